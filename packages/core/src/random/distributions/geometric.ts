import { log1p } from "../../math/logarithm.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositiveProbability, POSITIVE_PROBABILITY, parameterError } from "./parameter-error.js"

/**
 * How many trials fail before the first success: P(k) = p (1 - p)^k, k = 0, 1, 2, ... (Some count the success too: add 1.)
 *
 * Mean (1 - p) / p, variance (1 - p) / p². Inversion, floor(log(1 - u) / log(1 - p)); consumes exactly 1 uniform and increases in it.
 *
 * @param probability of success in one trial, > 0 and <= 1
 * @throws RangeError when `probability` is not > 0 and <= 1
 */
export function geometric(source: UniformSource, probability: number): number {
  if (!isPositiveProbability(probability)) {
    throw parameterError("geometric", [["probability", probability, POSITIVE_PROBABILITY]])
  }
  return Math.floor(log1p(-source.uniform()) / log1p(-probability))
}
