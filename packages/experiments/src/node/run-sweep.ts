import { resolve } from "node:path"
import type { RunManifest } from "@contested/core"
import type { AnalysisRequest } from "../analysis/analysis-request.js"
import { openAnalysis } from "../analysis/open-analysis.js"
import { ExperimentError } from "../experiment-error.js"
import type { RowRange } from "../runs/chunks.js"
import { type ExperimentPlan, taskOf } from "../runs/experiment-plan.js"
import { type ChunkResult, columnsOf } from "../runs/run-row.js"
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
import { FlatHeap } from "./threads/flat-heap.js"
import { Handover } from "./workplace/handover.js"
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
  const heap = new FlatHeap()
  const place = await (options.openPlace?.(subject, plan) ?? openWorkplace(subject, plan, options))
  try {
    const handover = new Handover(scan.missing, place.places, place.worthGiving, place.isLazy)
    await inLanes(
      place,
      handover,
      async (ranges) => {
        const made = await place.make(ranges.flatMap((range) => tasksOf(plan, range)))
        handover.learn(made.results.length, made.milliseconds)
        return made
      },
      async (ranges, made) => {
        const chunks = parted(ranges, made)
        await folder.put(chunks)
        heap.tend()
        for (const [range, { results }] of chunks) {
          for (const [index, one] of results.entries()) {
            if (one.status === "done") continue
            failed += 1
            onFailure?.({ row: range.first + index, message: one.message })
          }
          done += range.last - range.first + 1
          onProgress?.({ done, failed, runs, before })
        }
      },
    )
  } finally {
    await place.close()
  }
  return done - before
}

/**
 * The results of several chunks, chunk by chunk.
 *
 * @throws ExperimentError `replication` for other rows than were asked for, or another number: they must not get into the folder
 */
function parted(ranges: readonly RowRange[], made: ChunkResult): (readonly [RowRange, ChunkResult])[] {
  const first = ranges[0]?.first ?? 0
  const last = ranges.at(-1)?.last ?? 0
  const wanted = ranges.reduce((sum, range) => sum + range.last - range.first + 1, 0)
  if (made.first !== first || made.results.length !== wanted || made.results.includes(undefined as never))
    throw new ExperimentError(
      "replication",
      `Rows ${first} to ${last} came back as ${made.results.length} results from row ${made.first} on: expected ${wanted} from row ${first} on.`,
    )
  let at = 0
  return ranges.map((range) => {
    const results = made.results.slice(at, at + range.last - range.first + 1)
    at += results.length
    return [range, { first: range.first, columns: columnsOf(made.columns, results), results }] as const
  })
}

/**
 * Has work made in as many lanes as there are places, and keeps what comes of it while the next is made, so that no place waits for the disk. The first
 * failure ends all.
 */
async function inLanes(
  place: Workplace,
  handover: Handover,
  make: (ranges: readonly RowRange[]) => Promise<ChunkResult>,
  keep: (ranges: readonly RowRange[], made: ChunkResult) => Promise<void>,
): Promise<void> {
  let failure: { readonly error: unknown } | null = null
  const begin = () => {
    const ranges = failure === null ? handover.take() : []
    if (ranges.length === 0) return null
    const making = make(ranges)
    // A failure is told when its turn has come.
    making.catch(() => undefined)
    return { ranges, making }
  }
  const lane = async (number: number): Promise<void> => {
    if (number > 0) await handover.untilOthersPay()
    try {
      for (let work = begin(); work !== null; ) {
        const made = await work.making
        const next = begin()
        await keep(work.ranges, made)
        work = next
      }
    } catch (error) {
      failure ??= { error }
      handover.end()
      // What the others are at would be lost anyway, and may take long.
      void place.close()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, place.places) }, (_, number) => lane(number)))
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
