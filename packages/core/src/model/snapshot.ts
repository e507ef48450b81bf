import { SimulationError } from "../engine/simulation-error.js"
import { TraceHash } from "../engine/trace-hash.js"
import type { ValuesByPart } from "./bind-program.js"
import type { Intervention } from "./intervention.js"
import type { Model } from "./model.js"
import { digestOf, type Json } from "./plain-data.js"

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
  /** What was done to the run from outside, in order. */
  readonly interventions: readonly Intervention[]
  /** Only when processes were alive: how to get from the keyframe to where the run stood. */
  readonly replay?: Replay
  /** Sum over all other fields: an edited or damaged snapshot is refused. */
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

/** What a run goes on from; the rest of a snapshot tells whether it fits. */
export type SnapshotContent = Omit<Snapshot, "format" | "version" | "model" | "shape" | "check">

/**
 * 64 bits over a text, as 16 hexadecimal digits: detects damage and edits, not forgers, and costs a few nanoseconds a character where a
 * cryptographic hash would cost more than all the rest of a snapshot.
 */
function checkSum(text: string): string {
  const hash = new TraceHash()
  for (let i = 0; i + 3 < text.length; i += 4) {
    hash.foldWords(
      (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1),
      (text.charCodeAt(i + 2) << 16) | text.charCodeAt(i + 3),
    )
  }
  for (let i = text.length - (text.length % 4); i < text.length; i++) hash.foldWords(text.charCodeAt(i), i)
  return hash
    .state()
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("")
}

/** Puts the check sum to a snapshot. */
export function sealSnapshot<World>(model: Model<World>, content: SnapshotContent): Snapshot {
  const whole = {
    format: "contested/snapshot",
    version: 1,
    model: model.name,
    shape: shapeOf(model),
    ...content,
  } as const
  return { ...whole, check: checkSum(JSON.stringify(whole)) }
}

/** @throws SimulationError when a snapshot is of another format, version or model, or was cut short or edited */
export function checkSnapshot<World>(model: Model<World>, snapshot: Snapshot): void {
  if (snapshot?.format !== "contested/snapshot") throw refuseSnapshot("This is not a snapshot of Contested")
  if (snapshot.version !== 1)
    throw refuseSnapshot(`This snapshot has version ${String(snapshot.version)}; this program reads version 1`)
  const { check, ...content } = snapshot
  if (check !== checkSum(JSON.stringify(content)))
    throw refuseSnapshot("This snapshot is damaged or was edited: its check sum does not fit")
  if (snapshot.model !== model.name)
    throw refuseSnapshot(`This is a snapshot of "${snapshot.model}", not of "${model.name}"`)
  if (snapshot.shape !== shapeOf(model))
    throw refuseSnapshot(
      `This snapshot was made by another version of "${model.name}": its hazards, events or variables differ`,
    )
}

export function refuseSnapshot(message: string): SimulationError {
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
