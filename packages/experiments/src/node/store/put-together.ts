import { createHash } from "node:crypto"
import type { RunManifest } from "@contested/core"
import type { Survey } from "../../analysis/analysis.js"
import { openAnalysis } from "../../analysis/open-analysis.js"
import { type ExperimentPlan, taskOf } from "../../runs/experiment-plan.js"
import type { MeasureColumn, RunRow } from "../../runs/run-row.js"
import type { Subject } from "../../runs/subject.js"
import { type Dictionary, dictionary } from "../../tables/dictionary.js"
import { csvHeader, csvRows } from "../csv-writer.js"
import { DICTIONARY_FILE, jsonText, MANIFEST_FILE } from "../run-files.js"
import { DESIGN_FILE, EXPERIMENT_FILE } from "./experiment-document.js"
import { STAGE_FILE } from "./experiment-files.js"
import type { ExperimentFolder } from "./experiment-folder.js"
import { RESULTS_FILE, type ResultsTable, resultsTable } from "./results-table.js"
import { stageDocument } from "./stage-document.js"
import type { SweepManifest } from "./sweep-manifest.js"
import { writeAnalysis } from "./write-analysis.js"

function encoded(document: object): Uint8Array {
  return new TextEncoder().encode(jsonText(document))
}

/** Every measure that any run has, in order of first appearance, and every date of a series. */
async function surveyOf(folder: ExperimentFolder): Promise<Survey> {
  const columns = new Map<string, MeasureColumn>()
  const dates = new Set<string>()
  for (const range of folder.ranges()) {
    const chunk = await folder.get(range)
    for (const column of chunk.columns) if (!columns.has(column.name)) columns.set(column.name, column)
    for (const result of chunk.results)
      if (result.status === "done") for (const date of result.series?.dates ?? []) dates.add(date)
  }
  return { columns: [...columns.values()], dates: [...dates].sort() }
}

/**
 * Writes results.csv, what is to be made of the rows, dictionary.json and manifest.json from the chunks, in the design's order, a chunk at a time. The manifest comes last: who
 * finds it finds the rest. The same chunks give the same bytes, whoever made them and in whatever order.
 *
 * @throws ExperimentError `damaged` when a chunk cannot be used, `file`
 */
export async function putTogether(
  folder: ExperimentFolder,
  plan: ExperimentPlan,
  subject: Subject,
  engine: RunManifest["engine"],
): Promise<SweepManifest> {
  const { document } = folder
  const survey = await surveyOf(folder)
  const results = resultsTable(plan.design.parameters, document.subject.parameters, survey.columns)
  const analysis = folder.analysis === null ? null : openAnalysis(folder.analysis, plan, subject, survey)
  const digest = createHash("sha256")
  let failed = 0
  const count = (row: RunRow): void => {
    digest.update(`${row.status === "done" ? row.digest : "failed"}\n`)
    if (row.status === "failed") failed += 1
    // An analysis leaves no run out: after the first failure there will be none.
    else if (failed === 0) analysis?.add(row)
  }
  const written = await folder.write(RESULTS_FILE, pieces(folder, plan, results, count), document.runs)
  const made = failed > 0 ? null : (analysis?.finish() ?? null)
  const tables = [results.table, ...(made?.tables ?? []).map(({ table }) => table)]
  const words: Dictionary = {
    ...dictionary,
    tables: Object.fromEntries(tables.map(({ file, columns }) => [file, columns])),
    variables: {},
  }
  const files = [
    written,
    ...(made === null ? [] : await writeAnalysis(folder, made)),
    ...(plan.series && subject.stage !== undefined
      ? [await folder.write(STAGE_FILE, [encoded(stageDocument(subject, plan, subject.stage()))])]
      : []),
    await folder.write(DICTIONARY_FILE, [encoded(words)]),
    { name: DESIGN_FILE, sha256: document.design.sha256, rows: document.design.points },
    { name: EXPERIMENT_FILE, sha256: createHash("sha256").update(jsonText(document)).digest("hex") },
  ]
  const { subject: about, plan: asked, experiment, runs, design } = document
  const isOther = engine.version !== document.engine.version || engine.commit !== document.engine.commit
  const manifest: SweepManifest = {
    format: "contested/sweep",
    version: 1,
    experiment,
    engine: document.engine,
    ...(isOther && { finishedBy: engine }),
    subject: { name: about.name, title: about.title, limits: about.limits },
    ...(made !== null && folder.analysis !== null && { analysis: folder.analysis.kind }),
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
  await folder.write(MANIFEST_FILE, [encoded(manifest)])
  return manifest
}

async function* pieces(
  folder: ExperimentFolder,
  plan: ExperimentPlan,
  { table, cellsOf }: ResultsTable,
  count: (row: RunRow) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csvHeader(table))
  for (const range of folder.ranges()) {
    const { results } = await folder.get(range)
    const rows = results.map((result, index): RunRow => ({ ...taskOf(plan, range.first + index), ...result }))
    for (const row of rows) count(row)
    yield encoder.encode(csvRows(table, rows.map(cellsOf)))
  }
}
