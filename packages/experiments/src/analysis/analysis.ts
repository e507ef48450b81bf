import type { MeasureColumn, RunRow } from "../runs/run-row.js"
import type { Table } from "../tables/table.js"

type Cells = Readonly<Record<string, string | number>>

/** What is known of an experiment's rows before they are looked at one by one. */
export interface Survey {
  readonly columns: readonly MeasureColumn[]
  /** All dates of the series, ascending; empty where none are kept. */
  readonly dates: readonly string[]
}

/** A document that an analysis leaves. */
export interface AnalysisDocument {
  readonly name: string
  readonly document: object
}

/** A table that an analysis leaves. */
export interface AnalysisTable {
  readonly table: Table<Cells>
  /** Made as they are asked for. */
  readonly rows: Iterable<Cells>
}

/** What an analysis leaves beside the rows of its experiment. */
export interface AnalysisOutput {
  readonly tables: readonly AnalysisTable[]
  readonly documents: readonly AnalysisDocument[]
}

/** An analysis under way: it takes every row of a complete experiment, in order. */
export interface Analysis {
  add(row: RunRow): void
  /** What it comes to; asked for where no run failed, for none can be left out. */
  finish(): AnalysisOutput
}
