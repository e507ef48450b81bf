import { resolve } from "node:path"
import type { RunManifest } from "@contested/core"
import {
  type Batch,
  type BatchOutputs,
  type CalibrationRequest,
  type CalibrationResult,
  calibrate,
  calibrationMistakes,
} from "../calibration/calibrate.js"
import { withFixed } from "../designs/named-design.js"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { chunksOf } from "../runs/chunks.js"
import { runsOf } from "../runs/experiment-plan.js"
import type { Subject } from "../runs/subject.js"
import type { Column, Table } from "../tables/table.js"
import { csvHeader, csvRows } from "./csv-writer.js"
import { documentDifference } from "./document-difference.js"
import { fileError } from "./file-error.js"
import { engineProvenance } from "./provenance.js"
import { completePlan, makeChunks, requirePlan } from "./run-design.js"
import { jsonText } from "./run-files.js"
import { diskFiles } from "./store/disk-files.js"
import { LOCK_FILE, takeLock } from "./store/folder-lock.js"
import { writeWhole } from "./store/store-files.js"
import { workersFor } from "./threads/open-threads.js"
import { callingThread } from "./workplace/calling-thread.js"
import { localThreads } from "./workplace/local-threads.js"
import type { Workplace, WorkplaceOptions } from "./workplace/workplace.js"

/** What is calibrated, written first. */
const REQUEST_FILE = "calibration-request.json"
/** What came of it, written last. */
const RESULT_FILE = "calibration.json"
const BATCHES_FOLDER = "batches"
const OURS = new Set([REQUEST_FILE, RESULT_FILE, BATCHES_FOLDER, "posterior.csv", "trace.csv"])

export interface CalibrationOptions extends WorkplaceOptions {
  readonly subject: Subject
  readonly request: CalibrationRequest
  /** Default: the subject's first. */
  readonly variant?: string
  readonly until?: string | null
  /** Parameters that have one value in all runs. */
  readonly set?: Readonly<Record<string, number>>
  /** The results folder: begun, or gone on with when it holds this calibration. */
  readonly out: string
  readonly onProgress?: (progress: { readonly runs: number; readonly budget: number }) => void
}

export interface CalibrationOutcome {
  /** Absolute path of the results folder. */
  readonly folder: string
  readonly result: CalibrationResult
  /** Runs made in this sitting; the rest were there. */
  readonly made: number
}

interface KeptBatch {
  readonly batch: number
  readonly points: readonly (readonly number[])[]
  readonly outputs: BatchOutputs
}

/**
 * Calibrates a subject into a folder, and goes on where an earlier sitting was stopped: batches that are there are not run again. The folder in the end
 * holds the same bytes on any number of workers.
 *
 * Leaves calibration-request.json, batches/, posterior.csv, trace.csv and, last, calibration.json.
 *
 * @throws ExperimentError `request`, `folder` before anything is run; `file`, `aborted`, `replication`: then what is done is safe
 */
export async function runCalibration(options: CalibrationOptions): Promise<CalibrationOutcome> {
  const { subject, request, set = {}, onProgress } = options
  const mistakes = calibrationMistakes(request)
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
  const measures = request.targets.map(({ measure }) => measure)
  const base = {
    replications: request.replications,
    measures,
    until: options.until ?? subject.defaults.until,
    ...(options.variant !== undefined && { variants: [options.variant] }),
  }
  const planOf = ({ design, seed, luck }: Pick<Batch, "design" | "seed" | "luck">) => {
    const plan = completePlan(subject, { ...base, design: withFixed(design, set), seed, luck })
    requirePlan(plan, subject)
    return plan
  }
  const centre = {
    parameters: request.ranges.map(({ name }) => name),
    points: [request.ranges.map(({ low }) => low)],
  }
  const sample = planOf({ design: centre, seed: request.seed, luck: "own" })
  const path = resolve(options.out)
  const unlock = await open(path, {
    format: "contested/calibration-request",
    version: 1,
    engine: engineProvenance(),
    subject: { name: subject.name, parameters: subject.parameters },
    variant: sample.variants[0],
    until: sample.until,
    set,
    request,
  })
  const workers = workersFor(request.budget, options.workers)
  let place: Workplace | null = null
  let made = 0
  let done = 0
  try {
    const evaluate = async (batch: Batch): Promise<BatchOutputs> => {
      const kept = await readBatch(path, batch)
      const runs = batch.design.points.length * request.replications
      if (kept === null) {
        place ??=
          workers === 0
            ? callingThread(subject, sample, options.signal)
            : await localThreads(subject, sample, workers, options)
        const plan = planOf(batch)
        const outputs: (number[][] | null)[] = batch.design.points.map(() => measures.map(() => []))
        for await (const { range, results } of makeChunks(place, plan, chunksOf(runsOf(plan), 1))) {
          const point = Math.floor((range.first - 1) / request.replications)
          const [one] = results
          if (one?.status === "done")
            for (const [index, name] of measures.entries()) outputs[point]?.[index]?.push(one.measures[name] as number)
          else outputs[point] = null
          onProgress?.({ runs: done + range.last, budget: request.budget })
        }
        made += runs
        const document: KeptBatch = { batch: batch.batch, points: batch.design.points, outputs }
        await write(`${path}/${BATCHES_FOLDER}`, nameOf(batch.batch), jsonLine(document))
        done += runs
        return outputs
      }
      done += runs
      onProgress?.({ runs: done, budget: request.budget })
      return kept
    }
    const result = await calibrate(request, evaluate).catch((error: unknown) => {
      if (error instanceof RangeError) throw new ExperimentError("replication", error.message, error)
      throw error
    })
    await writeTables(path, request, result)
    const { trace: _, posterior: __, ...rest } = result
    const document = { format: "contested/calibration", version: 1, subject: subject.name, request, ...rest }
    await write(path, RESULT_FILE, jsonText(document))
    return { folder: path, result, made }
  } finally {
    await (place as Workplace | null)?.close()
    await unlock().catch(() => undefined)
  }
}

