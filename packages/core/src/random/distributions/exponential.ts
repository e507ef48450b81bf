import { log1p } from "../../math/logarithm.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositive, POSITIVE, parameterError } from "./parameter-error.js"

/**
 * The waiting time for an event that happens at a constant rate: density rate · e^(-rate x) on [0, Infinity).
 *
 * Mean 1 / rate, variance 1 / rate². Inversion, -log(1 - u) / rate; consumes exactly 1 uniform. Increasing in u, decreasing in `rate`.
 *
 * @param rate events per unit of time, > 0
 * @throws RangeError when `rate` is not a finite number > 0
 */
export function exponential(source: UniformSource, rate: number): number {
  if (!isPositive(rate)) throw parameterError("exponential", [["rate", rate, POSITIVE]])
  return -log1p(-source.uniform()) / rate
}
