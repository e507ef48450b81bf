import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import {
  type AnalysisRequest,
  ExperimentError,
  type ExperimentPlan,
  printable,
  type Subject,
} from "@contested/experiments"
import { rowCommand, runSweep, type SweepFailure, type SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import type { Sitting } from "../arguments/sweep-options.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"

/** A document of a complete analysis, as its folder holds it. */
export async function readResult<Document>({ folder, manifest }: SweepOutcome, name: string): Promise<Document> {
  const { failed, runs } = manifest
  if (failed > 0)
    throw new ExperimentError(
      "replication",
      `${failed} of ${runs} runs failed, and an analysis leaves no run out: ask for other runs, or make them again with --retry-failed.`,
    )
  return JSON.parse(await readFile(`${folder}/${name}`, "utf8")) as Document
}

const MOST_FAILURES = 10

/** What is to be run, and where its subject comes from. */
export interface Undertaking {
  readonly subject: Subject
  readonly plan: ExperimentPlan
  readonly out: string
  /** The module that threads import; undefined for what ships. */
  readonly module: string | undefined
  /** How the command line calls the subject: its name, or the file it comes from. */
  readonly named: string
  /** What is to be made of the rows; undefined is what the folder was begun with. */
  readonly analysis?: AnalysisRequest
}

/** A path as people read it: from here, where it lies below. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === "" || near.startsWith("..") ? path : near
}

/** A number with thousands grouped, and what it counts. */
export function counted(count: number, one: string): string {
  return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",")} ${one}${count === 1 ? "" : "s"}`
}

/**
 * Runs an experiment into its folder, or goes on with it, telling how far it is and what failed; what came of it is for the caller to tell.
 */
export async function makeRuns(
  { subject, plan, out, module, named, analysis }: Undertaking,
  sitting: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<SweepOutcome> {
  const bar = new ProgressBar(session, given.has("--quiet"), "runs")
  const failures: SweepFailure[] = []
  try {
    const outcome = await runSweep({
      ...sitting,
      subject,
      plan,
      out,
      module,
      ...(analysis && { analysis }),
      signal: session.signal,
      onProgress: ({ done, runs, before, failed }) => bar.update({ done, replications: runs, before, failed }),
      onNote: (sentence) => {
        bar.clear()
        session.stderr.write(`${printable(sentence, 1000)}\n`)
      },
      onFailure: (failure) => {
        if (failures.length < MOST_FAILURES) failures.push(failure)
      },
    })
    bar.clear()
    const { failed } = outcome.manifest
    for (const { row, message } of failures.sort((a, b) => a.row - b.row))
      session.stderr.write(
        `Row ${row} failed: ${printable(message, 600)} To see it alone: ${printable(rowCommand(plan, row, named), 1000)}\n`,
      )
    if (failed > failures.length)
      session.stderr.write(
        `${counted(failed, "run")} failed in all: contested status ${shownPath(outcome.folder)} lists them.\n`,
      )
    return outcome
  } catch (error) {
    if (error instanceof ExperimentError && (error.code === "aborted" || error.code === "file"))
      throw new ExperimentError(
        error.code,
        [...error.sentences, "What is done is safe: the same command, or contested resume, goes on from there."],
        error,
      )
    throw error
  } finally {
    bar.clear()
  }
}
