import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { asBig, expOf, fixed, ONE, ulpsBetween } from "../../tests/math/exact-reference.js"
import { tanh } from "./hyperbolic.js"

describe("tanh", () => {
  it("is within 2 ulp", () => {
    const draws = new ArgumentSampler("tanh")
    const xs = [...draws.many(4000, (s) => s.between(-3, 3)), ...draws.many(3000, (s) => s.ofExponent(-80, 5))]
    for (const x of xs) {
      const { mantissa, exponent } = expOf(2n * fixed(x))
      const square = exponent + 400 >= 0 ? mantissa << BigInt(exponent + 400) : mantissa >> BigInt(-exponent - 400)
      expect(ulpsBetween(tanh(x), asBig(((square - ONE) * ONE) / (square + ONE)))).toBeLessThan(2)
    }
  })

  it("is odd, keeps tiny arguments, and ends at 1", () => {
    for (const x of [0, -0, 5e-324, -1e-12]) expect(tanh(x)).toBe(x)
    expect(tanh(-0.3)).toBe(-tanh(0.3))
    expect(tanh(30)).toBe(1)
    expect(tanh(Number.NEGATIVE_INFINITY)).toBe(-1)
    expect(tanh(Number.NaN)).toBeNaN()
  })
})
