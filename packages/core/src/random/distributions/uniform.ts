import type { UniformSource } from "../uniform-source.js"
import { FINITE, isFiniteNumber, isNonNegative, NON_NEGATIVE, parameterError } from "./parameter-error.js"

/**
 * A number uniform on [low, high): low + (high - low) u. Where low is not 0, the rounding of the sum may give `high` itself, with probability 2^-53.
 *
 * Mean (low + high) / 2, variance (high - low)² / 12. Consumes exactly 1 uniform.
 *
 * @param low lower bound (included)
 * @param high upper bound, at least `low`; equal bounds give that number
 * @throws RangeError when a bound is not finite, or `high` is below `low` or too far above it for a float
 */
export function uniform(source: UniformSource, low: number, high: number): number {
  const width = high - low
  if (!isNonNegative(width)) {
    if (isFiniteNumber(low) && isFiniteNumber(high))
      throw parameterError("uniform", [["high - low", width, NON_NEGATIVE]])
    throw parameterError("uniform", [
      ["low", low, FINITE],
      ["high", high, FINITE],
    ])
  }
  return low + width * source.uniform()
}
