/**
 * Empirical quantile by linear interpolation of the order statistics (Hyndman & Fan 1996, type 7, doi:10.2307/2684934;
 * the default of R and NumPy). O(1).
 *
 * @param sorted Finite values, ascending, at least one.
 * @param probability 0 to 1 (both included).
 * @throws RangeError for an empty sample or a probability outside 0 to 1.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const n = sorted.length
  if (n === 0) throw new RangeError("The quantile of no values is not defined: give at least one.")
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A quantile's probability is ${probability}: expected a number from 0 to 1.`)
  }
  const position = (n - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below] as number
  if (below === n - 1) return low
  const high = sorted[below + 1] as number
  return low + (position - below) * (high - low)
}
