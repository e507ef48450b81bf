import type { UniformSource } from "../uniform-source.js"
import { isProbability, PROBABILITY, parameterError } from "./parameter-error.js"

/**
 * True with the given probability: u < probability.
 *
 * As a number, mean p and variance p (1 - p). Consumes exactly 1 uniform, also for probabilities 0 (never true) and 1 (always true).
 *
 * @throws RangeError when `probability` is not from 0 to 1
 */
export function bernoulli(source: UniformSource, probability: number): boolean {
  if (!isProbability(probability)) throw parameterError("bernoulli", [["probability", probability, PROBABILITY]])
  return source.uniform() < probability
}
