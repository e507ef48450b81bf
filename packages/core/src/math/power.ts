import { exponentialOfSum } from "./exponential.js"
import { extendedLog, lastLogTail } from "./extended-logarithm.js"

const LOG2_E = Math.LOG2E
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * x^y, within 1 ulp of the true value (subnormal results included), the same bits on every JavaScript engine.
 *
 * Special values are those of ECMAScript's `**` (ECMA-262, Number::exponentiate): pow(x, ±0) is 1 even for NaN, pow(±1, ±Infinity) is NaN,
 * and a negative finite x with a y that is no integer gives NaN.
 *
 * x^y = e^(y log x), with log x and the product carried as sums of two floats.
 */
export function pow(x: number, y: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY && y > -1e19 && y < 1e19) return positivePower(x, y)
  return specialPower(x, y)
}

function specialPower(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const base = Math.abs(x)
  if (y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY) {
    if (base === 1) return Number.NaN
    return base > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  }
  const negative = x < 0 || Object.is(x, -0)
  const sign = negative && isOdd(y) ? -1 : 1
  if (base === 0) return sign * (y > 0 ? 0 : Number.POSITIVE_INFINITY)
  if (base === Number.POSITIVE_INFINITY) return sign * (y > 0 ? Number.POSITIVE_INFINITY : 0)
  if (negative && Math.floor(y) !== y) return Number.NaN
  if (base === 1) return sign
  // |log x| >= 2^-53 here, so that the power is out of range.
  if (y >= 1e19 || y <= -1e19) return base > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  return sign * positivePower(base, y)
}

function isOdd(y: number): boolean {
  return Math.abs(y) <= 9007199254740991 && Math.abs(y % 2) === 1
}

/** x^y for finite x > 0 and |y| < 1e19. */
function positivePower(x: number, y: number): number {
  if (y < 1e-19 && y > -1e-19) return 1
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === 0.5) return Math.sqrt(x)
  const head = extendedLog(x)
  const product = y * head
  if (product > 710) return Number.POSITIVE_INFINITY
  if (product < -746) return 0
  // The rounding error of the product, exact but for its last bits: rounding to 24 bits splits the factors (Dekker 1971).
  const yHigh = Math.fround(y)
  const headHigh = Math.fround(head)
  const yLow = y - yHigh
  const headLow = head - headHigh
  const error = yHigh * headHigh - product + yHigh * headLow + yLow * headHigh + yLow * headLow
  const tail = error + y * lastLogTail()
  const k = Math.floor(product * LOG2_E + 0.5)
  return exponentialOfSum(product - k * LN2_HIGH, k * LN2_LOW - tail, k)
}
