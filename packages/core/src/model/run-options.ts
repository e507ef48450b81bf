import type { OccurrenceRecord, Toss } from "./context.js"
import type { Firing } from "./firing.js"
import type { RecordLog } from "./records/record-log.js"
import type { Settings } from "./settings.js"

export interface RunOptions {
  /** Any text; the same text gives the same run on any machine. */
  readonly seed: string
  /** 1, 2, ...: independent runs under one seed. Default 1. */
  readonly replication?: number
  readonly parameters?: Settings
  /** Prove after every occurrence that every rate is current. Slow; for tests. */
  readonly audit?: boolean
  /** Keep what happened and why, for {@link Run.why}: 32 bytes an occurrence. Default false, which costs nothing. */
  readonly trace?: boolean
  /**
   * How pending scheduled events are kept; no influence on what happens. Default `ladder`, which is faster nearly everywhere; `heap` promises
   * O(log n) for every single operation, whatever the times are like.
   */
  readonly eventList?: "ladder" | "heap"
  /** Where each record is kept as it is made, in columns: much cheaper than keeping what `onRecord` is called with, which may be given besides. */
  readonly records?: RecordLog
  /** Called with each record as it is made. Must only look. */
  readonly onRecord?: (record: OccurrenceRecord) => void
  /** Called with each coin that is tossed and counts (see `Context.chance`). Must only look. */
  readonly onToss?: (toss: Toss) => void
  /** Called with each hazard that fires, before its effect: rates are still as they were. Must only look. */
  readonly onFiring?: (firing: Firing) => void
}

/** How a run that goes on from a saved one may differ from it. */
export type RestoreOptions = Pick<
  RunOptions,
  "records" | "onRecord" | "onFiring" | "onToss" | "audit" | "trace" | "eventList"
>
