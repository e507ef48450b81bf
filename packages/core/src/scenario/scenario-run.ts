import type { Run } from "../model/run.js"
import type { RunOptions } from "../model/run-options.js"
import type { ReplicationRequest } from "../results/replication.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"

/** Which run of a scenario. */
export type RunRequest = Omit<ReplicationRequest, "record" | "causes">

/** Who watches a run; none of them has any influence on it. */
export type RunWatch = Pick<RunOptions, "trace" | "records" | "onRecord" | "onFiring" | "onToss">

/** One run of a scenario, standing at its start. */
export interface ScenarioRun {
  readonly run: Run<ConflictWorld>
  readonly ground: Ground
  /** Day on which it ends: the midnight after the last day. */
  readonly end: number
}
