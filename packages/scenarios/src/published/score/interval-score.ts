import { requireDraws } from "./draws.js"

/**
 * Interval score of a central prediction interval, in the unit of the draws: its width, and 2 / α times the distance by which the observed value
 * lies outside (Winkler 1972; Gneiting & Raftery 2007, eq. 43, doi:10.1198/016214506000001437). Lower is better. ViEWS averages it over
 * forecasts and calls that the mean interval score.
 *
 * @param level of the interval, 1 - α, over 0 and under 1; default 0.9
 * @throws RangeError as `continuousRankedProbabilityScore`, and for a level that is none
 */
export function intervalScore(draws: readonly number[], observed: number, level = 0.9): number {
  requireDraws(draws, observed)
  if (!(level > 0 && level < 1))
    throw new RangeError(`The level of a prediction interval is over 0 and under 1, got ${level}.`)
  const sorted = [...draws].sort((a, b) => a - b)
  const alpha = 1 - level
  const [lower, upper] = [quantile(sorted, alpha / 2), quantile(sorted, 1 - alpha / 2)]
  return upper - lower + (2 / alpha) * (Math.max(0, lower - observed) + Math.max(0, observed - upper))
}

/** Linear between the order statistics (type 7 of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566). */
function quantile(sorted: readonly number[], probability: number): number {
  const at = probability * (sorted.length - 1)
  const below = Math.min(Math.floor(at), sorted.length - 1)
  const low = sorted[below] as number
  return low + (at - below) * ((sorted[below + 1] ?? low) - low)
}
