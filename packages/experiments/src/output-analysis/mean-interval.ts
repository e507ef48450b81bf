import { criticalT, moments, requireLevel } from "@contested/core"

/** Lower and upper end, both included. */
export type Interval = readonly [lower: number, upper: number]

/** A mean with its interval. */
export interface MeanInterval {
  readonly n: number
  readonly mean: number
  /** Sample standard deviation, divisor n - 1; null with one value. */
  readonly sd: number | null
  /** Half the width of the interval; null with one value. */
  readonly halfWidth: number | null
  /** null with one value, which tells nothing about its spread. */
  readonly interval: Interval | null
}

/**
 * Student's (1908) interval for the mean of independent, roughly normal values: mean -/+ t(1 - alpha / 2, n - 1) sd / sqrt(n). Equal
 * values give an interval of no width. O(n), and some 20 microseconds for the quantile.
 *
 * @param values One finite value per replication, at least one.
 * @param level Above 0 and below 1, default 0.95.
 * @throws RangeError for an empty sample, a value that is not finite, or a level that is none.
 */
export function meanInterval(values: ArrayLike<number>, level = 0.95): MeanInterval {
  requireLevel(level)
  const { n, mean, sd } = moments(values)
  if (sd === null) return { n, mean, sd, halfWidth: null, interval: null }
  const halfWidth = (criticalT(level, n - 1) * sd) / Math.sqrt(n)
  return { n, mean, sd, halfWidth, interval: [mean - halfWidth, mean + halfWidth] }
}
