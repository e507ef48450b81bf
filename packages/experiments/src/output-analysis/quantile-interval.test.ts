import { exponential, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { quantileInterval } from "./quantile-interval.js"

const ranks = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

/** P(l <= B < u) by Pascal's triangle. */
function slowCoverage(n: number, p: number, lower: number, upper: number): number {
  let row = [1]
  for (let trial = 0; trial < n; trial += 1) {
    row = [...row, 0].map((value, k) => value * (1 - p) + (row[k - 1] ?? 0) * p)
  }
  return row.slice(lower, upper).reduce((sum, value) => sum + value, 0)
}

describe("the interval of a quantile", () => {
  it("has the textbook ranks and coverage: the median of 10 values lies between the 2nd and the 9th with 97.85 %", () => {
    const { interval, coverage, estimate } = quantileInterval(ranks(10), 0.5)
    expect(interval).toEqual([2, 9])
    expect(coverage).toBeCloseTo(0.978515625, 12)
    expect(estimate).toBe(5.5)
  })

  it.each([
    [10, 0.5, 0.95],
    [37, 0.25, 0.9],
    [100, 0.9, 0.95],
    [200, 0.05, 0.8],
    [59, 0.95, 0.9],
  ])("is the shortest by tails: %i values, quantile %f, level %f", (n, p, level) => {
    const { interval, coverage } = quantileInterval(ranks(n), p, level)
    const [lower, upper] = interval as readonly [number, number]
    const tail = (1 - level) / 2
    expect(coverage).toBeCloseTo(slowCoverage(n, p, lower, upper), 11)
    expect(slowCoverage(n, p, 0, lower)).toBeLessThanOrEqual(tail)
    expect(slowCoverage(n, p, 0, lower + 1)).toBeGreaterThan(tail)
    expect(slowCoverage(n, p, upper, n + 1)).toBeLessThanOrEqual(tail)
    expect(slowCoverage(n, p, upper - 1, n + 1)).toBeGreaterThan(tail)
  })

  it("covers the 90 % quantile of skewed values as often as it says", () => {
    const source = new RandomStreams("quantile-interval.test", 0).stream("values")
    const truth = Math.log(10)
    const runs = 3_000
    let covered = 0
    let said = 0
    for (let run = 0; run < runs; run += 1) {
      const { interval, coverage } = quantileInterval(
        Float64Array.from({ length: 120 }, () => exponential(source, 1)),
        0.9,
      )
      const [lower, upper] = interval as readonly [number, number]
      if (lower <= truth && truth < upper) covered += 1
      said = coverage as number
    }
    // 4 standard errors: false alarm 1 in 15,000.
    expect(said).toBeGreaterThanOrEqual(0.95)
    expect(Math.abs(covered / runs - said)).toBeLessThan(4 * Math.sqrt((said * (1 - said)) / runs))
  })

  it("says how many values it would need: 6 for a median at 95 %, and 73 for the 95 % quantile", () => {
    expect(quantileInterval(ranks(5), 0.5)).toEqual({ estimate: 3, interval: null, coverage: null, needed: 6 })
    expect(quantileInterval(ranks(6), 0.5).interval).toEqual([1, 6])
    const { needed } = quantileInterval([1], 0.95)
    expect(needed).toBe(72)
    expect(quantileInterval(ranks(71), 0.95).interval).toBeNull()
    expect(quantileInterval(ranks(72), 0.95).interval).not.toBeNull()
  })

  it("has no width for equal values, and refuses none", () => {
    expect(quantileInterval(new Array(10).fill(4), 0.5).interval).toEqual([4, 4])
    expect(() => quantileInterval([], 0.5)).toThrow("at least one")
    expect(() => quantileInterval([1], 1)).toThrow("of the 1 quantile")
    expect(() => quantileInterval([1, Number.POSITIVE_INFINITY], 0.5)).toThrow("is Infinity")
  })
})
