import { classOf } from "./class-breaks.js"

/** How closely a table is told. */
export interface Closeness {
  /** Share of the larger of two values by which they may differ and still be told as one, where they are of one class of the map: 0 none, 1 any. */
  readonly tolerance: number
  /** Months from one that is told to the next, the first and the last among them. */
  readonly every: number
}

/** What is tried in turn until the tables fit, from all to the classes alone, and these once a year. */
export const closenesses: readonly Closeness[] = [
  ...[0, 0.1, 0.25, 0.5, 1].map((tolerance) => ({ tolerance, every: 1 })),
  ...[2, 3, 6, 12].map((every) => ({ tolerance: 1, every })),
]

/**
 * A table whose values are told again only where the closeness asks for it: what changes by little each month takes little text.
 * @param length cells in a row, as months of a place
 */
export function steadyValues(
  values: Float64Array,
  length: number,
  breaks: readonly number[],
  { tolerance, every }: Closeness,
): Float64Array {
  const steady = new Float64Array(values.length)
  for (let cell = 0; cell < values.length; cell++) {
    const month = cell % length
    const value = values[cell]!
    const told = month === 0 ? 0 : steady[cell - 1]!
    const isNear = Math.abs(value - told) <= tolerance * Math.max(value, told)
    const isPassedOver = month > 0 && (length - 1 - month) % every !== 0
    steady[cell] = isPassedOver || (isNear && classOf(value, breaks) === classOf(told, breaks)) ? told : value
  }
  return steady
}
