import { log, log1p } from "./logarithm.js"

/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, ...: Abramowitz & Stegun 1964, 6.1.33. */
const ZETA_TERMS = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5, -4.492623673813314e-5,
  2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7,
  -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11, 3.1044247747322276e-11, -1.5021384080754142e-11,
]
/** 1 - Euler's constant. */
const ONE_MINUS_EULER = 0.42278433509846713
/** log(2 pi) / 2. */
const HALF_LOG_TWO_PI = 0.9189385332046728

/** log Γ(2 + z) for |z| <= 1/2. */
function logGammaNearTwo(z: number): number {
  let series = 0
  for (let i = ZETA_TERMS.length - 1; i >= 0; i--) series = series * z + ZETA_TERMS[i]!
  return z * (ONE_MINUS_EULER + z * series)
}

/** log Γ(a) - (a - 1/2) log a + a - log(2 pi) / 2 for a >= 10, by Stirling's series (DLMF 5.11.1, terms to a^-15). */
function stirlingSeries(a: number): number {
  const r = 1 / a
  const z = r * r
  return (
    r *
    (1 / 12 -
      z *
        (1 / 360 -
          z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - z * (3617 / 122400))))))))
  )
}

/**
 * log Γ(x) for x > 0: error below 4e-15 relative or 1e-15 absolute, whichever is larger; the same bits on every JavaScript engine.
 *
 * Zeta series around 2 (Abramowitz & Stegun 6.1.33), recurrence below 10, Stirling's series from there. logGamma(+0) and logGamma(Infinity) are
 * Infinity; NaN and negative numbers, where Γ has poles and changes its sign, give NaN.
 */
export function logGamma(x: number): number {
  if (x >= 10) {
    if (x > 1e305) return x > 2.55e305 ? Number.POSITIVE_INFINITY : x * (log(x) - 1)
    return (x - 0.5) * (log(x) - 1) - 0.5 + HALF_LOG_TWO_PI + stirlingSeries(x)
  }
  if (x > 2.5) {
    let product = 1
    let y = x
    while (y > 2.5) {
      y -= 1
      product *= y
    }
    return logGammaNearTwo(y - 2) + log(product)
  }
  if (x >= 1.5) return logGammaNearTwo(x - 2)
  if (x >= 0.5) return logGammaNearTwo(x - 1) - log1p(x - 1)
  if (x > 0) return logGammaNearTwo(x) - log1p(x) - log(x)
  return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN
}

/**
 * What Stirling's formula leaves out: log Γ(a + 1) - (a + 1/2) log a + a - log(2 pi) / 2, for a > 0. About 1 / 12a.
 *
 * With it, probabilities are written without differences of large logarithms (Loader 2000, "Fast and accurate computation of binomial
 * probabilities").
 */
export function stirlingError(a: number): number {
  if (a >= 10) return stirlingSeries(a)
  return logGamma(a + 1) - (a + 0.5) * log(a) + a - HALF_LOG_TWO_PI
}

/**
 * The deviance part a log(a / m) + m - a of a probability, for a > 0 and m > 0, without cancellation near a = m (Loader 2000, bd0).
 */
export function deviance(a: number, m: number): number {
  const difference = a - m
  if (Math.abs(difference) >= 0.1 * (a + m)) return a * log(a / m) + m - a
  const v = difference / (a + m)
  const square = v * v
  let total = difference * v
  let term = 2 * a * v
  for (let odd = 3; odd < 100; odd += 2) {
    term *= square
    const next = total + term / odd
    if (next === total) break
    total = next
  }
  return total
}
