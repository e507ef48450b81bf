import { criticalT, moments, regularisedBeta } from "@contested/core"
import type { Estimate } from "./published-model.js"

/** Probability that an interval leaves out the true value: the intervals of all published models hold 99.9 %. */
const MISSES = 0.001

/** The number between `low` and `high` at which a rising function reaches `target`, by halving. */
function whereRises(rising: (x: number) => number, target: number, low: number, high: number): number {
  let [below, above] = [low, high]
  for (let i = 0; i < 80; i++) {
    const middle = (below + above) / 2
    if (rising(middle) < target) below = middle
    else above = middle
  }
  return (below + above) / 2
}

/**
 * Mean of independent values with Student's 99.9 % interval.
 *
 * @throws RangeError for fewer than two values or one that is not finite
 */
export function meanEstimate(values: ArrayLike<number>): Estimate {
  const n = values.length
  if (n < 2) throw new RangeError(`An interval needs at least two values, got ${n}.`)
  const { mean, sd } = moments(values)
  const half = criticalT(1 - MISSES, n - 1) * ((sd as number) / Math.sqrt(n))
  return { value: mean, low: mean - half, high: mean + half }
}

/**
 * Share of successes in independent trials with the 99.9 % interval of Clopper & Pearson (1934, doi:10.1093/biomet/26.4.404), which holds
 * at least that much whatever the true share.
 *
 * @throws RangeError when the counts are not whole, or successes exceed trials
 */
export function shareEstimate(successes: number, trials: number): Estimate {
  if (!(Number.isSafeInteger(trials) && trials > 0 && Number.isSafeInteger(successes) && successes >= 0))
    throw new RangeError(`A share needs whole counts and at least one trial, got ${successes} of ${trials}.`)
  if (successes > trials) throw new RangeError(`There were ${successes} successes in ${trials} trials.`)
  const upperTail = (p: number): number => regularisedBeta(p, successes, trials - successes + 1)
  const notLowerTail = (p: number): number => regularisedBeta(p, successes + 1, trials - successes)
  return {
    value: successes / trials,
    low: successes === 0 ? 0 : whereRises(upperTail, MISSES / 2, 0, 1),
    high: successes === trials ? 1 : whereRises(notLowerTail, 1 - MISSES / 2, 0, 1),
  }
}

/** The numbers 1 to n, as replications are counted. */
export function replications(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1)
}
