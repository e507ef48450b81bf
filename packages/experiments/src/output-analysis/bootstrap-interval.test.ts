import { exponential, moments, normal, quantileOfSorted, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { bootstrapInterval } from "./bootstrap-interval.js"
import { meanInterval } from "./mean-interval.js"
import { normalProbability, normalQuantile } from "./standard-normal.js"

const streams = new RandomStreams("bootstrap-interval.test", 0)
const mean = (sample: Float64Array): number => {
  let sum = 0
  for (const value of sample) sum += value
  return sum / sample.length
}

/** Law school data of Efron (1982): LSAT and GPA of 15 schools, as index pairs. */
const LSAT = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
const GPA = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]

function correlationOf(indices: Float64Array): number {
  const xs = Array.from(indices, (index) => LSAT[index] as number)
  const ys = Array.from(indices, (index) => GPA[index] as number)
  const [mx, my] = [moments(xs).mean, moments(ys).mean]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, x] of xs.entries()) {
    const y = ys[index] as number
    xy += (x - mx) * (y - my)
    xx += (x - mx) * (x - mx)
    yy += (y - my) * (y - my)
  }
  return xy / Math.sqrt(xx * yy)
}

describe("the standard normal distribution", () => {
  it("has its published values, both ways", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect(normalProbability(1.959963984540054)).toBeCloseTo(0.975, 14)
    expect(normalProbability(-3)).toBeCloseTo(0.0013498980316300933, 15)
    expect(normalProbability(0)).toBeCloseTo(0.5, 15)
    expect(normalProbability(-40)).toBeLessThan(1e-15)
  })
})

