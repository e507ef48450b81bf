import { highWord, lowWord } from "./float64-words.js"
import { powerOfTwo } from "./power-of-two.js"

/** pi/2 in three parts of 33 significant bits and a rest, so that n · part is exact for n < 2^20 (Cody & Waite 1980). */
const HALF_PI_1 = 1.5707963267341256
const HALF_PI_2 = 6.077100506303966e-11
const HALF_PI_3 = 2.0222662487111665e-21
const HALF_PI_REST = 8.4784276603689e-32
const QUARTER_PI = 0.7853981633974483
const TWO_OVER_PI = 0.6366197723675814
/** 2^20 · pi/2. */
const SMALL_ENOUGH = 1647099

/** Bits after the point of the constants for large arguments: 1024 for the largest exponent, 53 for x, 123 to spare for cancellation. */
const BITS = 1200n
let twoOverPi: bigint | undefined
let halfPi = 0n

/** arctan(1 / n) · 2^(BITS + 64), by its series. */
function arctanOfReciprocal(n: bigint): bigint {
  let sum = 0n
  let sign = 1n
  for (let power = (1n << (BITS + 64n)) / n, odd = 1n; power > 0n; power /= n * n, odd += 2n, sign = -sign) {
    sum += (sign * power) / odd
  }
  return sum
}

/** Head and tail of the last remainder. In a typed array, because V8 allocates a number for each write to a module variable. */
const remainderParts = new Float64Array(2)

/** First part of the remainder left by the last {@link reduceByHalfPi}. */
export function reducedHead(): number {
  return remainderParts[0]!
}

/** Second part of the remainder left by the last {@link reduceByHalfPi}. */
export function reducedTail(): number {
  return remainderParts[1]!
}

/**
 * x = quadrant · pi/2 + remainder, |remainder| <= pi/4 but for rounding: returns the quadrant (modulo 4) and leaves the remainder as the sum of
 * {@link reducedHead} and {@link reducedTail}, good to more than 70 bits.
 *
 * NaN and ±Infinity leave NaN. Up to 1.6e6 by subtracting pi/2 in parts. Beyond, x is multiplied by 2/pi with 1,200 bits in integers, so that no digit of the largest float is
 * lost (Payne & Hanek 1983, SIGNUM Newsletter 18:19): right for every finite x, at some microseconds a call.
 */
export function reduceByHalfPi(x: number): number {
  if (!(x <= SMALL_ENOUGH && x >= -SMALL_ENOUGH)) return reduceLarge(x)
  if (x <= QUARTER_PI && x >= -QUARTER_PI) {
    remainderParts[0] = x
    remainderParts[1] = 0
    return 0
  }
  const n = Math.floor(x * TWO_OVER_PI + 0.5)
  const r1 = x - n * HALF_PI_1
  const w2 = n * HALF_PI_2
  const r2 = r1 - w2
  const lost2 = r1 - r2 - w2
  const w3 = n * HALF_PI_3
  const low = lost2 - w3
  const r3 = r2 + low
  remainderParts[0] = r3
  remainderParts[1] = r2 - r3 + low - (w3 - (lost2 - low)) - n * HALF_PI_REST
  return n & 3
}

function reduceLarge(x: number): number {
  if (!(x - x === 0)) {
    remainderParts.fill(Number.NaN)
    return 0
  }
  if (twoOverPi === undefined) {
    // Machin 1706: pi/4 = 4 arctan(1/5) - arctan(1/239).
    const wide = 2n * (4n * arctanOfReciprocal(5n) - arctanOfReciprocal(239n))
    halfPi = wide >> 64n
    twoOverPi = (1n << (2n * BITS + 64n)) / wide
  }
  const high = highWord(x)
  const exponent = ((high >> 20) & 0x7ff) - 1075
  const significand = (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(lowWord(x) >>> 0)
  const product = significand * twoOverPi
  const turns = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent)
  const quadrant = (turns + (1n << (BITS - 1n))) >> BITS
  const fraction = turns - (quadrant << BITS)
  const remainder = (fraction * halfPi) >> (2n * BITS - 320n)
  const whole = Number(remainder)
  const sign = x > 0 ? 1 : -1
  remainderParts[0] = (sign * whole) / powerOfTwo(320)
  remainderParts[1] = (sign * Number(remainder - BigInt(whole))) / powerOfTwo(320)
  return (sign * Number(quadrant & 3n)) & 3
}
