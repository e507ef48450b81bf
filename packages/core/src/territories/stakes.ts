import type { Region } from "./region.js"

/**
 * What is at stake in each territory, as shares that add to 1: in proportion to weights where they are given, else to inhabitants; all 0
 * where there is nothing.
 *
 * @throws RangeError when there is not one weight >= 0 for each territory
 */
export function stakeShares(
  region: Pick<Region, "territories">,
  weights: readonly number[] = region.territories.map(({ population }) => population),
): Float64Array {
  if (weights.length !== region.territories.length)
    throw new RangeError(
      `There are ${weights.length} stakes; expected one for each of ${region.territories.length} territories.`,
    )
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
  if (wrong >= 0)
    throw new RangeError(`The stake of territory ${wrong} is ${weights[wrong]}; expected a finite number >= 0.`)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Float64Array.from(weights, (weight) => (sum === 0 ? 0 : weight / sum))
}
