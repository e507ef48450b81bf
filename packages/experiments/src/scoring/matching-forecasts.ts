/**
 * Refuses forecasts that do not match the observations one to one.
 *
 * @throws RangeError for no or unequally many of them.
 */
export function requireMatching(forecasts: number, observations: number): void {
  if (forecasts === 0) throw new RangeError("No forecasts were given: a score over cases needs at least one.")
  if (forecasts !== observations) {
    throw new RangeError(
      `There are ${forecasts} forecasts and ${observations} observations: expected one observation per forecast.`,
    )
  }
}
