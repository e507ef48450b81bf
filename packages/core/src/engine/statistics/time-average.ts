import { requireFinite } from "./require-finite.js"

/** A time average as plain data. */
export interface TimeAverageState {
  /** Where averaging began; days. */
  readonly from: number
  /** When the quantity last changed; days. */
  readonly since: number
  readonly value: number
  readonly mean: number
  /** Sum of time times squared deviation from the mean, from `from` to `since`. */
  readonly squares: number
  readonly minimum: number
  readonly maximum: number
}

/**
 * Mean, variance, minimum and maximum over time of a quantity that stays constant between changes: people in a queue, members of a group.
 * Constant space; each value weighs as long as it lasts (West 1979, doi:10.1145/359146.359153). Draws nothing.
 */
export class TimeAverage {
  #from: number
  #since: number
  #value: number
  #mean = 0
  #squares = 0
  #minimum: number
  #maximum: number

  /**
   * @param start when averaging begins (days) and the quantity's value then; or the state to continue from
   * @throws RangeError when time or value is not finite
   */
  constructor(start: { readonly time: number; readonly value: number } | TimeAverageState) {
    if ("since" in start) {
      this.#from = start.from
      this.#since = start.since
      this.#value = start.value
      this.#mean = start.mean
      this.#squares = start.squares
      this.#minimum = start.minimum
      this.#maximum = start.maximum
      return
    }
    requireFinite(start.time, "The time at which averaging begins")
    requireFinite(start.value, "The value at which averaging begins")
    this.#from = start.time
    this.#since = start.time
    this.#value = start.value
    this.#minimum = start.value
    this.#maximum = start.value
  }

  /** The quantity as it is now. */
  get value(): number {
    return this.#value
  }

  /** Smallest value since averaging began, one that lasted no time included. */
  get minimum(): number {
    return this.#minimum
  }

  /** Largest value since averaging began, one that lasted no time included. */
  get maximum(): number {
    return this.#maximum
  }

  /**
   * Says that the quantity has another value from `time` on.
   *
   * @throws RangeError when the value is not finite, or the time lies before the last change
   */
  set(time: number, value: number): void {
    requireFinite(value, `The value at day ${time}`)
    const { mean, squares } = this.#upTo(time)
    this.#mean = mean
    this.#squares = squares
    this.#since = time
    this.#value = value
    if (value < this.#minimum) this.#minimum = value
    if (value > this.#maximum) this.#maximum = value
  }

  /** Forgets the past and begins anew at `time` with the value as it is: at the end of the warm-up. @throws RangeError as {@link set} */
  reset(time: number): void {
    this.#requireTime(time)
    this.#from = time
    this.#since = time
    this.#mean = 0
    this.#squares = 0
    this.#minimum = this.#value
    this.#maximum = this.#value
  }

  /** Mean from the beginning to `time`; over no time the value itself. @throws RangeError when the time lies before the last change */
  meanAt(time: number): number {
    return time === this.#from ? this.#value : this.#upTo(time).mean
  }

  /** Variance over time: mean squared deviation from {@link meanAt}; over no time 0. @throws RangeError as {@link meanAt} */
  varianceAt(time: number): number {
    return time === this.#from ? 0 : this.#upTo(time).squares / (time - this.#from)
  }

  /** All it knows; `new TimeAverage(state)` goes on exactly. */
  state(): TimeAverageState {
    return {
      from: this.#from,
      since: this.#since,
      value: this.#value,
      mean: this.#mean,
      squares: this.#squares,
      minimum: this.#minimum,
      maximum: this.#maximum,
    }
  }

  #upTo(time: number): { readonly mean: number; readonly squares: number } {
    this.#requireTime(time)
    const lasted = time - this.#since
    if (lasted === 0) return { mean: this.#mean, squares: this.#squares }
    const deviation = this.#value - this.#mean
    const mean = this.#mean + deviation * (lasted / (time - this.#from))
    return { mean, squares: this.#squares + lasted * deviation * (this.#value - mean) }
  }

  #requireTime(time: number): void {
    if (time >= this.#since && time < Number.POSITIVE_INFINITY) return
    throw new RangeError(
      `The time average stands at day ${this.#since} and was asked about day ${time}: expected a finite time not before it.`,
    )
  }
}
