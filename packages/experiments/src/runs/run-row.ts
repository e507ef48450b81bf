import type { RunTask } from "./experiment-plan.js"
import type { RunSeries } from "./run-series.js"

/** A measure's column: known once a run has been made. */
export interface MeasureColumn {
  readonly name: string
  readonly unit: string
}

/** What came of a run. A run that failed says why; the rest of an experiment goes on without it. */
export type RunResult =
  | {
      readonly status: "done"
      readonly digest: string
      readonly occurrences: number
      /** By measure. */
      readonly measures: Readonly<Record<string, number>>
      /** Given where the plan keeps series. */
      readonly series?: RunSeries
    }
  | { readonly status: "failed"; readonly message: string }

/** A run of a plan with what came of it. */
export type RunRow = RunTask & RunResult

/** The results of consecutive rows, and the columns their measures need, in order of first appearance. */
export interface ChunkResult {
  /** Number of the first row: a chunk says which it is, so that it cannot pass for another. */
  readonly first: number
  readonly columns: readonly MeasureColumn[]
  readonly results: readonly RunResult[]
  /** How long making the results took where they were made, where that is known. */
  readonly milliseconds?: number
}

/** Columns in the order in which results, in order, first have them: the same however the work was cut. */
export function columnsOf(known: readonly MeasureColumn[], results: readonly RunResult[]): MeasureColumn[] {
  const byName = new Map(known.map((column) => [column.name, column]))
  const ordered = new Map<string, MeasureColumn>()
  for (const result of results) {
    if (result.status === "failed") continue
    for (const name of Object.keys(result.measures))
      if (!ordered.has(name)) ordered.set(name, byName.get(name) as MeasureColumn)
  }
  return [...ordered.values()]
}

/**
 * The values of one measure, point by point, replication by replication: what sensitivity and calibration start from. Of the rows of one variant.
 *
 * @throws RangeError naming the row, for a run that failed or has no such measure
 */
export function outputsByPoint(rows: readonly RunRow[], measure: string): number[][] {
  const outputs: number[][] = []
  for (const row of rows) {
    const value = row.status === "done" ? row.measures[measure] : undefined
    if (value === undefined) {
      const why = row.status === "failed" ? `failed: ${row.message}` : `has no measure "${measure}".`
      throw new RangeError(`Row ${row.row} (point ${row.point}, replication ${row.replication}) ${why}`)
    }
    const values = outputs[row.point - 1] ?? []
    outputs[row.point - 1] = values
    values.push(value)
  }
  return outputs
}
