import { expm1 } from "./exponential.js"

/**
 * Hyperbolic tangent, within 2 ulp, the same bits on every JavaScript engine: tanh |x| = 1 - 2 / (e^2|x| + 1), written with expm1.
 *
 * tanh(NaN) is NaN, tanh(±0) ±0, tanh(±Infinity) ±1.
 */
export function tanh(x: number): number {
  const size = Math.abs(x)
  if (!(size < 22)) return size >= 22 ? (x > 0 ? 1 : -1) : x
  if (size < 1e-9) return x
  const t = size >= 1 ? 1 - 2 / (expm1(2 * size) + 2) : negativeRatio(expm1(-2 * size))
  return x > 0 ? t : -t
}

function negativeRatio(e: number): number {
  return -e / (e + 2)
}
