import type { CalibrationOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { calibrationLines } from "../lines/calibration-lines.js"
import type { Session } from "../session/session.js"
import type { CalibrationUndertaking } from "../subjects/calibration-sitting.js"
import { shownPath } from "../subjects/run-sitting.js"

/** Tells what came of a calibration: as JSON, in words, or not at all. */
export function tellCalibration(
  outcome: CalibrationOutcome,
  { subject, request }: CalibrationUndertaking,
  given: GivenArguments,
  { stdout }: Session,
): void {
  const { trace: _, ...result } = outcome.result
  const { folder, made } = outcome
  const document = { subject: subject.name, folder, made, request, ...result }
  if (given.has("--json")) stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  else if (!given.has("--quiet"))
    stdout.write(`${calibrationLines(subject.title, request, outcome, shownPath(folder)).join("\n")}\n`)
}
