import { resolve } from "node:path"
import type { RunManifest } from "@contested/core"
import type { AnalysisRequest } from "../analysis/analysis-request.js"
import { openAnalysis } from "../analysis/open-analysis.js"
import { ExperimentError } from "../experiment-error.js"
import type { RowRange } from "../runs/chunks.js"
import { type ExperimentPlan, taskOf } from "../runs/experiment-plan.js"
import type { ChunkResult } from "../runs/run-row.js"
import type { Subject } from "../runs/subject.js"
import { engineProvenance } from "./provenance.js"
import { requirePlan, tasksOf } from "./run-design.js"
import { shellWord } from "./shell-word.js"
import { diskFiles } from "./store/disk-files.js"
import { experimentDocument } from "./store/experiment-document.js"
import { ExperimentFolder } from "./store/experiment-folder.js"
import type { Processes } from "./store/folder-lock.js"
import { putTogether } from "./store/put-together.js"
import type { StoreFiles } from "./store/store-files.js"
import type { SweepManifest } from "./store/sweep-manifest.js"
import { openWorkplace } from "./workplace/open-workplace.js"
import type { Workplace, WorkplaceOptions } from "./workplace/workplace.js"

export interface SweepProgress {
  /** Rows that are safe, those of earlier sittings among them. */
  readonly done: number
  readonly failed: number
  readonly runs: number
  /** Rows that were safe when this sitting began. */
  readonly before: number
}

/** A run that failed, as it is told. */
export interface SweepFailure {
  readonly row: number
  readonly message: string
}

export interface SweepOptions extends WorkplaceOptions {
  readonly subject: Subject
  readonly plan: ExperimentPlan
  /** The results folder: begun, or gone on with when it holds this experiment. */
  readonly out: string
  /** What is to be made of the rows in the end, beside them. Default: what the folder was begun with, and nothing in a new one. */
  readonly analysis?: AnalysisRequest
  /** Makes the runs again that failed in earlier sittings. Default false. */
  readonly retryFailed?: boolean
  /** Goes on with what another version of the program began. Default false. */
  readonly otherVersion?: boolean
  /** Called when the folder has been looked through, and after each chunk that is safe. */
  readonly onProgress?: (progress: SweepProgress) => void
  /** Told of damage found, one sentence each. */
  readonly onNote?: (sentence: string) => void
  /** Told of every run that fails in this sitting. */
  readonly onFailure?: (failure: SweepFailure) => void
  /** Stands in for the file system. */
  readonly files?: StoreFiles
  /** Stands in for the processes of the machine. */
  readonly processes?: Processes
  /** Stands in for the program's own version and commit. */
  readonly engine?: RunManifest["engine"]
  /** Where the runs are made; default threads of this machine. Closed at the end. */
  readonly openPlace?: (subject: Subject, plan: ExperimentPlan) => Promise<Workplace>
}

export interface SweepOutcome {
  /** Absolute path of the results folder. */
  readonly folder: string
  readonly manifest: SweepManifest
  /** Rows made in this sitting; 0 when all were there. */
  readonly made: number
}

/**
 * Runs an experiment into a folder, and goes on where an earlier sitting was stopped, killed or ran out of disk: chunks that are whole are kept,
 * all others are made. The folder in the end holds the same bytes however often that happened and on however many workers. Runs that fail are
 * rows with a message; the rest goes on. Memory does not grow with the runs: chunks go to the disk as they are done.
 *
 * Leaves experiment.json, design.csv, chunks/ and, when all runs are made, results.csv, dictionary.json and, last, manifest.json; with an analysis
 * also analysis.json from the start, and its documents and tables before the manifest, where no run failed.
 *
 * @throws ExperimentError `request`, `folder` before anything is run; `file`, `aborted`, `replication`: then what is done is safe
 */
