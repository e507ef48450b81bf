import { monthNumber } from "../records/months.js"
import type { TerritoryDifference } from "./comparison-tables.js"

/** How territories differ month by month, dense: a cell is `territory * months + month`. */
export interface TerritoryTable {
  /** Deaths since the start: mean difference over pairs. */
  readonly deaths: Float64Array
  /** Pairs. */
  readonly more: Int32Array
  readonly fewer: Int32Array
  /** Pairs in which another group, or nobody, holds the territory. */
  readonly others: Int32Array
}

/**
 * The rows of one variant as dense tables: what a row says lasts until the next one of its territory. Rows of territories or months that the run
 * does not have are passed over.
 */
export function territoryTable(
  rows: readonly TerritoryDifference[],
  codes: readonly string[],
  months: readonly string[],
): TerritoryTable {
  const cells = codes.length * months.length
  const table: TerritoryTable = {
    deaths: new Float64Array(cells),
    more: new Int32Array(cells),
    fewer: new Int32Array(cells),
    others: new Int32Array(cells),
  }
  const territories = new Map(codes.map((code, index) => [code, index]))
  const first = monthNumber(months[0] ?? "")
  const written = new Uint8Array(cells)
  const put = (cell: number, deaths: number, more: number, fewer: number, others: number): void => {
    table.deaths[cell] = deaths
    table.more[cell] = more
    table.fewer[cell] = fewer
    table.others[cell] = others
  }
  for (const row of rows) {
    const territory = territories.get(row.territory)
    const month = monthNumber(row.date) - first
    if (territory === undefined || !(month >= 0 && month < months.length)) continue
    const cell = territory * months.length + month
    written[cell] = 1
    put(cell, row.deaths, row.more, row.fewer, row.other_holder)
  }
  for (let cell = 0; cell < cells; cell++) {
    const before = cell - 1
    if (written[cell] === 1 || cell % months.length === 0) continue
    put(cell, table.deaths[before]!, table.more[before]!, table.fewer[before]!, table.others[before]!)
  }
  return table
}
