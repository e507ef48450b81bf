import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { asBig, exactly, LN2, logOf, ONE, ulpsBetween } from "../../tests/math/exact-reference.js"
import { log, log1p, log2, log10 } from "./logarithm.js"

function worst(
  actual: (x: number) => number,
  reference: (x: number) => Parameters<typeof ulpsBetween>[1],
  xs: number[],
): number {
  return Math.max(...xs.map((x) => ulpsBetween(actual(x), reference(x))))
}

const arguments_ = new ArgumentSampler("log")
const positive = [
  ...arguments_.many(3000, (s) => s.ofExponent(-1074, 1023)),
  ...arguments_.many(1000, (s) => s.ofExponent(-1074, -1022)),
  ...arguments_.many(3000, (s) => s.between(0, 1)),
  ...arguments_.many(3000, (s) => s.between(0.6, 1.5)),
  ...arguments_.many(2000, (s) => 1 + s.ofExponent(-52, -4)),
  ...arguments_.many(2000, (s) => 1 - s.ofExponent(-53, -4)),
  ...[
    5e-324,
    2.2250738585072014e-308,
    2.225073858507201e-308,
    1.7976931348623157e308,
    1,
    Math.SQRT2,
    Math.SQRT1_2,
    0.7071067811865475,
  ],
]

describe("log", () => {
  it("is within 1 ulp for positive numbers of every size, subnormal ones included", () => {
    expect(worst(log, (x) => asBig(logOf(exactly(x))), positive)).toBeLessThan(1)
  })

  it("has the special values of ECMAScript", () => {
    expect(log(1)).toBe(0)
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(-1)).toBeNaN()
    expect(log(Number.NEGATIVE_INFINITY)).toBeNaN()
    expect(log(Number.NaN)).toBeNaN()
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe("log1p", () => {
  it("is within 1 ulp from -1 to the largest float", () => {
    const xs = [
      ...arguments_.many(4000, (s) => -s.between(0, 1)),
      ...arguments_.many(3000, (s) => s.between(0, 3)),
      ...arguments_.many(3000, (s) => s.ofExponent(-100, 60)),
      ...arguments_.many(3000, (s) => -s.ofExponent(-100, -1)),
      ...[1e300, -1 + 2 ** -53, 9007199254740992, 9007199254740990, -0.2929, -0.2928, 0.4142, 0.41422],
    ]
    const reference = (x: number) => {
      const { mantissa, exponent } = exactly(x)
      const scale = Math.min(exponent, 0)
      return asBig(
        logOf({ mantissa: (mantissa << BigInt(exponent - scale)) + (1n << BigInt(-scale)), exponent: scale }),
      )
    }
    expect(worst(log1p, reference, xs)).toBeLessThan(1)
  })

  it("keeps tiny arguments and has the special values of ECMAScript", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, -1e-20]) expect(log1p(x)).toBe(x)
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY)
    expect(log1p(-1.5)).toBeNaN()
    expect(log1p(Number.NaN)).toBeNaN()
    expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe("log2 and log10", () => {
  const LN10 = logOf(exactly(10))

  it("are within 1 ulp for positive numbers of every size", () => {
    const some = positive.filter((_, i) => i % 2 === 0)
    expect(worst(log2, (x) => asBig((logOf(exactly(x)) * ONE) / LN2), some)).toBeLessThan(1)
    expect(worst(log10, (x) => asBig((logOf(exactly(x)) * ONE) / LN10), some)).toBeLessThan(1)
  })

  it("are exact at powers of the base", () => {
    for (let k = -1074; k < 1024; k++) expect(log2(2 ** k)).toBe(k)
    for (let k = 0; k <= 22; k++) expect(log10(Number(`1e${k}`))).toBe(k)
    expect(log2(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log10(-1)).toBeNaN()
  })
})
