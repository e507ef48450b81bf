import type { RunTask } from "../../runs/experiment-plan.js"
import type { ChunkResult } from "../../runs/run-row.js"

/**
 * Where the runs of an experiment are made: threads of this machine, or whatever keeps this contract. A place knows the plan it works on and
 * nothing of files; results go to whoever asked, who alone writes.
 */
export interface Workplace {
  /** How much it can work on at the same time. */
  readonly places: number
  /** How long what it is given at once should take, milliseconds, so that giving it costs next to nothing. Default 0: as little as there is. */
  readonly worthGiving?: number
  /** Whether its further places cost something to begin with, so that they should have work enough. Default false. */
  readonly isLazy?: boolean
  /**
   * Makes runs and gives their results in the order of the tasks, one each, whatever happens to them: a run that throws, never ends, ends its thread
   * or exhausts its memory is a failed result, and the others are made. The same tasks give the same results anywhere, as often as they are asked
   * for, so a chunk that was lost or delivered twice does no harm.
   *
   * @throws ExperimentError `aborted` after `close` or when stopped; `replication` when no run can be made here at all
   */
  make(tasks: readonly RunTask[]): Promise<ChunkResult>
  /** Ends what runs at once. */
  close(): Promise<void>
}

/** How a place treats its runs. */
export interface WorkplaceOptions {
  /** Threads, 0 to 256; 0 makes the runs in the calling thread, without limits of time. Default: one per core, at most one per run. */
  readonly workers?: number
  /**
   * The module whose `scenarios`, `publishedModels` or `subjects` hold the subject (a package name or a file URL), which each thread imports for
   * itself: functions cannot cross threads. Default `@contested/scenarios`.
   */
  readonly module?: string | undefined
  /** Seconds that one run may take before it is stopped and counts as failed, default 600. */
  readonly timeLimit?: number
  /** Most megabytes of objects in a thread, default Node's own limit. */
  readonly heapMegabytes?: number
  /** Stops the experiment: what runs is ended at once. */
  readonly signal?: AbortSignal
}

export const DEFAULT_TIME_LIMIT = 600
