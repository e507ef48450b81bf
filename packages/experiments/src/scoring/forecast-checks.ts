/** Possible outcomes of one quantity as a forecast sees them: draws of equal weight, one per replication. */
export type Ensemble = ArrayLike<number>

/**
 * Refuses an ensemble or an observation that no score can be computed for.
 *
 * @throws RangeError for an empty ensemble, or a value that is not finite.
 */
export function requireForecast(ensemble: Ensemble, observed: number): void {
  if (ensemble.length === 0) throw new RangeError("A forecast of no draws cannot be scored: give at least one.")
  for (let index = 0; index < ensemble.length; index += 1) {
    if (!Number.isFinite(ensemble[index])) {
      throw new RangeError(`Draw ${index} of the forecast is ${ensemble[index]}: expected a finite number.`)
    }
  }
  if (!Number.isFinite(observed)) throw new RangeError(`The observed value is ${observed}: expected a finite number.`)
}

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
