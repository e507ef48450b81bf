import { log } from "../math/logarithm.js"
import { ENABLED_BY, FIELDS, type HazardRecords, hazardsIn, RATE, REMAINING, SINCE } from "./hazard-records.js"
import type { HazardStreams } from "./hazard-streams.js"
import { NumberColumn } from "./number-column.js"
import { ReactionQueue } from "./reaction-queue.js"

/** The clocks by field, one entry a hazard. */
export interface HazardClocksState {
  readonly rates: NumberColumn
  readonly remaining: NumberColumn
  readonly since: NumberColumn
  readonly enabledBy: NumberColumn
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
  readonly #clocks: Float64Array
  readonly #streams: HazardStreams
  /** The time of the updates that follow. In memory: handed to a function that is not inlined it would become an object each time. */
  readonly #moment = new Float64Array(1)

  /** @param records new ones, or those of a run that is restored; they belong to the clocks and their streams from now on */
  constructor(records: HazardRecords, streams: HazardStreams) {
    const { clocks } = records
    this.#clocks = clocks
    this.#streams = streams
    const times = new Float64Array(hazardsIn(records)).fill(Number.POSITIVE_INFINITY)
    for (let hazard = 0, clock = 0; hazard < times.length; hazard++, clock += FIELDS) {
      const rate = clocks[clock + RATE] as number
      const remaining = clocks[clock + REMAINING] as number
      if (rate > 0 && remaining >= 0) times[hazard] = (clocks[clock + SINCE] as number) + remaining / rate
    }
    this.#queue = new ReactionQueue(times)
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
    return this.#clocks[hazard * FIELDS + RATE] as number
  }

  /** The occurrence whose effect gave the hazard its present rate. */
  enabledBy(hazard: number): number {
    return this.#clocks[hazard * FIELDS + ENABLED_BY] as number
  }

  /** Says that a hazard fires. It stays where it is in the queue until its rate is next set, which must be before the next firing. */
  fired(hazard: number): void {
    this.#clocks[hazard * FIELDS + REMAINING] = -1
  }

  /** Says when the updates that follow happen. */
  beginUpdates(now: number): void {
    this.#moment[0] = now
  }

  /**
   * Sets the rate of a hazard from `now` on. A rate that has not changed leaves the clock untouched to the bit.
   *
   * @param cause the occurrence that changed it
   */
  update(hazard: number, rate: number, cause: number): void {
    const clocks = this.#clocks
    const now = this.#moment[0] as number
    const clock = hazard * FIELDS
    const oldRate = clocks[clock + RATE] as number
    let remaining = clocks[clock + REMAINING] as number
    if (rate !== oldRate) {
      clocks[clock + ENABLED_BY] = cause
      clocks[clock + RATE] = rate
    } else if (remaining >= 0 || rate === 0) return
    if (remaining < 0) {
      if (rate === 0) {
        clocks[clock + SINCE] = now
        this.#queue.remove(hazard)
        return
      }
      this.#draw(hazard)
      remaining = clocks[clock + REMAINING] as number
    } else if (oldRate > 0) {
      remaining = Math.max(0, remaining - oldRate * (now - (clocks[clock + SINCE] as number)))
    }
    clocks[clock + REMAINING] = remaining
    clocks[clock + SINCE] = now
    if (rate > 0) this.#queue.set(hazard, now + remaining / rate)
    else this.#queue.remove(hazard)
  }

  /** A unit exponential by inversion. 1 - u is exact; the logarithm is taken from 0, so that no zero is negative. */
  #draw(hazard: number): void {
    this.#clocks[hazard * FIELDS + REMAINING] = 0 - log(1 - this.#streams.uniform(hazard))
  }

  /** Views of the clocks as they stand, not copies. */
  state(): HazardClocksState {
    return {
      rates: this.#column(RATE),
      remaining: this.#column(REMAINING),
      since: this.#column(SINCE),
      enabledBy: this.#column(ENABLED_BY),
    }
  }

  #column(field: number): NumberColumn {
    return new NumberColumn(this.#clocks, field, FIELDS)
  }
}
