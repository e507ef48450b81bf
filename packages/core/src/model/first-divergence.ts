import type { Run } from "./run.js"
import type { OccurrenceName } from "./why.js"

/** Where two runs part. */
export interface Divergence<WorldA, WorldB> {
  /** The number of the first occurrence that differs; all before it are the same in time, name and member. */
  readonly occurrence: number
  /** What happens there in each run; undefined where that run has come to its end. */
  readonly a: OccurrenceName | undefined
  readonly b: OccurrenceName | undefined
  /** The worlds that the differing occurrences saw: as they were just before. */
  readonly before: { readonly a: WorldA; readonly b: WorldB }
}

/**
 * Finds the first occurrence in which two runs differ, and the states it saw.
 *
 * Runs both side by side, twice: once to find the place, once to stop before it. So it needs no trace and no memory of the past, and
 * takes twice as long as the runs up to there. Runs that differ only in their worlds, and never in what happens, do not diverge.
 *
 * @param startA starts one run; called twice, and must start the same one. Likewise `startB`.
 * @param options.until days; default: to the end of either. Needed unless both are sure to end or to differ.
 * @returns undefined when nothing differs
 */
export function firstDivergence<WorldA, WorldB>(
  startA: () => Run<WorldA>,
  startB: () => Run<WorldB>,
  { until = Number.POSITIVE_INFINITY }: { readonly until?: number } = {},
): Divergence<WorldA, WorldB> | undefined {
  const [a, b] = [startA(), startB()]
  for (;;) {
    const occurrence = Math.max(a.occurrences, b.occurrences) + 1
    const [happenedA, happenedB] = [stepUntil(a, until), stepUntil(b, until)]
    if (happenedA === undefined && happenedB === undefined) return undefined
    if (sameOccurrence(happenedA, happenedB)) continue
    const before = { a: justBefore(startA(), occurrence), b: justBefore(startB(), occurrence) }
    return { occurrence, a: happenedA, b: happenedB, before }
  }
}

function stepUntil<World>(run: Run<World>, until: number): OccurrenceName | undefined {
  return run.step(until) ? run.lastOccurrence() : undefined
}

function sameOccurrence(a: OccurrenceName | undefined, b: OccurrenceName | undefined): boolean {
  return a?.occurrence === b?.occurrence && a?.time === b?.time && a?.name === b?.name && a?.member === b?.member
}

function justBefore<World>(run: Run<World>, occurrence: number): World {
  while (run.occurrences < occurrence - 1 && run.step()) {
    // Everything happens in the step.
  }
  return run.world
}
