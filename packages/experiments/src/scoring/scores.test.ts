import { normal, poisson, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { coverage } from "./coverage.js"
import { bootstrapForecast, lastValueForecast, seasonalForecast } from "./naive-forecasts.js"
import { probabilityIntegralTransform, transformHistogram } from "./probability-integral-transform.js"
import { skill } from "./skill.js"

const streams = new RandomStreams("scores.test", 0)

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

describe("a score over cases", () => {
  it("refuses, by value, what it cannot be computed for", () => {
    expect(() => coverage([], [])).toThrow("No forecasts")
    expect(() => coverage([[1]], [1, 2])).toThrow("1 forecasts and 2 observations")
    expect(() => skill([1], [1, 2])).toThrow("1 forecasts and 2 observations")
    expect(() => transformHistogram([2])).toThrow("Transform 0 is 2")
  })
})
