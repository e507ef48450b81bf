/** Mean and spread of a sample. */
export interface Moments {
  readonly n: number
  readonly mean: number
  /** Sample standard deviation, divisor n - 1; null with fewer than two values. */
  readonly sd: number | null
}

/**
 * Mean and sample standard deviation in one pass (Welford 1962, doi:10.1080/00401706.1962.10490022): no cancellation when
 * the mean is large beside the spread. The order of the values fixes the last bits. O(n).
 *
 * @throws RangeError for an empty sample or a value that is not finite.
 */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length
  if (n === 0) throw new RangeError("The mean of no values is not defined: give at least one.")
  let mean = 0
  let squares = 0
  for (let index = 0; index < n; index += 1) {
    const value = values[index] as number
    if (!Number.isFinite(value))
      throw new RangeError(`Value ${index} of the sample is ${value}: expected a finite number.`)
    const deviation = value - mean
    mean += deviation / (index + 1)
    squares += deviation * (value - mean)
  }
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) }
}
