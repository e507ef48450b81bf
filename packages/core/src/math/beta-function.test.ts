import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { binomialProbability, logBeta, regularisedBeta } from "./beta-function.js"
import { inverseRegularisedBeta } from "./inverse-incomplete-beta.js"

/** x, a, b, I_x(a, b), computed with 300 bits by mpmath 1.3. */
const REFERENCE = [
  [0.5, 0.01, 0.02, 0.6667194610412722],
  [0.001, 0.5, 0.5, 0.020135041633377492],
  [0.2, 2.5, 7.5, 0.40123869824719166],
  [0.999, 3, 0.1, 0.42123396691426435],
  [0.3, 50, 80, 0.02070028791137335],
  [0.02, 0.7, 300, 0.9989937712556372],
  [0.47, 1000, 1000, 0.0036225247314441247],
  [0.9, 20000, 2300, 0.9393680506078886],
] as const
/** a, b, log B(a, b), likewise. */
const LOG_BETA = [
  [12, 3, -6.9957661563048505],
  [30, 40, -48.30174909591612],
  [100, 100000.0, -792.20782471811],
  [0.0015, 28992.9, 6.486014013029137],
  [0.001, 2, 6.906755778649053],
  [5, 1000000.0, -65.89950895945843],
  [2000.5, 11, -68.5357092895196],
] as const

describe("logBeta", () => {
  it("agrees with values of 300 bits, however unequal its arguments", () => {
    for (const [a, b, value] of LOG_BETA) {
      expect(Math.abs(logBeta(a, b) - value)).toBeLessThan(4e-15 * Math.abs(value) + 1e-15)
      expect(logBeta(b, a)).toBe(logBeta(a, b))
    }
  })
})

describe("the regularised incomplete beta function", () => {
  it("agrees with values of 300 bits", () => {
    for (const [x, a, b, value] of REFERENCE) expect(Math.abs(regularisedBeta(x, a, b) / value - 1)).toBeLessThan(1e-12)
  })

  it("sums binomial probabilities for whole parameters", () => {
    for (let x = 0.02; x < 1; x += 0.07) {
      for (const k of [1, 4, 11, 12]) {
        let total = 0
        for (let j = k; j <= 12; j++) total += binomialProbability(j, 12 - j, x, 1 - x)
        expect(Math.abs(regularisedBeta(x, k, 13 - k) / total - 1)).toBeLessThan(1e-12)
      }
    }
  })

  it("is the complement of its mirror image", () => {
    const draws = new ArgumentSampler("beta mirror")
    for (let i = 0; i < 2000; i++) {
      const [x, a, b] = [draws.between(0, 1), draws.ofExponent(-7, 12), draws.ofExponent(-7, 12)]
      expect(Math.abs(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a, x) - 1)).toBeLessThan(1e-12)
    }
  })

  it("ends at 0 and 1, and refuses what lies outside", () => {
    expect(regularisedBeta(0, 2, 3)).toBe(0)
    expect(regularisedBeta(1, 2, 3)).toBe(1)
    expect(regularisedBeta(1.1, 2, 3)).toBeNaN()
    expect(regularisedBeta(0.5, 0, 3)).toBeNaN()
  })
})

describe("its inverse", () => {
  it("comes back to the probability for parameters from 0.01 to 1e4, down to tails of 2^-53", () => {
    const draws = new ArgumentSampler("inverse beta")
    for (let i = 0; i < 4000; i++) {
      const [a, b] = [draws.ofExponent(-6, 13), draws.ofExponent(-6, 13)]
      const tail = i % 2 === 0 ? draws.between(0, 0.5) : Math.ceil(draws.between(0, 1000)) * 2 ** -53
      const low = inverseRegularisedBeta(tail, a, b)
      // Next to 1 the float nearest to x is too coarse to come back.
      if (low > 1e-290 && low < 0.99) expect(Math.abs(regularisedBeta(low, a, b) / tail - 1)).toBeLessThan(1e-9)
      const high = inverseRegularisedBeta(1 - tail, a, b)
      if (high > 1e-290 && high < 0.99)
        expect(Math.abs(regularisedBeta(1 - high, b, a, high) / tail - 1)).toBeLessThan(1e-9)
    }
  })

  it("ends at 0 and 1, and refuses what lies outside", () => {
    expect(inverseRegularisedBeta(0, 2, 3)).toBe(0)
    expect(inverseRegularisedBeta(1, 2, 3)).toBe(1)
    expect(inverseRegularisedBeta(0.5, 1e-3, 1e-3)).toBeCloseTo(0.5, 12)
    expect(inverseRegularisedBeta(-0.5, 1, 1)).toBeNaN()
  })
})
