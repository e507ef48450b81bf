import { moments } from "@contested/core"

/**
 * Autocorrelation of a series at a lag: sum (x_t - m)(x_(t + lag) - m) / sum (x_t - m)^2, m the mean of the whole series (Box, Jenkins &
 * Reinsel 1994, Time Series Analysis, §2.1; NIST StRD's definition for lag 1). O(n).
 *
 * @param series Finite values in order of time, more than the lag.
 * @param lag Whole number of at least 1, default 1.
 * @returns From -1 to 1; null when all values are equal, which have none.
 * @throws RangeError for a series that is too short, a value that is not finite, or a lag that is none.
 */
export function autocorrelation(series: ArrayLike<number>, lag = 1): number | null {
  if (!Number.isInteger(lag) || lag < 1)
    throw new RangeError(`The lag is ${lag}: expected a whole number of at least 1.`)
  if (series.length <= lag) {
    throw new RangeError(
      `The autocorrelation at lag ${lag} was asked for ${series.length} values: give at least ${lag + 1}.`,
    )
  }
  const { n, mean } = moments(series)
  let products = 0
  let squares = 0
  let equal = true
  for (let index = 0; index < n; index += 1) {
    const deviation = (series[index] as number) - mean
    squares += deviation * deviation
    if (index >= lag) products += deviation * ((series[index - lag] as number) - mean)
    equal &&= series[index] === series[0]
  }
  return equal || squares === 0 ? null : products / squares
}
