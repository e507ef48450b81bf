import { requireLevel } from "./confidence-level.js"
import { type Ensemble, requireForecast } from "./ensemble.js"
import { quantileOfSorted } from "./quantile.js"

/**
 * The central interval of an ensemble: its quantiles alpha / 2 and 1 - alpha / 2, linear between draws (type 7). O(K log K).
 *
 * @throws RangeError for an empty ensemble, or a level outside 0 to 1.
 */
export function centralInterval(ensemble: Ensemble, level: number): readonly [lower: number, upper: number] {
  requireLevel(level)
  const sorted = Float64Array.from(ensemble).sort()
  const tail = (1 - level) / 2
  return [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)]
}

/**
 * Interval score (Winkler 1972, doi:10.1080/01621459.1972.10481224; Gneiting & Raftery 2007, eq. 43, doi:10.1198/016214506000001437) of the
 * central interval [l, u] at level 1 - alpha: (u - l) + (2 / alpha) (l - y)+ + (2 / alpha) (y - u)+, in the unit of the quantity, lower is
 * better. The mean over cases is what ViEWS calls MIS, at level 0.9. O(K log K).
 *
 * @param level Above 0 and below 1, default 0.9.
 * @throws RangeError for an empty ensemble, a value that is not finite, or a level that is none.
 */
export function intervalScore(ensemble: Ensemble, observed: number, level = 0.9): number {
  requireForecast(ensemble, observed)
  const [lower, upper] = centralInterval(ensemble, level)
  const penalty = 2 / (1 - level)
  return upper - lower + penalty * Math.max(0, lower - observed) + penalty * Math.max(0, observed - upper)
}
