import type { ReproducedRow } from "@contested/core"
import type { Table } from "@contested/experiments"
import { csvHeader, csvRows } from "@contested/experiments/node"

type Cells = Omit<ReproducedRow, "low" | "high"> & { readonly low: number | string; readonly high: number | string }

const text = (meaning: string) => ({ type: "text", unit: "", meaning }) as const
const number = (meaning: string) => ({ type: "number", unit: "of the quantity", meaning }) as const
const maybe = (meaning: string) => ({ type: "number or text", unit: "of the quantity", meaning }) as const

const table: Table<Cells> = {
  file: "quantities.csv",
  columns: [
    { name: "model", ...text("Name of the published model.") },
    { name: "quantity", ...text("Which number of it.") },
    { name: "unit", ...text("Its unit.") },
    { name: "reference", ...number("Published or exact value.") },
    { name: "value", ...number("Ours.") },
    { name: "low", ...maybe("Lower end of the 99.9 % interval of ours; empty where it was not simulated.") },
    { name: "high", ...maybe("Upper end of the same interval.") },
    { name: "agreement", ...text("When the two agree.") },
    { name: "verdict", ...text("pass, miss, or shown where the reference is from memory.") },
    { name: "mark", ...text("How the reference is known: read, computed, derived or memory.") },
    { name: "source", ...text("Where the reference comes from.") },
  ],
}

/** quantities.csv: one quantity a row. */
export function quantitiesCsv(rows: readonly ReproducedRow[]): string {
  return (
    csvHeader(table) +
    csvRows(
      table,
      rows.map((row) => ({ ...row, low: row.low ?? "", high: row.high ?? "" })),
    )
  )
}
