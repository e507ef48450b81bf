/**
 * A copy of values that may not be negative.
 *
 * @param what The quantity they are for, as the message names it.
 * @throws RangeError for no values, or one that is negative or not finite.
 */
export function nonNegative(values: ArrayLike<number>, what: string): Float64Array {
  const copy = Float64Array.from(values)
  if (copy.length === 0) throw new RangeError(`The ${what} of no values is not defined: give at least one.`)
  const bad = copy.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
  if (bad !== -1)
    throw new RangeError(`Value ${bad} for the ${what} is ${copy[bad]}: expected a finite number of at least 0.`)
  return copy
}
