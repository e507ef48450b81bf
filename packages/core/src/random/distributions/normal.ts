import { centralQuantile, upperQuantile } from "../../math/error-function.js"
import { powerOfTwo } from "../../math/power-of-two.js"
import type { UniformSource } from "../uniform-source.js"
import { FINITE, isFiniteNumber, isNonNegative, NON_NEGATIVE, parameterError } from "./parameter-error.js"

/** Half the distance of two uniform numbers: the middle of the first cell, which stands for u = 0 where 0 itself has no quantile. */
export const HALF_STEP = powerOfTwo(-54)

/**
 * The standard normal quantile at the middle of the cell [u, u + 2^-53): finite for every u in [0, 1), and symmetric. |z| is at most 8.3.
 *
 * Algorithm AS 241 (Wichura 1988, Applied Statistics 37:477), relative error about 1e-16.
 */
export function normalOfUniform(u: number): number {
  const q = u - 0.5 + HALF_STEP
  if (q >= -0.425 && q <= 0.425) return centralQuantile(q)
  return q < 0 ? -upperQuantile(u + HALF_STEP) : upperQuantile(1 - u - HALF_STEP)
}

/**
 * A normal (Gaussian) number.
 *
 * Support: all numbers, in practice within 8.3 standard deviations. Mean `mean`, variance `standardDeviation`². Inversion by Wichura's
 * algorithm AS 241; consumes exactly 1 uniform and increases in it, unlike the methods of Box & Muller or Marsaglia, which pair or reject.
 *
 * @param standardDeviation >= 0; 0 gives the mean
 * @throws RangeError when `mean` is not finite or `standardDeviation` is not a finite number >= 0
 */
export function normal(source: UniformSource, mean: number, standardDeviation: number): number {
  if (!isFiniteNumber(mean) || !isNonNegative(standardDeviation)) {
    throw parameterError("normal", [
      ["mean", mean, FINITE],
      ["standardDeviation", standardDeviation, NON_NEGATIVE],
    ])
  }
  return mean + standardDeviation * normalOfUniform(source.uniform())
}
