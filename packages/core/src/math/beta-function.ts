import { exp } from "./exponential.js"
import { deviance, logGamma, stirlingError } from "./gamma-function.js"
import { log, log1p } from "./logarithm.js"

const TWO_PI = 6.283185307179586
const HALF_LOG_TWO_PI = 0.9189385332046728
const TINY = 1e-300

/** log B(a, b) = log Γ(a) + log Γ(b) - log Γ(a + b) for a, b > 0, without the cancellation of large terms. Outside: NaN. */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return Number.NaN
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  const n = a + b
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(n)
  // log Γ(large) - log Γ(n), by Stirling's formula with its correction.
  const correction = stirlingError(large) - stirlingError(n)
  if (small < 10) {
    return logGamma(small) + correction + (large - 0.5) * log1p(-small / n) - small * (log(n) - 1)
  }
  const rest = HALF_LOG_TWO_PI - 0.5 * log(small) + small * log(small / n)
  return stirlingError(small) + correction + rest + (large - 0.5) * log1p(-small / n)
}

/**
 * Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b, y = 1 - x, for a, b >= 0 and x, y in (0, 1): for whole a and b, the binomial probability of a
 * successes in a + b trials. By the saddle-point form of Loader (2000): relative error below 1e-12 for every a and b.
 *
 * @param y 1 - x, given apart because the caller may know it better than the difference does
 */
export function binomialProbability(a: number, b: number, x: number, y: number): number {
  if (a === 0) return exp(b * log(y))
  if (b === 0) return exp(a * log(x))
  const n = a + b
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  return exp(exponent) * Math.sqrt(n / (TWO_PI * a) / b)
}

/** The continued fraction of DLMF 8.17.22 by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  const n = a + b
  let c = 1
  let d = 1 - (n * x) / (a + 1)
  if (d === 0) d = TINY
  d = 1 / d
  let h = d
  for (let m = 1; m < 1e7; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    if (d === 0) d = TINY
    c = 1 + even / c
    if (c === 0) c = TINY
    d = 1 / d
    h *= d * c
    const odd = (-(a + m) * (n + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    if (d === 0) d = TINY
    c = 1 + odd / c
    if (c === 0) c = TINY
    d = 1 / d
    const factor = d * c
    h *= factor
    if (Math.abs(factor - 1) < 2e-16) break
  }
  return h
}

/**
 * Regularised incomplete beta function I_x(a, b), the distribution function of a beta variable; x in [0, 1], a, b > 0. Outside: NaN.
 *
 * Relative error below 1e-11 where I is small, absolute error below 1e-13 elsewhere. The same bits on every JavaScript engine. Cost grows as
 * the square root of the larger of a and b (0.3 µs at 10, some 20 µs at 1e6).
 *
 * @param y 1 - x; give it where x is next to 1 and 1 - x is known better than the difference
 */
export function regularisedBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return Number.NaN
  if (x === 0) return 0
  if (y === 0) return 1
  // x^a y^b / B(a, b).
  const factor = binomialProbability(a, b, x, y) * (a / (a + b)) * b
  if (x <= (a + 1) / (a + b + 2)) return (factor / a) * betaFraction(a, b, x)
  return 1 - (factor / b) * betaFraction(b, a, y)
}
