import { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import { bindProgram, type Dependencies, type ValuesByPart } from "./bind-program.js"
import type { Toss } from "./context.js"
import { copyModelState, withOwnMemory } from "./copy-model-state.js"
import { copyPlainData } from "./copy-plain-data.js"
import { firingOf } from "./firing.js"
import { Inspection } from "./inspection.js"
import { applyRecipe, applyWorldPatches, frozen, type Intervention } from "./intervention.js"
import type { Model, ModelPart } from "./model.js"
import { PartContext } from "./part-context.js"
import { Recorder } from "./records/recorder.js"
import { refuseSnapshot } from "./refuse-snapshot.js"
import { repeatPast } from "./replay.js"
import type { RestoreOptions, RunOptions } from "./run-options.js"
import { resolveSettings } from "./settings.js"
import {
  contentOf,
  dependenciesOf,
  type Keyframe,
  type Replay,
  requireModel,
  Snapshot,
  type SnapshotContent,
  shapeOf,
} from "./snapshot.js"
import { digestOf } from "./state-digest.js"
import { type UpcomingEvent, upcomingEvents } from "./upcoming-event.js"
import { chainOfCauses, nameOf, type OccurrenceName, type Reason, reasonFor } from "./why.js"

/** What a new run has to go on from. */
interface Origin {
  /** It belongs to the run from now on. */
  readonly state: Keyframe
  /** The same, to be replayed from later; nobody changes it. Only where there may be processes. */
  readonly keyframe: Keyframe
  readonly interventions: readonly Intervention[]
  /** Whether a past has to be replayed first. */
  readonly isReplayed: boolean
  readonly dependencies: Dependencies | undefined
}

const START: Keyframe = { simulation: null, world: null }

/** One run of a model: its world, its clock, and what may be done with them. */
export class Run<World> {
  readonly model: Model<World>
  readonly world: World
  readonly #simulation: Simulation
  readonly #options: RunOptions
  readonly #values: ValuesByPart
  readonly #dependencies: Dependencies
  /** The last saved state without processes; never changed. */
  #keyframe: Keyframe
  readonly #interventions: Intervention[]
  readonly #recorder: Recorder<World>

  /** Use {@link start} or {@link restore}. */
  constructor(model: Model<World>, options: RunOptions, values: ValuesByPart, origin?: Origin) {
    const { seed, replication = 1, audit = false, trace = false, records, onRecord, onFiring, onToss } = options
    const columns = origin?.state.simulation ?? undefined
    this.model = model
    this.#interventions = [...(origin?.interventions ?? [])]
    this.#options = options
    this.#values = values
    this.#keyframe = origin?.keyframe ?? START
    this.world = columns === undefined ? model.createWorld(values) : (origin?.state.world as World)
    let simulation: Simulation
    const resources = new Map(model.parts.map((part) => [part, part.createResources(values[part.name] ?? {})]))
    const recorder: Recorder<World> = new Recorder(model, this.world, values, (part) => contextOf(part), {
      records,
      onRecord,
      isUnwatched: origin?.isReplayed ?? false,
    })
    this.#recorder = recorder
    const record: PartContext<World>["record"] = (kind, data) => recorder.record(kind, data)
    const tell = onToss && ((toss: Toss) => recorder.isUnwatched || onToss(toss))
    const contexts: ReadonlyMap<ModelPart<World>, PartContext<World>> = new Map(
      model.parts.map((part) => [part, new PartContext(model, part, record, resources.get(part), tell)]),
    )
    const contextOf = (part: ModelPart<World>): PartContext<World> => contexts.get(part) as PartContext<World>
    const attach = (simulation: Simulation) => {
      recorder.attach(simulation)
      for (const context of contexts.values()) context.attach(simulation)
    }
    const program = bindProgram(
      model,
      this.world,
      values,
      contextOf,
      (part) => resources.get(part),
      origin?.dependencies,
    )
    this.#dependencies = { members: program.hazards.map(({ members }) => members), variables: program.variables }
    this.#simulation = new Simulation(
      program,
      {
        seed,
        replication,
        audit,
        trace,
        ...(onFiring && {
          onFiring: (fires) => {
            if (!recorder.isUnwatched) onFiring(firingOf(simulation, fires))
          },
        }),
        ...(options.eventList && { eventList: options.eventList }),
        ...(columns && { columns }),
      },
      (created) => {
        simulation = created
        attach(created)
        for (const part of model.parts) part.initialise(this.world, values[part.name] ?? {}, contextOf(part))
      },
    )
    simulation = this.#simulation
    attach(simulation)
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

  /** Makes the next thing happen, if it does by time `until` (days; default: ever); false when nothing does. */
  step(until?: number): boolean {
    return this.#simulation.step(until)
  }

  /** Runs up to and including a time in days, or to the model's end. */
  runUntil(time: number): this {
    if (Number.isNaN(time) || time < this.now) {
      throw new SimulationError("bad-time", `The run was asked to go to day ${time}, but it stands at day ${this.now}.`)
    }
    this.#simulation.runUntil(time)
    return this
  }

  /** What was done to the run from outside, in order; plain data. */
  get interventions(): readonly Intervention[] {
    return this.#interventions
  }

  /**
   * Changes the world from outside, between two occurrences, and makes every rate current. What the recipe did is kept as patches
   * (Immer), so that it can be saved, replayed and undone; it counts as an occurrence that nothing in the model caused.
   *
   * @param label what it is, for people and for the manifest
   * @throws SimulationError when the recipe writes what the world cannot hold; the world is then as before
   */
  intervene(label: string, recipe: (world: World) => void): this {
    const { patches, inverse } = applyRecipe(this.world, recipe)
    this.model.derive?.(this.world)
    this.#simulation.intervene()
    this.#interventions.push(frozen({ label, time: this.now, occurrence: this.occurrences, patches, inverse }))
    return this
  }

  /** Goes on to the moment of an intervention made in another run, and makes it here too. */
  reapply(intervention: Intervention): this {
    // Not where the clock stands there already: what is still to happen at this moment happened after the intervention.
    if (intervention.time > this.now) this.runUntil(intervention.time)
    applyWorldPatches(this.world, intervention.patches)
    this.model.derive?.(this.world)
    this.#simulation.intervene()
    this.#interventions.push(frozen({ ...intervention, occurrence: this.occurrences }))
    return this
  }

  /** What happened last: its name and whom it happened to. Undefined at the start. */
  lastOccurrence(): OccurrenceName | undefined {
    return this.occurrences === 0
      ? undefined
      : {
          occurrence: this.occurrences,
          time: this.#simulation.last.time,
          ...nameOf(this.#simulation, this.#simulation.last),
        }
  }

  /**
   * Why something happened: the chain of causes, from the occurrence asked about back to the initial state or to where the trace begins.
   *
   * @param occurrence its number, as records and `lastOccurrence` give it
   * @throws SimulationError when the run is not traced, or the occurrence lies outside the trace
   */
  why(occurrence: number): Reason[] {
    return chainOfCauses(this.#simulation, occurrence)
  }

  /** The first link of that chain alone, at the cost of one link. @throws SimulationError as {@link why} does */
  reason(occurrence: number): Reason {
    return reasonFor(this.#simulation, occurrence)
  }

  /** For questions about its rates as they stand at the moment of the question. Costs nothing of the run. */
  inspect(): Inspection<World> {
    return new Inspection(this.model, this.world, this.#values, this.#dependencies.members, this.#simulation)
  }

  /**
   * The next scheduled events, in the order in which they will happen as things stand now. Hazards are not among them: nothing is decided
   * about them yet. Costs a sort of all that is pending; meant for people.
   */
  upcoming(count: number): UpcomingEvent[] {
    return upcomingEvents(this.#simulation, count)
  }

  /** SHA-256 of all that has happened and of the state it led to. Does not depend on what was recorded, nor on how the run was cut. */
  digest(): string {
    const { clocks, events, streams, processes } = this.#simulation.state()
    return digestOf({ trace: this.#simulation.traceHash(), clocks, events, streams, processes, world: this.world })
  }

  /**
   * The run at rest: a copy of its state, to be restored in this process or, through {@link encodeSnapshot}, anywhere. Takes time and space in
   * proportion to the state.
   *
   * A process in the middle of its body cannot be saved. While one is alive, the snapshot says instead how to get here: the last
   * snapshot taken of this run without processes (or the start), the number of occurrences since, and the digest that proves the
   * arrival. Restoring then costs as much as running from there. It replays the model alone: a world changed by hand between
   * occurrences, since that keyframe, is not part of it, and {@link restore} refuses such a snapshot.
   *
   * @throws SimulationError naming the path of what is not plain data
   */
  snapshot(): Snapshot {
    const { alive, isUsed } = this.#simulation.processes
    const keyframe = alive > 0 ? this.#keyframe : withOwnMemory(this.#copyState())
    if (isUsed) this.#keyframe = keyframe
    return new Snapshot(this.#content(keyframe), [this.model, this.#dependencies])
  }

  /** A run can go on from it once, before this one goes on. */
  #copyState(): Keyframe {
    return copyModelState({ simulation: this.#simulation.columns(), world: this.world })
  }

  #content(keyframe: Keyframe): SnapshotContent {
    const { seed, replication = 1 } = this.#options
    return {
      model: this.model.name,
      shape: shapeOf(this.model),
      seed,
      replication,
      parameters: copyPlainData(this.#values, "parameters"),
      time: this.now,
      occurrence: this.occurrences,
      interventions: [...this.#interventions],
      ...(this.#simulation.processes.alive > 0 && {
        replay: { occurrence: this.occurrences, now: this.now, digest: this.digest() },
      }),
      keyframe,
    }
  }

  /** Repeats a past, unwatched; false when it turns out otherwise than it was. For {@link restore}, once. */
  replay(past: Replay): boolean {
    const known = this.#interventions.splice(0)
    this.#interventions.push(...known.filter(({ occurrence }) => occurrence <= this.occurrences))
    const since = known.slice(this.#interventions.length)
    const arrives = repeatPast(this, since, past)
    this.#recorder.isUnwatched = false
    return arrives
  }

  /**
   * An independent run that shares the past up to now, and all streams, and no memory. Costs a copy of the state; while processes are alive, as
   * much as restoring a snapshot.
   */
  fork(options: RestoreOptions = {}): Run<World> {
    const { isUsed } = this.#simulation.processes
    if (isUsed) return resume(this.model, contentOf(this.snapshot()), this.#dependencies, options)
    const { seed, replication = 1 } = this.#options
    const values = copyPlainData(this.#values, "parameters")
    return new Run(this.model, { ...options, seed, replication }, values, {
      state: this.#copyState(),
      keyframe: START,
      interventions: this.#interventions,
      isReplayed: false,
      dependencies: this.#dependencies,
    })
  }
}

/**
 * Starts a run at time 0.
 *
 * @throws SimulationError when the seed is no text, the replication not 1, 2, ..., and naming every parameter setting that does not fit
 */
export function start<World>(model: Model<World>, options: RunOptions): Run<World> {
  const { seed, replication = 1 } = options
  if (typeof seed !== "string") {
    throw new SimulationError("bad-parameter", `The seed is ${JSON.stringify(seed)}; a seed is text, such as "42".`)
  }
  if (!(Number.isSafeInteger(replication) && replication >= 1)) {
    throw new SimulationError("bad-parameter", `The replication is ${replication}; replications are numbered 1, 2, ...`)
  }
  return new Run(model, options, resolveSettings(model, options.parameters ?? {}))
}

/**
 * Continues from a snapshot, in the process that took it or, decoded from bytes, in another.
 *
 * @throws SimulationError when it is none, of another model, or an edited copy of one; for damaged bytes see {@link decodeSnapshot}
 */
export function restore<World>(model: Model<World>, snapshot: Snapshot, options: RestoreOptions = {}): Run<World> {
  const content = contentOf(snapshot)
  requireModel(model, content)
  return resume(model, content, dependenciesOf(snapshot, model), options)
}

function resume<World>(
  model: Model<World>,
  content: SnapshotContent,
  dependencies: Dependencies | undefined,
  options: RestoreOptions,
): Run<World> {
  const { seed, replication, parameters, replay, keyframe, interventions } = content
  const run = new Run(model, { ...options, seed, replication }, copyPlainData(parameters, "parameters"), {
    state: copyModelState(keyframe),
    keyframe,
    interventions,
    isReplayed: replay !== undefined,
    dependencies,
  })
  if (replay !== undefined && !run.replay(replay)) {
    throw refuseSnapshot(
      `This snapshot was taken with processes alive, and repeating its past led elsewhere than to day ${replay.now}: the world was changed by hand, "${model.name}" has changed, or one of its processes reads something that is not part of the run`,
    )
  }
  return run
}
