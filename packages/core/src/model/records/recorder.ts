import type { Simulation } from "../../engine/simulation.js"
import type { ValuesByPart } from "../bind-program.js"
import type { OccurrenceRecord, PlainData } from "../context.js"
import { EVERY_KIND, type Model, type ModelContext, type ModelPart } from "../model.js"
import type { RecordLog } from "./record-log.js"

type Answer<World> = ModelPart<World>["reacts"][string]

interface Answers<World> {
  readonly answer: Answer<World>
  readonly by: ModelPart<World>
}

/** What becomes of a record: it is kept, told to whoever watches, and answered by the parts of the model that react to its kind. */
export class Recorder<World> {
  /** While a past is replayed, nobody watches: what it recorded has been seen. */
  isUnwatched: boolean
  readonly #log: RecordLog | undefined
  readonly #onRecord: ((record: OccurrenceRecord) => void) | undefined
  readonly #isWatched: boolean
  readonly #answers: ReadonlyMap<string, readonly Answers<World>[]>
  readonly #hasAnswers: boolean
  readonly #world: World
  readonly #values: ValuesByPart
  readonly #contextOf: (part: ModelPart<World>) => ModelContext
  #simulation!: Simulation

  /** @param contextOf Gives each part the context its answers receive; asked when something is answered. */
  constructor(
    model: Model<World>,
    world: World,
    values: ValuesByPart,
    contextOf: (part: ModelPart<World>) => ModelContext,
    watch: {
      readonly records?: RecordLog | undefined
      readonly onRecord?: ((record: OccurrenceRecord) => void) | undefined
      readonly isUnwatched: boolean
    },
  ) {
    this.#world = world
    this.#values = values
    this.#contextOf = contextOf
    this.#log = watch.records
    this.#onRecord = watch.onRecord
    this.#isWatched = watch.records !== undefined || watch.onRecord !== undefined
    this.isUnwatched = watch.isUnwatched
    this.#answers = answersByKind(model)
    this.#hasAnswers = model.parts.some(({ reacts }) => Object.keys(reacts).length > 0)
  }

  /** Called once, before any other use. */
  attach(simulation: Simulation): void {
    this.#simulation = simulation
  }

  record(kind: string, data: PlainData): void {
    if (this.#isWatched && !this.isUnwatched) this.#tell(kind, data)
    if (this.#hasAnswers) this.#answer(kind, data)
  }

  #tell(kind: string, data: PlainData): void {
    this.#log?.put(this.#simulation, kind, data)
    if (this.#onRecord === undefined) return
    const { now: time, occurrence, cause } = this.#simulation
    this.#onRecord({ time, occurrence, cause, kind, data })
  }

  #answer(kind: string, data: PlainData): void {
    for (const { answer, by } of this.#answers.get(kind) ?? this.#answers.get(EVERY_KIND) ?? [])
      answer(this.#world, this.#values[by.name] ?? {}, data, this.#contextOf(by))
  }
}

/** Which parts answer which kinds of record, in the order of the parts; a kind that is not there is answered as {@link EVERY_KIND}. */
function answersByKind<World>(model: Model<World>): Map<string, Answers<World>[]> {
  const kinds = new Set([EVERY_KIND, ...model.parts.flatMap(({ reacts }) => Object.keys(reacts))])
  return new Map(
    [...kinds].map((kind) => [
      kind,
      model.parts.flatMap((by) => {
        const answer = by.reacts[kind] ?? by.reacts[EVERY_KIND]
        return answer === undefined ? [] : [{ answer, by }]
      }),
    ]),
  )
}
