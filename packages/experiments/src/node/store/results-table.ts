import type { ParameterEntry } from "@contested/core"
import { parameterName } from "../../designs/parameter-range.js"
import type { MeasureColumn, RunRow } from "../../runs/run-row.js"
import type { Column, Table } from "../../tables/table.js"

export const RESULTS_FILE = "results.csv"

type Cells = Readonly<Record<string, string | number>>

const BEFORE: readonly Column[] = [
  { name: "row", type: "integer", unit: "", meaning: "Number of the run in the design's order, from 1." },
  { name: "point", type: "integer", unit: "", meaning: "Row of design.csv, from 1." },
]
const BETWEEN: readonly Column[] = [
  { name: "variant", type: "text", unit: "", meaning: "Form of the subject that was run." },
  { name: "replication", type: "integer", unit: "", meaning: "Number of the replication, from 1." },
  { name: "seed", type: "text", unit: "", meaning: "What the run's random numbers follow from, with the replication." },
  { name: "status", type: "text", unit: "", meaning: "done, or failed: then there are no measures." },
  { name: "digest", type: "text", unit: "", meaning: "SHA-256 of the run's event history and final state." },
  { name: "occurrences", type: "integer or empty", unit: "events", meaning: "Everything that happened in the engine." },
]
const AFTER: readonly Column[] = [
  { name: "message", type: "text", unit: "", meaning: "Why the run failed; empty when it did not." },
]
const TAKEN = new Set([...BEFORE, ...BETWEEN, ...AFTER].map(({ name }) => name))

/** The measure of a column: its name, without what keeps it apart from another column. */
export function measureOfColumn(column: string): string {
  return column.startsWith("measure.") ? column.slice("measure.".length) : column
}

/** results.csv of one experiment: a row for each run. */
export interface ResultsTable {
  readonly table: Table<Cells>
  cellsOf(row: RunRow): Cells
}

/**
 * The columns follow from the experiment: those of every run, one for each parameter of the design, one for each measure. A parameter called like a
 * column that is there has `parameter.` before its name, a measure `measure.`.
 */
export function resultsTable(
  parameters: readonly string[],
  entries: readonly ParameterEntry[],
  measures: readonly MeasureColumn[],
): ResultsTable {
  const known = new Map(entries.map((entry) => [parameterName(entry), entry]))
  const taken = new Set(TAKEN)
  const free = (name: string, prefix: string): string => {
    const chosen = taken.has(name) ? `${prefix}.${name}` : name
    taken.add(chosen)
    return chosen
  }
  const settingColumns = parameters.map((name): Column => {
    const { unit = "", description = "" } = known.get(name) ?? {}
    const meaning = `Parameter ${name}${description === "" ? "" : `: ${description}`}, as the design sets it.`
    return { name: free(name, "parameter"), type: "number", unit, meaning }
  })
  const measureColumns = measures.map(
    ({ name, unit }): Column => ({
      name: free(name, "measure"),
      type: "number or empty",
      unit,
      meaning: `Measure ${name} at the end of the run; empty where the run failed or has none.`,
    }),
  )
  return {
    table: { file: RESULTS_FILE, columns: [...BEFORE, ...settingColumns, ...BETWEEN, ...measureColumns, ...AFTER] },
    cellsOf: (row) => {
      const done = row.status === "done" ? row : null
      const cells: Record<string, string | number> = {
        row: row.row,
        point: row.point,
        variant: row.variant,
        replication: row.replication,
        seed: row.seed,
        status: row.status,
        digest: done?.digest ?? "",
        occurrences: done?.occurrences ?? "",
        message: row.status === "failed" ? row.message : "",
      }
      for (const [index, name] of parameters.entries())
        cells[(settingColumns[index] as Column).name] = row.settings[name] as number
      for (const [index, { name }] of measures.entries())
        cells[(measureColumns[index] as Column).name] = done?.measures[name] ?? ""
      return cells
    },
  }
}
