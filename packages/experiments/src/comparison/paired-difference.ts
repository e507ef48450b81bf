import { criticalT, moments, requireLevel, tailsAndMiddle } from "@contested/core"
import type { Interval } from "../output-analysis/mean-interval.js"

export interface PairedDifference {
  readonly n: number
  /** Mean of variant minus baseline. */
  readonly mean: number
  /** Standard deviation of the differences. */
  readonly sd: number
  readonly halfWidth: number
  readonly interval: Interval
  /** Two-sided probability of a difference at least this large if there were none; 0 where all pairs differ by the same amount, 1 where by none. */
  readonly pValue: number
  /** Of variant and baseline over replications; null where one of them never varies. */
  readonly correlation: number | null
  /**
   * (variance of the baseline + variance of the variant) / variance of the differences: so many times the replications would unpaired runs need
   * for the same interval. Below 1 pairing does harm. null where all pairs differ by the same amount.
   */
  readonly varianceReduction: number | null
  /** The interval the same numbers would give unpaired (Welch 1947). */
  readonly unpaired: Interval
}

/**
 * Difference of two variants that were run with common random numbers: Student's interval over the n differences of pairs (Law 2015, Simulation
 * Modeling and Analysis, 5th ed., §10.2.1; variance reduction ibid. §11.2), beside Welch's interval (Welch 1947, doi:10.1093/biomet/34.1-2.28)
 * for what it would be unpaired. O(n).
 *
 * @param baseline One finite value per replication, at least two.
 * @param variant The same measure, replications in the same order with the same seeds.
 * @param level Above 0 and below 1, default 0.95.
 * @throws RangeError for fewer than two or unequally many values, one that is not finite, or a level that is none.
 */
export function pairedDifference(
  baseline: ArrayLike<number>,
  variant: ArrayLike<number>,
  level = 0.95,
): PairedDifference {
  requireLevel(level)
  const n = baseline.length
  if (variant.length !== n) {
    throw new RangeError(
      `The baseline has ${n} replications and the variant ${variant.length}: pairs need equally many.`,
    )
  }
  if (n < 2) throw new RangeError(`A paired difference was asked for ${n} pairs: give at least two.`)
  const [a, b] = [moments(baseline), moments(variant)]
  const differences = Float64Array.from(variant, (value, pair) => value - (baseline[pair] as number))
  const { mean, sd: spread } = moments(differences)
  const equal = differences.every((difference) => difference === differences[0])
  const sd = equal ? 0 : (spread as number)
  const [va, vb] = [square(a.sd as number), square(b.sd as number)]
  const halfWidth = (criticalT(level, n - 1) * sd) / Math.sqrt(n)
  return {
    n,
    mean,
    sd,
    halfWidth,
    interval: [mean - halfWidth, mean + halfWidth],
    pValue: pValueOf(mean, sd / Math.sqrt(n), n - 1),
    correlation: va === 0 || vb === 0 ? null : clamp((va + vb - sd * sd) / (2 * Math.sqrt(va) * Math.sqrt(vb))),
    varianceReduction: sd === 0 ? null : (va + vb) / (sd * sd),
    unpaired: welchInterval(mean, va / n, vb / n, n, level),
  }
}

/** Two-sided p of a mean with its standard error; equal values leave no doubt. */
function pValueOf(mean: number, standardError: number, degrees: number): number {
  if (standardError === 0) return mean === 0 ? 1 : 0
  return tailsAndMiddle(Math.abs(mean) / standardError, degrees).tails
}

/** Welch's interval with the degrees of freedom of Satterthwaite 1946, doi:10.2307/3002019. */
function welchInterval(mean: number, first: number, second: number, n: number, level: number): Interval {
  if (first + second === 0) return [mean, mean]
  const degrees = (square(first + second) * (n - 1)) / (square(first) + square(second))
  const halfWidth = criticalT(level, degrees) * Math.sqrt(first + second)
  return [mean - halfWidth, mean + halfWidth]
}

function square(value: number): number {
  return value * value
}

function clamp(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation))
}
