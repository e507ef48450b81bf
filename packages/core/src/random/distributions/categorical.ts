import type { UniformSource } from "../uniform-source.js"
import { totalWeight } from "./parameter-error.js"

/**
 * The index of one of the weights, chosen with probability proportional to it: the first index whose cumulative weight exceeds u times their sum.
 *
 * For weights that change from draw to draw; where they stay, {@link discrete} draws in constant time. Indices of weight 0 are never chosen. Consumes
 * exactly 1 uniform and increases in it. Linear in the number of weights.
 *
 * @param weights numbers >= 0, at least one of them positive; they need not sum to 1
 * @throws RangeError when there is no weight, one is negative or not finite, or none is positive
 */
export function categorical(source: UniformSource, weights: ArrayLike<number>): number {
  const total = totalWeight("categorical", weights)
  let rest = source.uniform() * total
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!
    if (weight === 0) continue
    if (rest < weight) return i
    rest -= weight
    last = i
  }
  // Rounding has left a rest after the last weight.
  return last
}
