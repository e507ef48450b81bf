import type { ReproducedRow } from "@contested/core"
import { printable } from "@contested/experiments"
import { significant } from "./shown-number.js"
import { type TextColumn, textTable } from "./text-table.js"

const COLUMNS: readonly TextColumn[] = [
  { title: "model", align: "left" },
  { title: "quantity", align: "left" },
  { title: "reference", align: "right" },
  { title: "ours", align: "right" },
  { title: "99.9 % interval", align: "left" },
  { title: "agreement", align: "left" },
  { title: "", align: "left" },
  { title: "mark", align: "left" },
]

function cells({
  model,
  quantity,
  unit,
  reference,
  value,
  low,
  high,
  agreement,
  verdict,
  mark,
}: ReproducedRow): string[] {
  return [
    model,
    printable(unit === "" || unit === "1" ? quantity : `${quantity} (${unit})`, 120),
    significant(reference),
    significant(value),
    low === null || high === null ? "" : `${significant(low)} to ${significant(high)}`,
    agreement,
    verdict,
    mark,
  ]
}

/** The table of quantities as lines for the terminal, and what they come to. */
export function reproductionLines(rows: readonly ReproducedRow[], withModel: boolean): string[] {
  const skip = withModel ? 0 : 1
  const counts = { pass: 0, miss: 0, shown: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  const shown = counts.shown === 0 ? "" : `, ${counts.shown} shown only (from memory, held against nothing)`
  return [
    ...textTable(
      COLUMNS.slice(skip),
      rows.map((row) => cells(row).slice(skip)),
    ),
    "",
    `${counts.pass} of ${counts.pass + counts.miss} quantities pass${shown}.`,
  ]
}
