import { relative } from "node:path"
import { ExperimentError, type ExperimentPlan, printable, type Subject } from "@contested/experiments"
import { rowCommand, runSweep, type SweepFailure, type SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "./given-arguments.js"
import { ProgressBar } from "./progress-bar.js"
import type { Session } from "./session.js"
import type { Sitting } from "./sweep-options.js"

/** An experiment that is complete, but for runs that failed. */
export const PARTIAL = 3
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
}

function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === "" || near.startsWith("..") ? path : near
}

function counted(count: number, one: string): string {
  return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",")} ${one}${count === 1 ? "" : "s"}`
}

function tell(
  { folder, manifest, made }: SweepOutcome,
  given: GivenArguments,
  session: Session,
  seconds: number,
): void {
  const { subject, runs, done, failed, points, variants, replications, seed, digest } = manifest
  if (given.has("--json")) {
    const document = {
      subject: subject.name,
      folder,
      results: `${folder}/results.csv`,
      runs,
      done,
      failed,
      made,
      points,
      variants,
      replications,
      seed,
      digest,
    }
    session.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    return
  }
  if (given.has("--quiet")) return
  const cells = [counted(points, "point"), ...(variants.length > 1 ? [counted(variants.length, "variant")] : [])]
  const sitting = made === 0 ? "All were there already." : `${counted(made, "run")} made in ${seconds.toFixed(1)} s.`
  session.stdout.write(
    `${subject.name}: ${counted(runs, "run")} (${cells.join(" x ")} x ${counted(replications, "replication")}), ${counted(failed, "failure")}. ${sitting}\n` +
      `Results: ${shownPath(`${folder}/results.csv`)}\n`,
  )
}

/**
 * Runs an experiment into its folder, or goes on with it, telling how far it is.
 *
 * @returns 0, or 3 when runs failed.
 */
export async function runSitting(
  { subject, plan, out, module, named }: Undertaking,
  sitting: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<number> {
  const bar = new ProgressBar(session, given.has("--quiet"), "runs")
  const failures: SweepFailure[] = []
  const started = performance.now()
  try {
    const outcome = await runSweep({
      ...sitting,
      subject,
      plan,
      out,
      module,
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
    tell(outcome, given, session, (performance.now() - started) / 1000)
    const { failed } = outcome.manifest
    for (const { row, message } of failures.sort((a, b) => a.row - b.row))
      session.stderr.write(
        `Row ${row} failed: ${printable(message, 600)} To see it alone: ${printable(rowCommand(plan, row, named), 1000)}\n`,
      )
    if (failed > failures.length)
      session.stderr.write(
        `${counted(failed, "run")} failed in all: contested status ${shownPath(outcome.folder)} lists them.\n`,
      )
    return failed === 0 ? 0 : PARTIAL
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
