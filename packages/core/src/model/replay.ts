import type { Intervention } from "./intervention.js"
import type { Replay } from "./snapshot.js"

/** What repeating a past asks of a run. */
interface Repeating {
  readonly now: number
  readonly occurrences: number
  readonly ended: boolean
  nextTime(): number
  step(): boolean
  runUntil(time: number): unknown
  reapply(intervention: Intervention): unknown
  digest(): string
}

/**
 * Repeats a past with what was done to it from outside; false when it turns out otherwise than it was.
 *
 * @param interventions Those since the state that the run stands at, in order
 */
export function repeatPast(
  run: Repeating,
  interventions: readonly Intervention[],
  { occurrence, now, digest }: Replay,
): boolean {
  for (const intervention of interventions) if (stepTo(run, intervention.occurrence - 1)) run.reapply(intervention)
  stepTo(run, occurrence)
  if (run.occurrences !== occurrence || run.now > now || !(run.ended || run.nextTime() > now)) return false
  run.runUntil(now)
  return run.digest() === digest
}

function stepTo(run: Repeating, occurrence: number): boolean {
  while (run.occurrences < occurrence && run.step()) {
    // Everything happens in the step.
  }
  return run.occurrences === occurrence
}
