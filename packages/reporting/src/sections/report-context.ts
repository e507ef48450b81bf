import type { EventRow, RunEpisode, RunFacts, RunManifest, RunSummary } from "@contested/core"
import { type CausesIsland, causesIsland } from "../causes/causes-island.js"
import type { Boundaries } from "../map/boundaries/match-boundaries.js"
import { assignSlots, holdersSeen, type Slot } from "../map/group-palette.js"
import { layOutRegion, type RegionGeometry } from "../map/region-geometry.js"
import { type RunRecord, readRun } from "../records/run-record.js"
import { type TerritoryQuantity, territoryQuantities } from "../records/territory-quantities.js"
import type { RunTables } from "../report/report-input.js"

/** Everything that the sections draw from, worked out once. */
export interface ReportContext {
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** Of the variant that is shown. */
  readonly events: Iterable<EventRow>
  readonly record: RunRecord
  /** What the series tell by territory and road besides control and deaths. */
  readonly quantities: readonly TerritoryQuantity[]
  readonly slots: readonly Slot[]
  /** Holders that had ground at some moment, in order of slots. */
  readonly seen: readonly number[]
  /** Null without territories. */
  readonly geometry: RegionGeometry | null
  /** Replications on record; those of the run when nothing was recorded. */
  readonly n: number
  /** Boundaries that a user gave. */
  readonly boundaries: Boundaries | null
  /** Outcomes and what-ifs, where the scenario is a single episode. */
  readonly episode: RunEpisode | null
  /** The run held against what was observed; null where nothing was. */
  readonly facts: RunFacts | null
  /** Why events happened, told for the page; null where the run does not tell. */
  readonly causes: CausesIsland | null
}

export function reportContext(tables: RunTables): ReportContext {
  const record = readRun(tables)
  const slots = assignSlots(record)
  const shown = record.variants.length > 1 ? record.variants[0] : undefined
  return {
    manifest: tables.manifest,
    summary: tables.summary,
    events: shown === undefined ? tables.events : ofVariant(tables.events, shown),
    record,
    quantities: territoryQuantities(tables, record),
    slots,
    seen: holdersSeen(record, slots),
    geometry: layOutRegion(tables.manifest.region, tables.boundaries?.shapes),
    n: record.replications.length === 0 ? tables.manifest.replications : record.replications.length,
    boundaries: tables.boundaries ?? null,
    episode: tables.episode ?? null,
    facts: tables.facts ?? null,
    causes: causesIsland(tables.causes ?? null, tables.manifest),
  }
}

/** Rows of one variant, to be walked through as often as all of them. */
function ofVariant(rows: Iterable<EventRow>, variant: string): Iterable<EventRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (row.variant === variant) yield row
    },
  }
}

/** A text kept under a key that may be anything, `constructor` included. */
export function lookUp(texts: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(texts, key) ? (texts[key] ?? key) : key
}
