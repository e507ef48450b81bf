import { inverseRegularisedGammaP } from "../../math/inverse-incomplete-gamma.js"
import type { UniformSource } from "../uniform-source.js"
import { isPositive, POSITIVE, parameterError } from "./parameter-error.js"

/**
 * A gamma number: density proportional to x^(shape - 1) e^(-x / scale); support [0, Infinity), where 0 stands for numbers below the smallest float.
 *
 * Mean shape · scale, variance shape · scale². Inversion of the incomplete gamma function to full precision (see {@link inverseRegularisedGammaP});
 * consumes exactly 1 uniform and increases in it. About 1 µs, growing as the square root of shapes over 1,000; rejection methods (Marsaglia & Tsang
 * 2000) are ten times faster but consume a number of uniforms that varies with luck and shape, which breaks common random numbers.
 *
 * @param shape > 0; 1 is the exponential distribution, n the waiting time for n events
 * @param scale > 0; the reciprocal of a rate
 * @throws RangeError when `shape` or `scale` is not a finite number > 0
 */
export function gamma(source: UniformSource, shape: number, scale: number): number {
  if (!isPositive(shape) || !isPositive(scale)) {
    throw parameterError("gamma", [
      ["shape", shape, POSITIVE],
      ["scale", scale, POSITIVE],
    ])
  }
  return scale * inverseRegularisedGammaP(shape, source.uniform())
}
