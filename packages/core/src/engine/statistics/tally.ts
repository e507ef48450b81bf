import { requireFinite } from "./require-finite.js"

/** A tally as plain data. */
export interface TallyState {
  readonly count: number
  readonly mean: number
  /** What the last bits of the mean could not hold. */
  readonly meanTail: number
  /** Sum of squared deviations from the mean. */
  readonly squares: number
  /** Null while nothing was seen. */
  readonly minimum: number | null
  readonly maximum: number | null
}

/**
 * Count, mean, variance, minimum and maximum of the values it is shown, in constant space.
 *
 * One pass (Welford 1962, doi:10.1080/00401706.1962.10490022), the mean carried as a sum of two floats so that its error does not grow with
 * the number of values; two tallies merge into the tally of all their values (Chan, Golub & LeVeque 1983,
 * doi:10.1080/00031305.1983.10483115), up to rounding. Draws nothing.
 */
export class Tally {
  #count = 0
  #mean = 0
  #meanTail = 0
  #squares = 0
  #minimum = Number.POSITIVE_INFINITY
  #maximum = Number.NEGATIVE_INFINITY

  /** @param state continue from here */
  constructor(state?: TallyState) {
    if (state === undefined) return
    this.#count = state.count
    this.#mean = state.mean
    this.#meanTail = state.meanTail
    this.#squares = state.squares
    this.#minimum = state.minimum ?? Number.POSITIVE_INFINITY
    this.#maximum = state.maximum ?? Number.NEGATIVE_INFINITY
  }

  /** @throws RangeError when the value is not finite */
  add(value: number): void {
    requireFinite(value, "A value for the tally")
    this.#count += 1
    const deviation = value - this.#mean - this.#meanTail
    this.#moveMean(deviation / this.#count)
    this.#squares += deviation * (value - this.#mean - this.#meanTail)
    if (value < this.#minimum) this.#minimum = value
    if (value > this.#maximum) this.#maximum = value
  }

  /** Adds all values of another tally, which stays as it is. */
  merge(other: Tally): void {
    if (other.#count === 0) return
    const count = this.#count + other.#count
    const distance = other.#mean - this.#mean + (other.#meanTail - this.#meanTail)
    this.#squares += other.#squares + distance * distance * ((this.#count * other.#count) / count)
    this.#moveMean(distance * (other.#count / count))
    this.#count = count
    this.#minimum = Math.min(this.#minimum, other.#minimum)
    this.#maximum = Math.max(this.#maximum, other.#maximum)
  }

  get count(): number {
    return this.#count
  }

  /** NaN while nothing was seen. */
  get mean(): number {
    return this.#count === 0 ? Number.NaN : this.#mean + this.#meanTail
  }

  /** Sample variance, divisor count - 1; NaN with fewer than two values. */
  get variance(): number {
    return this.#count < 2 ? Number.NaN : this.#squares / (this.#count - 1)
  }

  /** Square root of {@link variance}. */
  get standardDeviation(): number {
    return Math.sqrt(this.variance)
  }

  /** NaN while nothing was seen. */
  get minimum(): number {
    return this.#count === 0 ? Number.NaN : this.#minimum
  }

  /** NaN while nothing was seen. */
  get maximum(): number {
    return this.#count === 0 ? Number.NaN : this.#maximum
  }

  /** All it knows; `new Tally(state)` goes on exactly. */
  state(): TallyState {
    const seen = this.#count > 0
    return {
      count: this.#count,
      mean: this.#mean,
      meanTail: this.#meanTail,
      squares: this.#squares,
      minimum: seen ? this.#minimum : null,
      maximum: seen ? this.#maximum : null,
    }
  }

  /** Adds to the mean and keeps what is rounded off (Neumaier 1974). */
  #moveMean(by: number): void {
    const old = this.#mean
    const next = old + by
    this.#meanTail += Math.abs(old) >= Math.abs(by) ? old - next + by : by - next + old
    this.#mean = next
  }
}
