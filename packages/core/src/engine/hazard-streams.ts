import type { RandomStreamState } from "../random/random-stream.js"
import type { RandomStreams, StreamEntity } from "../random/random-streams.js"
import { FIELDS, type HazardRecords, NOT_BEGUN } from "./hazard-records.js"

const MULTIPLIER = 2091639
const TWO_TO_32 = 4294967296
const TWO_TO_MINUS_32 = 2.3283064365386963e-10
const TWO_TO_MINUS_53 = 1.1102230246251565e-16

/** A family of hazards, as its streams see it. */
export interface HazardStreamFamily {
  /** What its streams are for. */
  readonly purpose: string
  readonly members: number
}

/**
 * The streams of many hazards, one each, in the hazards' records: the same numbers as {@link RandomStream} gives, to the bit, from 16 bytes a
 * stream that lie together, where an object of its own would be scattered over ten cache lines.
 *
 * A stream begins with the first draw from it.
 */
export class HazardStreams {
  readonly #streams: RandomStreams
  readonly #families: readonly HazardStreamFamily[]
  readonly #states: Uint32Array

  /** @param records of all hazards, family after family; changed by every draw */
  constructor(streams: RandomStreams, families: readonly HazardStreamFamily[], records: HazardRecords) {
    this.#streams = streams
    this.#families = families
    this.#states = records.streams
    streams.keepElsewhere(
      families.map(({ purpose }) => purpose),
      () => this.#kept(),
    )
  }

  /** The next number of a hazard's stream, uniform on [0, 1), 53 bits. */
  uniform(hazard: number): number {
    const states = this.#states
    const at = hazard * FIELDS
    if (states[at] === NOT_BEGUN) this.#begin(hazard)
    // Two steps of the generator, in whole numbers below 2^53, so exact: 32 bits, and 21 more below them.
    const first = MULTIPLIER * (states[at + 1] as number) + (states[at] as number)
    const carry = (first * TWO_TO_MINUS_32) | 0
    const high = first - carry * TWO_TO_32
    const second = MULTIPLIER * (states[at + 2] as number) + carry
    const c = (second * TWO_TO_MINUS_32) | 0
    const low = second - c * TWO_TO_32
    states[at] = c
    states[at + 1] = states[at + 3] as number
    states[at + 2] = high
    states[at + 3] = low
    return high * TWO_TO_MINUS_32 + ((states[at + 3] as number) >>> 11) * TWO_TO_MINUS_53
  }

  #begin(hazard: number): void {
    let member = hazard
    for (const { purpose, members } of this.#families) {
      if (member < members) {
        const [c, s0, s1, s2] = this.#streams.beginningOf(purpose, member)
        this.#states.set([c, s0 * TWO_TO_32, s1 * TWO_TO_32, s2 * TWO_TO_32], hazard * FIELDS)
        return
      }
      member -= members
    }
  }

  *#kept(): Generator<readonly [purpose: string, entity: StreamEntity, state: RandomStreamState]> {
    const states = this.#states
    let at = 0
    for (const { purpose, members } of this.#families)
      for (let member = 0; member < members; member++, at += FIELDS) {
        if (states[at] === NOT_BEGUN) continue
        const word = (i: number): number => (states[at + i] as number) * TWO_TO_MINUS_32
        yield [purpose, member, [states[at] as number, word(1), word(2), word(3)]]
      }
  }
}
