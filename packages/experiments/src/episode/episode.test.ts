import type { MeasureValue, Scenario } from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { pairedDifference } from "../comparison/paired-difference.js"
import { buildEpisode } from "./build-episode.js"
import { outcomeBins } from "./outcome-bins.js"
import { OutcomeValues } from "./outcome-values.js"

const scenario = {
  name: "invented",
  outcomes: [
    { measure: "dead", unit: "people" },
    { measure: "hours", unit: "hours" },
  ],
  reported: [{ measure: "dead", low: 1, best: 2, high: 4, source: "A newspaper" }],
  variants: [{ name: "other", title: "Something else" }],
} as unknown as Scenario

const measure = (name: string, value: number): MeasureValue => ({
  measure: name,
  unit: "",
  place: "all",
  agent: "",
  year: "all",
  value,
})
const valuesOf = (dead: readonly number[], hours: readonly number[]): OutcomeValues => {
  const values = new OutcomeValues(scenario, dead.length)
  dead.forEach((value, i) => {
    values.add(i + 1, [
      measure("dead", value),
      measure("hours", hours[i] ?? 0),
      { ...measure("dead", 99), place: "West" },
    ])
  })
  return values
}

describe("an episode", () => {
  const baseline = valuesOf([0, 2, 2, 3, 8], [1.5, 0.25, 2, 1, 9])
  const other = valuesOf([0, 1, 2, 1, 6], [1.5, 0.25, 1, 1, 8])
  const episode = buildEpisode(scenario, baseline, new Map([["other", other]]))

  it("says where the reported figure lies among the runs", () => {
    expect(episode.outcomes[0]).toMatchObject({
      measure: "dead",
      mean: 3,
      median: 2,
      isWhole: true,
      reported: { low: 1, best: 2, high: 4, below: 0.2, equal: 0.4, above: 0.4, within: 0.6, source: "A newspaper" },
    })
    expect(episode.outcomes[0]?.bins).toHaveLength(9)
    expect(episode.outcomes[0]?.bins[2]).toEqual({ from: 2, to: 3, count: 2 })
    expect(episode.outcomes[1]?.reported).toBeNull()
  })

  it("pairs each what-if with the scenario as it is, replication by replication", () => {
    const [found] = episode.whatIfs
    expect([found?.variant, found?.title]).toEqual(["other", "Something else"])
    const { mean, interval } = pairedDifference([0, 2, 2, 3, 8], [0, 1, 2, 1, 6])
    expect(found?.differences[0]).toMatchObject({ measure: "dead", mean: 2, difference: mean, interval: [...interval] })
  })

  it("of one replication has differences without intervals", () => {
    const one = buildEpisode(scenario, valuesOf([3], [1]), new Map([["other", valuesOf([1], [2])]]))
    expect(one.whatIfs[0]?.differences[0]).toMatchObject({ difference: -2, interval: null, adjustedPValue: null })
  })
})

describe("bins of an outcome", () => {
  test.prop([fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })], {
    numRuns: 60,
  })("hold every value once, are as wide as each other and leave no gap", (values) => {
    const { bins } = outcomeBins(values)
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
    expect(bins.length).toBeLessThanOrEqual(31)
    for (const [i, { from, to }] of bins.entries()) {
      expect(to).toBeGreaterThan(from)
      if (i > 0) expect(from).toBe(bins[i - 1]?.to)
    }
    expect(Math.min(...values)).toBeGreaterThanOrEqual((bins[0]?.from ?? 0) - 1e-6)
    expect(Math.max(...values)).toBeLessThanOrEqual((bins.at(-1)?.to ?? 0) + 1e-6)
  })

  it("are whole numbers where all are whole and few apart", () => {
    expect(outcomeBins([3, 3, 5])).toEqual({
      isWhole: true,
      bins: [
        { from: 3, to: 4, count: 2 },
        { from: 4, to: 5, count: 0 },
        { from: 5, to: 6, count: 1 },
      ],
    })
    expect(outcomeBins([0, 1000]).isWhole).toBe(false)
    expect(outcomeBins([7])).toEqual({ isWhole: true, bins: [{ from: 7, to: 8, count: 1 }] })
  })
})
