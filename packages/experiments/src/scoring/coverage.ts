import { centralInterval, type Ensemble, requireForecast } from "@contested/core"
import { requireMatching } from "./matching-forecasts.js"

/**
 * How often what happened lay within the central interval (both ends included), as a share of the cases. For counts expect more than the
 * level: their intervals cannot be cut to size. O(cases x K log K).
 *
 * @param forecasts One ensemble per case, at least one.
 * @param level Above 0 and below 1, default 0.9.
 * @throws RangeError for no cases, unequal numbers of forecasts and observations, or values out of range.
 */
export function coverage(forecasts: readonly Ensemble[], observations: ArrayLike<number>, level = 0.9): number {
  requireMatching(forecasts.length, observations.length)
  let inside = 0
  for (const [index, ensemble] of forecasts.entries()) {
    const observed = observations[index] as number
    requireForecast(ensemble, observed)
    const [lower, upper] = centralInterval(ensemble, level)
    if (observed >= lower && observed <= upper) inside += 1
  }
  return inside / forecasts.length
}
