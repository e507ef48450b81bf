import { discretePowerLaw, exponential, pareto, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { scaledZeta } from "./hurwitz-zeta.js"
import { testPowerLaw } from "./power-law-bootstrap.js"
import { approximateDiscreteExponent, fitPowerLaw, powerLawExceedance } from "./power-law-fit.js"
import { fitPowerLawWithMinimum, powerLawDistance } from "./power-law-minimum.js"

const SIX = [10, 12, 15, 20, 40, 100]
const luck = (name: string) => new RandomStreams("power law", 1).stream(name)
const many = (n: number, draw: () => number): number[] => Array.from({ length: n }, draw)

describe("Hurwitz' zeta function", () => {
  it("is π²/6, π⁴/90, and Apéry's constant; begun later, without the first terms", () => {
    expect(Math.abs(scaledZeta(2, 1).sum - Math.PI ** 2 / 6)).toBeLessThan(1e-13)
    expect(Math.abs(scaledZeta(4, 1).sum - Math.PI ** 4 / 90)).toBeLessThan(1e-13)
    expect(Math.abs(scaledZeta(3, 1).sum - 1.2020569031595942)).toBeLessThan(1e-13)
    const later = scaledZeta(1.5, 1).sum - 1 - 2 ** -1.5
    expect(Math.abs(scaledZeta(1.5, 3).sum * 3 ** -1.5 - later)).toBeLessThan(1e-12)
  })

  it("has the derivative that a difference gives", () => {
    for (const [a, m] of [
      [1.3, 1],
      [2.5, 10],
      [6, 300],
    ] as const) {
      const h = 1e-5
      const difference = -(Math.log(scaledZeta(a + h, m).sum) - Math.log(scaledZeta(a - h, m).sum)) / (2 * h)
      expect(Math.abs(scaledZeta(a, m).meanLog / difference - 1)).toBeLessThan(1e-6)
    }
  })
})

describe("fitting a power law", () => {
  it("gives the three exponents of six values that an independent program gave", () => {
    expect(fitPowerLaw(SIX, 10, "continuous").exponent).toBeCloseTo(2.2072888131, 9)
    expect(fitPowerLaw(SIX, 10, "discrete").exponent).toBeCloseTo(2.1388360903, 9)
    expect(approximateDiscreteExponent(SIX, 10)).toBeCloseTo(2.1368862023, 9)
  })

  it("says how likely a value is or a larger one", () => {
    expect(powerLawExceedance({ kind: "continuous", minimum: 10, exponent: 2.5 }, 100)).toBeCloseTo(0.0316227766, 9)
    expect(powerLawExceedance({ kind: "discrete", minimum: 10, exponent: 2.5 }, 100)).toBeCloseTo(0.0295523951, 9)
    const law = discretePowerLaw({ exponent: 2.2, minimum: 3 })
    for (const x of [3, 4, 17, 900])
      expect(
        Math.abs(powerLawExceedance({ kind: "discrete", minimum: 3, exponent: 2.2 }, x) / law.exceedance(x) - 1),
      ).toBeLessThan(1e-9)
  })

  it("recovers the exponent within 4 standard errors (each of four: 1 in 15,800 by chance), and the errors are as stated", () => {
    for (const alpha of [1.8, 2.5]) {
      const law = discretePowerLaw({ exponent: alpha, minimum: 2 })
      const stream = luck(`recover ${alpha}`)
      for (const [data, minimum, kind] of [
        [many(4000, () => law.sample(stream)), 2, "discrete"],
        [many(4000, () => pareto(stream, alpha - 1, 3.5)), 3.5, "continuous"],
      ] as const) {
        const fit = fitPowerLaw(data, minimum, kind)
        expect(Math.abs(fit.exponent - alpha) / fit.standardError).toBeLessThan(4)
        // Both kinds know α about as well: (α - 1) / sqrt(n) for measured values.
        expect(fit.standardError * Math.sqrt(4000)).toBeGreaterThan(0.6 * (alpha - 1))
        expect(fit.standardError * Math.sqrt(4000)).toBeLessThan(1.3 * (alpha - 1))
      }
    }
  })

  it("refuses values that do not fit, saying which", () => {
    expect(() => fitPowerLaw([1, 2.5, 3], 1, "discrete")).toThrow("1 of 3 values are not, the first is 2.5")
    expect(() => fitPowerLaw([1, -2], 1, "continuous")).toThrow("the first is -2")
    expect(() => fitPowerLaw([7, 7, 7], 7, "discrete")).toThrow("all of them equal to that minimum")
    expect(() => fitPowerLaw([1, 2, 3], 0, "discrete")).toThrow("minimum of a discrete power law is 0")
  })
})

describe("where a power law begins", () => {
  it("measures the distance as a slow, obvious twin does", () => {
    const stream = luck("distance")
    const law = discretePowerLaw({ exponent: 1.9, minimum: 1 })
    const counts = many(200, () => law.sample(stream))
    const fit = fitPowerLaw(counts, 1, "discrete")
    let slow = 0
    for (const x of counts)
      for (const at of [x - 1, x])
        slow = Math.max(
          slow,
          Math.abs(counts.filter((c) => c <= at).length / 200 - (1 - powerLawExceedance(fit, at + 1))),
        )
    expect(Math.abs(powerLawDistance(counts, fit) - slow)).toBeLessThan(1e-12)
  })

  it("finds x_min near 20 where a power law follows a flat start", () => {
    const stream = luck("begin")
    const data = many(1500, () => (stream.uniform() < 0.4 ? 1 + 19 * stream.uniform() : pareto(stream, 1.5, 20)))
    const { minimum, exponent } = fitPowerLawWithMinimum(data, "continuous", 50)
    // With 60 other seeds x_min lay from 19.3 to 51.2 (the fit may begin late, not early) and the exponent from 2.34 to 2.72.
    expect(minimum).toBeGreaterThan(15)
    expect(minimum).toBeLessThan(60)
    expect(Math.abs(exponent - 2.5)).toBeLessThan(0.35)
  })

  it("tells a power law from an exponential law: p over 0 of 30 samples for the first (fails 1 in 31 times by chance), under 0.1 for the second", () => {
    const stream = luck("bootstrap")
    const law = discretePowerLaw({ exponent: 2.5, minimum: 1 })
    const counts = many(200, () => law.sample(stream))
    expect(testPowerLaw(counts, "discrete", { seed: "1", samples: 30 }).p).toBeGreaterThan(0)
    const waits = many(600, () => 1 + exponential(stream, 0.2))
    expect(testPowerLaw(waits, "continuous", { seed: "1", samples: 20, fewest: 300 }).p).toBeLessThan(0.1)
  })
})
