import type { RandomStreamState } from "../random/random-stream.js"
import type { RandomStreams, StreamEntity } from "../random/random-streams.js"
import { FIELDS, STREAM } from "./hazard-records.js"

const TWO_TO_MINUS_32 = 2.3283064365386963e-10
const TWO_TO_MINUS_53 = 1.1102230246251565e-16

/** A family of hazards, as its streams see it. */
export interface HazardStreamFamily {
  /** What its streams are for. */
  readonly purpose: string
  readonly members: number
}

/**
 * The streams of many hazards, one each, in the hazards' records: the same numbers as {@link RandomStream} gives, to the bit, where an
 * object of its own would be scattered over ten cache lines.
 *
 * A stream begins with the first draw from it.
 */
export class HazardStreams {
  readonly #streams: RandomStreams
  readonly #families: readonly HazardStreamFamily[]
  readonly #records: Float64Array

  /** @param records of all hazards, family after family; changed by every draw */
  constructor(streams: RandomStreams, families: readonly HazardStreamFamily[], records: Float64Array) {
    this.#streams = streams
    this.#families = families
    this.#records = records
    streams.keepElsewhere(
      families.map(({ purpose }) => purpose),
      () => this.#kept(),
    )
  }

  /** The next number of a hazard's stream, uniform on [0, 1), 53 bits. */
  uniform(hazard: number): number {
    const states = this.#records
    const at = hazard * FIELDS + STREAM
    if (Number.isNaN(states[at])) this.#begin(hazard)
    // Two steps of the generator: 32 bits, and 21 more below them.
    const first = 2091639 * (states[at + 1] as number) + (states[at] as number) * TWO_TO_MINUS_32
    const carry = first | 0
    const high = first - carry
    const second = 2091639 * (states[at + 2] as number) + carry * TWO_TO_MINUS_32
    const c = second | 0
    const low = second - c
    states[at] = c
    states[at + 1] = states[at + 3] as number
    states[at + 2] = high
    states[at + 3] = low
    return high + ((low * 0x200000) | 0) * TWO_TO_MINUS_53
  }

  #begin(hazard: number): void {
    let member = hazard
    for (const { purpose, members } of this.#families) {
      if (member < members) {
        this.#records.set(this.#streams.beginningOf(purpose, member), hazard * FIELDS + STREAM)
        return
      }
      member -= members
    }
  }

  *#kept(): Generator<readonly [purpose: string, entity: StreamEntity, state: RandomStreamState]> {
    const records = this.#records
    let at = STREAM
    for (const { purpose, members } of this.#families)
      for (let member = 0; member < members; member++, at += FIELDS) {
        const c = records[at] as number
        if (Number.isNaN(c)) continue
        const state = [c, records[at + 1] as number, records[at + 2] as number, records[at + 3] as number] as const
        yield [purpose, member, state]
      }
  }
}
