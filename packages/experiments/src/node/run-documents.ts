import type { EventRow, RunCauses, RunEpisode, RunFacts, RunManifest, RunSummary, SeriesRow } from "@contested/core"
import type { RowStore } from "../tables/row-store.js"

/** A results folder as data: what a report is made from. */
export interface RunDocuments {
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** All replications, in the order of the file; empty when the run was not recorded. */
  readonly events: RowStore<EventRow>
  readonly series: RowStore<SeriesRow>
  /** Outcomes and what-ifs of a single episode; null where the scenario is none. */
  readonly episode: RunEpisode | null
  /** The run held against what was observed; null where nothing was, or the run was not recorded. */
  readonly facts: RunFacts | null
  /** Why events of the first replication happened; null where the run was not recorded, or the scenario does not tell. */
  readonly causes: RunCauses | null
}
