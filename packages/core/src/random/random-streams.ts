import { RandomStream, type RandomStreamState } from "./random-stream.js"
import { type StreamKey, streamKey, streamState } from "./stream-key.js"

/** Who draws: the index of a territory, a hazard's member; text for a name; nothing for a stream shared by the whole model. */
export type StreamEntity = string | number

/** The streams in use, as plain data: name to state, names in sorted order. */
export type RandomStreamsState = Readonly<Record<string, RandomStreamState>>

/**
 * The random numbers of one replication: as many independent streams as there are names.
 *
 * A stream is keyed by (seed, replication, purpose, entity). So a draw, an entity or a mechanism added in one place changes no number
 * drawn in another: two runs that differ in one intervention share all the luck that the intervention does not touch (common random
 * numbers; Law 2015, Simulation Modeling and Analysis, 5th ed., §11.2).
 */
export class RandomStreams {
  readonly seed: string
  readonly replication: number
  readonly #streams = new Map<string, Map<StreamEntity, RandomStream>>()
  /** Streams of a saved state that nobody has asked for yet, by their name in it. */
  readonly #saved: Map<string, RandomStreamState>
  readonly #keys = new Map<string, StreamKey>()
  /** Purposes whose streams are kept elsewhere, and who keeps them. */
  readonly #handedOver = new Set<string>()
  readonly #keepers: (() => Iterable<readonly [string, StreamEntity, RandomStreamState]>)[] = []

  constructor(seed: string, replication: number, state: RandomStreamsState = {}) {
    this.seed = seed
    this.replication = replication
    this.#saved = new Map(Object.entries(state))
  }

  /**
   * The stream of this purpose and entity; the same object at every call. Costs two look-ups; keep the stream where a loop draws
   * from it.
   *
   * @param purpose what is drawn for, usually `mechanism` or `mechanism/quantity`
   * @param entity whose draw it is, a whole number from 0 to 2^53 - 1 or text; omitted for a stream of the whole model
   * @throws RangeError when the entity is a number, but not such a one
   */
  stream(purpose: string, entity: StreamEntity = ""): RandomStream {
    const streams = this.#ofPurpose(purpose)
    const known = streams.get(entity)
    if (known !== undefined) return known
    if (this.#handedOver.has(purpose))
      throw new RangeError(`Stream "${purpose}" belongs to the clocks of a hazard; draw from one of another name.`)
    const stream = new RandomStream(this.#begin(purpose, entity))
    streams.set(entity, stream)
    return stream
  }

  /** Names who keeps streams that were handed over, and is asked how they stand when the state is wanted. */
  keepElsewhere(keeper: () => Iterable<readonly [string, StreamEntity, RandomStreamState]>): void {
    this.#keepers.push(keeper)
  }

  /** Where a stream begins, or stood when it was saved. Its caller keeps it from now on; streams of its purpose are no longer given out here. */
  handOver(purpose: string, entity: StreamEntity): RandomStreamState {
    this.#handedOver.add(purpose)
    const streams = this.#streams.get(purpose)
    const known = streams?.get(entity)
    if (known === undefined) return this.#begin(purpose, entity)
    streams?.delete(entity)
    return known.state()
  }

  state(): RandomStreamsState {
    const entries = [...this.#streams].flatMap(([purpose, streams]) =>
      Array.from(streams, ([entity, stream]) => [JSON.stringify([purpose, entity]), stream.state()] as const),
    )
    for (const entry of this.#saved) entries.push(entry)
    for (const keeper of this.#keepers)
      for (const [purpose, entity, state] of keeper()) entries.push([JSON.stringify([purpose, entity]), state])
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #ofPurpose(purpose: string): Map<StreamEntity, RandomStream> {
    const known = this.#streams.get(purpose)
    if (known !== undefined) return known
    const streams = new Map<StreamEntity, RandomStream>()
    this.#streams.set(purpose, streams)
    return streams
  }

  /** Where a stream begins: where it stood when it was saved, if it was. */
  #begin(purpose: string, entity: StreamEntity): RandomStreamState {
    if (this.#saved.size > 0) {
      const name = JSON.stringify([purpose, entity])
      const saved = this.#saved.get(name)
      this.#saved.delete(name)
      if (saved !== undefined) return saved
    }
    if (typeof entity === "string") return streamState(this.#key(JSON.stringify([purpose, entity])), 0)
    if (!Number.isSafeInteger(entity) || entity < 0) {
      throw new RangeError(
        `Stream "${purpose}" was asked for entity ${entity}; expected a whole number from 0 to 2^53 - 1, or text.`,
      )
    }
    return streamState(this.#key(purpose), entity)
  }

  #key(purpose: string): StreamKey {
    const known = this.#keys.get(purpose)
    if (known !== undefined) return known
    const key = streamKey(this.seed, this.replication, purpose)
    this.#keys.set(purpose, key)
    return key
  }
}
