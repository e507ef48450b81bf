import type { RunManifest } from "@contested/core"
import type { TableFormat } from "../../exports/data-package.js"
import type { Table } from "../../tables/table.js"
import { jsonText } from "../run-files.js"
import { tableEncoder } from "./encode-table.js"
import { parquetColumns } from "./parquet-encoder.js"

/** Rows that are encoded at once; in Parquet, a row group. */
const BATCH_ROWS = 50_000

export type Batches<Row> = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>

/** What a table's own metadata says of the run it is of. */
export type RunOfTable = Pick<RunManifest, "engine" | "scenario" | "seed" | "replications" | "digest">

/** What stands in a Parquet file's own metadata: that it is simulated, by what, and what its columns mean. */
function notesOf(run: RunOfTable, table: Table<unknown>): Readonly<Record<string, string>> {
  const { engine, scenario, seed, replications, digest } = run
  return {
    "contested:status": "Simulated, not observed.",
    "contested:run": jsonText({ engine, scenario: scenario.name, seed, replications, digest }),
    "contested:dictionary": jsonText(parquetColumns(table.columns)),
  }
}

/** Rows as the bytes of a table file, piece by piece, with the rows that each adds. Memory: 50,000 rows at once, however many there are. */
export async function* encodedTable<Row extends object>(
  table: Table<Row>,
  format: TableFormat,
  batches: Batches<Row>,
  run: RunOfTable,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const encoder = tableEncoder(table, format, notesOf(run, table))
  let waiting: Row[] = []
  for await (const batch of batches) {
    for (const row of batch) {
      waiting.push(row)
      if (waiting.length < BATCH_ROWS) continue
      yield { bytes: encoder.rows(waiting), rows: waiting.length }
      waiting = []
    }
  }
  if (waiting.length > 0) yield { bytes: encoder.rows(waiting), rows: waiting.length }
  yield { bytes: encoder.end(), rows: 0 }
}
