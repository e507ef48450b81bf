import { exp } from "../../math/exponential.js"
import { log1p } from "../../math/logarithm.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositive, POSITIVE, parameterError } from "./parameter-error.js"

/**
 * A Pareto number: P(X > x) = (minimum / x)^shape on [minimum, Infinity). Its density is a power law of exponent shape + 1, so the alpha of Clauset,
 * Shalizi & Newman (2009) is `shape + 1`.
 *
 * Mean shape · minimum / (shape - 1) for shape > 1, else infinite; variance minimum² shape / ((shape - 1)² (shape - 2)) for shape > 2, else infinite.
 * Inversion; consumes exactly 1 uniform and increases in it.
 *
 * @throws RangeError when `shape` or `minimum` is not a finite number > 0
 */
export function pareto(source: UniformSource, shape: number, minimum: number): number {
  if (!isPositive(shape) || !isPositive(minimum)) {
    throw parameterError("pareto", [
      ["shape", shape, POSITIVE],
      ["minimum", minimum, POSITIVE],
    ])
  }
  return minimum * exp(-log1p(-source.uniform()) / shape)
}
