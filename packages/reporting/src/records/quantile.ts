/**
 * Empirical quantile with linear interpolation (Hyndman & Fan 1996, type 7).
 * @param sorted ascending
 * @param probability 0 (included) to 1 (included)
 * @returns NaN for an empty list
 */
export function quantile(sorted: readonly number[] | Float64Array, probability: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  return low + (high - low) * (position - below)
}

/** The middle of a sample and the bands that hold 50, 80 and 95 % of it. */
export interface Spread {
  readonly median: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

/** Cost: O(n log n). Values that are not finite are left out. */
export function spreadOf(values: Iterable<number>): Spread {
  const sorted = Float64Array.from([...values].filter(Number.isFinite)).sort()
  const at = (probability: number) => quantile(sorted, probability)
  return {
    median: at(0.5),
    low50: at(0.25),
    high50: at(0.75),
    low80: at(0.1),
    high80: at(0.9),
    low95: at(0.025),
    high95: at(0.975),
  }
}
