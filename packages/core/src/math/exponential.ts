import { powerOfTwo, scaleByPowerOfTwo } from "./power-of-two.js"

/** 1 / ln 2. */
const LOG2_E = Math.LOG2E
/** ln 2 = LN2_HIGH + LN2_LOW; the first has 32 significant bits, so that k · LN2_HIGH is exact for |k| < 2^20 (Cody & Waite 1980). */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** Above: e^x is over the largest float. Below: e^x is under half of the smallest one. */
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019412

/**
 * e^(high - low) · 2^k for |high - low| <= 0.35 and |low| far below |high|.
 *
 * With r = high - low, e^r = 1 + 2r / (R - r), where R(r²) = r (e^r + 1) / (e^r - 1) = 2 + r²/6 - r⁴/360 + ...; the five coefficients are
 * those of the minimax polynomial in Sun's fdlibm 5.3, e_exp.c (Ng 1993; error below 2^-59). Splitting r keeps what its rounding would lose.
 */
export function exponentialOfSum(high: number, low: number, k: number): number {
  const r = high - low
  const square = r * r
  const fourth = square * square
  const even = square * (0.16666666666666602 + fourth * (0.00006613756321437934 + fourth * 4.1381367970572385e-8))
  const odd = fourth * (-0.0027777777777015593 + fourth * -0.0000016533902205465252)
  const c = r - (even + odd)
  const value = 1 - (low - (r * c) / (2 - c) - high)
  return k > -1022 && k < 1024 ? value * powerOfTwo(k) : scaleByPowerOfTwo(value, k)
}

/**
 * e^x, within 1 ulp of the true value (subnormal results included), the same bits on every JavaScript engine.
 *
 * exp(NaN) is NaN, exp(Infinity) Infinity, exp(-Infinity) 0, exp(±0) 1.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x
  if (x < UNDERFLOW) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  return exponentialOfSum(x - k * LN2_HIGH, k * LN2_LOW, k)
}

/**
 * e^x - 1, without the cancellation of `exp(x) - 1` near 0; within 1 ulp in our tests, the same bits on every JavaScript engine.
 *
 * expm1(NaN) is NaN, expm1(±0) ±0, expm1(Infinity) Infinity, expm1(-Infinity) -1. After fdlibm 5.3, s_expm1.c (Ng 1993), whose five coefficients
 * approximate 6 / r · ((e^r + 1) / (e^r - 1) - 2 / r) in r².
 */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x
  if (x < -38) return -1
  if (x > -5e-17 && x < 5e-17) return x
  const k = x > -0.3465735 && x < 0.3465735 ? 0 : Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const lost = high - r - low
  const half = 0.5 * r
  const halfSquare = r * half
  const ratio =
    1 +
    halfSquare *
      (-0.03333333333333313 +
        halfSquare *
          (0.0015873015872548146 +
            halfSquare *
              (-7.93650757867488e-5 + halfSquare * (4.008217827329362e-6 + halfSquare * -2.0109921818362437e-7))))
  const t = 3 - ratio * half
  const e = halfSquare * ((ratio - t) / (6 - r * t))
  // e^r - 1 = r - correction, for r with its lost bits.
  if (k === 0) return r - (r * e - halfSquare)
  const correction = r * (e - lost) - lost - halfSquare
  if (k === -1) return 0.5 * (r - correction) - 0.5
  if (k === 1) return r < -0.25 ? -2 * (correction - (r + 0.5)) : 1 + 2 * (r - correction)
  if (k < -1 || k > 56) return scaleByPowerOfTwo(1 - (correction - r), k) - 1
  const back = powerOfTwo(-k)
  const sum = k < 20 ? 1 - back - (correction - r) : r - (correction + back) + 1
  return sum * powerOfTwo(k)
}
