/** Mean of a sample and its standard error. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/**
 * How many standard errors the mean of a sample lies from theory. The theory tests ask for |z| <= 4: were the theory true and the seed
 * not fixed, one such assertion in 15,800 would fail by chance (two-sided normal).
 */
export function zOfMean(values: readonly number[], theory: number): number {
  const { mean, error } = meanAndError(values)
  return (mean - theory) / error
}

/** The same for a share of successes, with the theory's own standard error. */
export function zOfShare(successes: number, trials: number, theory: number): number {
  return (successes / trials - theory) / Math.sqrt((theory * (1 - theory)) / trials)
}

/** The bound of all theory tests; see {@link zOfMean}. */
export const FOUR_SIGMA = 4
