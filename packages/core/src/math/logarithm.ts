import { extendedLog, lastLogTail } from "./extended-logarithm.js"
import { highWord } from "./float64-words.js"
import { powerOfTwo } from "./power-of-two.js"

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** High word of sqrt(1/2): significands are brought into [sqrt(1/2), sqrt(2)). */
const SQRT_HALF_WORD = 0x3fe6a09e
const SMALLEST_NORMAL = 2.2250738585072014e-308

/**
 * log(1 + f) for f in [sqrt(1/2) - 1, sqrt(2) - 1], plus k ln 2 and a correction.
 *
 * With s = f / (2 + f), log(1 + f) = 2s + s (2/3 s² + 2/5 s⁴ + ...); the seven coefficients are the minimax ones of Sun's fdlibm 5.3,
 * e_log.c (Ng 1993; error below 2^-58.45).
 */
function logOfReduced(f: number, k: number, correction: number): number {
  const s = f / (2 + f)
  const z = s * s
  // Even and odd terms apart: two short chains of operations instead of a long one.
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const series = even + odd
  const halfSquare = 0.5 * f * f
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + series) + (k * LN2_LOW + correction)) - f)
}

/**
 * Natural logarithm, within 1 ulp of the true value, the same bits on every JavaScript engine.
 *
 * log(NaN) and log of a negative number are NaN, log(±0) is -Infinity, log(Infinity) Infinity, log(1) is +0. Subnormal arguments are exact.
 */
export function log(x: number): number {
  if (x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY) {
    const k = (highWord(x) - SQRT_HALF_WORD) >> 20
    return logOfReduced(x * powerOfTwo(0 - k) - 1, k, 0)
  }
  return specialLog(x)
}

/** log of what is no normal positive number. Apart, so that {@link log} stays small enough to be inlined. */
function specialLog(x: number): number {
  if (x > 0 && x < 1) {
    const normal = x * 18014398509481984
    const k = (highWord(normal) - SQRT_HALF_WORD) >> 20
    return logOfReduced(normal * powerOfTwo(0 - k) - 1, k - 54, 0)
  }
  return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN
}

/**
 * log(1 + x), without the cancellation of `log(1 + x)` near 0; within 1 ulp in our tests, the same bits on every JavaScript engine.
 *
 * log1p(NaN) and log1p of a number under -1 are NaN, log1p(-1) is -Infinity, log1p(±0) ±0, log1p(Infinity) Infinity.
 */
export function log1p(x: number): number {
  if (x > -0.2928 && x < 0.4142) return x > -5e-17 && x < 5e-17 ? x : logOfReduced(x, 0, 0)
  if (!(x > -1 && x < 9007199254740992)) return log(1 + x)
  const u = 1 + x
  const k = (highWord(u) - SQRT_HALF_WORD) >> 20
  // What the sum 1 + x has lost, relative to it.
  const lost = (x >= 1 ? 1 - (u - x) : x - (u - 1)) / u
  return logOfReduced(u * powerOfTwo(0 - k) - 1, k, lost)
}

/** Base-2 logarithm, within 1 ulp; exact at powers of two; special values as {@link log}. */
export function log2(x: number): number {
  return logOfBase(x, Math.LOG2E, 2.0355273740931033e-17)
}

/** Base-10 logarithm, within 1 ulp; exact at powers of ten that floats hold exactly; special values as {@link log}. */
export function log10(x: number): number {
  return logOfBase(x, Math.LOG10E, 1.098319650216765e-17)
}

/** log(x) times a constant given as a sum of two floats. */
function logOfBase(x: number, factor: number, factorTail: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY) || x === 1) return log(x)
  const head = extendedLog(x)
  const tail = lastLogTail()
  const product = head * factor
  const headHigh = Math.fround(head)
  const factorHigh = Math.fround(factor)
  const headLow = head - headHigh
  const factorLow = factor - factorHigh
  const error = headHigh * factorHigh - product + headHigh * factorLow + headLow * factorHigh + headLow * factorLow
  return product + (error + (head * factorTail + tail * factor))
}
