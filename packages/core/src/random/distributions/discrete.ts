import type { UniformSource } from "../uniform-source.js"
import { totalWeight } from "./parameter-error.js"

/** Chooses one of several indices with fixed probabilities. */
export interface DiscreteDistribution {
  /** One index; consumes exactly 1 uniform, in constant time (some 10 ns). */
  sample(source: UniformSource): number
}

/**
 * Chooses an index with probability proportional to its weight, for weights that stay: an alias table, built once in linear time (Walker 1977, ACM
 * TOMS 3:253, in the form of Vose 1991, IEEE TSE 17:972). The whole part of n u chooses a column, the rest of it between the column's two indices.
 *
 * A result does not increase in u: where two runs with other weights are compared draw by draw, {@link categorical} keeps them closer.
 *
 * @param weights numbers >= 0, at least one of them positive; they need not sum to 1. Copied: later changes have no effect
 * @throws RangeError when there is no weight, one is negative or not finite, or none is positive
 */
export function discrete(weights: ArrayLike<number>): DiscreteDistribution {
  const total = totalWeight("discrete", weights)
  const n = weights.length
  const share = Float64Array.from(weights, (weight) => (weight / total) * n)
  const alias = Uint32Array.from(weights, (_, i) => i)
  const small: number[] = []
  const large: number[] = []
  for (let i = n - 1; i >= 0; i--) (share[i]! < 1 ? small : large).push(i)
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!
    const rich = large.pop()!
    alias[poor] = rich
    share[rich] = share[rich]! + share[poor]! - 1
    ;(share[rich]! < 1 ? small : large).push(rich)
  }
  // What is left is 1 but for rounding; an index of weight 0 is never left, unless by rounding, and keeps its 0.
  for (const i of large) share[i] = 1
  const likeliest = share.indexOf(share.reduce((a, b) => Math.max(a, b)))
  for (const i of small) {
    if (weights[i]! > 0) share[i] = 1
    else alias[i] = likeliest
  }
  return {
    sample: (source) => {
      const position = source.uniform() * n
      const column = Math.floor(position)
      return position - column < share[column]! ? column : alias[column]!
    },
  }
}
