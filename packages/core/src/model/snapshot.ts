import type { SimulationColumns } from "../engine/simulation-state.js"
import type { Dependencies, ValuesByPart } from "./bind-program.js"
import { frozen, type Intervention } from "./intervention.js"
import type { Model } from "./model.js"
import { refuseSnapshot } from "./refuse-snapshot.js"
import { digestOf } from "./state-digest.js"

/** Goes up with every change of what a snapshot holds or how it is written down. 1 was text (JSON). */
export const SNAPSHOT_VERSION = 2

/** State from which a run can go on: of the run itself, or of a keyframe to replay from. */
export interface Keyframe {
  /** Null at the start, when the model itself makes both. */
  readonly simulation: SimulationColumns | null
  readonly world: unknown
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

/** All that a snapshot holds. */
export interface SnapshotContent {
  readonly model: string
  /** Digest of what the snapshot fits: the model's parts, hazards, events and variables. */
  readonly shape: string
  readonly seed: string
  readonly replication: number
  readonly parameters: ValuesByPart
  /** Where the clock stood, days. */
  readonly time: number
  /** Number of the last occurrence. */
  readonly occurrence: number
  /** What was done to the run from outside, in order. */
  readonly interventions: readonly Intervention[]
  /** Only when processes were alive: how to get from the keyframe to where the run stood. */
  readonly replay?: Replay
  readonly keyframe: Keyframe
}

let contentIn: (snapshot: Snapshot) => SnapshotContent | undefined
let dependenciesIn: (snapshot: Snapshot) => readonly [model: unknown, dependencies: Dependencies] | undefined

/**
 * A run at rest: hand it to {@link restore}, as often as you like, and a run goes on exactly as this one would have. It cannot be changed. To
 * keep it or send it elsewhere, turn it into bytes with {@link encodeSnapshot}.
 */
export class Snapshot {
  readonly format = "contested/snapshot"
  readonly version = SNAPSHOT_VERSION
  /** Name of the model. */
  readonly model: string
  readonly seed: string
  readonly replication: number
  /** Days since the start. */
  readonly time: number
  /** Number of the last occurrence. */
  readonly occurrence: number
  /** What was done to the run from outside, in order. */
  readonly interventions: readonly Intervention[]
  /** Only when processes were alive: how to get here from the run's last snapshot without, or from its start. */
  readonly replay: Replay | undefined
  readonly #content: SnapshotContent
  /** Only in memory: the model it was made by, and who reads what in it, which need not be found out again. */
  readonly #dependencies: readonly [model: unknown, dependencies: Dependencies] | undefined

  /** Use {@link Run.snapshot} or {@link decodeSnapshot}. */
  constructor(content: SnapshotContent, dependencies?: readonly [model: unknown, dependencies: Dependencies]) {
    this.model = content.model
    this.seed = content.seed
    this.replication = content.replication
    this.time = content.time
    this.occurrence = content.occurrence
    this.interventions = Object.freeze(content.interventions.map(frozen))
    this.replay = content.replay
    this.#content = content
    this.#dependencies = dependencies
    Object.freeze(this)
  }

  static {
    contentIn = (snapshot) => (#content in snapshot ? snapshot.#content : undefined)
    dependenciesIn = (snapshot) => snapshot.#dependencies
  }
}

/** What a snapshot holds; it must not be changed. @throws SimulationError when it is something else */
export function contentOf(snapshot: Snapshot): SnapshotContent {
  const content = typeof snapshot === "object" && snapshot !== null ? contentIn(snapshot) : undefined
  if (content !== undefined) return content
  const { format, version } = (snapshot ?? {}) as Partial<Snapshot>
  if (ArrayBuffer.isView(snapshot) || typeof snapshot === "string")
    throw refuseSnapshot(
      "This is not a snapshot, but what one may have been written down as: decodeSnapshot reads it from bytes",
    )
  if (format !== "contested/snapshot") throw refuseSnapshot("This is not a snapshot of Contested")
  requireVersion(version)
  throw refuseSnapshot(
    "This snapshot is damaged or was edited: it is a copy of some of its fields. A snapshot is handed on as it is, or as the bytes that encodeSnapshot makes of it",
  )
}

/** Who reads what, if it was found out for this very model. */
export function dependenciesOf<World>(snapshot: Snapshot, model: Model<World>): Dependencies | undefined {
  const known = dependenciesIn(snapshot)
  return known?.[0] === model ? known[1] : undefined
}

/** @throws SimulationError when a snapshot was written by another version of the format */
export function requireVersion(version: unknown): void {
  if (version !== SNAPSHOT_VERSION)
    throw refuseSnapshot(`This snapshot has version ${String(version)}; this program reads version ${SNAPSHOT_VERSION}`)
}

/** @throws SimulationError when a snapshot is of another model */
export function requireModel<World>(model: Model<World>, content: SnapshotContent): void {
  if (content.model !== model.name)
    throw refuseSnapshot(`This is a snapshot of "${content.model}", not of "${model.name}"`)
  if (content.shape !== shapeOf(model))
    throw refuseSnapshot(
      `This snapshot was made by another version of "${model.name}": its hazards, events or variables differ`,
    )
}

const shapes = new WeakMap<object, string>()

/** Digest of the names of everything in a model: computed once. */
export function shapeOf<World>(model: Model<World>): string {
  const known = shapes.get(model)
  if (known !== undefined) return known
  const shape = digestOf({
    parts: model.parts.map(({ name, hazards, events, processes }) => ({
      name,
      hazards: Object.keys(hazards),
      events: Object.keys(events),
      processes: Object.keys(processes),
    })),
    variables: Object.keys(model.variables),
  })
  shapes.set(model, shape)
  return shape
}
