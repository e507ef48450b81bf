import { requireDraws } from "./draws.js"

/**
 * Continuous ranked probability score of an ensemble: mean |x_k - y| - 1/2 mean_{k,l} |x_k - x_l|, in the unit of the draws; 0 is perfect
 * (Matheson & Winkler 1976, doi:10.1287/mnsc.22.10.1087; Gneiting & Raftery 2007, eq. 21, doi:10.1198/016214506000001437).
 *
 * The form that ViEWS uses, not the "fair" one that divides by K (K - 1). Takes K log K.
 *
 * @throws RangeError when there is no draw, or a number is not finite
 */
export function continuousRankedProbabilityScore(draws: readonly number[], observed: number): number {
  requireDraws(draws, observed)
  const sorted = [...draws].sort((a, b) => a - b)
  const n = sorted.length
  let [distance, spread] = [0, 0]
  sorted.forEach((x, i) => {
    distance += Math.abs(x - observed)
    // Of all pairs, x is the larger one with i others and the smaller one with n - 1 - i.
    spread += x * (2 * i - n + 1)
  })
  return distance / n - spread / (n * n)
}
