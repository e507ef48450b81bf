import type { EventRow, RunCauses, RunEpisode, RunFacts, RunManifest, RunSummary, SeriesRow } from "@contested/core"
import type { Boundaries } from "../map/boundaries/match-boundaries.js"

/** What a run left behind, read from its folder. */
export interface RunTables {
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** Walked through several times; empty when the run did not record. */
  readonly events: Iterable<EventRow>
  /** The same. */
  readonly series: Iterable<SeriesRow>
  /** Outcomes and what-ifs of a single episode; null or absent where the scenario is none. */
  readonly episode?: RunEpisode | null
  /** The run held against what was observed; null or absent where nothing was. */
  readonly facts?: RunFacts | null
  /** Why events of the first replication happened; null or absent where the run does not tell. */
  readonly causes?: RunCauses | null
  /** Boundaries that a user gave, matched to the run's territories; without them cells stand for territories. */
  readonly boundaries?: Boundaries
}

export interface ReportInput extends RunTables {
  /** Text of the page's script, as one classic script (see `bundleClient` of `@contested/reporting/node`). */
  readonly clientScript: string
}