describe("a bootstrap interval", () => {
  it("is a function of sample and stream: the same name gives the same interval, another another", () => {
    const values = [3.1, 1.7, 4.9, 1.3, 5.2, 9.4, 2.6, 6.8]
    const from = (name: string) =>
      bootstrapInterval(values, mean, { random: new RandomStreams("s", 0).stream("bootstrap", name) })
    expect(from("deaths")).toEqual(from("deaths"))
    expect(from("deaths").interval).not.toEqual(from("clashes").interval)
  })

  it("has the published standard error and skew of the law school correlation (Efron & Tibshirani 1993: 0.776, se 0.13)", () => {
    const indices = LSAT.map((_, index) => index)
    const options = { resamples: 20_000, random: streams.stream("law") }
    const bca = bootstrapInterval(indices, correlationOf, options)
    const percentile = bootstrapInterval(indices, correlationOf, { ...options, method: "percentile" })
    expect(bca.estimate).toBeCloseTo(0.776, 3)
    // 20,000 resamples know a standard error to about 1 %: 0.133 is the book's figure for 3,200.
    expect(bca.standardError).toBeGreaterThan(0.125)
    expect(bca.standardError).toBeLessThan(0.141)
    // The correlation is biased upwards and skewed to the left: BCa moves both ends down.
    expect(bca.interval[0]).toBeLessThan(percentile.interval[0])
    expect(bca.interval[1]).toBeLessThan(percentile.interval[1])
  })

  it("has the published BCa interval of a variance (Efron & Tibshirani 1993, table 14.2: 115.8 to 259.6 at 90 %; percentile 100.8 to 233.9)", () => {
    const scores = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41]
    const variance = (sample: Float64Array): number => {
      const sd = moments(sample).sd as number
      return (sd * sd * (sample.length - 1)) / sample.length
    }
    const options = { level: 0.9, resamples: 20_000, random: streams.stream("spatial") }
    const bca = bootstrapInterval(scores, variance, options)
    expect(bca.estimate).toBeCloseTo(171.5, 1)
    // The book drew 2,000 resamples: its ends have standard errors of 1.5 (lower) to 2.5 (upper), and of as much again from
    // the bias z0. Without acceleration (a = 0.061) the upper end were 250.7.
    expect(Math.abs(bca.interval[0] - 115.8)).toBeLessThan(6)
    expect(Math.abs(bca.interval[1] - 259.6)).toBeLessThan(5)
    const percentile = bootstrapInterval(scores, variance, { ...options, method: "percentile" })
    expect(Math.abs(percentile.interval[0] - 100.8)).toBeLessThan(5)
    expect(Math.abs(percentile.interval[1] - 233.9)).toBeLessThan(6)
  })

  it("agrees with the normal interval for the mean of many normal values", () => {
    const source = streams.stream("large")
    const values = Array.from({ length: 400 }, () => normal(source, 10, 2))
    const theirs = meanInterval(values).interval as readonly [number, number]
    const { interval } = bootstrapInterval(values, mean, { random: source })
    // A 2.5 % quantile of 2,000 resamples has a standard error of 0.06 standard errors of the mean (0.1): 5 of them.
    expect(Math.abs(interval[0] - theirs[0])).toBeLessThan(0.03)
    expect(Math.abs(interval[1] - theirs[1])).toBeLessThan(0.03)
  })

  it("has no width for equal values, and draws nothing", () => {
    const none = {
      uniform: () => {
        throw new Error("drawn")
      },
    }
    expect(bootstrapInterval([7, 7, 7], mean, { random: none })).toEqual({
      estimate: 7,
      interval: [7, 7],
      standardError: 0,
    })
  })

  it("refuses, by value, what has no interval", () => {
    const random = streams.stream("none")
    expect(() => bootstrapInterval([], mean, { random })).toThrow("a sample of 0: give at least two values")
    expect(() => bootstrapInterval([1], mean, { random })).toThrow("a sample of 1")
    expect(() => bootstrapInterval([1, Number.NaN], mean, { random })).toThrow("Value 1 of the sample is NaN")
    expect(() => bootstrapInterval([1, 2], mean, { random, level: 95 })).toThrow("confidence level is 95")
    expect(() => bootstrapInterval([1, 2], mean, { random, resamples: 10 })).toThrow("10 resamples")
    expect(() => bootstrapInterval([0, 1], (sample) => 1 / (sample[0] as number), { random })).toThrow(
      "The statistic of the sample is Infinity",
    )
  })

  it.each([["percentile"], ["bca"]] as const)(
    "%s: covers the mean of 100 exponential values in 94 to 96 of 100 samples",
    (method) => {
      const source = streams.stream("coverage", method)
      const runs = 1_000
      let covered = 0
      for (let run = 0; run < runs; run += 1) {
        const values = Float64Array.from({ length: 100 }, () => exponential(source, 1))
        const { interval } = bootstrapInterval(values, mean, { method, resamples: 250, random: source })
        if (interval[0] <= 1 && 1 <= interval[1]) covered += 1
      }
      // 94 to 96 % -/+ 4 standard errors of 1,000 trials (0.69 %): false alarm 1 in 15,000 where the true coverage lies within.
      expect(covered / runs).toBeGreaterThan(0.94 - 0.0276)
      expect(covered / runs).toBeLessThan(0.96 + 0.0276)
    },
  )

  it("corrects the tails of a skewed statistic: a variance is covered better by bca than by percentile", () => {
    const source = streams.stream("variance")
    const variance = (sample: Float64Array): number => {
      const sd = moments(sample).sd as number
      return sd * sd
    }
    const runs = 400
    const missed = { percentile: 0, bca: 0 }
    for (let run = 0; run < runs; run += 1) {
      const values = Float64Array.from({ length: 40 }, () => normal(source, 0, 1))
      for (const method of ["percentile", "bca"] as const) {
        const { interval } = bootstrapInterval(values, variance, { method, resamples: 200, random: source })
        if (interval[0] > 1 || 1 > interval[1]) missed[method] += 1
      }
    }
    // Expected about 10 % against 8 %; the same samples are judged, so the difference is known to about 1 %.
    expect(missed.bca).toBeLessThan(missed.percentile)
    expect(missed.bca / runs).toBeLessThan(0.12)
  })
})

describe("a t interval", () => {
  it("covers the mean of 8 normal values in 94 to 96 % of 10,000 samples", () => {
    const source = streams.stream("t")
    const runs = 10_000
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const values = Float64Array.from({ length: 8 }, () => normal(source, 3, 2))
      const [lower, upper] = meanInterval(values).interval as readonly [number, number]
      if (lower <= 3 && 3 <= upper) covered += 1
    }
    // Exact theory 95 %; standard error 0.22 %, so the band is 4.6 of them: false alarm 4 in a million.
    expect(covered / runs).toBeGreaterThan(0.94)
    expect(covered / runs).toBeLessThan(0.96)
  })

  it("has no interval for one value, no width for equal ones, and refuses none", () => {
    expect(meanInterval([4])).toEqual({ n: 1, mean: 4, sd: null, halfWidth: null, interval: null })
    expect(meanInterval([4, 4, 4]).interval).toEqual([4, 4])
    expect(() => meanInterval([])).toThrow("at least one")
    expect(() => meanInterval([1, 2], 1)).toThrow("confidence level is 1:")
  })

  it("is the median's neighbour at level 0.5 (a quantile is a quantile)", () => {
    expect(meanInterval([1, 2, 3], 0.5).halfWidth).toBeCloseTo(0.816496580927726 / Math.sqrt(3), 12)
    expect(quantileOfSorted([1, 2, 3], 0.5)).toBe(2)
  })
})
