import type { OccurrenceRecord } from "../model/context.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"

/** A finished run, to be measured. */
export interface Episode {
  readonly ground: Ground
  /** Everything that left a record, in the order in which it happened. */
  readonly records: readonly OccurrenceRecord[]
  /** The state at the end. */
  readonly world: ConflictWorld
  /** When the run ended, days since its start. */
  readonly end: number
}

/** A number that says how an episode went: part of each replication's measures, and compared with what was reported. */
export interface Outcome {
  /** Kebab case, unique in a scenario, and none of the measures that every scenario has. */
  readonly measure: string
  readonly unit: string
  /** The number; finite in every run. */
  readonly of: (episode: Episode) => number
}
