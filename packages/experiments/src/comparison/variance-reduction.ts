import type { UniformSource } from "@contested/core"
import { bootstrapInterval } from "../output-analysis/bootstrap-interval.js"

/** Fewer pairs know next to nothing of a ratio of variances. */
const LEAST_PAIRS = 10
const RESAMPLES = 1_000

/**
 * 95 % interval of what pairing is worth, (variance of baseline + variance of variant) / variance of the differences, by resampling pairs
 * (percentile bootstrap, Efron 1979, doi:10.1214/aos/1176344552). Ratios of variances are known badly: with 25 pairs and normal values the ends lie a
 * factor of two or so apart. Cost: 1,000 x n.
 *
 * @param baseline One finite value per replication.
 * @param variant The same, in the same order.
 * @returns The upper end is null where some resamples leave no variance of differences; all is null with fewer than ten pairs, or where all differences
 *   are equal.
 */
export function varianceReductionInterval(
  baseline: ArrayLike<number>,
  variant: ArrayLike<number>,
  random: UniformSource,
): readonly [low: number, high: number | null] | null {
  const n = baseline.length
  const first = (variant[0] as number) - (baseline[0] as number)
  const differs = Array.from({ length: n }, (_, k) => (variant[k] as number) - (baseline[k] as number) !== first)
  if (n < LEAST_PAIRS || !differs.includes(true)) return null
  const pairs = Float64Array.from({ length: n }, (_, k) => k)
  // The share of the variance that is left is finite in every resample, its inverse is not.
  const left = (sample: Float64Array): number => varianceLeft(sample, baseline, variant)
  const { interval } = bootstrapInterval(pairs, left, { random, resamples: RESAMPLES, method: "percentile" })
  return [1 / interval[1], interval[0] === 0 ? null : 1 / interval[0]]
}

/** Variance of the differences over the sum of variances, of the pairs of a resample; 1 where nothing varies in it. */
function varianceLeft(pairs: Float64Array, baseline: ArrayLike<number>, variant: ArrayLike<number>): number {
  let [meanA, meanB, squaresA, squaresB, squaresD] = [0, 0, 0, 0, 0]
  for (const [index, pair] of pairs.entries()) {
    const [a, b] = [baseline[pair] as number, variant[pair] as number]
    const [offA, offB] = [a - meanA, b - meanB]
    // Welford 1962: the square of a deviation from the mean before, weighed.
    const weight = index / (index + 1)
    meanA += offA / (index + 1)
    meanB += offB / (index + 1)
    squaresA += weight * offA * offA
    squaresB += weight * offB * offB
    squaresD += weight * (offB - offA) * (offB - offA)
  }
  return squaresA + squaresB === 0 ? 1 : squaresD / (squaresA + squaresB)
}
