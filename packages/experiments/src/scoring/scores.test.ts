import { normal, poisson, RandomStreams } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { continuousRankedProbabilityScore as crps } from "./continuous-ranked-probability-score.js"
import { ignoranceScore } from "./ignorance-score.js"
import { coverage, intervalScore } from "./interval-score.js"
import { bootstrapForecast, lastValueForecast, seasonalForecast } from "./naive-forecasts.js"
import { probabilityIntegralTransform, transformHistogram } from "./probability-integral-transform.js"
import { skill } from "./skill.js"

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

describe("calibration", () => {
  it("shows as flat transforms, counts with many ties included: chi-square over 10 bins", () => {
    const source = streams.stream("flat")
    const transforms = Array.from({ length: 4_000 }, () => {
      const mean = 0.2 + 3 * source.uniform()
      const draws = Array.from({ length: 20 }, () => poisson(source, mean))
      return probabilityIntegralTransform(draws, poisson(source, mean), source)
    })
    const chiSquare = transformHistogram(transforms).reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0)
    // 9 degrees of freedom: above 33.7 once in 10,000.
    expect(chiSquare).toBeLessThan(33.7)
  })

  it("places an observation among its equals, and never at a certainty: one place more than there are draws", () => {
    const half = { uniform: () => 0.5 }
    expect(probabilityIntegralTransform([1, 2, 2, 3], 2, half)).toBe((1 + 0.5 * 3) / 5)
    expect(probabilityIntegralTransform([1, 2, 2, 3], 0, half)).toBe(0.1)
    expect(probabilityIntegralTransform([1, 2, 2, 3], 9, half)).toBe(0.9)
  })

  it("shows forecasts that are too sure at both ends of the histogram", () => {
    const source = streams.stream("sure")
    const transforms = Array.from({ length: 1_000 }, () => {
      const draws = Array.from({ length: 50 }, () => normal(source, 0, 0.5))
      return probabilityIntegralTransform(draws, normal(source, 0, 1), source)
    })
    const [first, , , , middle] = transformHistogram(transforms)
    expect(first as number).toBeGreaterThan(2 * (middle as number))
  })

  it("counts an observation at the end of its interval as covered: counts often lie there", () => {
    expect(
      coverage(
        [
          [0, 0, 0],
          [0, 0, 0],
          [2, 2, 2],
        ],
        [0, 1, 2],
      ),
    ).toBe(2 / 3)
  })

  it("shows in the coverage of central intervals: 90 % of normal values in 90 % intervals", () => {
    const source = streams.stream("coverage")
    const forecasts = Array.from({ length: 600 }, () => Array.from({ length: 400 }, () => normal(source, 0, 1)))
    const share = coverage(
      forecasts,
      forecasts.map(() => normal(source, 0, 1)),
    )
    // 4 standard errors of 1.2 %, and half a percent that 400 draws lose at the tails.
    expect(Math.abs(share - 0.9)).toBeLessThan(0.054)
  })
})

describe("naive forecasts", () => {
  const history = Array.from({ length: 30 }, (_, month) => month)

  it("repeat the last value, draw from the last twelve, or repeat the season", () => {
    expect(lastValueForecast(history, 3)).toEqual([[29], [29], [29]])
    const drawn = bootstrapForecast(history, 2, { random: streams.stream("baseline") })
    expect(drawn.map((draws) => draws.length)).toEqual([1_000, 1_000])
    expect([...new Set(drawn.flat())].sort((a, b) => a - b)).toEqual([18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    expect(seasonalForecast(history, 13)[0]).toEqual([18, 6])
    expect(seasonalForecast(history, 13)[12]).toEqual([18, 6])
    expect(seasonalForecast(history, 12, { seasons: 1 })[11]).toEqual([29])
  })

  it("refuse, by value, a history that is too short", () => {
    expect(() => lastValueForecast([], 1)).toThrow("The history has 0 values: this forecast needs at least 1")
    expect(() => bootstrapForecast([1, 2], 1, { random: streams.stream("x") })).toThrow(
      "has 2 values: this forecast needs at least 12",
    )
    expect(() => seasonalForecast([1, 2, 3], 1, { period: 4 })).toThrow("at least 4")
    expect(() => lastValueForecast([1], 0)).toThrow("The horizon is 0")
    expect(() => lastValueForecast([Number.NaN], 1)).toThrow("Value 0 of the history is NaN")
  })
})

describe("skill", () => {
  it("is what is gained of the reference, and does not exist against a perfect one", () => {
    expect(skill([1, 1], [2, 2])).toBe(0.5)
    expect(skill([0, 0], [1, 3])).toBe(1)
    expect(skill([4], [2])).toBe(-1)
    expect(skill([0], [0])).toBeNull()
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
    expect(() => coverage([], [])).toThrow("No forecasts")
    expect(() => coverage([[1]], [1, 2])).toThrow("1 forecasts and 2 observations")
    expect(() => skill([1], [1, 2])).toThrow("1 forecasts and 2 observations")
    expect(() => transformHistogram([2])).toThrow("Transform 0 is 2")
  })
})
