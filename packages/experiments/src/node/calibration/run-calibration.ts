import { resolve } from "node:path"
import {
  type Batch,
  type BatchOutputs,
  type CalibrationRequest,
  type CalibrationResult,
  calibrate,
  calibrationMistakes,
} from "../../calibration/calibrate.js"
import { withFixed } from "../../designs/named-design.js"
import { ExperimentError } from "../../experiment-error.js"
import { chunksOf } from "../../runs/chunks.js"
import { runsOf } from "../../runs/experiment-plan.js"
import type { Subject } from "../../runs/subject.js"
import { engineProvenance } from "../provenance.js"
import { completePlan, makeChunks, requirePlan } from "../run-design.js"
import { jsonText } from "../run-files.js"
import { workersFor } from "../threads/open-threads.js"
import { callingThread } from "../workplace/calling-thread.js"
import { localThreads } from "../workplace/local-threads.js"
import type { Workplace, WorkplaceOptions } from "../workplace/workplace.js"
import {
  CALIBRATION_FILE,
  type CalibrationDocument,
  openCalibration,
  readBatch,
  writeBatch,
  writeCalibrationFile,
} from "./calibration-folder.js"
import { calibrationTables } from "./calibration-tables.js"

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
  /** Goes on with what another version of the program began. Default false. */
  readonly otherVersion?: boolean
  readonly onProgress?: (progress: { readonly runs: number; readonly budget: number }) => void
}

export interface CalibrationOutcome {
  /** Absolute path of the results folder. */
  readonly folder: string
  readonly result: CalibrationResult
  /** Runs made in this sitting; the rest were there. */
  readonly made: number
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
  const begun: CalibrationDocument = {
    format: "contested/calibration-request",
    version: 1,
    engine: engineProvenance(),
    subject: { name: subject.name, parameters: subject.parameters },
    variant: sample.variants[0] ?? "",
    until: sample.until,
    set,
    request,
  }
  const unlock = await openCalibration(path, begun, options.otherVersion === true)
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
        await writeBatch(path, batch, outputs)
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
    for (const [name, text] of calibrationTables(request, result)) await writeCalibrationFile(path, name, text)
    const { trace: _, posterior: __, ...rest } = result
    const document = { format: "contested/calibration", version: 1, subject: subject.name, request, ...rest }
    await writeCalibrationFile(path, CALIBRATION_FILE, jsonText(document))
    return { folder: path, result, made }
  } finally {
    await (place as Workplace | null)?.close()
    await unlock().catch(() => undefined)
  }
}
