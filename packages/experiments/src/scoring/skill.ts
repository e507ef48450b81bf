import { moments } from "@contested/core"
import { requireMatching } from "./matching-forecasts.js"

/**
 * Skill of a forecast against a reference: 1 - mean score / mean score of the reference, for scores where lower is better and 0 is perfect
 * (Murphy 1988, doi:10.1175/1520-0493(1988)116<2417:SSBOTM>2.0.CO;2). 1 is perfect, 0 no better than the reference, below 0 worse. O(n).
 *
 * @param scores One score per case, finite, at least one.
 * @param reference Scores of the reference forecast for the same cases in the same order.
 * @returns null when the reference is perfect, where nothing can be gained.
 * @throws RangeError for no or unequally many scores, or one that is not finite.
 */
export function skill(scores: ArrayLike<number>, reference: ArrayLike<number>): number | null {
  requireMatching(scores.length, reference.length)
  const base = moments(reference).mean
  return base === 0 ? null : 1 - moments(scores).mean / base
}
