import { stringify } from "csv-stringify/sync"
import type { Table } from "../tables/table.js"
import { checkValue, writtenNumber, writtenText } from "./csv-cell.js"

/** The header line of a table, with its line end. */
export function csvHeader<Row>(table: Table<Row>): string {
  return `${table.columns.map(({ name }) => name).join(",")}\n`
}

/**
 * Rows as CSV lines (RFC 4180, LF), without the header. csv-stringify's own formula guard also marks negative numbers, so
 * texts are marked here; CR is quoted although it is no line end of ours, because spreadsheets take it for one.
 * About 15 microseconds per row of 24 columns.
 *
 * @throws RangeError naming row, column and value, for a value that its column cannot hold.
 */
export function csvRows<Row extends object>(table: Table<Row>, rows: readonly Row[]): string {
  const { columns } = table
  const cells = rows.map((row, index) => {
    const values = row as Readonly<Record<string, unknown>>
    return columns.map((column) => {
      const value = values[column.name]
      try {
        checkValue(value, column)
      } catch (error) {
        throw new RangeError(`${table.file} row ${index + 1}: ${(error as Error).message}`)
      }
      return typeof value === "number" ? value : writtenText(value as string, column.type)
    })
  })
  return stringify(cells, { cast: { number: writtenNumber }, quoted_match: [/[\r\n]/] })
}
