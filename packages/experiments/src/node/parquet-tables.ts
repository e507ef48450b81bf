import { createHash } from "node:crypto"
import { join } from "node:path"
import type { RunFile, RunSummary } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { summaryRow, summaryTable } from "../exports/summary-table.js"
import { eventsTable } from "../tables/events-table.js"
import { seriesTable } from "../tables/series-table.js"
import type { Table } from "../tables/table.js"
import { tableBatches } from "./csv-reader.js"
import { encodedTable, type RunOfTable } from "./exports/encoded-table.js"
import type { HashedFile } from "./hashed-file.js"

/** The name of a table's file in Parquet. */
export function parquetFile({ file }: Pick<Table<unknown>, "file">): string {
  return file.replace(/\.csv$/, ".parquet")
}

interface ParquetTable {
  readonly name: string
  readonly pieces: AsyncGenerator<{ readonly bytes: Uint8Array; readonly rows: number }>
}

/** A run's tables as Parquet, made from its CSV tables and its summary: the same rows, with their types and the dictionary inside. */
function parquetTables(dir: string, run: RunOfTable, summary: RunSummary, recorded: boolean): ParquetTable[] {
  const read = <Row extends object>(table: Table<Row>): ParquetTable => ({
    name: parquetFile(table),
    pieces: encodedTable(table, "parquet", tableBatches(table, join(dir, table.file)), run),
  })
  return [
    ...(recorded ? [read(eventsTable), read(seriesTable)] : []),
    {
      name: parquetFile(summaryTable),
      pieces: encodedTable(summaryTable, "parquet", [summary.measures.map(summaryRow)], run),
    },
  ]
}

/**
 * Writes them beside the CSV tables. Memory: 50,000 rows at once.
 *
 * @param dir where the finished CSV tables are
 * @param start makes a file of the results folder
 * @throws ExperimentError `file` when the disk fails, `aborted`
 */
export async function writeParquetTables(
  dir: string,
  run: RunOfTable,
  summary: RunSummary,
  recorded: boolean,
  start: (name: string) => Promise<HashedFile>,
  signal?: AbortSignal,
): Promise<RunFile[]> {
  const files: RunFile[] = []
  for (const { name, pieces } of parquetTables(dir, run, summary, recorded)) {
    const file = await start(name)
    for await (const { bytes, rows } of pieces) {
      await file.append(bytes, rows)
      if (signal?.aborted)
        throw new ExperimentError("aborted", "The run was stopped before it was complete; nothing was written.")
    }
    files.push(await file.finish("table"))
  }
  return files
}

/** SHA-256 of each as it follows from the folder's CSV tables and summary, by name. */
export async function hashesOfParquetTables(
  dir: string,
  run: RunOfTable,
  summary: RunSummary,
  recorded: boolean,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for (const { name, pieces } of parquetTables(dir, run, summary, recorded)) {
    const hash = createHash("sha256")
    for await (const { bytes } of pieces) hash.update(bytes)
    hashes.set(name, hash.digest("hex"))
  }
  return hashes
}
