import type { EventRow, RunCauses, RunEpisode, RunManifest, RunSummary, SeriesRow } from "@contested/core"

/** A results folder as data: what a report is made from. */
export interface RunDocuments {
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** All replications, in the order of the file; empty when the run was not recorded. */
  readonly events: readonly EventRow[]
  readonly series: readonly SeriesRow[]
  /** Outcomes and what-ifs of a single episode; null where the scenario is none. */
  readonly episode: RunEpisode | null
  /** Why events of the first replication happened; null where the run was not recorded, or the scenario does not tell. */
  readonly causes: RunCauses | null
}