export async function runSweep(options: SweepOptions): Promise<SweepOutcome> {
  const { subject, plan, files = diskFiles, engine = engineProvenance() } = options
  requirePlan(plan, subject)
  const path = requirePath(options.out)
  // What does not fit the plan is told before anything is run.
  if (options.analysis !== undefined) openAnalysis(options.analysis, plan, subject, { columns: [], dates: [] })
  const begun = { ...experimentDocument(subject, plan, engine), analysis: options.analysis }
  const folder = await ExperimentFolder.open(files, path, begun, options.otherVersion, options.processes)
  try {
    const { manifest, notes } = await folder.finished()
    for (const note of notes) options.onNote?.(note)
    if (manifest !== null && !(options.retryFailed === true && manifest.failed > 0)) {
      const { runs, failed } = manifest
      options.onProgress?.({ done: runs, failed, runs, before: runs })
      return { folder: path, manifest, made: 0 }
    }
    if (manifest !== null || notes.length > 0) await folder.reopen()
    const made = await makeMissing(folder, options)
    return { folder: path, manifest: await putTogether(folder, plan, subject, engine), made }
  } finally {
    await folder.close()
  }
}

function requirePath(out: string): string {
  if (out === "") throw new ExperimentError("folder", "The results folder's name is empty.")
  if (out.includes("\0"))
    throw new ExperimentError(
      "folder",
      "The results folder has a NUL character in its name, which no file system allows.",
    )
  return resolve(out)
}

async function makeMissing(folder: ExperimentFolder, options: SweepOptions): Promise<number> {
  const { subject, plan, onProgress, onFailure } = options
  const { runs } = folder.document
  const scan = await folder.scan(options.retryFailed)
  for (const note of scan.notes) options.onNote?.(note)
  const before = scan.ready.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  let [done, failed] = [before, scan.failed]
  onProgress?.({ done, failed, runs, before })
  if (scan.missing.length === 0) return 0
  const place = await (options.openPlace?.(subject, plan) ?? openWorkplace(subject, plan, options))
  try {
    await inLanes(place, scan.missing, async (range) => {
      const result = await place.make(tasksOf(plan, range))
      requireWhole(range, result)
      await folder.put(range, result)
      for (const [index, one] of result.results.entries()) {
        if (one.status === "done") continue
        failed += 1
        onFailure?.({ row: range.first + index, message: one.message })
      }
      done += range.last - range.first + 1
      onProgress?.({ done, failed, runs, before })
    })
  } finally {
    await place.close()
  }
  return done - before
}

/** A place that gives back another chunk, or another number of results, must not get into the folder. */
function requireWhole({ first, last }: RowRange, made: ChunkResult): void {
  const wanted = last - first + 1
  if (made.first === first && made.results.length === wanted && !made.results.includes(undefined as never)) return
  throw new ExperimentError(
    "replication",
    `Rows ${first} to ${last} came back as ${made.results.length} results from row ${made.first} on: expected ${wanted} from row ${first} on.`,
  )
}

/** Does the work of every range, twice as many at a time as there are places, so that none waits for the disk. The first failure ends all. */
async function inLanes(
  place: Workplace,
  ranges: readonly RowRange[],
  work: (range: RowRange) => Promise<void>,
): Promise<void> {
  const waiting = ranges[Symbol.iterator]()
  let failure: { readonly error: unknown } | null = null
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && failure === null; next = waiting.next()) {
      try {
        await work(next.value)
      } catch (error) {
        failure ??= { error }
        // What the others are at would be lost anyway, and may take long.
        void place.close()
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, 2 * place.places) }, lane))
  if (failure !== null) throw (failure as { readonly error: unknown }).error
}

/**
 * The command with which a run of a plan is made again alone.
 *
 * @param named What the command line calls the subject, where that is not its name: the file it comes from.
 */
export function rowCommand(plan: ExperimentPlan, row: number, named = plan.subject): string {
  const { variant, replication, seed, settings } = taskOf(plan, row)
  const words = [
    "contested",
    "sweep",
    named,
    ...Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
    "--variants",
    variant,
    `--seed=${seed}`,
    ...(plan.until === null ? [] : ["--until", plan.until]),
    "--replication",
    String(replication),
  ]
  return words.map(shellWord).join(" ")
}
