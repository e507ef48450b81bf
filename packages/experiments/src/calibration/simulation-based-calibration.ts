import { regularisedGammaQ } from "@contested/core"

/** Whether the ranks of true values among their posteriors are uniform. */
export interface RankUniformity {
  /** Ranks in each of the equal bins. */
  readonly counts: readonly number[]
  readonly chiSquare: number
  readonly degrees: number
  /** Probability of ranks as uneven as these if they were uniform. */
  readonly pValue: number
}

/**
 * The rank of a true value in a weighted posterior sample, as a share: the weight below it, the weight of equal values by half. Uniform on [0, 1] when
 * the value was drawn from the prior and the sample from the right posterior (Talts et al. 2018, arXiv:1804.06788, theorem 1; Cook, Gelman &
 * Rubin 2006, doi:10.1198/106186006X136976).
 */
export function posteriorRank(truth: number, values: readonly number[], weights: readonly number[]): number {
  let below = 0
  let total = 0
  for (const [index, value] of values.entries()) {
    const weight = weights[index] as number
    total += weight
    if (value < truth) below += weight
    else if (value === truth) below += weight / 2
  }
  return below / total
}

/**
 * Pearson's chi-square test of ranks against uniformity, in equal bins.
 *
 * @param ranks Shares, 0 to 1; at least 5 per bin.
 * @throws RangeError for too few ranks, or one outside 0 to 1
 */
export function rankUniformity(ranks: readonly number[], bins = 10): RankUniformity {
  if (!(Number.isInteger(bins) && bins >= 2) || ranks.length < 5 * bins)
    throw new RangeError(
      `${ranks.length} ranks were to be counted in ${bins} bins: give at least 5 per bin, 2 bins or more.`,
    )
  const counts = new Array<number>(bins).fill(0)
  for (const rank of ranks) {
    if (!(rank >= 0 && rank <= 1)) throw new RangeError(`A rank is ${rank}: expected a share from 0 to 1.`)
    const bin = Math.min(bins - 1, Math.floor(rank * bins))
    counts[bin] = (counts[bin] as number) + 1
  }
  const expected = ranks.length / bins
  const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
  return { counts, chiSquare, degrees: bins - 1, pValue: regularisedGammaQ((bins - 1) / 2, chiSquare / 2) }
}
