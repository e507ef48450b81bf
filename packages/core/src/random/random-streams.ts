import { RandomStream, type RandomStreamState } from "./random-stream.js"
import { type StreamKey, streamKey, streamState } from "./stream-key.js"

/** Who draws: the index of a territory, a hazard's member; text for a name; nothing for a stream shared by the whole model. */
export type StreamEntity = string | number

/** The streams in use, as plain data: name to state, names in sorted order. */
export type RandomStreamsState = Readonly<Record<string, RandomStreamState>>

/** The streams of one purpose in columns, so that saving them copies memory. */
export interface StreamColumns {
  readonly purpose: string
  /** Flat where all are numbers. */
  readonly entities: Float64Array | readonly StreamEntity[]
  /** Four numbers an entity. */
  readonly states: Float64Array
}

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
  /** Streams of a saved state that nobody has asked for yet. */
  readonly #saved = new Map<string, Map<StreamEntity, RandomStreamState>>()
  readonly #keys = new Map<string, StreamKey>()
  /** Purposes whose streams are kept elsewhere, and who keeps them. */
  readonly #keptElsewhere = new Set<string>()
  readonly #keepers: (() => Iterable<readonly [string, StreamEntity, RandomStreamState]>)[] = []

  /** @param columns to go on from: of all streams but those kept elsewhere */
  constructor(seed: string, replication: number, columns: readonly StreamColumns[] = []) {
    this.seed = seed
    this.replication = replication
    for (const { purpose, entities, states } of columns) {
      const saved = new Map<StreamEntity, RandomStreamState>()
      entities.forEach((entity: StreamEntity, i: number) => {
        saved.set(entity, [states[4 * i]!, states[4 * i + 1]!, states[4 * i + 2]!, states[4 * i + 3]!])
      })
      this.#saved.set(purpose, saved)
    }
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
    if (this.#keptElsewhere.has(purpose))
      throw new RangeError(`Stream "${purpose}" belongs to the clocks of a hazard; draw from one of another name.`)
    const stream = new RandomStream(this.#begin(purpose, entity))
    streams.set(entity, stream)
    return stream
  }

  /**
   * Says that someone else keeps the streams of some purposes from now on, from their beginnings on. They are no longer given out here; their
   * keeper is asked how they stand when the state is wanted.
   */
  keepElsewhere(
    purposes: readonly string[],
    keeper: () => Iterable<readonly [string, StreamEntity, RandomStreamState]>,
  ): void {
    for (const purpose of purposes) this.#keptElsewhere.add(purpose)
    this.#keepers.push(keeper)
  }

  /** Where the stream of a purpose and entity begins. @throws RangeError as {@link stream} does */
  beginningOf(purpose: string, entity: StreamEntity): RandomStreamState {
    if (typeof entity === "string") return streamState(this.#key(JSON.stringify([purpose, entity])), 0)
    if (!Number.isSafeInteger(entity) || entity < 0) {
      throw new RangeError(
        `Stream "${purpose}" was asked for entity ${entity}; expected a whole number from 0 to 2^53 - 1, or text.`,
      )
    }
    return streamState(this.#key(purpose), entity)
  }

  /** All streams as plain data, those kept elsewhere among them. */
  state(): RandomStreamsState {
    const entries: [string, RandomStreamState][] = []
    const add = (purpose: string, entity: StreamEntity, state: RandomStreamState) =>
      void entries.push([JSON.stringify([purpose, entity]), state])
    for (const purpose of this.#purposes()) this.#eachOf(purpose, (entity, state) => add(purpose, entity, state))
    for (const keeper of this.#keepers) for (const kept of keeper()) add(...kept)
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** What other streams of the same seed can go on from. Those kept elsewhere are saved by who keeps them. */
  columns(): StreamColumns[] {
    return this.#purposes().map((purpose) => {
      const entities: StreamEntity[] = []
      const states: number[] = []
      this.#eachOf(purpose, (entity, state) => {
        entities.push(entity)
        states.push(...state)
      })
      const areNumbers = entities.every((entity) => typeof entity === "number")
      return {
        purpose,
        entities: areNumbers ? Float64Array.from(entities as readonly number[]) : entities,
        states: Float64Array.from(states),
      }
    })
  }

  #purposes(): string[] {
    return [...new Set([...this.#streams.keys(), ...this.#saved.keys()])]
  }

  #eachOf(purpose: string, visit: (entity: StreamEntity, state: RandomStreamState) => void): void {
    this.#streams.get(purpose)?.forEach((stream, entity) => {
      visit(entity, stream.state())
    })
    this.#saved.get(purpose)?.forEach((state, entity) => {
      visit(entity, state)
    })
  }

  #ofPurpose(purpose: string): Map<StreamEntity, RandomStream> {
    const known = this.#streams.get(purpose)
    if (known !== undefined) return known
    const streams = new Map<StreamEntity, RandomStream>()
    this.#streams.set(purpose, streams)
    return streams
  }

  /** Where a stream goes on: where it stood when it was saved, if it was. */
  #begin(purpose: string, entity: StreamEntity): RandomStreamState {
    const ofPurpose = this.#saved.get(purpose)
    const saved = ofPurpose?.get(entity)
    if (saved === undefined) return this.beginningOf(purpose, entity)
    ofPurpose?.delete(entity)
    return saved
  }

  #key(purpose: string): StreamKey {
    const known = this.#keys.get(purpose)
    if (known !== undefined) return known
    const key = streamKey(this.seed, this.replication, purpose)
    this.#keys.set(purpose, key)
    return key
  }
}
