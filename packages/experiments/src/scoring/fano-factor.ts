import { moments } from "@contested/core"
import { nonNegative } from "./non-negative.js"

/**
 * Fano factor of counts: variance over mean (Fano 1947, doi:10.1103/PhysRev.72.26), with the sample variance, divisor n - 1. 1 for a Poisson
 * process, above 1 where events come in bursts. O(n).
 *
 * @param counts Finite numbers of at least 0, one per window of time, at least two.
 * @returns null when the mean is 0.
 * @throws RangeError for fewer than two counts, or one that is negative or not finite.
 */
export function fanoFactor(counts: ArrayLike<number>): number | null {
  if (counts.length < 2)
    throw new RangeError(`The Fano factor was asked for ${counts.length} counts: give at least two.`)
  const { mean, sd } = moments(nonNegative(counts, "Fano factor"))
  return mean === 0 ? null : ((sd as number) * (sd as number)) / mean
}
