import { moments, type UniformSource } from "@contested/core"

export interface MoransIndex {
  /** Above `expected`: like stands beside like. */
  readonly index: number
  /** -1 / (n - 1): its mean when values are strewn at random. */
  readonly expected: number
  /** Share of random arrangements, this one counted among them, whose index is at least as far from the expected one; null when none were drawn. */
  readonly pValue: number | null
}

/**
 * Moran's I of values on a map: (n / S0) sum w_ij z_i z_j / sum z_i^2, z the deviations from the mean, w_ij 1 between neighbours, S0 their sum
 * (Moran 1950, doi:10.1093/biomet/37.1-2.17; Cliff & Ord 1981, Spatial Processes, ch. 2; p by permutation, two-sided, ibid.). Of residuals
 * (observed minus forecast) it tells what the model's geography missed. O((1 + permutations) x links).
 *
 * @param values One finite value per territory, at least three.
 * @param neighbours For each territory the indices of its neighbours; each link in both lists.
 * @param options.permutations 0 to 100,000, default 999.
 * @param options.random Stream of its own; without it no permutations are drawn.
 * @returns null when all values are equal or there are no links.
 * @throws RangeError for values that are too few or not finite, or lists that do not fit them.
 */
export function moransIndex(
  values: ArrayLike<number>,
  neighbours: readonly (readonly number[])[],
  { permutations = 999, random }: { readonly permutations?: number; readonly random?: UniformSource } = {},
): MoransIndex | null {
  const n = values.length
  if (n < 3) throw new RangeError(`Moran's I was asked for ${n} territories: give at least three.`)
  if (!Number.isInteger(permutations) || permutations < 0 || permutations > 100_000) {
    throw new RangeError(
      `Moran's I was to draw ${permutations} permutations: expected a whole number from 0 to 100,000.`,
    )
  }
  const links = checkedLinks(neighbours, n)
  const { mean } = moments(values)
  const deviations = Float64Array.from(values, (value) => value - mean)
  let squares = 0
  for (const deviation of deviations) squares += deviation * deviation
  const equal = Array.from(values).every((value) => value === values[0])
  if (equal || squares === 0 || links.length === 0) return null
  const scale = (2 * n) / links.length / squares
  const index = scale * crossProducts(deviations, links)
  const expected = -1 / (n - 1)
  if (random === undefined || permutations === 0) return { index, expected, pValue: null }
  // A permutation that only swaps equal values must count as equally far, whatever its rounding.
  const distance = Math.abs(index - expected) * (1 - 1e-12)
  let asFar = 1
  for (let permutation = 0; permutation < permutations; permutation += 1) {
    shuffleInPlace(deviations, random)
    if (Math.abs(scale * crossProducts(deviations, links) - expected) >= distance) asFar += 1
  }
  return { index, expected, pValue: asFar / (permutations + 1) }
}

/** Pairs (from, to) in one flat array, both directions. */
function checkedLinks(neighbours: readonly (readonly number[])[], n: number): number[] {
  if (neighbours.length !== n) {
    throw new RangeError(
      `There are ${n} values and ${neighbours.length} lists of neighbours: expected one list per value.`,
    )
  }
  const sets = neighbours.map((list) => new Set(list))
  return neighbours.flatMap((list, from) => {
    if (sets[from]?.size !== list.length) throw new RangeError(`Territory ${from} names a neighbour twice.`)
    return list.flatMap((to) => {
      if (to === from || !sets[to]?.has(from)) {
        throw new RangeError(
          `Territory ${from} names ${to} as its neighbour: expected another territory that names it too.`,
        )
      }
      return [from, to]
    })
  })
}

function crossProducts(deviations: Float64Array, links: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < links.length; at += 2) {
    sum += (deviations[links[at] as number] as number) * (deviations[links[at + 1] as number] as number)
  }
  return sum
}

/** Fisher & Yates in Durstenfeld's form (1964). */
function shuffleInPlace(values: Float64Array, random: UniformSource): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor((last + 1) * random.uniform())
    const value = values[last] as number
    values[last] = values[other] as number
    values[other] = value
  }
}
