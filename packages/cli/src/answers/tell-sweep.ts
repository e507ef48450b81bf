import type { SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import type { Sitting } from "../arguments/sweep-options.js"
import type { Session } from "../session/session.js"
import { counted, makeRuns, shownPath, type Undertaking } from "../subjects/run-sitting.js"

/** An experiment that is complete, but for runs that failed. */
export const PARTIAL = 3

/** Tells how many runs an experiment has, what failed and where its rows are: as JSON, in words, or not at all. */
export function tellSweep(
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
 * Runs an experiment into its folder, or goes on with it, and tells what came of it.
 *
 * @returns 0, or 3 when runs failed.
 */
export async function runSitting(
  undertaking: Undertaking,
  sitting: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<number> {
  const started = performance.now()
  const outcome = await makeRuns(undertaking, sitting, given, session)
  tellSweep(outcome, given, session, (performance.now() - started) / 1000)
  return outcome.manifest.failed === 0 ? 0 : PARTIAL
}
