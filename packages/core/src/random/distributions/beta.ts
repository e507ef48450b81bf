import { inverseRegularisedBeta } from "../../math/inverse-incomplete-beta.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositive, POSITIVE, parameterError } from "./parameter-error.js"

/**
 * A beta number: density proportional to x^(shape1 - 1) (1 - x)^(shape2 - 1) on [0, 1], whose ends are reached by rounding only.
 *
 * With a = shape1 and b = shape2: mean a / (a + b), variance ab / ((a + b)² (a + b + 1)). Inversion of the incomplete beta function to full precision
 * (see {@link inverseRegularisedBeta}); consumes exactly 1 uniform and increases in it. Some 5 µs.
 *
 * @throws RangeError when a shape is not a finite number > 0
 */
export function beta(source: UniformSource, shape1: number, shape2: number): number {
  if (!isPositive(shape1) || !isPositive(shape2)) {
    throw parameterError("beta", [
      ["shape1", shape1, POSITIVE],
      ["shape2", shape2, POSITIVE],
    ])
  }
  return inverseRegularisedBeta(source.uniform(), shape1, shape2)
}
