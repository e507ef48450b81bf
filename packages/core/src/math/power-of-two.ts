/** Entry `k + 1074` is 2^k, exact, for every k a float can hold: -1074 to 1023. Built by exact halving and doubling. */
const POWERS = new Float64Array(2098)
for (let k = 0, up = 1; k <= 1023; k++, up *= 2) POWERS[k + 1074] = up
for (let k = -1, down = 0.5; k >= -1074; k--, down /= 2) POWERS[k + 1074] = down

/** 2^k, exact, for an integer k from -1074 to 1023 (both included). Not checked: others give `undefined`.
 * Pass `0 - k`, not `-k`: the latter is -0 for 0, which keeps V8 from treating it as an integer. */
export function powerOfTwo(k: number): number {
  return POWERS[k + 1074]!
}

/** x · 2^k for an integer k from -2000 to 2000: exact, or one rounding where the product is subnormal, or ±Infinity. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * POWERS[2097]! * POWERS[k - 1023 + 1074]!
  if (k < -1022) return x * POWERS[k + 1022 + 1074]! * POWERS[-1022 + 1074]!
  return x * POWERS[k + 1074]!
}
