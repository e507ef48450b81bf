import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { asBig, sineAndCosineOf, ulpsBetween } from "../../tests/math/exact-reference.js"
import { cos, sin } from "./trigonometric.js"

function worst(xs: readonly number[]): number {
  let result = 0
  for (const x of xs) {
    const { sine, cosine } = sineAndCosineOf(x)
    result = Math.max(result, ulpsBetween(sin(x), asBig(sine)), ulpsBetween(cos(x), asBig(cosine)))
  }
  return result
}

describe("sin and cos", () => {
  const draws = new ArgumentSampler("sin")

  it("are within 1 ulp over some turns", () => {
    expect(worst(draws.many(8000, (s) => s.between(-20, 20)))).toBeLessThan(1)
    expect(worst(draws.many(3000, (s) => s.ofExponent(-200, 20)))).toBeLessThan(1)
  })

  it("are within 1 ulp for every size of argument, up to the largest float", () => {
    expect(worst(draws.many(3000, (s) => s.ofExponent(19, 1023)))).toBeLessThan(1)
    expect(worst(draws.many(2000, (s) => -s.ofExponent(-10, 1023)))).toBeLessThan(1)
    expect(worst([1.7976931348623157e308, 1647098, 1647099, 1647100, -1647099, 1e22])).toBeLessThan(1)
  })

  it("are within 1 ulp next to multiples of pi/2, where the digits cancel", () => {
    const near: number[] = []
    for (let n = 1; n < 1500; n++) near.push((n * Math.PI) / 2, -(n * Math.PI) / 2, (n * Math.PI) / 4)
    // The float with the smallest remainder of all modulo pi/2 (Muller 2016, Elementary Functions, 3rd ed., §11.3).
    near.push(6381956970095103 * 2 ** 797, 1048575 * (Math.PI / 2), 1048576 * (Math.PI / 2))
    expect(worst(near)).toBeLessThan(1)
  })

  it("have the special values of ECMAScript", () => {
    for (const x of [0, -0, 5e-324, -1e-300]) expect(sin(x)).toBe(x)
    expect(cos(0)).toBe(1)
    expect(cos(-0)).toBe(1)
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(sin(x)).toBeNaN()
      expect(cos(x)).toBeNaN()
    }
  })
})
