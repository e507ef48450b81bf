import { createHash } from "node:crypto"
import type { RunManifest } from "@contested/core"
import { type ExperimentPlan, taskOf } from "../../runs/experiment-plan.js"
import type { MeasureColumn, RunResult } from "../../runs/run-row.js"
import { type Dictionary, dictionary } from "../../tables/dictionary.js"
import { csvHeader, csvRows } from "../csv-writer.js"
import { DICTIONARY_FILE, jsonText, MANIFEST_FILE } from "../run-files.js"
import { DESIGN_FILE, EXPERIMENT_FILE } from "./experiment-document.js"
import type { ExperimentFolder } from "./experiment-folder.js"
import { RESULTS_FILE, type ResultsTable, resultsTable } from "./results-table.js"
import type { SweepManifest } from "./sweep-manifest.js"

/** Every measure that any run has, in order of first appearance. */
async function columnsOf(folder: ExperimentFolder): Promise<MeasureColumn[]> {
  const columns = new Map<string, MeasureColumn>()
  for (const range of folder.ranges()) {
    for (const column of (await folder.get(range)).columns)
      if (!columns.has(column.name)) columns.set(column.name, column)
  }
  return [...columns.values()]
}

/**
 * Writes results.csv, dictionary.json and manifest.json from the chunks, in the design's order, a chunk at a time. The manifest comes last: who
 * finds it finds the rest. The same chunks give the same bytes, whoever made them and in whatever order.
 *
 * @throws ExperimentError `damaged` when a chunk cannot be used, `file`
 */
export async function putTogether(
  folder: ExperimentFolder,
  plan: ExperimentPlan,
  engine: RunManifest["engine"],
): Promise<SweepManifest> {
  const { document } = folder
  const results = resultsTable(plan.design.parameters, document.subject.parameters, await columnsOf(folder))
  const digest = createHash("sha256")
  let failed = 0
  const count = (result: RunResult): void => {
    digest.update(`${result.status === "done" ? result.digest : "failed"}\n`)
    if (result.status === "failed") failed += 1
  }
  const written = await folder.write(RESULTS_FILE, pieces(folder, plan, results, count), document.runs)
  const words: Dictionary = { ...dictionary, tables: { [RESULTS_FILE]: results.table.columns } }
  const files = [
    written,
    await folder.write(DICTIONARY_FILE, [new TextEncoder().encode(jsonText(words))]),
    { name: DESIGN_FILE, sha256: document.design.sha256, rows: document.design.points },
    { name: EXPERIMENT_FILE, sha256: createHash("sha256").update(jsonText(document)).digest("hex") },
  ]
  const { subject, plan: asked, experiment, runs, design } = document
  const isOther = engine.version !== document.engine.version || engine.commit !== document.engine.commit
  const manifest: SweepManifest = {
    format: "contested/sweep",
    version: 1,
    experiment,
    engine: document.engine,
    ...(isOther && { finishedBy: engine }),
    subject: { name: subject.name, title: subject.title, limits: subject.limits },
    variants: asked.variants,
    seed: asked.seed,
    replications: asked.replications,
    points: design.points,
    runs,
    done: runs - failed,
    failed,
    digest: digest.digest("hex"),
    files,
  }
  await folder.write(MANIFEST_FILE, [new TextEncoder().encode(jsonText(manifest))])
  return manifest
}

async function* pieces(
  folder: ExperimentFolder,
  plan: ExperimentPlan,
  { table, cellsOf }: ResultsTable,
  count: (result: RunResult) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csvHeader(table))
  for (const range of folder.ranges()) {
    const { results } = await folder.get(range)
    for (const result of results) count(result)
    const cells = results.map((result, index) => cellsOf({ ...taskOf(plan, range.first + index), ...result }))
    yield encoder.encode(csvRows(table, cells))
  }
}
