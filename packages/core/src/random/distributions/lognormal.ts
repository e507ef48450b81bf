import { exp } from "../../math/exponential.js"
import type { UniformSource } from "../uniform-source.js"
import { normalOfUniform } from "./normal.js"
import { FINITE, isFiniteNumber, isNonNegative, NON_NEGATIVE, parameterError } from "./parameter-error.js"

/**
 * A number whose logarithm is normal with mean m = `logMean` and standard deviation s = `logStandardDeviation`; support (0, Infinity).
 *
 * Median e^m, mean e^(m + s²/2), variance (e^s² - 1) e^(2m + s²). Inversion, e^(m + s z); consumes exactly 1 uniform and increases in it.
 *
 * @throws RangeError when `logMean` is not finite or `logStandardDeviation` is not a finite number >= 0
 */
export function lognormal(source: UniformSource, logMean: number, logStandardDeviation: number): number {
  if (!isFiniteNumber(logMean) || !isNonNegative(logStandardDeviation)) {
    throw parameterError("lognormal", [
      ["logMean", logMean, FINITE],
      ["logStandardDeviation", logStandardDeviation, NON_NEGATIVE],
    ])
  }
  return exp(logMean + logStandardDeviation * normalOfUniform(source.uniform()))
}
