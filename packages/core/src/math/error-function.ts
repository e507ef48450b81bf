import { regularisedGammaP, regularisedGammaQ } from "./incomplete-gamma.js"
import { log } from "./logarithm.js"

/** Error function: P(1/2, x²) with the sign of x (DLMF 7.11.1). Relative error below 1e-14. */
export function erf(x: number): number {
  if (x === 0) return x
  return x < 0 ? -regularisedGammaP(0.5, x * x) : regularisedGammaP(0.5, x * x)
}

/** Complementary error function 1 - erf(x), without cancellation where it is small: relative error below 1e-13 down to 1e-300. */
export function erfc(x: number): number {
  return x < 0 ? 1 + regularisedGammaP(0.5, x * x) : regularisedGammaQ(0.5, x * x)
}

/** Standard normal distribution function: probability of a value of at most z. Relative error below 1e-13 in both tails. */
export function normalProbability(z: number): number {
  const square = 0.5 * z * z
  if (z < -1) return 0.5 * regularisedGammaQ(0.5, square)
  return z < 0 ? 0.5 - 0.5 * regularisedGammaP(0.5, square) : 0.5 + 0.5 * regularisedGammaP(0.5, square)
}

/**
 * The z that a standard normal variable stays below with probability p: the inverse of {@link normalProbability}.
 *
 * Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37:477): relative error about 1e-16 for p > 1e-316. p = 0 gives -Infinity, p = 1
 * Infinity, p outside [0, 1] NaN. The same bits on every JavaScript engine.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q >= -0.425 && q <= 0.425) return centralQuantile(q)
  return q < 0 ? -upperQuantile(p) : upperQuantile(1 - p)
}

/** The z above the median by probability q, for |q| <= 0.425. Not checked. */
export function centralQuantile(q: number): number {
  const r = 0.180625 - q * q
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1
  return (q * above) / below
}

/** The z that is exceeded with probability p, for p in [0, 0.075]. */
export function upperQuantile(p: number): number {
  if (p === 0) return Number.POSITIVE_INFINITY
  const r = Math.sqrt(-log(p))
  if (r <= 5) {
    const s = r - 1.6
    const above =
      ((((((0.0007745450142783414 * s + 0.022723844989269184) * s + 0.2417807251774506) * s + 1.2704582524523684) * s +
        3.6478483247632045) *
        s +
        5.769497221460691) *
        s +
        4.630337846156546) *
        s +
      1.4234371107496835
    const below =
      ((((((1.0507500716444169e-9 * s + 0.0005475938084995345) * s + 0.015198666563616457) * s + 0.14810397642748008) *
        s +
        0.6897673349851) *
        s +
        1.6763848301838038) *
        s +
        2.053191626637759) *
        s +
      1
    return above / below
  }
  const s = r - 5
  const above =
    ((((((2.0103343992922881e-7 * s + 2.7115555687434876e-5) * s + 0.0012426609473880784) * s + 0.026532189526576124) *
      s +
      0.29656057182850487) *
      s +
      1.7848265399172913) *
      s +
      5.463784911164114) *
      s +
    6.657904643501103
  const below =
    ((((((2.0442631033899397e-15 * s + 1.4215117583164459e-7) * s + 1.8463183175100548e-5) * s +
      0.0007868691311456133) *
      s +
      0.014875361290850615) *
      s +
      0.1369298809227358) *
      s +
      0.599832206555888) *
      s +
    1
  return above / below
}
