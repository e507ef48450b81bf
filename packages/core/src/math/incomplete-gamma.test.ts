import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { exp, expm1 } from "./exponential.js"
import { poissonProbability, regularisedGammaP, regularisedGammaQ } from "./incomplete-gamma.js"
import { inverseRegularisedGammaP } from "./inverse-incomplete-gamma.js"

/** a, x, P(a, x), Q(a, x), computed with 300 bits by mpmath 1.3. */
const REFERENCE = [
  [0.001, 0.5, 0.9994399333435292, 0.0005600666564707498],
  [0.1, 0.1, 0.8275517595858506, 0.17244824041414947],
  [0.5, 3, 0.9856941215645704, 0.01430587843542964],
  [1.5, 0.01, 0.0007477553393911979, 0.9992522446606088],
  [3.7, 20, 0.9999981541263403, 1.845873659728967e-6],
  [25, 10, 4.6949381426799705e-5, 0.9999530506185732],
  [25, 60, 0.9999998904119288, 1.0958807112599779e-7],
  [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  [1000, 1150, 0.9999971262239397, 2.8737760603923574e-6],
  [100000.0, 99500, 0.05674182321279226, 0.9432581767872077],
] as const

describe("the regularised incomplete gamma functions", () => {
  it("agree with values of 300 bits", () => {
    for (const [a, x, p, q] of REFERENCE) {
      expect(Math.abs(regularisedGammaP(a, x) / p - 1)).toBeLessThan(1e-12)
      expect(Math.abs(regularisedGammaQ(a, x) / q - 1)).toBeLessThan(1e-12)
    }
  })

  it("are 1 - e^-x for a = 1 and sum Poisson probabilities for whole a", () => {
    for (let x = 0.001; x < 40; x *= 1.3) {
      expect(Math.abs(regularisedGammaP(1, x) + expm1(-x))).toBeLessThan(1e-14)
      let total = 0
      for (let k = 0; k < 12; k++) total += poissonProbability(k, x)
      expect(Math.abs(regularisedGammaQ(12, x) / total - 1)).toBeLessThan(1e-12)
      expect(Math.abs(poissonProbability(0, x) - exp(-x))).toBeLessThan(1e-15)
    }
  })

  it("follow P(a + 1, x) = P(a, x) - x^a e^-x / Γ(a + 1)", () => {
    const draws = new ArgumentSampler("gamma recurrence")
    for (let i = 0; i < 2000; i++) {
      const a = draws.ofExponent(-6, 12)
      const x = a * draws.between(0.2, 2)
      const expected = regularisedGammaP(a, x) - poissonProbability(a, x)
      expect(Math.abs(regularisedGammaP(a + 1, x) - expected)).toBeLessThan(1e-13)
    }
  })

  it("refuse what lies outside their domain", () => {
    expect(regularisedGammaP(0, 1)).toBeNaN()
    expect(regularisedGammaQ(1, -1)).toBeNaN()
    expect(regularisedGammaP(2, 0)).toBe(0)
    expect(regularisedGammaQ(2, Number.POSITIVE_INFINITY)).toBe(0)
  })
})

describe("the inverse of P", () => {
  it("comes back to the probability for shapes from 0.001 to 1e5, down to tails of 2^-53", () => {
    const draws = new ArgumentSampler("inverse gamma")
    for (let i = 0; i < 6000; i++) {
      const a = draws.ofExponent(-10, 16)
      const tail = i % 2 === 0 ? draws.between(0, 0.5) : Math.ceil(draws.between(0, 1000)) * 2 ** -53
      const low = inverseRegularisedGammaP(a, tail)
      if (low > 1e-290) expect(Math.abs(regularisedGammaP(a, low) / tail - 1)).toBeLessThan(1e-10)
      const high = inverseRegularisedGammaP(a, 1 - tail)
      if (high > 1e-290) expect(Math.abs(regularisedGammaQ(a, high) / tail - 1)).toBeLessThan(1e-10)
    }
  })

  it("ends at 0 and infinity, and refuses what lies outside", () => {
    expect(inverseRegularisedGammaP(2, 0)).toBe(0)
    expect(inverseRegularisedGammaP(2, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(inverseRegularisedGammaP(2, 1.5)).toBeNaN()
    expect(inverseRegularisedGammaP(-2, 0.5)).toBeNaN()
  })
})
