import { ReactionQueue } from "./reaction-queue.js"

/** The clocks as plain data, one entry a hazard. */
export interface HazardClocksState {
  readonly rates: readonly number[]
  readonly remaining: readonly number[]
  readonly since: readonly number[]
  readonly enabledBy: readonly number[]
}

/**
 * Exact competing hazards by the modified next reaction method (Gibson & Bruck 2000, doi:10.1021/jp993732q; Anderson 2007,
 * doi:10.1063/1.2799998).
 *
 * Each hazard owns a unit-exponential amount of integrated hazard that must pass before it fires. When its rate changes, what has
 * passed is subtracted and the rest is spread over the new rate: exact however often rates change, and one draw a firing, so a
 * change elsewhere shifts nobody's draws. A hazard of rate zero is in no queue.
 */
export class HazardClocks {
  readonly #queue: ReactionQueue
  readonly #rates: Float64Array
  /** Integrated hazard still to pass at `since`; negative when it has to be drawn. */
  readonly #remaining: Float64Array
  readonly #since: Float64Array
  /** The occurrence that last changed the rate. */
  readonly #enabledBy: Float64Array
  readonly #drawUnitExponential: (hazard: number) => number

  constructor(hazards: number, drawUnitExponential: (hazard: number) => number, state?: HazardClocksState) {
    this.#queue = new ReactionQueue(hazards)
    this.#drawUnitExponential = drawUnitExponential
    this.#rates = new Float64Array(hazards)
    this.#remaining = new Float64Array(hazards).fill(-1)
    this.#since = new Float64Array(hazards)
    this.#enabledBy = new Float64Array(hazards)
    if (state === undefined) return
    this.#rates.set(state.rates)
    this.#remaining.set(state.remaining)
    this.#since.set(state.since)
    this.#enabledBy.set(state.enabledBy)
    for (let hazard = 0; hazard < hazards; hazard++) this.#enqueue(hazard)
  }

  /** The hazard that fires next, -1 when all rates are zero. */
  next(): number {
    return this.#queue.first()
  }

  /** When the next hazard fires, Infinity when none does. */
  nextTime(): number {
    return this.#queue.firstTime()
  }

  rateOf(hazard: number): number {
    return this.#rates[hazard] as number
  }

  /** The occurrence whose effect gave the hazard its present rate. */
  enabledBy(hazard: number): number {
    return this.#enabledBy[hazard] as number
  }

  /** Says that a hazard fires: its next firing will need a new draw, made when its rate is next set. */
  fired(hazard: number): void {
    this.#remaining[hazard] = -1
    this.#queue.set(hazard, Number.POSITIVE_INFINITY)
  }

  /**
   * Sets the rate of a hazard from `now` on. A rate that has not changed leaves the clock untouched to the bit.
   *
   * @param cause the occurrence that changed it
   */
  update(hazard: number, rate: number, now: number, cause: number): void {
    const oldRate = this.#rates[hazard] as number
    const remaining = this.#remaining[hazard] as number
    const mustDraw = remaining < 0
    if (rate === oldRate && !(mustDraw && rate > 0)) return
    if (rate !== oldRate) this.#enabledBy[hazard] = cause
    if (!mustDraw && oldRate > 0) {
      this.#remaining[hazard] = Math.max(0, remaining - oldRate * (now - (this.#since[hazard] as number)))
    } else if (mustDraw && rate > 0) {
      this.#remaining[hazard] = this.#drawUnitExponential(hazard)
    }
    this.#rates[hazard] = rate
    this.#since[hazard] = now
    this.#enqueue(hazard)
  }

  #enqueue(hazard: number): void {
    const rate = this.#rates[hazard] as number
    const remaining = this.#remaining[hazard] as number
    const fires = rate > 0 && remaining >= 0
    this.#queue.set(hazard, fires ? (this.#since[hazard] as number) + remaining / rate : Number.POSITIVE_INFINITY)
  }

  state(): HazardClocksState {
    return {
      rates: Array.from(this.#rates),
      remaining: Array.from(this.#remaining),
      since: Array.from(this.#since),
      enabledBy: Array.from(this.#enabledBy),
    }
  }
}
