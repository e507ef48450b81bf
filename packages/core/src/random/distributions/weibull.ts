import { log1p } from "../../math/logarithm.js"
import { pow } from "../../math/power.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositive, POSITIVE, parameterError } from "./parameter-error.js"

/**
 * A Weibull number: P(X > x) = e^-(x / scale)^shape on [0, Infinity). A waiting time whose hazard grows (shape > 1) or falls (shape < 1) with its age.
 *
 * Mean scale · Γ(1 + 1 / shape), variance scale² (Γ(1 + 2 / shape) - Γ(1 + 1 / shape)²). Inversion; consumes exactly 1 uniform and increases in it.
 *
 * @throws RangeError when `shape` or `scale` is not a finite number > 0
 */
export function weibull(source: UniformSource, shape: number, scale: number): number {
  if (!isPositive(shape) || !isPositive(scale)) {
    throw parameterError("weibull", [
      ["shape", shape, POSITIVE],
      ["scale", scale, POSITIVE],
    ])
  }
  return scale * pow(-log1p(-source.uniform()), 1 / shape)
}
