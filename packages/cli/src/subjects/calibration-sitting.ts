import { type CalibrationRequest, ExperimentError, type Subject } from "@contested/experiments"
import { type CalibrationOutcome, runCalibration } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import type { Sitting } from "../arguments/sweep-options.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"

/** What is calibrated, and where its subject comes from. */
export interface CalibrationUndertaking {
  readonly subject: Subject
  readonly module: string | undefined
  readonly request: CalibrationRequest
  readonly variant: string | undefined
  readonly until: string | null
  readonly set: Readonly<Record<string, number>>
  readonly out: string
}

/** Calibrates into a folder, or goes on with it, telling how far it is. */
export async function makeCalibration(
  { variant, ...asked }: CalibrationUndertaking,
  { workers, timeLimit, retryFailed, otherVersion }: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<CalibrationOutcome> {
  if (retryFailed)
    given.mistake(
      "--retry-failed has no meaning for a calibration: a point with a failed run is one that does not fit.",
    )
  given.refuseMistakes()
  const bar = new ProgressBar(session, given.has("--quiet"), "runs")
  try {
    return await runCalibration({
      ...asked,
      otherVersion,
      ...(variant !== undefined && { variant }),
      ...(workers !== undefined && { workers }),
      ...(timeLimit !== undefined && { timeLimit }),
      signal: session.signal,
      onProgress: ({ runs, budget }) => bar.update({ done: runs, replications: budget }),
    })
  } catch (error) {
    if (error instanceof ExperimentError && (error.code === "aborted" || error.code === "file"))
      throw new ExperimentError(
        error.code,
        [
          ...error.sentences,
          "Batches that are done are safe: the same command, or contested resume, goes on from there.",
        ],
        error,
      )
    throw error
  } finally {
    bar.clear()
  }
}
