import { consecutiveMeans } from "./batch-means.js"

export interface MserTruncation {
  /** How many values to take off the front. */
  readonly truncation: number
  /** Mean of the values kept (of those in whole batches). */
  readonly mean: number
  /**
   * Whether the minimum lies before the last place that was allowed. Where it does not, the series is not seen to have settled: simulate
   * longer, and do not use the truncation.
   */
  readonly settled: boolean
}

/**
 * Where the warm-up of a series ends, by the marginal standard error rule MSER-m: with z the means of consecutive batches of m values, the d
 * that makes sum over i > d of (z_i - mean)^2 / (k - d)^2 smallest (White 1997, doi:10.1177/003754979706900601; batches of five: White, Cobb &
 * Spratt 2000, Proceedings of the Winter Simulation Conference, 755). Only the first half may be taken off: beyond it few values decide. A rest that fills no batch
 * is left out at the end. O(n).
 *
 * @param series One run's series in order of time, finite values, at least 10 batches.
 * @param size Values per batch, default 5 (MSER-5).
 * @throws RangeError for a series that is too short, a value that is not finite, or a size below 1.
 */
export function mserTruncation(series: ArrayLike<number>, size = 5): MserTruncation {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(
      `MSER was to average ${size} values a batch: expected a whole number of at least 1, such as 5.`,
    )
  }
  if (series.length < 10 * size) {
    throw new RangeError(
      `MSER-${size} was asked for a series of ${series.length} values: give at least ${10 * size}, or the rule decides by accident.`,
    )
  }
  const means = consecutiveMeans(series, size, 0)
  const count = means.length
  const last = Math.floor(count / 2)
  let best = { at: last, score: Number.POSITIVE_INFINITY, mean: 0 }
  // From the end backwards, Welford's (1962) update gives mean and squares of every suffix without cancellation.
  let mean = 0
  let squares = 0
  for (let at = count - 1; at >= 0; at -= 1) {
    const kept = count - at
    const deviation = (means[at] as number) - mean
    mean += deviation / kept
    squares += deviation * ((means[at] as number) - mean)
    const score = squares / (kept * kept)
    // <=: of equal scores the one that keeps most, so that a constant series loses nothing.
    if (at <= last && score <= best.score) best = { at, score, mean }
  }
  return { truncation: best.at * size, mean: best.mean, settled: best.at < last }
}
