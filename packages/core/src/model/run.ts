import { Simulation, type SimulationState } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import { bindProgram, type ValuesByPart } from "./bind-program.js"
import type { OccurrenceRecord } from "./context.js"
import { createContext } from "./create-context.js"
import type { Model } from "./model.js"
import { resolveParameters } from "./parameter.js"
import { decodePlainData, digestOf, encodePlainData, type Json } from "./plain-data.js"

/** Parameter settings in declared units: by name in a model of one part, by part and name in a model of several. */
export type Settings = Readonly<Record<string, number | Readonly<Record<string, number>>>>

export interface RunOptions {
  /** Any text; the same text gives the same run on any machine. */
  readonly seed: string
  /** 1, 2, ...: independent runs under one seed. Default 1. */
  readonly replication?: number
  readonly parameters?: Settings
  /** Prove after every occurrence that every rate is current. Slow; for tests. */
  readonly audit?: boolean
  /** Called with each record as it is made. Must only look. */
  readonly onRecord?: (record: OccurrenceRecord) => void
}

/** A run at rest, as plain JSON: hand it to {@link restore} and it goes on exactly as it would have. */
export interface Snapshot {
  readonly format: "contested/snapshot"
  readonly version: 1
  readonly model: string
  /** Digest of what the snapshot fits: the model's parts, hazards, events and variables. */
  readonly shape: string
  readonly seed: string
  readonly replication: number
  readonly parameters: ValuesByPart
  /** Of the run itself, or of the keyframe to replay from; null for the start. */
  readonly simulation: Json
  readonly world: Json
  /** Only when processes were alive: how to get from the keyframe to where the run stood. */
  readonly replay?: Replay
  /** Digest of all other fields: an edited or damaged snapshot is refused. */
  readonly check: string
}

/** What must happen after the keyframe, and how to know that it did. */
export interface Replay {
  /** Number of the last occurrence. */
  readonly occurrence: number
  /** Where the clock stood, days. */
  readonly now: number
  /** Digest of the run there. */
  readonly digest: string
}

/** A saved state in which no process was alive. */
type Keyframe = Pick<Snapshot, "simulation" | "world">

const START: Keyframe = { simulation: null, world: null }

/** One run of a model: its world, its clock, and what may be done with them. */
export class Run<World> {
  readonly model: Model<World>
  readonly world: World
  readonly #simulation: Simulation
  readonly #options: RunOptions
  readonly #values: ValuesByPart
  /** The last saved state without processes. */
  #keyframe: Keyframe
  /** While a past is replayed, nobody watches: what it recorded has been seen. */
  #isReplaying: boolean

  /** Use {@link start} or {@link restore}. */
  constructor(
    model: Model<World>,
    options: RunOptions,
    values: ValuesByPart,
    { simulation: state, world, replay }: Keyframe & { readonly replay?: Replay } = START,
  ) {
    const { seed, replication = 1, audit = false, onRecord } = options
    this.model = model
    this.#options = options
    this.#values = values
    this.#keyframe = { simulation: state, world }
    this.#isReplaying = replay !== undefined
    const isNew = state === null
    this.world = isNew ? model.createWorld(values) : (decodePlainData(world, "world") as World)
    let simulation: Simulation
    const resources = new Map(model.parts.map((part) => [part, part.createResources(values[part.name] ?? {})]))
    const contexts = new Map(
      model.parts.map((part) => [
        part,
        createContext(
          model,
          part,
          () => simulation,
          onRecord === undefined
            ? () => {}
            : (kind, data) => {
                if (this.#isReplaying) return
                const { now: time, occurrence, cause } = simulation
                onRecord({ time, occurrence, cause, kind, data })
              },
          resources.get(part),
        ),
      ]),
    )
    const contextOf = (part: Model<World>["parts"][number]) => contexts.get(part) as ReturnType<typeof createContext>
    const program = bindProgram(model, this.world, values, contextOf, (part) => resources.get(part))
    this.#simulation = new Simulation(
      program,
      {
        seed,
        replication,
        audit,
        ...(!isNew && { state: decodePlainData(state) as SimulationState }),
      },
      (created) => {
        simulation = created
        for (const part of model.parts) part.initialise(this.world, values[part.name] ?? {}, contextOf(part))
      },
    )
    simulation = this.#simulation
  }

  /** Days since the start. */
  get now(): number {
    return this.#simulation.now
  }

  /** How many things have happened. */
  get occurrences(): number {
    return this.#simulation.occurrence
  }

  /** True when the model's end was reached. */
  get ended(): boolean {
    return this.#simulation.ended
  }

  /** The time of the next occurrence, Infinity when nothing more can happen. */
  nextTime(): number {
    return this.#simulation.nextTime()
  }

  /** Makes the next thing happen; false when nothing more can. */
  step(): boolean {
    return this.#simulation.step()
  }

  /** Runs up to and including a time in days, or to the model's end. */
  runUntil(time: number): this {
    if (Number.isNaN(time) || time < this.now) {
      throw new SimulationError("bad-time", `The run was asked to go to day ${time}, but it stands at day ${this.now}.`)
    }
    this.#simulation.runUntil(time)
    return this
  }

