import type { RunCauses } from "@contested/core"
import { dictionary } from "../tables/dictionary.js"
import { eventsTable } from "../tables/events-table.js"
import { seriesTable } from "../tables/series-table.js"

/** Names of the files of a results folder. */
export const MANIFEST_FILE = "manifest.json"
export const SUMMARY_FILE = "summary.json"
export const EPISODE_FILE = "episode.json"
export const CAUSES_FILE = "causes.json"
export const FACTS_FILE = "facts.json"
export const DICTIONARY_FILE = "dictionary.json"
export const REPORT_FILE = "report.html"

/** What a killed `replaceReport` may leave in a folder. */
export const UNFINISHED_REPORT = /^\.report\.html-\d+\.partial$/

/** The tables as Parquet, where they were asked for. */
export const PARQUET_FILES: readonly string[] = ["events.parquet", "series.parquet", "summary.parquet"]

/** Every file that a run may leave; a folder that holds another one is not ours to replace. */
export const RUN_FILES: ReadonlySet<string> = new Set([
  MANIFEST_FILE,
  SUMMARY_FILE,
  EPISODE_FILE,
  CAUSES_FILE,
  FACTS_FILE,
  DICTIONARY_FILE,
  REPORT_FILE,
  eventsTable.file,
  seriesTable.file,
  ...PARQUET_FILES,
])

/** A JSON document as it is written: two spaces, one line end at its end. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** causes.json: its columns are long, so it stands in one line. */
export function causesText(causes: RunCauses): string {
  return `${JSON.stringify(causes)}\n`
}

/** dictionary.json. */
export const dictionaryText = jsonText(dictionary)
