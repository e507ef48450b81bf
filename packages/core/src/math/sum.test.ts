import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { asBig, fixed, ulpsBetween } from "../../tests/math/exact-reference.js"
import { sum } from "./sum.js"

describe("sum", () => {
  it("keeps what plain addition loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1)
    expect(sum([])).toBe(0)
  })

  it("is within 1 ulp of the exact sum of ten thousand positive numbers", () => {
    const values = new ArgumentSampler("sum").many(10_000, (s) => s.ofExponent(-20, 20))
    const exact = values.reduce((total, x) => total + fixed(x), 0n)
    expect(ulpsBetween(sum(values), asBig(exact))).toBeLessThan(1)
  })

  it("passes infinities and NaN through", () => {
    expect(sum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY)
    expect(sum([1.7e308, 1.7e308])).toBe(Number.POSITIVE_INFINITY)
    expect(sum([1, Number.NaN])).toBeNaN()
  })
})
