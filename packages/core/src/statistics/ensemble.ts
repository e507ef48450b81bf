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
