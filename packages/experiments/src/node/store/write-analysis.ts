import { createHash } from "node:crypto"
import type { RunFile } from "@contested/core"
import type { AnalysisOutput } from "../../analysis/analysis.js"
import type { AnalysisRequest } from "../../analysis/analysis-request.js"
import { csvHeader, csvRows } from "../csv-writer.js"
import { jsonText } from "../run-files.js"
import { analysisText } from "./analysis-document.js"
import { ANALYSIS_FILE } from "./experiment-files.js"
import type { ExperimentFolder } from "./experiment-folder.js"

/** Rows of a table of an analysis that are written at a time. */
const ROWS_AT_ONCE = 2_000

/** Writes what an analysis comes to into the folder of its experiment. @returns The files, its request among them. @throws ExperimentError `file` */
export async function writeAnalysis(
  folder: ExperimentFolder,
  { tables, documents }: AnalysisOutput,
): Promise<RunFile[]> {
  const encoder = new TextEncoder()
  const files: RunFile[] = []
  for (const { table, rows } of tables) {
    let written = 0
    function* lines(): Generator<Uint8Array> {
      yield encoder.encode(csvHeader(table))
      let waiting: (typeof rows extends Iterable<infer Row> ? Row : never)[] = []
      for (const row of rows) {
        written += 1
        if (waiting.push(row) < ROWS_AT_ONCE) continue
        yield encoder.encode(csvRows(table, waiting))
        waiting = []
      }
      if (waiting.length > 0) yield encoder.encode(csvRows(table, waiting))
    }
    const { name, sha256 } = await folder.write(table.file, lines())
    files.push({ name, sha256, rows: written })
  }
  for (const { name, document } of documents) files.push(await folder.write(name, [encoder.encode(jsonText(document))]))
  const request = analysisText(folder.analysis as AnalysisRequest)
  return [...files, { name: ANALYSIS_FILE, sha256: createHash("sha256").update(request).digest("hex") }]
}
