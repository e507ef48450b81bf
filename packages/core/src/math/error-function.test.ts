import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { erf, erfc, normalProbability, normalQuantile } from "./error-function.js"

/** Computed with 300 bits by mpmath 1.3. */
const COMPLEMENTARY = [
  [-3, 1.9999779095030015],
  [-0.5, 1.5204998778130465],
  [0.1, 0.887537083981715],
  [0.9, 0.20309178757716786],
  [2, 0.004677734981047266],
  [5, 1.537459794428035e-12],
  [10, 2.088487583762545e-45],
  [26, 5.663192408856143e-296],
] as const
const NORMAL = [
  [-37, 5.725571222524577e-300],
  [-10, 7.619853024160525e-24],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.3, 0.3820885778110474],
  [0.5, 0.6914624612740131],
  [1.96, 0.9750021048517795],
  [6, 0.9999999990134123],
] as const
const QUANTILES = [
  [0.3, -0.5244005127080408],
  [0.074, -1.4466320671589785],
  [0.025, -1.9599639845400543],
  [1e-5, -4.264890793922825],
  [1e-10, -6.361340902404057],
  [1e-100, -21.273453560965326],
  [1e-300, -37.0470962993612],
] as const

describe("the error function and the normal distribution function", () => {
  it("agree with values of 300 bits, far into the tails", () => {
    for (const [x, value] of COMPLEMENTARY) {
      expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(2e-13)
      expect(Math.abs(erf(x) - (1 - value))).toBeLessThan(1e-15)
    }
    for (const [z, value] of NORMAL) expect(Math.abs(normalProbability(z) / value - 1)).toBeLessThan(2e-13)
  })

  it("are odd and complementary", () => {
    for (let x = 0; x < 6; x += 0.17) {
      expect(erf(-x)).toBe(-erf(x))
      expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThan(4e-16)
      expect(Math.abs(normalProbability(x) + normalProbability(-x) - 1)).toBeLessThan(4e-16)
    }
  })
})

describe("the normal quantile", () => {
  it("agrees with values of 300 bits within 1e-15", () => {
    for (const [p, z] of QUANTILES) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15)
  })

  it("inverts the distribution function in all its three regions", () => {
    const draws = new ArgumentSampler("normal quantile")
    for (let i = 0; i < 3000; i++) {
      const p = i % 2 === 0 ? draws.between(0, 1) : draws.ofExponent(-900, -1)
      expect(Math.abs(normalProbability(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12)
    }
  })

  it("ends in infinities and refuses what is no probability", () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(-0.1)).toBeNaN()
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })
})
