import { resolve } from "node:path"
import type { AnalysisRequest } from "../analysis/analysis-request.js"
import { designFromCsv } from "../designs/design-csv.js"
import { ExperimentError } from "../experiment-error.js"
import { printable } from "../printable.js"
import { chunksOf } from "../runs/chunks.js"
import { type ExperimentPlan, NO_PARAMETERS } from "../runs/experiment-plan.js"
import type { RunResult } from "../runs/run-row.js"
import { fileError } from "./file-error.js"
import { MANIFEST_FILE } from "./run-files.js"
import { readAnalysis } from "./store/analysis-document.js"
import { chunkFileName, decodeChunk } from "./store/chunk-file.js"
import { diskFiles } from "./store/disk-files.js"
import { DESIGN_FILE, EXPERIMENT_FILE, type ExperimentDocument } from "./store/experiment-document.js"
import { ANALYSIS_FILE, CHUNKS_FOLDER } from "./store/experiment-files.js"
import { readExperiment } from "./store/experiment-folder.js"
import { type LockHolder, localProcesses, lockHolder } from "./store/folder-lock.js"
import { isSweepManifest, type SweepManifest } from "./store/sweep-manifest.js"

/** Where an experiment stands, read from its folder alone. */
export interface SweepStatus {
  readonly folder: string
  readonly document: ExperimentDocument
  readonly plan: ExperimentPlan
  /** What is to be made of the rows; null is nothing. */
  readonly analysis: AnalysisRequest | null
  /** Whether the results are written. */
  readonly isComplete: boolean
  readonly done: number
  readonly failed: number
  readonly runs: number
  /** Who is writing to it; null when nobody is. */
  readonly writer: LockHolder | null
  /** Rows that failed, the first 1,000. */
  readonly failures: readonly { readonly row: number; readonly message: string }[]
  /** Chunks that are damaged, one sentence each. */
  readonly notes: readonly string[]
}

const MOST_FAILURES = 1000

/** Whether a folder is that of an experiment, complete or not. */
export async function isSweepFolder(folder: string): Promise<boolean> {
  return (await diskFiles.kind(`${resolve(folder)}/${EXPERIMENT_FILE}`).catch(() => null)) === "file"
}

/**
 * What is to be run in a folder: experiment.json and design.csv.
 *
 * @throws ExperimentError `damaged` when one of them is missing or cannot be used
 */
export async function readPlan(
  folder: string,
): Promise<{ readonly document: ExperimentDocument; readonly plan: ExperimentPlan }> {
  const path = resolve(folder)
  try {
    const document = await readExperiment(diskFiles, path)
    if (document === null)
      throw new ExperimentError(
        "damaged",
        `${printable(folder, 300)} has no experiment.json: it is not the folder of an experiment.`,
      )
    const text = await diskFiles.read(`${path}/${DESIGN_FILE}`)
    if (text === null)
      throw new ExperimentError(
        "damaged",
        `${printable(folder, 300)} has no ${DESIGN_FILE}: restore it, or begin anew.`,
      )
    const design = text.length === 0 ? NO_PARAMETERS : designFromCsv(new TextDecoder().decode(text), DESIGN_FILE)
    return { document, plan: { ...document.plan, design } }
  } catch (error) {
    throw fileError(error, "read the experiment in", folder, "damaged")
  }
}

/** The manifest of a complete experiment. @throws ExperimentError `damaged` when it is not there or cannot be used */
export async function readSweepManifest(folder: string): Promise<SweepManifest> {
  const path = resolve(folder)
  const bytes = await diskFiles.read(`${path}/${MANIFEST_FILE}`).catch((error: unknown) => {
    throw fileError(error, "read", path)
  })
  if (bytes === null)
    throw new ExperimentError(
      "damaged",
      `${printable(folder, 300)} has no ${MANIFEST_FILE}: the experiment is not complete.`,
    )
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isSweepManifest(manifest)) return manifest
  } catch {
    // Told below.
  }
  throw new ExperimentError(
    "damaged",
    `${MANIFEST_FILE} is not that of an experiment, or damaged: contested resume puts it right.`,
  )
}

/** What is to be made of the rows of an experiment's folder; null is nothing. @throws ExperimentError `damaged`, `file` */
export async function readAnalysisOf(folder: string): Promise<AnalysisRequest | null> {
  const path = `${resolve(folder)}/${ANALYSIS_FILE}`
  let bytes: Uint8Array | null
  try {
    bytes = await diskFiles.read(path)
  } catch (error) {
    throw fileError(error, "read", path)
  }
  const found = bytes === null ? null : readAnalysis(bytes)
  if (found === null || !("problem" in found)) return found
  throw new ExperimentError("damaged", `${printable(path, 300)} ${found.problem}: give the command that began it.`)
}

/** Looks at the folder of an experiment; changes nothing, also while another process writes to it. @throws ExperimentError `damaged`, `file` */
export async function sweepStatus(folder: string): Promise<SweepStatus> {
  const path = resolve(folder)
  const { document, plan } = await readPlan(folder)
  const analysis = await readAnalysisOf(folder)
  const { experiment, runs, chunkSize } = document
  const failures: { row: number; message: string }[] = []
  const notes: string[] = []
  let [done, failed] = [0, 0]
  const count = (result: RunResult, row: number): void => {
    done += 1
    if (result.status === "done") return
    failed += 1
    if (failures.length < MOST_FAILURES) failures.push({ row, message: result.message })
  }
  try {
    for (const range of chunksOf(runs, chunkSize)) {
      const place = { experiment, ...range }
      const bytes = await diskFiles.read(`${path}/${CHUNKS_FOLDER}/${chunkFileName(place)}`)
      const found = bytes === null ? null : decodeChunk(bytes, place)
      if (found === null) continue
      if ("problem" in found) notes.push(`${CHUNKS_FOLDER}/${chunkFileName(place)} ${found.problem}.`)
      else for (const [index, result] of found.results.entries()) count(result, range.first + index)
    }
    const isComplete = (await diskFiles.kind(`${path}/${MANIFEST_FILE}`)) === "file"
    const writer = await lockHolder(diskFiles, path, localProcesses())
    return { folder: path, document, plan, analysis, isComplete, done, failed, runs, writer, failures, notes }
  } catch (error) {
    throw fileError(error, "read", path)
  }
}
