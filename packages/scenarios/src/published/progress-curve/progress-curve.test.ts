import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { progressCurveModel } from "./model.js"
import { expectedDays, expectedInterval, fitAcrossProvinces, fitProgressCurve } from "./progress-curve-fit.js"

describe("progress curves", () => {
  it("recovers both parameters from waits without scatter, rising or falling", () => {
    for (const [first, exponent] of [
      [30, 0.5],
      [400, 1.7],
      [3, -0.4],
    ] as const) {
      const fit = fitProgressCurve(Array.from({ length: 20 }, (_, i) => first * (i + 1) ** -exponent))
      expect(Math.abs(fit.exponent - exponent)).toBeLessThan(1e-12)
      expect(Math.abs(fit.first / first - 1)).toBeLessThan(1e-12)
    }
  })

  it("takes 382.5712183 days to fifty fatal days for τ_1 = 30, b = 0.5", () => {
    expect(expectedDays({ first: 30, exponent: 0.5 }, 50)).toBeCloseTo(382.5712183, 6)
    expect(expectedInterval({ first: 30, exponent: 0.5 }, 4)).toBeCloseTo(15, 12)
  })

  // |z| <= 4 for each of three means: 1 in 5,300 by chance.
  it("simulated, takes as long, has that slope, and a first wait short by Euler's constant in logarithms", () => {
    const runs = Array.from(
      { length: 500 },
      (_, i) => simulate(progressCurveModel, { seed: "curve", replication: i + 1 }).world.intervals,
    )
    const z = (values: readonly number[], theory: number): number => {
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
      return Math.abs(mean - theory) / Math.sqrt(variance / values.length)
    }
    expect(
      z(
        runs.map((waits) => waits.reduce((sum, w) => sum + w, 0)),
        382.5712183,
      ),
    ).toBeLessThan(4)
    expect(
      z(
        runs.map((waits) => fitProgressCurve(waits).exponent),
        0.5,
      ),
    ).toBeLessThan(4)
    expect(
      z(
        runs.map((waits) => Math.log(fitProgressCurve(waits).first)),
        Math.log(30) - 0.5772156649,
      ),
    ).toBeLessThan(4)
  })

  it("finds the line across provinces, and refuses what cannot be fitted", () => {
    const line = fitAcrossProvinces([1, 10, 100].map((first) => ({ first, exponent: 0.8 * Math.log10(first) - 0.2 })))
    expect(line.slope).toBeCloseTo(0.8, 12)
    expect(line.intercept).toBeCloseTo(-0.2, 12)
    expect(() => fitProgressCurve([3, 0])).toThrow("Interval 2 is 0 days")
    expect(() => fitProgressCurve([3])).toThrow("at least two intervals, got 1")
    expect(() =>
      fitAcrossProvinces([
        { first: 2, exponent: 1 },
        { first: 2, exponent: 2 },
      ]),
    ).toThrow("all x are the same")
  })
})
