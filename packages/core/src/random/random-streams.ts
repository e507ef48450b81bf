import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { RandomStream, type RandomStreamState } from "./random-stream.js"

/** Who draws: a territory index, a pair written as text, or nothing for a stream shared by the whole model. */
export type StreamEntity = string | number

/** The streams in use, as plain data: name to state, names in sorted order. */
export type RandomStreamsState = Readonly<Record<string, RandomStreamState>>

/**
 * The random numbers of one replication: as many independent streams as there are names.
 *
 * A stream is keyed by (seed, replication, purpose, entity), and the key is hashed with SHA-256. So a draw, an entity or a
 * mechanism added in one place changes no number drawn in another: two runs that differ in one intervention share all the luck
 * that the intervention does not touch (common random numbers; Law 2015, Simulation Modeling and Analysis, 5th ed., §11.2).
 */
export class RandomStreams {
  readonly seed: string
  readonly replication: number
  readonly #streams = new Map<string, RandomStream>()

  constructor(seed: string, replication: number, state: RandomStreamsState = {}) {
    this.seed = seed
    this.replication = replication
    for (const [name, streamState] of Object.entries(state)) {
      this.#streams.set(name, new RandomStream("", streamState))
    }
  }

  /**
   * The stream of this purpose and entity; the same object at every call. The first call costs one SHA-256, later ones a look-up:
   * keep the stream where a loop draws from it.
   *
   * @param purpose what is drawn for, usually `mechanism` or `mechanism/quantity`
   * @param entity whose draw it is; omitted for a stream of the whole model
   */
  stream(purpose: string, entity: StreamEntity = ""): RandomStream {
    const name = JSON.stringify([purpose, entity])
    const known = this.#streams.get(name)
    if (known !== undefined) return known
    const key = JSON.stringify([this.seed, this.replication, purpose, entity])
    const stream = new RandomStream(bytesToHex(sha256(utf8ToBytes(key))))
    this.#streams.set(name, stream)
    return stream
  }

  state(): RandomStreamsState {
    const names = [...this.#streams.keys()].sort()
    return Object.fromEntries(names.map((name) => [name, (this.#streams.get(name) as RandomStream).state()]))
  }
}
