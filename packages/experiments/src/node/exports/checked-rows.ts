import type { Table } from "../../tables/table.js"
import { checkValue } from "../csv-cell.js"

/**
 * The rows as plain fields, each value checked against its column.
 *
 * @throws RangeError naming table, row, column and value
 */
export function checkedRows<Row extends object>(
  table: Table<Row>,
  batch: readonly Row[],
): readonly Readonly<Record<string, unknown>>[] {
  for (const [index, row] of batch.entries()) {
    for (const column of table.columns) {
      try {
        checkValue((row as Readonly<Record<string, unknown>>)[column.name], column)
      } catch (error) {
        throw new RangeError(`${table.file} row ${index + 1}: ${(error as Error).message}`)
      }
    }
  }
  return batch as readonly Readonly<Record<string, unknown>>[]
}
