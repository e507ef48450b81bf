import { highWord } from "./float64-words.js"
import { powerOfTwo } from "./power-of-two.js"

/** ln 2 as a multiple of 2^-42, and the rest: k · LN2_HIGH + LOG_HIGH[i] is exact for every exponent k. */
const LN2_SCALED = 3048493539143n
const LN2_HIGH = Number(LN2_SCALED) / powerOfTwo(42)
const LN2_LOW = 5.497923018708371e-14

/** Reciprocals of 91/128, 92/128, ... 181/128, rounded to 24 bits, and minus their logarithms as a multiple of 2^-42 plus the rest. */
const FIRST = 90
const RECIPROCAL = new Float64Array(93)
const LOG_HIGH = new Float64Array(93)
const LOG_LOW = new Float64Array(93)
for (let i = 0; i < RECIPROCAL.length; i++) {
  const reciprocal = Math.fround(128 / (FIRST + i))
  const exact = minusLog(reciprocal)
  const high = (exact + (1n << 85n)) >> 86n
  RECIPROCAL[i] = reciprocal
  LOG_HIGH[i] = Number(high) / powerOfTwo(42)
  LOG_LOW[i] = Number(exact - (high << 86n)) / powerOfTwo(128)
}

/** -log(c) · 2^128, by 2 artanh((1 - c) / (1 + c)) in integers, for a float c near 1. */
function minusLog(c: number): bigint {
  const scaled = BigInt(c * powerOfTwo(30))
  const one = 1n << 30n
  const ratio = ((one - scaled) << 136n) / (one + scaled)
  const square = (ratio * ratio) >> 136n
  let sum = 0n
  for (let power = ratio, odd = 1n; power > 1n || power < -1n; power = (power * square) >> 136n, odd += 2n)
    sum += power / odd
  return sum >> 7n
}

/** In a typed array, because V8 allocates a number for each write to a module variable. */
const tailOfLast = new Float64Array(1)

/** What {@link extendedLog} left over at its last call. */
export function lastLogTail(): number {
  return tailOfLast[0]!
}

/**
 * Natural logarithm of a finite x > 0 as the unevaluated sum of two floats: the first is returned, the second is {@link lastLogTail}.
 * The relative error of the sum is below 2^-66, enough for a power within 1 ulp.
 *
 * x = 2^k m, m in [sqrt(1/2), sqrt(2)); a table (Tang 1990, ACM TOMS 16:378) gives c near 1/m, and log x = k ln 2 - log c + log(1 + f), where
 * f = c m - 1 is exact as a sum of two floats and below 2^-7 (below 2^-8 and c = 1 around x = 1), so that the Taylor series ends at f⁹.
 */
export function extendedLog(x: number): number {
  const normal = x < 2.2250738585072014e-308 ? x * 18014398509481984 : x
  const exponent = (highWord(normal) - 0x3fe6a09e) >> 20
  const m = normal * powerOfTwo(0 - exponent)
  const k = normal === x ? exponent : exponent - 54
  const i = ((m * 128 + 0.5) | 0) - FIRST
  const c = RECIPROCAL[i]!
  // c has 24 bits, so both partial products are exact.
  const mHigh = Math.fround(m)
  const a = c * mHigh - 1
  const b = c * (m - mHigh)
  const f = a + b
  const bVirtual = f - a
  const fTail = a - (f - bVirtual) + (b - bVirtual)
  // k ln 2 - log c + f, then - f² / 2, each as head and tail.
  const base = k * LN2_HIGH + LOG_HIGH[i]!
  const first = base + f
  const firstTail = base - first + f
  const fHigh = Math.fround(f)
  const halfSquare = -0.5 * fHigh * fHigh
  const halfSquareTail = -0.5 * (f - fHigh) * (f + fHigh)
  const second = first + halfSquare
  const secondTail = first - second + halfSquare
  const series =
    f * f * f * (1 / 3 + f * (-1 / 4 + f * (1 / 5 + f * (-1 / 6 + f * (1 / 7 + f * (-1 / 8 + f * (1 / 9)))))))
  const tail = k * LN2_LOW + LOG_LOW[i]! + (fTail - fTail * f) + firstTail + halfSquareTail + secondTail + series
  const head = second + tail
  tailOfLast[0] = second - head + tail
  return head
}
