import { exponential, normal, RandomStreams } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { autocorrelation } from "./autocorrelation.js"
import { batchMeans } from "./batch-means.js"
import { mserTruncation } from "./mser-truncation.js"

const streams = new RandomStreams("steady-state.test", 0)

/** x_t = phi x_(t - 1) + e_t, from its stationary distribution where no start is given. */
function autoregression(n: number, phi: number, name: string, entity: number, start?: number): Float64Array {
  const source = streams.stream(name, entity)
  const series = new Float64Array(n)
  let x = start ?? normal(source, 0, 1 / Math.sqrt(1 - phi * phi))
  for (let t = 0; t < n; t += 1) {
    series[t] = x
    x = phi * x + normal(source, 0, 1)
  }
  return series
}

describe("batch means", () => {
  it("cover the mean of an autoregression in 94 to 96 % of series, where Student's interval covers far less", () => {
    const runs = 1_200
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const [lower, upper] = batchMeans(autoregression(1_000, 0.5, "ar", run)).interval
      if (lower <= 0 && 0 <= upper) covered += 1
    }
    // Batches of 50 with phi = 0.5 correlate by 2 %: theory 94.6 %. 94 to 96 % -/+ 4 standard errors of 0.63 %.
    expect(covered / runs).toBeGreaterThan(0.94 - 0.0252)
    expect(covered / runs).toBeLessThan(0.96 + 0.0252)
  })

  it("cover the mean wait of M/M/1 at load 0.5, started empty, after MSER-5: at least 90 % of runs of 10,000 customers", () => {
    const source = streams.stream("M/M/1")
    const runs = 200
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const waits = new Float64Array(10_000)
      let wait = 0
      for (const customer of waits.keys()) {
        waits[customer] = wait
        // Lindley's recursion.
        wait = Math.max(0, wait + exponential(source, 1) - exponential(source, 0.5))
      }
      const [lower, upper] = batchMeans(waits.subarray(mserTruncation(waits).truncation)).interval
      if (lower <= 1 && 1 <= upper) covered += 1
    }
    // Wq = rho / (mu - lambda) = 1. 4 standard errors of 2.1 % below 90 %.
    expect(covered / runs).toBeGreaterThan(0.9 - 0.085)
  })

  it("leave out the rest at the front and say so", () => {
    const { batches, size, dropped, means, mean } = batchMeans([100, 1, 3, 5, 7], { batches: 2 })
    expect({ batches, size, dropped, means, mean }).toEqual({ batches: 2, size: 2, dropped: 1, means: [2, 6], mean: 4 })
  })

  it("show by their own correlation that they are too short", () => {
    const short = batchMeans(autoregression(200, 0.98, "slow", 0))
    expect(short.autocorrelation).toBeGreaterThan(2 / Math.sqrt(20))
  })

  it("have no width and no correlation for equal values", () => {
    expect(batchMeans(new Array(40).fill(3))).toMatchObject({ mean: 3, interval: [3, 3], autocorrelation: null })
  })

  it("refuse, by value, a series that is too short or not of numbers", () => {
    expect(() => batchMeans([])).toThrow("A series of 0 values cannot be cut into 20 batches of at least 2: give 40")
    expect(() => batchMeans([1, 2, 3], { batches: 2 })).toThrow("A series of 3 values")
    expect(() => batchMeans([1, 2, 3, Number.NaN], { batches: 2 })).toThrow("Value 3 of the series is NaN")
    expect(() => batchMeans([1, 2, 3], { batches: 1 })).toThrow("1 batches")
  })
})

describe("MSER truncation", () => {
  /** The definition, with every sum taken anew. */
  function slowTwin(series: readonly number[], size: number): number {
    const means: number[] = []
    for (let at = 0; at + size <= series.length; at += size) {
      means.push(series.slice(at, at + size).reduce((sum, value) => sum + value, 0) / size)
    }
    const scores = means.slice(0, Math.floor(means.length / 2) + 1).map((_, cut) => {
      const kept = means.slice(cut)
      const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length
      return kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / kept.length ** 2
    })
    return scores.indexOf(Math.min(...scores)) * size
  }

  it("is where its definition says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 50, maxLength: 120 }),
        fc.integer({ min: 1, max: 5 }),
        (raw, size) => {
          // Noise that never ties, so that rounding decides nothing.
          const series = raw.map((value, index) => value + Math.sqrt(index + 2))
          expect(mserTruncation(series, size).truncation).toBe(slowTwin(series, size))
        },
      ),
      { numRuns: 200 },
    )
  })

  it("takes off a start far from the mean, and little of a series that has none", () => {
    const cuts = (start: number | undefined, name: string): number[] =>
      Array.from({ length: 200 }, (_, run) => mserTruncation(autoregression(1_000, 0.9, name, run, start)).truncation)
    const median = (values: number[]): number => values.sort((a, b) => a - b)[100] as number
    // 50 decays to one standard deviation (2.3) in log(50 / 2.3) / log(1 / 0.9) = 29 steps, to a tenth of it in 51.
    const cold = median(cuts(50, "cold"))
    expect(cold).toBeGreaterThanOrEqual(25)
    expect(cold).toBeLessThanOrEqual(80)
    expect(median(cuts(undefined, "warm"))).toBeLessThanOrEqual(25)
  })

  it("says that a trend never settles", () => {
    expect(mserTruncation(Array.from({ length: 500 }, (_, t) => t)).settled).toBe(false)
  })

  it("takes nothing off a constant series", () => {
    expect(mserTruncation(new Array(100).fill(2))).toEqual({ truncation: 0, mean: 2, settled: true })
  })

  it("refuses, by value, a series that is too short", () => {
    expect(() => mserTruncation([])).toThrow("MSER-5 was asked for a series of 0 values: give at least 50")
    expect(() => mserTruncation([1], 0)).toThrow("0 values a batch")
  })
})

describe("autocorrelation", () => {
  it("has NIST's certified value for alternating numbers (StRD NumAcc: -0.999)", () => {
    const series = [10000000.2, ...Array.from({ length: 1000 }, (_, t) => (t % 2 === 0 ? 10000000.1 : 10000000.3))]
    expect(autocorrelation(series, 1)).toBeCloseTo(-0.999, 8)
  })

  it("recovers that of an autoregression within 4 standard errors (sqrt((1 - phi^2) / n))", () => {
    const r = autocorrelation(autoregression(20_000, 0.6, "lag", 0)) as number
    expect(Math.abs(r - 0.6)).toBeLessThan(4 * Math.sqrt((1 - 0.36) / 20_000))
  })

  it("does not exist for equal values, and refuses too few", () => {
    expect(autocorrelation([5, 5, 5])).toBeNull()
    expect(autocorrelation([0.1, 0.1, 0.1, 0.1])).toBeNull()
    expect(() => autocorrelation([])).toThrow("0 values: give at least 2")
    expect(() => autocorrelation([1, 2], 0)).toThrow("The lag is 0")
  })
})
