import { printable } from "@contested/experiments"
import type { CalibrationStatus, SweepStatus } from "@contested/experiments/node"

/** Where an experiment or a calibration stands, in a few words. */
export function stateOf(status: Pick<SweepStatus, "isComplete" | "writer">, isMade: boolean): string {
  const { isComplete, writer } = status
  if (isComplete) return "complete"
  if (writer !== null) return `running (process ${writer.pid} on ${printable(writer.host)})`
  return isMade ? "all runs are made, the results are not written yet" : "stopped"
}

/** How to go on, where there is something to go on with. */
export function onwardLines(state: string, folder: string): string[] {
  return state === "complete" || state.startsWith("running")
    ? []
    : [`contested resume ${printable(folder, 500)} goes on.`]
}

/** Where a calibration stands. How many batches it will need is not known before its end. */
export function calibrationStatusLines(status: CalibrationStatus): string[] {
  const { document, batches, points, failed, done, notes, folder } = status
  const { method, budget } = document.request
  const state = stateOf(status, false)
  return [
    `${document.subject.name}, ${method}: ${done} of at most ${budget} runs are safe, in ${batches} batches of ${points} points, ${failed} of them with a failed run; ${state}.`,
    ...notes,
    ...onwardLines(state, folder),
  ]
}
