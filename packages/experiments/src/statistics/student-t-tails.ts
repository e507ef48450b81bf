import { exp, log, log1p } from "@contested/core"

const LOG_ROOT_PI = 0.5 * log(Math.PI)
const SMALLEST = 1e-300
const MOST_TERMS = 100_000

/** Remainder of Stirling's formula for the logarithm of the gamma function, x >= 10: error below 1e-17 (DLMF 5.11.1). */
function stirlingRemainder(x: number): number {
  const square = 1 / (x * x)
  const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156]
  return series.reduceRight((sum, coefficient) => coefficient + sum * square, 0) / x
}

/** log B(a, 1/2), without the cancellation of a difference of two large logarithms (after DiDonato & Morris 1992, doi:10.1145/131766.131776). */
function logBetaWithHalf(a: number): number {
  let shifted = a
  let ratio = 1
  // B(a, b) = B(a + 1, b) (a + b) / a
  while (shifted < 10) {
    ratio *= (shifted + 0.5) / shifted
    shifted += 1
  }
  const difference =
    stirlingRemainder(shifted) -
    stirlingRemainder(shifted + 0.5) +
    0.5 -
    shifted * log1p(0.5 / shifted) -
    0.5 * log(shifted)
  return LOG_ROOT_PI + difference + log(ratio)
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 2e-16) return value
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value
}

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
  if (t === 0) return { tails: 1, middle: 0 }
  const square = t * t
  const a = degrees / 2
  const x = degrees / (degrees + square)
  const y = square / (degrees + square)
  // log x = -log(1 + t^2 / nu): keeps its digits when x is close to 1, where it is multiplied by a large nu.
  const front = exp(-a * log1p(square / degrees) + 0.5 * log(y) - logBetaWithHalf(a))
  if (x < (a + 1) / (a + 2.5)) {
    const tails = (front * betaFraction(x, a, 0.5)) / a
    return { tails, middle: 1 - tails }
  }
  const middle = (front * betaFraction(y, 0.5, a)) / 0.5
  return { tails: 1 - middle, middle }
}
