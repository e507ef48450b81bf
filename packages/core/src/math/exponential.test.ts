import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { asBig, expOf, fixed, ONE, ulpsBetween } from "../../tests/math/exact-reference.js"
import { exp, expm1 } from "./exponential.js"

function worst(
  actual: (x: number) => number,
  reference: (x: number) => Parameters<typeof ulpsBetween>[1],
  xs: number[],
): number {
  return Math.max(...xs.map((x) => ulpsBetween(actual(x), reference(x))))
}

describe("exp", () => {
  const reference = (x: number) => expOf(fixed(x))

  it("is within 1 ulp over its whole range, subnormal results included", () => {
    const arguments_ = new ArgumentSampler("exp")
    const xs = [
      ...arguments_.many(6000, (s) => s.between(-745.2, 709.8)),
      ...arguments_.many(6000, (s) => s.between(-2, 2)),
      ...arguments_.many(2000, (s) => s.between(-745.2, -708)),
      ...arguments_.many(2000, (s) => s.between(700, 709.79)),
      ...arguments_.many(3000, (s) => s.ofExponent(-60, 9)),
      ...arguments_.many(3000, (s) => -s.ofExponent(-60, 9)),
      ...[
        5e-324, -5e-324, 1e-308, -1e-308, 1, -1, 709.782712893384, 709.7827128933841, -745.1332191019411,
        -745.1332191019412,
      ],
    ]
    expect(worst(exp, reference, xs)).toBeLessThan(1)
  })

  it("is exactly 1 at both zeros and has the special values of ECMAScript", () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(Number.NaN)).toBeNaN()
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(-746)).toBe(0)
    expect(exp(-745.13)).toBe(5e-324)
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY)
  })
})

describe("expm1", () => {
  it("is within 1 ulp over its whole range", () => {
    const arguments_ = new ArgumentSampler("expm1")
    const xs = [
      ...arguments_.many(6000, (s) => s.between(-2, 2)),
      ...arguments_.many(3000, (s) => s.between(-40, 709)),
      ...arguments_.many(3000, (s) => s.between(-40, 40)),
      ...arguments_.many(3000, (s) => s.ofExponent(-100, 8)),
      ...arguments_.many(3000, (s) => -s.ofExponent(-100, 5)),
      ...[709.782712893384, 0.34657, -0.34658, 0.35, 1.0397],
    ]
    const reference = (x: number) => {
      const { mantissa, exponent } = expOf(fixed(x))
      return asBig(
        (exponent + 400 >= 0 ? mantissa << BigInt(exponent + 400) : mantissa >> BigInt(-exponent - 400)) - ONE,
      )
    }
    expect(worst(expm1, reference, xs)).toBeLessThan(1)
  })

  it("keeps tiny arguments and has the special values of ECMAScript", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, -1e-20]) expect(expm1(x)).toBe(x)
    expect(expm1(Number.NaN)).toBeNaN()
    expect(expm1(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(expm1(Number.NEGATIVE_INFINITY)).toBe(-1)
    expect(expm1(710)).toBe(Number.POSITIVE_INFINITY)
    expect(expm1(-50)).toBe(-1)
  })
})
