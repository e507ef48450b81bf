import { nonNegative } from "./non-negative.js"

/**
 * Gini coefficient of how unequally a total is divided: sum (2 i - n - 1) x_(i) / (n sum x), x ascending (Sen 1973, On Economic Inequality,
 * ch. 2: the mean absolute difference over twice the mean). 0 when all have the same; 1 - 1 / n when one has all. O(n log n).
 *
 * @param values Finite numbers of at least 0, at least one: deaths per municipality.
 * @returns null when the total is 0.
 * @throws RangeError for an empty sample, or a value that is negative or not finite.
 */
export function gini(values: ArrayLike<number>): number | null {
  const sorted = nonNegative(values, "Gini coefficient").sort()
  const n = sorted.length
  let weighted = 0
  let total = 0
  for (const [index, value] of sorted.entries()) {
    weighted += (2 * index + 1 - n) * value
    total += value
  }
  return total === 0 ? null : weighted / (n * total)
}
