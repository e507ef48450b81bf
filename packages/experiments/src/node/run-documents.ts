import type { EventRow, RunManifest, RunSummary, SeriesRow } from "@contested/core"

/** A results folder as data: what a report is made from. */
export interface RunDocuments {
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** All replications, in the order of the file; empty when the run was not recorded. */
  readonly events: readonly EventRow[]
  readonly series: readonly SeriesRow[]
}
