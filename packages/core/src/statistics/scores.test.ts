import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normal } from "../random/distributions/normal.js"
import { poisson } from "../random/distributions/poisson.js"
import { RandomStreams } from "../random/random-streams.js"
import { continuousRankedProbabilityScore as crps } from "./continuous-ranked-probability-score.js"
import { ignoranceScore } from "./ignorance-score.js"
import { intervalScore } from "./interval-score.js"

const streams = new RandomStreams("scores.test", 0)
const DRAWS = [0, 0, 1, 2, 5, 10]
const ZEROS = new Array<number>(1_000).fill(0)

describe("scores as ViEWS 2023/24 computes them", () => {
  it.each([
    [DRAWS, 0, 1.1666666667, 2.5025003405, 8.75],
    [DRAWS, 3, 1.1666666667, 3.0874628413, 8.75],
    [DRAWS, 20, 15.1666666667, 4.0874628413, 233.75],
    [ZEROS, 0, 0, 0.0143410231, 0],
    [ZEROS, 3, 3, 9.9815672819, 60],
  ])("case %#: CRPS, ignorance and interval score", (draws, observed, continuous, ignorance, interval) => {
    expect(crps(draws, observed)).toBeCloseTo(continuous, 9)
    expect(ignoranceScore(draws, observed)).toBeCloseTo(ignorance, 9)
    expect(intervalScore(draws, observed)).toBeCloseTo(interval, 9)
  })

  it("do not depend on the order of the draws", () => {
    const turned = [...DRAWS].reverse()
    expect(crps(turned, 3)).toBe(crps(DRAWS, 3))
    expect(ignoranceScore(turned, 3)).toBe(ignoranceScore(DRAWS, 3))
    expect(intervalScore(turned, 3)).toBe(intervalScore(DRAWS, 3))
  })
})

describe("CRPS", () => {
  it("is the double sum over all pairs", () => {
    const value = fc.integer({ min: -1_000, max: 1_000 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), value, (draws, observed) => {
        let [distance, spread] = [0, 0]
        for (const one of draws) {
          distance += Math.abs(one - observed)
          for (const other of draws) spread += Math.abs(one - other)
        }
        expect(crps(draws, observed)).toBeCloseTo(distance / draws.length - spread / draws.length ** 2 / 2, 9)
      }),
    )
  })

  it.each([
    [0, 0.2336949773],
    [1, 0.6024413576],
  ])("of the normal distribution at %f is its closed form", (observed, expected) => {
    // Draws at the quantiles (i + 1/2) / K, by the sampler that inverts: no luck, error below 1 / K.
    const draws = Array.from({ length: 4_000 }, (_, i) => normal({ uniform: () => (i + 0.5) / 4_000 }, 0, 1))
    expect(crps(draws, observed)).toBeCloseTo(expected, 3)
  })

  it("is the absolute error for one draw, and 0 for a sure and right forecast", () => {
    expect(crps([4], 7)).toBe(3)
    expect(crps([4, 4, 4], 4)).toBe(0)
  })
})

describe("a proper score", () => {
  it("is best on average for the forecast that is true: CRPS, ignorance and interval score of counts", () => {
    const source = streams.stream("proper")
    const ensemble = (mean: number) => Array.from({ length: 400 }, () => poisson(source, mean))
    const forecasts = [2, 5, 10].map(ensemble)
    const totals = forecasts.map(() => [0, 0, 0])
    for (let run = 0; run < 1_000; run += 1) {
      const observed = poisson(source, 5)
      for (const [index, forecast] of forecasts.entries()) {
        const scores = [crps(forecast, observed), ignoranceScore(forecast, observed), intervalScore(forecast, observed)]
        totals[index] = (totals[index] as number[]).map((total, which) => total + (scores[which] as number))
      }
    }
    for (const which of [0, 1, 2]) {
      const [low, right, high] = totals.map((total) => total[which]) as [number, number, number]
      expect(right).toBeLessThan(low)
      expect(right).toBeLessThan(high)
    }
  })
})

describe("ignorance score", () => {
  it("comes from probabilities that add to 1 over the bins", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 30 })
    const oneOfEachBin = [0, 1, 3, 6, 11, 26, 51, 101, 251, 501, 1001]
    fc.assert(
      fc.property(counts, (draws) => {
        expect(oneOfEachBin.reduce((sum, y) => sum + 2 ** -ignoranceScore(draws, y), 0)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe("interval score", () => {
  it("grows by 2 / α a step outside the interval", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2000 }), (draws, y) => {
        const highest = Math.max(...draws)
        expect(intervalScore(draws, highest + 1 + y) - intervalScore(draws, highest + y)).toBeCloseTo(20, 6)
      }),
    )
  })
})

describe("a score", () => {
  it("refuses, by value, what it cannot be computed for", () => {
    expect(() => crps([], 1)).toThrow("A forecast of no draws")
    expect(() => crps([1, Number.NaN], 1)).toThrow("Draw 1 of the forecast is NaN")
    expect(() => intervalScore([1], Number.POSITIVE_INFINITY)).toThrow("The observed value is Infinity")
    expect(() => intervalScore([1], 1, 90)).toThrow("confidence level is 90")
    expect(() => ignoranceScore([1], -1)).toThrow("The observed value is -1, below the first bin")
    expect(() => ignoranceScore([-3], 1)).toThrow("Draw 0 of the forecast is -3")
    expect(() => ignoranceScore([1], 1, [0, 0])).toThrow("The edges of the bins are 0, 0")
  })
})
