import { type Ensemble, requireForecast } from "./ensemble.js"

/**
 * Continuous ranked probability score of an ensemble: mean |x_k - y| - 1/2 mean over k, l of |x_k - x_l|, in the unit of the quantity, 0 for a
 * certain and right forecast, lower is better (Matheson & Winkler 1976, doi:10.1287/mnsc.22.10.1087; this form Gneiting & Raftery 2007, eq. 21,
 * doi:10.1198/016214506000001437). As ViEWS computes it: the mean over all K^2 pairs, not the "fair" one over K (K - 1). Through the sorted
 * draws, O(K log K).
 *
 * @throws RangeError for an empty ensemble, or a value that is not finite.
 */
export function continuousRankedProbabilityScore(ensemble: Ensemble, observed: number): number {
  requireForecast(ensemble, observed)
  const sorted = Float64Array.from(ensemble).sort()
  const size = sorted.length
  let distance = 0
  let spread = 0
  for (const [index, draw] of sorted.entries()) {
    distance += Math.abs(draw - observed)
    // Each draw stands above `index` others and below the rest: 1/2 sum over pairs = sum of (2 i + 1 - K) x_(i).
    spread += (2 * index + 1 - size) * draw
  }
  return distance / size - spread / size / size
}
