import { nonNegative } from "./non-negative.js"

/**
 * Share of the counts that are 0. O(n).
 *
 * @throws RangeError for no counts, or one that is negative or not finite.
 */
export function zeroShare(counts: ArrayLike<number>): number {
  const checked = nonNegative(counts, "zero share")
  let zeros = 0
  for (const value of checked) zeros += value === 0 ? 1 : 0
  return zeros / checked.length
}
