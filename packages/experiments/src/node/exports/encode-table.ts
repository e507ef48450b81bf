import type { TableFormat } from "../../exports/data-package.js"
import type { Table } from "../../tables/table.js"
import { csvHeader, csvRows } from "../csv-writer.js"
import { checkedRows } from "./checked-rows.js"
import { parquetEncoder } from "./parquet-encoder.js"
import type { TableEncoder } from "./table-encoder.js"

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Comma-separated, RFC 4180 with LF; texts that a spreadsheet would run are marked. */
function csvEncoder<Row extends object>(table: Table<Row>): TableEncoder<Row> {
  let before = csvHeader(table)
  const taken = (): string => {
    const header = before
    before = ""
    return header
  }
  return {
    rows: (batch) => bytesOf(taken() + csvRows(table, batch)),
    end: () => bytesOf(taken()),
  }
}

/** One JSON object a line, columns in order; what is empty is null, in columns of numbers. */
function jsonLinesEncoder<Row extends object>(table: Table<Row>): TableEncoder<Row> {
  return {
    rows: (batch) => {
      const lines = checkedRows(table, batch).map((row) => {
        const entries = table.columns.map(({ name, type }) => {
          const value = row[name] as string | number
          return [name, value === "" && type.endsWith(" or empty") ? null : value] as const
        })
        return `${JSON.stringify(Object.fromEntries(entries))}\n`
      })
      return bytesOf(lines.join(""))
    },
    end: () => new Uint8Array(0),
  }
}

/**
 * An encoder of rows for a file format.
 *
 * @param notes key and value pairs for the file's own metadata, where the format has a place for them (Parquet)
 * @throws RangeError from `rows`, naming row, column and value, for a value that its column cannot hold
 */
export function tableEncoder<Row extends object>(
  table: Table<Row>,
  format: TableFormat,
  notes: Readonly<Record<string, string>> = {},
): TableEncoder<Row> {
  if (format === "csv") return csvEncoder(table)
  return format === "jsonl" ? jsonLinesEncoder(table) : parquetEncoder(table, notes)
}
