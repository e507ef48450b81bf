/** Pairs that the table of a sign test reaches; beyond, the normal approximation is good to a thousandth. */
const exactUpTo = 1000

const known = new Map<number, number>()

/**
 * How many of n pairs that differ must do so in one direction before the two-sided sign test at 5 % tells them apart (Dixon & Mood 1946,
 * doi:10.1080/01621459.1946.10501898): the least k with 2 P(X >= k) <= 0.05 for X binomial with n and 1/2. Infinity below six pairs, for even
 * all of five in one direction are luck once in sixteen times. O(n), once for each n.
 */
export function signTestNeeds(pairs: number): number {
  const found = known.get(pairs)
  if (found !== undefined) return found
  const needs = pairs > exactUpTo ? Math.ceil(pairs / 2 + 1.959964 * Math.sqrt(pairs / 4) + 0.5) : exactNeeds(pairs)
  known.set(pairs, needs)
  return needs
}

function exactNeeds(pairs: number): number {
  // Logarithms to base 2, for 2^-1000 is near the smallest number there is.
  let term = -pairs
  let tail = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = pairs; k > pairs / 2; k--) {
    tail += 2 ** term
    if (2 * tail > 0.05) break
    least = k
    term += Math.log2(k / (pairs - k + 1))
  }
  return least
}
