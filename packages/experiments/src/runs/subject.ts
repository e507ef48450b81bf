import type { AgentEntry, ParameterEntry, Region, VariantChanges } from "@contested/core"
import type { RunSeries } from "./run-series.js"

/** A number that a run ends with. */
export interface Measure {
  /** `deaths`, `territories-held:cjng`, `deaths:Jalisco:2019`: the column of a table. */
  readonly name: string
  readonly unit: string
  readonly value: number
  /** Given where it is of a place or a year only: such measures are kept on demand. */
  readonly detail?: true
}

/** Which run of a subject to make. */
export interface SubjectRequest {
  readonly seed: string
  /** 1, 2, ... */
  readonly replication: number
  /** Values in declared units, by the names of a design's columns; what is not here has its default. */
  readonly settings: Readonly<Record<string, number>>
  readonly variant: string
  /** Last day simulated, ISO date, included; null for a subject without a calendar. */
  readonly until: string | null
  /** Whether the series are wanted, and the luck of decisive coins among the measures, where the subject has any. Does not change the run. */
  readonly series?: true
}

/** Where a subject plays, for who draws maps of its results. */
export interface Stage {
  /** One paragraph of plain text. */
  readonly summary: string
  readonly agents: readonly AgentEntry[]
  readonly region: Region
  /** What a variant changes; left out where variants have no recipes. */
  readonly changesOf?: (variant: string) => VariantChanges
}

export interface SubjectOutcome {
  /** That of the request. */
  readonly replication: number
  /** SHA-256 of event history and final state, hexadecimal. */
  readonly digest: string
  /** Everything that happened in the engine. */
  readonly occurrences: number
  /** Names differ. */
  readonly measures: readonly Measure[]
  /** Given where they were wanted and there are any. */
  readonly series?: RunSeries
}

/** What an experiment runs: something with declared parameters that turns a request into numbers. */
export interface Subject {
  /** Kebab case, unique in its module. */
  readonly name: string
  readonly title: string
  /** A design calls them `mechanism.name`, or by the name alone where there is no mechanism. */
  readonly parameters: readonly ParameterEntry[]
  /** Forms of it; the first is meant when none is named. */
  readonly variants: readonly { readonly name: string; readonly title: string }[]
  /** First day, ISO date; null for a subject without a calendar. */
  readonly start: string | null
  readonly defaults: { readonly seed: string; readonly replications: number; readonly until: string | null }
  /** What it says it cannot say, for tables that stand alone. */
  readonly limits: readonly string[]
  /** Where it plays; left out where it plays nowhere. */
  readonly stage?: () => Stage
  /** Makes one run. Pure: the same request gives the same outcome on any machine. */
  readonly run: (request: SubjectRequest) => SubjectOutcome
}
