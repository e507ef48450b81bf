import type { RandomStreamState } from "../random/random-stream.js"
import type { RandomStreams, StreamEntity } from "../random/random-streams.js"

const FIELDS = 4
const TWO_TO_MINUS_32 = 2.3283064365386963e-10
const TWO_TO_MINUS_53 = 1.1102230246251565e-16

/**
 * The streams of many hazards, one each, in one typed array: the same numbers as {@link RandomStream} gives, to the bit, from 32 bytes a
 * stream that lie together, where an object of its own would be scattered over ten cache lines.
 *
 * A stream begins with the first draw from it.
 */
export class HazardStreams {
  readonly #streams: RandomStreams
  readonly #nameOf: (hazard: number) => readonly [purpose: string, entity: StreamEntity]
  /** c, s0, s1, s2 of Alea (Baagøe 2010); a NaN where a stream has not begun. */
  readonly #states: Float64Array

  constructor(
    streams: RandomStreams,
    hazards: number,
    nameOf: (hazard: number) => readonly [purpose: string, entity: StreamEntity],
  ) {
    this.#streams = streams
    this.#nameOf = nameOf
    this.#states = new Float64Array(hazards * FIELDS).fill(Number.NaN)
    streams.keepElsewhere(() => this.#kept())
  }

  /** The next number of a hazard's stream, uniform on [0, 1), 53 bits. */
  uniform(hazard: number): number {
    const states = this.#states
    const at = hazard * FIELDS
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
    const [purpose, entity] = this.#nameOf(hazard)
    this.#states.set(this.#streams.handOver(purpose, entity), hazard * FIELDS)
  }

  *#kept(): Generator<readonly [purpose: string, entity: StreamEntity, state: RandomStreamState]> {
    for (let hazard = 0; hazard * FIELDS < this.#states.length; hazard++) {
      const [c, s0, s1, s2] = this.#states.subarray(
        hazard * FIELDS,
        (hazard + 1) * FIELDS,
      ) as unknown as RandomStreamState
      if (Number.isNaN(c)) continue
      yield [...this.#nameOf(hazard), [c, s0, s1, s2]]
    }
  }
}
