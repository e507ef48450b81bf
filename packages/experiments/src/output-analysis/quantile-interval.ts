import { quantileOfSorted, regularisedBeta, requireLevel } from "@contested/core"
import type { Interval } from "./mean-interval.js"

export interface QuantileInterval {
  /** The sample's quantile (type 7). */
  readonly estimate: number
  /** null where the sample is too small for an interval at this level: see `needed`. */
  readonly interval: Interval | null
  /** Probability with which the interval holds the quantile of a continuous distribution; at least the level. null without interval. */
  readonly coverage: number | null
  /** Fewest values that give an interval for this quantile at this level. */
  readonly needed: number
}

/**
 * Interval for a quantile of independent values, whatever their distribution: the order statistics X(l) and X(u) hold the p-quantile between
 * them with probability P(l <= B < u), B binomial(n, p) (David & Nagaraja 2003, Order Statistics, §7.1). l is the largest and u the smallest
 * rank that leave at most alpha / 2 in their tail, so the interval is never too narrow; tied values make it wider still. O(n log n).
 *
 * @param values Finite values, at least one.
 * @param probability Above 0 and below 1.
 * @param level Above 0 and below 1, default 0.95.
 * @throws RangeError for an empty sample, a value that is not finite, or a probability or level out of range.
 */
export function quantileInterval(values: ArrayLike<number>, probability: number, level = 0.95): QuantileInterval {
  requireLevel(level)
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(
      `The interval of the ${probability} quantile was asked for: expected a number above 0 and below 1.`,
    )
  }
  const sorted = Float64Array.from(values).sort()
  const bad = sorted.find((value) => !Number.isFinite(value))
  if (bad !== undefined) throw new RangeError(`A value of the sample is ${bad}: expected finite numbers.`)
  const estimate = quantileOfSorted(sorted, probability)
  const n = sorted.length
  const tail = (1 - level) / 2
  const needed = fewestValues(probability, tail)
  // P(B <= l - 1) <= tail; P(B >= u) <= tail.
  const lower = firstRank(n, (rank) => atMost(rank, n, probability) > tail)
  const upper = firstRank(n, (rank) => 1 - atMost(rank - 1, n, probability) <= tail)
  if (lower < 1 || upper > n) return { estimate, interval: null, coverage: null, needed }
  const coverage = atMost(upper - 1, n, probability) - atMost(lower - 1, n, probability)
  return { estimate, interval: [sorted[lower - 1] as number, sorted[upper - 1] as number], coverage, needed }
}

/** P(B <= k) for B binomial(n, p): I(1 - p; n - k, k + 1) (Abramowitz & Stegun 1964, 26.5.24). */
function atMost(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : regularisedBeta(1 - p, n - k, k + 1, p)
}

/** The first rank from 0 to n for which a condition that stays true once it is true holds; n + 1 where it never does. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let low = 0
  let high = n + 1
  while (low < high) {
    const centre = (low + high) >> 1
    if (holds(centre)) high = centre
    else low = centre + 1
  }
  return low
}

/** The rarer side must be seen: (1 - p)^n <= tail and p^n <= tail. */
function fewestValues(p: number, tail: number): number {
  const common = Math.max(p, 1 - p)
  let n = 1
  for (let left = common; left > tail; left *= common) n += 1
  return n
}