  /** SHA-256 of all that has happened and of the state it led to. Does not depend on what was recorded, nor on how the run was cut. */
  digest(): string {
    const { clocks, events, streams, processes } = this.#simulation.state()
    return digestOf({ trace: this.#simulation.traceHash(), clocks, events, streams, processes, world: this.world })
  }

  /**
   * The run at rest, as plain JSON. Takes time and space in proportion to the state.
   *
   * A process in the middle of its body cannot be saved. While one is alive, the snapshot says instead how to get here: the last
   * snapshot taken of this run without processes (or the start), the number of occurrences since, and the digest that proves the
   * arrival. Restoring then costs as much as running from there. It replays the model alone: a world changed by hand between
   * occurrences, since that keyframe, is not part of it, and {@link restore} refuses such a snapshot.
   */
  snapshot(): Snapshot {
    const { seed, replication = 1 } = this.#options
    const processesLive = this.#simulation.processes.alive > 0
    if (!processesLive) {
      const simulation = encodePlainData(this.#simulation.state())
      this.#keyframe = { simulation, world: encodePlainData(this.world, "world") }
    }
    const { simulation, world } = this.#keyframe
    const content = {
      format: "contested/snapshot",
      version: 1,
      model: this.model.name,
      shape: shapeOf(this.model),
      seed,
      replication,
      parameters: this.#values,
      simulation,
      world,
      ...(processesLive && { replay: { occurrence: this.occurrences, now: this.now, digest: this.digest() } }),
    } as const
    return { ...content, check: digestOf(JSON.stringify(content)) }
  }

  /** Repeats a past, unwatched; false when it turns out otherwise than it was. For {@link restore}, once. */
  replay({ occurrence, now, digest }: Replay): boolean {
    while (this.occurrences < occurrence && this.step()) {
      // Everything happens in the step.
    }
    const arrives = this.occurrences === occurrence && this.now <= now && (this.ended || this.nextTime() > now)
    if (arrives) this.#simulation.runUntil(now)
    this.#isReplaying = false
    return arrives && this.digest() === digest
  }

  /** An independent run that shares the past up to now, and all streams. */
  fork(options: Pick<RunOptions, "onRecord" | "audit"> = {}): Run<World> {
    return restore(this.model, this.snapshot(), options)
  }
}

/** Starts a run at time 0. @throws SimulationError naming every parameter setting that does not fit */
export function start<World>(model: Model<World>, options: RunOptions): Run<World> {
  return new Run(model, options, resolveSettings(model, options.parameters ?? {}))
}

/**
 * Continues from a snapshot, also after a trip through JSON.
 *
 * @throws SimulationError when it is of another format or version, of another model, or was cut short or edited
 */
export function restore<World>(
  model: Model<World>,
  snapshot: Snapshot,
  options: Pick<RunOptions, "onRecord" | "audit"> = {},
): Run<World> {
  if (snapshot?.format !== "contested/snapshot") throw refuse("This is not a snapshot of Contested")
  if (snapshot.version !== 1)
    throw refuse(`This snapshot has version ${String(snapshot.version)}; this program reads version 1`)
  const { check, ...content } = snapshot
  if (check !== digestOf(JSON.stringify(content)))
    throw refuse("This snapshot is damaged or was edited: its check sum does not fit")
  if (snapshot.model !== model.name) throw refuse(`This is a snapshot of "${snapshot.model}", not of "${model.name}"`)
  if (snapshot.shape !== shapeOf(model))
    throw refuse(
      `This snapshot was made by another version of "${model.name}": its hazards, events or variables differ`,
    )
  const { seed, replication, parameters, replay } = snapshot
  const run = new Run(model, { ...options, seed, replication }, parameters, snapshot)
  if (replay !== undefined && !run.replay(replay)) {
    throw refuse(
      `This snapshot was taken with processes alive, and repeating its past led elsewhere than to day ${replay.now}: the world was changed by hand, "${model.name}" has changed, or one of its processes reads something that is not part of the run`,
    )
  }
  return run
}

function refuse(message: string): SimulationError {
  return new SimulationError("bad-snapshot", `${message}.`)
}

function shapeOf<World>(model: Model<World>): string {
  return digestOf({
    parts: model.parts.map(({ name, hazards, events, processes }) => ({
      name,
      hazards: Object.keys(hazards),
      events: Object.keys(events),
      processes: Object.keys(processes),
    })),
    variables: Object.keys(model.variables),
  })
}

function resolveSettings<World>(model: Model<World>, settings: Settings): ValuesByPart {
  const single = model.parts.length === 1 && model.parts[0]?.name === ""
  const byPart = (single ? { "": settings } : settings) as Readonly<Record<string, Readonly<Record<string, number>>>>
  const problems: string[] = []
  for (const name of Object.keys(byPart)) {
    if (model.parts.some((part) => part.name === name)) continue
    problems.push(`"${model.name}" has no part "${name}"; it has ${model.parts.map((part) => part.name).join(", ")}`)
  }
  const values: Record<string, Readonly<Record<string, number>>> = {}
  for (const part of model.parts) {
    try {
      values[part.name] = resolveParameters(part.name, part.parameters, byPart[part.name])
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error
      problems.push(error.message.replace(/\.$/, ""))
    }
  }
  if (problems.length > 0) throw new SimulationError("bad-parameter", `${problems.join(";\n")}.`)
  return values
}
