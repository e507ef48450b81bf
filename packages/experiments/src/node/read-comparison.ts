import { readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { COMPARISON_FILE, type ComparisonDocument } from "../analysis/comparison-document.js"
import { ExperimentError } from "../experiment-error.js"
import { printable } from "../printable.js"
import { type MeanSeriesRow, meanSeriesTable } from "../tables/mean-series-table.js"
import { type MonthRow, monthsTable } from "../tables/months-table.js"
import { type TerritoryDifferenceRow, territoryDifferencesTable } from "../tables/territory-differences-table.js"
import { readTable } from "./csv-reader.js"
import { fileError } from "./file-error.js"
import { damagedFiles } from "./read-run.js"
import { readSweep } from "./read-sweep.js"
import { STAGE_FILE } from "./store/experiment-files.js"
import type { StageDocument } from "./store/stage-document.js"
import type { SweepManifest } from "./store/sweep-manifest.js"
import { readSweepManifest } from "./sweep-status.js"

/** The folder of a comparison as data: what a report is made from. */
export interface ComparisonDocuments {
  readonly manifest: SweepManifest
  /** The differences, and which variant is best. */
  readonly comparison: ComparisonDocument
  /** Where it plays: agents, region, limits. */
  readonly stage: StageDocument
  /** Events and deaths of every run by month, in the order of the file. */
  readonly months: readonly MonthRow[]
  /** Every variant's series, averaged over replications; see `meanSeriesTable` for which rows are left out. */
  readonly means: readonly MeanSeriesRow[]
  /** Where variants differ, pair by pair; see `territoryDifferencesTable` for which rows are left out. */
  readonly territories: readonly TerritoryDifferenceRow[]
  /** The compared measure of every run. */
  readonly values: readonly { readonly variant: string; readonly replication: number; readonly value: number }[]
}

/**
 * Reads what `contested compare` left. Memory: all rows of its tables.
 *
 * @throws ExperimentError `damaged` when it is no complete comparison, or names each file that was changed or is missing; `file`
 */
export async function readComparison(folder: string): Promise<ComparisonDocuments> {
  const path = resolve(folder)
  const manifest = await readSweepManifest(path)
  if (manifest.analysis !== "comparison")
    throw new ExperimentError(
      "damaged",
      manifest.failed > 0
        ? `${printable(folder, 300)} holds no comparison: ${manifest.failed} of ${manifest.runs} runs failed.`
        : `${printable(folder, 300)} is an experiment that compares nothing: contested compare leaves one that does.`,
    )
  const damaged = await damagedFiles(path, manifest)
  if (damaged.size > 0) throw new ExperimentError("damaged", [...damaged.values()])
  try {
    const json = async <Document>(name: string): Promise<Document> =>
      JSON.parse(await readFile(join(path, name), "utf8")) as Document
    const comparison = await json<ComparisonDocument>(COMPARISON_FILE)
    const values: ComparisonDocuments["values"][number][] = []
    for await (const row of readSweep(path)) {
      const value = row.status === "done" ? row.measures[comparison.measure] : undefined
      if (value !== undefined) values.push({ variant: row.variant, replication: row.replication, value })
    }
    return {
      manifest,
      comparison,
      stage: await json<StageDocument>(STAGE_FILE),
      months: await readTable(monthsTable, join(path, monthsTable.file)),
      means: await readTable(meanSeriesTable, join(path, meanSeriesTable.file)),
      territories: await readTable(territoryDifferencesTable, join(path, territoryDifferencesTable.file)),
      values,
    }
  } catch (error) {
    throw fileError(error, "read", path, "damaged")
  }
}
