import type { UniformSource } from "../uniform-source.js"
import { binomial } from "./binomial.js"
import { COUNT, isCount, parameterError, totalWeight } from "./parameter-error.js"

/**
 * How `trials` independent choices fall on several kinds, each chosen with probability proportional to its weight. The counts sum to `trials`.
 *
 * Count i has mean n p_i and variance n p_i (1 - p_i); counts i and j have covariance -n p_i p_j. Each kind in turn takes a binomial share of what
 * is left (Davis 1993, Computational Statistics & Data Analysis 16:205). Consumes exactly one uniform less than there are weights.
 *
 * @param trials whole number >= 0
 * @param weights numbers >= 0, at least one of them positive; they need not sum to 1
 * @throws RangeError when `trials` is not a whole number >= 0, or for weights as {@link categorical}
 */
export function multinomial(source: UniformSource, trials: number, weights: ArrayLike<number>): number[] {
  if (!isCount(trials)) throw parameterError("multinomial", [["trials", trials, COUNT]])
  totalWeight("multinomial", weights)
  const n = weights.length
  // Weight from here to the end, summed from the end so that the last share is exactly 1.
  const remaining = new Float64Array(n)
  for (let i = n - 1, sum = 0; i >= 0; i--) {
    sum += weights[i]!
    remaining[i] = sum
  }
  const counts: number[] = []
  let left = trials
  for (let i = 0; i < n - 1; i++) {
    const weight = weights[i]!
    const count = binomial(source, left, weight === 0 ? 0 : weight / remaining[i]!)
    counts.push(count)
    left -= count
  }
  counts.push(left)
  return counts
}
