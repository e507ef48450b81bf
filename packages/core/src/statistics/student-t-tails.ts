import { regularisedBeta } from "../math/beta-function.js"

/** How the mass of |T| divides at t: the two add up to 1, and each is exact where it is small. */
export interface TailsAndMiddle {
  /** P(|T| > t). */
  readonly tails: number
  /** P(|T| <= t). */
  readonly middle: number
}

/**
 * P(|T| > t) = I(nu / (nu + t^2); nu / 2, 1 / 2), I being the regularised incomplete beta function (Abramowitz & Stegun 1964,
 * 26.5.27). The same bits on every JavaScript engine.
 *
 * @param t At least 0.
 * @param degrees Degrees of freedom nu, above 0.
 */
export function tailsAndMiddle(t: number, degrees: number): TailsAndMiddle {
  const square = t * t
  const x = degrees / (degrees + square)
  const y = square / (degrees + square)
  return { tails: regularisedBeta(x, degrees / 2, 0.5, y), middle: regularisedBeta(y, 0.5, degrees / 2, x) }
}
