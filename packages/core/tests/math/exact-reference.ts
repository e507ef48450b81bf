/**
 * A slow, obvious twin of packages/core/src/math: the same functions by plain series in integers of 400 bits, and the distance of a float
 * from such a value in units of its last place.
 */

/** value · 2^-BITS. */
export type Fixed = bigint
/** mantissa · 2^exponent. */
export type Big = { readonly mantissa: bigint; readonly exponent: number }

export const BITS = 400
const SHIFT = BigInt(BITS)
export const ONE: Fixed = 1n << SHIFT

/** The exact value of a finite float. */
export function exactly(x: number): Big {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & ((1n << 52n) - 1n)
  const magnitude = exponent === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: bits >> 63n === 1n ? -magnitude : magnitude, exponent: (exponent === 0 ? 1 : exponent) - 1075 }
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by)
}

function bitLength(value: bigint): number {
  const hex = (value < 0n ? -value : value).toString(16)
  return hex.length * 4 - (Math.clz32(Number.parseInt(hex[0]!, 16)) - 28)
}

/** |actual - reference| in units of the last place of the reference (of the smallest float, 2^-1074, where that is larger). */
export function ulpsBetween(actual: number, reference: Big): number {
  if (reference.mantissa === 0n) return actual === 0 ? 0 : Number.POSITIVE_INFINITY
  const top = bitLength(reference.mantissa) + reference.exponent
  if (!Number.isFinite(actual)) {
    if (top > 1024) return 0
    // An infinity stands for 2^1024, the next float after the largest one.
    return ulpsBetweenBig({ mantissa: actual > 0 ? 1n : -1n, exponent: 1024 }, reference, top)
  }
  return ulpsBetweenBig(exactly(actual), reference, top)
}

function ulpsBetweenBig(actual: Big, reference: Big, top: number): number {
  const ulp = Math.min(Math.max(top - 53, -1074), 971)
  // In units of ulp / 2^20.
  const unit = ulp - 20
  const difference =
    shift(actual.mantissa, actual.exponent - unit) - shift(reference.mantissa, reference.exponent - unit)
  return Math.abs(Number(difference)) / 2 ** 20
}

/** log(z) for z in about [0.5, 2] by 2 artanh((z - 1) / (z + 1)). */
function logSeries(z: Fixed): Fixed {
  const ratio = ((z - ONE) << SHIFT) / (z + ONE)
  const square = (ratio * ratio) >> SHIFT
  let sum = 0n
  for (let power = ratio, odd = 1n; power !== 0n && power !== -1n; power = (power * square) >> SHIFT, odd += 2n)
    sum += power / odd
  return 2n * sum
}

export const LN2: Fixed = logSeries(2n * ONE)

/** log of a positive number. */
export function logOf(x: Big): Fixed {
  const k = bitLength(x.mantissa) + x.exponent - 1
  let z = shift(x.mantissa, x.exponent - k + BITS)
  let powers = k
  if (z > ONE + ONE / 2n) {
    z >>= 1n
    powers += 1
  }
  return logSeries(z) + BigInt(powers) * LN2
}

/** e^x. */
export function expOf(x: Fixed): Big {
  const k = (x + LN2 / 2n) / LN2 - (x + LN2 / 2n < 0n ? 1n : 0n)
  // Eight halvings make the series short; squaring undoes them.
  const r = (x - k * LN2) >> 8n
  let sum = ONE
  for (let term = r, n = 1n; term !== 0n && term !== -1n; n += 1n, term = ((term * r) >> SHIFT) / n) sum += term
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> SHIFT
  return { mantissa: sum, exponent: Number(k) - BITS }
}

export function fixed(x: number): Fixed {
  const { mantissa, exponent } = exactly(x)
  return shift(mantissa, exponent + BITS)
}

export function asBig(value: Fixed): Big {
  return { mantissa: value, exponent: -BITS }
}

/** sin and cos of any finite float, by its exact remainder modulo pi/2 with pi to 1,600 bits. */
export function sineAndCosineOf(x: number): { readonly sine: Fixed; readonly cosine: Fixed } {
  const { mantissa, exponent } = exactly(x)
  const wide = shift(mantissa, exponent + WIDE_BITS)
  const quadrant = (2n * wide + HALF_PI_WIDE) / (2n * HALF_PI_WIDE) - (2n * wide + HALF_PI_WIDE < 0n ? 1n : 0n)
  const r = shift(wide - quadrant * HALF_PI_WIDE, BITS - WIDE_BITS)
  const square = (r * r) >> SHIFT
  let sine = 0n
  let cosine = 0n
  for (
    let term = ONE, n = 0n;
    term !== 0n && term !== -1n;
    n += 2n, term = -((term * square) >> SHIFT) / (n * (n - 1n))
  ) {
    cosine += term
    sine += ((term * r) >> SHIFT) / (n + 1n)
  }
  switch (Number(((quadrant % 4n) + 4n) % 4n)) {
    case 0:
      return { sine, cosine }
    case 1:
      return { sine: cosine, cosine: -sine }
    case 2:
      return { sine: -sine, cosine: -cosine }
    default:
      return { sine: -cosine, cosine: sine }
  }
}

const WIDE_BITS = 1600
const HALF_PI_WIDE = ((): bigint => {
  const one = 1n << BigInt(WIDE_BITS + 64)
  const arctan = (n: bigint): bigint => {
    let sum = 0n
    let sign = 1n
    for (let power = one / n, odd = 1n; power > 0n; power /= n * n, odd += 2n, sign = -sign) sum += (sign * power) / odd
    return sum
  }
  return (2n * (arctan(2n) + arctan(3n))) >> 64n
})()
