import { ReactionQueue } from "./reaction-queue.js"

const FIELDS = 4
const RATE = 0
/** Integrated hazard still to pass at SINCE; negative when it has to be drawn. */
const REMAINING = 1
const SINCE = 2
/** The occurrence that last changed the rate. */
const ENABLED_BY = 3

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
  /** One record a hazard, so that an update touches one cache line. */
  readonly #records: Float64Array
  readonly #hazards: number
  readonly #drawUnitExponential: (hazard: number) => number

  constructor(hazards: number, drawUnitExponential: (hazard: number) => number, state?: HazardClocksState) {
    this.#hazards = hazards
    this.#queue = new ReactionQueue(hazards)
    this.#drawUnitExponential = drawUnitExponential
    this.#records = new Float64Array(hazards * FIELDS)
    for (let hazard = 0; hazard < hazards; hazard++) {
      const record = hazard * FIELDS
      this.#records[record + RATE] = state?.rates[hazard] ?? 0
      this.#records[record + REMAINING] = state?.remaining[hazard] ?? -1
      this.#records[record + SINCE] = state?.since[hazard] ?? 0
      this.#records[record + ENABLED_BY] = state?.enabledBy[hazard] ?? 0
      if (state !== undefined) this.#enqueue(hazard)
    }
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
    return this.#records[hazard * FIELDS + RATE] as number
  }

  /** The occurrence whose effect gave the hazard its present rate. */
  enabledBy(hazard: number): number {
    return this.#records[hazard * FIELDS + ENABLED_BY] as number
  }

  /** Says that a hazard fires: its next firing will need a new draw, made when its rate is next set. */
  fired(hazard: number): void {
    this.#records[hazard * FIELDS + REMAINING] = -1
    this.#queue.set(hazard, Number.POSITIVE_INFINITY)
  }

  /**
   * Sets the rate of a hazard from `now` on. A rate that has not changed leaves the clock untouched to the bit.
   *
   * @param cause the occurrence that changed it
   */
  update(hazard: number, rate: number, now: number, cause: number): void {
    const records = this.#records
    const record = hazard * FIELDS
    const oldRate = records[record + RATE] as number
    const remaining = records[record + REMAINING] as number
    const mustDraw = remaining < 0
    if (rate === oldRate && !(mustDraw && rate > 0)) return
    if (rate !== oldRate) records[record + ENABLED_BY] = cause
    if (!mustDraw && oldRate > 0) {
      records[record + REMAINING] = Math.max(0, remaining - oldRate * (now - (records[record + SINCE] as number)))
    } else if (mustDraw && rate > 0) {
      records[record + REMAINING] = this.#drawUnitExponential(hazard)
    }
    records[record + RATE] = rate
    records[record + SINCE] = now
    this.#enqueue(hazard)
  }

  #enqueue(hazard: number): void {
    const record = hazard * FIELDS
    const rate = this.#records[record + RATE] as number
    const remaining = this.#records[record + REMAINING] as number
    const fires = rate > 0 && remaining >= 0
    const since = this.#records[record + SINCE] as number
    this.#queue.set(hazard, fires ? since + remaining / rate : Number.POSITIVE_INFINITY)
  }

  state(): HazardClocksState {
    return {
      rates: this.#column(RATE),
      remaining: this.#column(REMAINING),
      since: this.#column(SINCE),
      enabledBy: this.#column(ENABLED_BY),
    }
  }

  #column(field: number): number[] {
    return Array.from({ length: this.#hazards }, (_, hazard) => this.#records[hazard * FIELDS + field] as number)
  }
}
