/**
 * Adjusted p values of Holm (1979, Scandinavian Journal of Statistics 6:65): in ascending order (m - i + 1) p_(i), never falling, at most 1.
 * Rejecting where the adjusted value is at most alpha errs anywhere among the m hypotheses with probability at most alpha, whatever their
 * dependence, and rejects all that Bonferroni rejects. O(m log m).
 *
 * @param pValues From 0 to 1.
 * @returns In the order given.
 * @throws RangeError for a p value outside 0 to 1.
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  requireProbabilities(pValues)
  const order = pValues
    .map((_, index) => index)
    .sort((a, b) => (pValues[a] as number) - (pValues[b] as number) || a - b)
  const adjusted = new Array<number>(pValues.length)
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[index] as number)))
    adjusted[index] = highest
  }
  return adjusted
}

/**
 * Adjusted p values of Bonferroni: m p, at most 1 (Dunn 1961, doi:10.1080/01621459.1961.10482090). Simultaneous intervals at level 1 - alpha are
 * those at level 1 - alpha / m each.
 *
 * @throws RangeError for a p value outside 0 to 1.
 */
export function bonferroniAdjusted(pValues: readonly number[]): number[] {
  requireProbabilities(pValues)
  return pValues.map((pValue) => Math.min(1, pValues.length * pValue))
}

function requireProbabilities(pValues: readonly number[]): void {
  const bad = pValues.findIndex((pValue) => !(pValue >= 0 && pValue <= 1))
  if (bad !== -1) throw new RangeError(`p value ${bad} is ${pValues[bad]}: expected a number from 0 to 1.`)
}
