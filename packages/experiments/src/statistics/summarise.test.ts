import { type MeasureValue, moments, quantileOfSorted } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MeasureCollector } from "./measure-collector.js"
import { summarise } from "./summarise.js"

describe("moments", () => {
  it("keeps the digits of a small spread around a large mean (NIST StRD NumAcc4: mean 10000000.2, sd 0.1)", () => {
    const values = [
      10000000.2,
      ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 10000000.1 : 10000000.3)),
    ]
    const { mean, sd } = moments(values)
    expect(mean).toBeCloseTo(10000000.2, 7)
    // The doubles themselves allow 8.25 digits.
    expect(Math.abs((sd as number) - 0.1) / 0.1).toBeLessThan(10 ** -8.2)
  })

  it("has no spread for one value", () => {
    expect(moments([3])).toEqual({ n: 1, mean: 3, sd: null })
  })

  it("refuses an empty sample and a value that is not finite", () => {
    expect(() => moments([])).toThrow("at least one")
    expect(() => moments([1, Number.NaN])).toThrow("Value 1 of the sample is NaN")
  })
})

describe("quantiles of type 7", () => {
  it("interpolate as R does: quantile(c(1, 2, 4, 8), 0.4) is 2.4", () => {
    expect(quantileOfSorted([1, 2, 4, 8], 0.4)).toBeCloseTo(2.4, 14)
  })

  it("are the extremes at 0 and 1, and never leave them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        (values, probability) => {
          const sorted = Float64Array.from(values).sort()
          expect(quantileOfSorted(sorted, 0)).toBe(sorted[0])
          expect(quantileOfSorted(sorted, 1)).toBe(sorted[sorted.length - 1])
          const quantile = quantileOfSorted(sorted, probability)
          expect(quantile).toBeGreaterThanOrEqual(sorted[0] as number)
          expect(quantile).toBeLessThanOrEqual(sorted[sorted.length - 1] as number)
        },
      ),
      { seed: 20_261_123 },
    )
  })

  it("refuse a probability outside 0 to 1", () => {
    expect(() => quantileOfSorted([1], 1.01)).toThrow("from 0 to 1")
  })
})

describe("a summary", () => {
  it("has Student's interval: five values 1..5 give 3 -/+ 1.9632", () => {
    const { mean, sd, interval, quantiles } = summarise([5, 1, 4, 2, 3])
    expect(mean).toBe(3)
    expect(sd).toBeCloseTo(Math.sqrt(2.5), 14)
    expect(interval?.[0]).toBeCloseTo(3 - (2.7764451052 * Math.sqrt(2.5)) / Math.sqrt(5), 9)
    expect(interval?.[1]).toBeCloseTo(3 + (2.7764451052 * Math.sqrt(2.5)) / Math.sqrt(5), 9)
    expect(quantiles["0.5"]).toBe(3)
  })

  it("of one replication has neither spread nor interval, and no NaN", () => {
    expect(summarise([7])).toEqual({
      n: 1,
      mean: 7,
      sd: null,
      interval: null,
      quantiles: { "0.05": 7, "0.25": 7, "0.5": 7, "0.75": 7, "0.95": 7 },
    })
  })

  it("covers the true mean of independent normal values in 95 % of 10,000 samples of five", () => {
    // Box-Muller on a fixed linear congruential sequence. With 10,000 trials the share's standard error is 0.0022: the band of
    // +-0.0088 is four of them, false alarms 6 in 100,000 draws of the seed.
    let state = 20_261_123
    const uniform = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    let covered = 0
    for (let trial = 0; trial < 10_000; trial += 1) {
      const { interval } = summarise([normal(), normal(), normal(), normal(), normal()])
      if (interval !== null && interval[0] <= 0 && interval[1] >= 0) covered += 1
    }
    expect(Math.abs(covered / 10_000 - 0.95)).toBeLessThan(0.0088)
  })
})

describe("the measures of replications", () => {
  const value = (measure: string, number: number): MeasureValue => {
    return { measure, unit: "people", place: "all", agent: "", year: "all", value: number }
  }

  it("are summarised in the order of the first replication, whatever the order of the others", () => {
    const collector = new MeasureCollector(2)
    collector.add([value("deaths", 1), value("events", 10)])
    collector.add([value("events", 20), value("deaths", 3)])
    expect(collector.summaries().map(({ measure, mean }) => [measure, mean])).toEqual([
      ["deaths", 2],
      ["events", 15],
    ])
  })

  it.each([
    ["missing", [value("events", 1)], "measure deaths (place all, agent -, year all) is missing"],
    [
      "new",
      [value("events", 1), value("deaths", 1), value("fled", 1)],
      "measure fled (place all, agent -, year all) is new",
    ],
    ["doubled", [value("events", 1), value("events", 1)], "reported twice"],
    ["not finite", [value("events", Number.NaN)], "is NaN, not a finite number"],
  ])("are refused when one is %s", (_how, values, message) => {
    const collector = new MeasureCollector(2)
    collector.add([value("deaths", 1), value("events", 10)])
    expect(() => collector.add(values)).toThrow(message)
  })
})