function nameOf(batch: number): string {
  return `${String(batch).padStart(5, "0")}.json`
}

function jsonLine(document: unknown): string {
  return `${JSON.stringify(document)}\n`
}

async function write(folder: string, name: string, text: string): Promise<void> {
  try {
    await writeWhole(diskFiles, folder, name, [new TextEncoder().encode(text)])
  } catch (error) {
    throw fileError(error, "write", `${folder}/${name}`)
  }
}

function refuse(path: string, why: string): ExperimentError {
  return new ExperimentError("folder", `The results folder ${printable(path, 300)} ${why}`)
}

/** Opens or begins the folder, and gives back how to close it. */
async function open(
  path: string,
  document: { readonly engine: RunManifest["engine"] } & Readonly<Record<string, unknown>>,
): Promise<() => Promise<void>> {
  let unlock: (() => Promise<void>) | undefined
  try {
    const { mkdir } = await import("node:fs/promises")
    await mkdir(`${path}/${BATCHES_FOLDER}`, { recursive: true })
    const names = (await diskFiles.list(path)) ?? []
    const foreign = names.find(
      (name) => !OURS.has(name) && !name.startsWith(LOCK_FILE) && !/^\..*\.partial$/.test(name),
    )
    if (foreign !== undefined)
      throw refuse(
        path,
        `holds ${quoted(foreign)}, which no calibration has written: it is left as it is. Name another folder.`,
      )
    unlock = await takeLock(diskFiles, path)
    const bytes = await diskFiles.read(`${path}/${REQUEST_FILE}`)
    if (bytes === null) await write(path, REQUEST_FILE, jsonText(document))
    else {
      const difference = documentDifference(parsed(bytes), JSON.parse(JSON.stringify(document)))
      if (difference !== null)
        throw refuse(path, `holds another calibration (${difference}): it is left as it is. Name another folder.`)
    }
    return unlock
  } catch (error) {
    await unlock?.().catch(() => undefined)
    throw fileError(error, "use the results folder", path, "folder")
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** The outputs of a batch that was run before; null when it was not, or is not whole. */
async function readBatch(path: string, { batch, design }: Batch): Promise<BatchOutputs | null> {
  const file = `${path}/${BATCHES_FOLDER}/${nameOf(batch)}`
  try {
    const bytes = await diskFiles.read(file)
    if (bytes === null) return null
    const kept = parsed(bytes) as KeptBatch | null
    const isSame = kept !== null && documentDifference(kept.points, design.points) === null
    return isSame && kept.outputs.length === design.points.length ? kept.outputs : null
  } catch (error) {
    throw fileError(error, "read", file)
  }
}

type Cells = Readonly<Record<string, number | string>>

function tableOf(
  file: string,
  before: readonly Column[],
  names: readonly string[],
  after: readonly Column[],
): Table<Cells> {
  const own = names.map(
    (name): Column => ({ name: `parameter.${name}`, type: "number", unit: "", meaning: `Parameter ${name}.` }),
  )
  return { file, columns: [...before, ...own, ...after] }
}

async function writeTables(path: string, { ranges }: CalibrationRequest, result: CalibrationResult): Promise<void> {
  const names = ranges.map(({ name }) => name)
  const cells = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(names.map((name, column) => [`parameter.${name}`, values[column] as number]))
  const number = (name: string, meaning: string): Column => ({ name, type: "number or empty", unit: "", meaning })
  const posterior = tableOf("posterior.csv", [], names, [
    number("weight", "Share of the posterior."),
    number("loss", "Distance or minus log likelihood."),
  ])
  const trace = tableOf(
    "trace.csv",
    [number("trial", "Number of the point, in order."), number("batch", "Batch in which it was run.")],
    names,
    [number("loss", "Distance or minus log likelihood; empty where a run failed.")],
  )
  const posteriorRows = result.posterior.map(({ values, weight, loss }) => ({ ...cells(values), weight, loss }))
  const traceRows = result.trace.map(({ trial, batch, values, loss }) => ({
    trial,
    batch,
    ...cells(values),
    loss: loss ?? "",
  }))
  await write(path, posterior.file, csvHeader(posterior) + csvRows<Cells>(posterior, posteriorRows))
  await write(path, trace.file, csvHeader(trace) + csvRows<Cells>(trace, traceRows))
}
