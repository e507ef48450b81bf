import { fc, it as property } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { continuousRankedProbabilityScore } from "./continuous-ranked-probability-score.js"
import { ignoranceScore } from "./ignorance-score.js"
import { intervalScore } from "./interval-score.js"
import { score } from "./score.js"

const SIX = [0, 0, 1, 2, 5, 10]
const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 30 })
const observations = fc.integer({ min: 0, max: 2000 })

describe("scores of draws", () => {
  it.each([
    [0, 1.1666666667, 2.5025003405, 8.75],
    [3, 1.1666666667, 3.0874628413, 8.75],
    [20, 15.1666666667, 4.0874628413, 233.75],
  ])("at %d are those of an independent program", (observed, crps, ignorance, interval) => {
    expect(continuousRankedProbabilityScore(SIX, observed)).toBeCloseTo(crps, 9)
    expect(ignoranceScore(SIX, observed)).toBeCloseTo(ignorance, 9)
    expect(intervalScore(SIX, observed)).toBeCloseTo(interval, 9)
  })

  it("of a thousand draws of 0 are 0 and 0.0143 bits at 0, 3 and 9.98 bits at 3", () => {
    const zeros = new Array<number>(1000).fill(0)
    expect(continuousRankedProbabilityScore(zeros, 0)).toBe(0)
    expect(continuousRankedProbabilityScore(zeros, 3)).toBe(3)
    expect(ignoranceScore(zeros, 0)).toBeCloseTo(0.0143410231, 9)
    expect(ignoranceScore(zeros, 3)).toBeCloseTo(9.9815672819, 9)
  })

  property.prop([counts, observations])(
    "the CRPS is the double sum over all pairs, and never negative",
    (draws, observed) => {
      const n = draws.length
      const near = draws.reduce((sum, x) => sum + Math.abs(x - observed), 0) / n
      const apart = draws.flatMap((x) => draws.map((y) => Math.abs(x - y))).reduce((sum, d) => sum + d, 0) / (n * n)
      const crps = continuousRankedProbabilityScore(draws, observed)
      expect(Math.abs(crps - (near - apart / 2))).toBeLessThan(1e-8)
      expect(crps).toBeGreaterThan(-1e-9)
    },
  )

  property.prop([counts, observations])(
    "the probabilities behind the ignorance score add to 1 over the bins",
    (draws) => {
      const oneOfEachBin = [0, 1, 3, 6, 11, 26, 51, 101, 251, 501, 1001]
      const total = oneOfEachBin.reduce((sum, y) => sum + 2 ** -ignoranceScore(draws, y), 0)
      expect(Math.abs(total - 1)).toBeLessThan(1e-12)
    },
  )

  property.prop([counts, observations])(
    "the interval score is the width inside and grows by 2 / α a step outside",
    (draws, y) => {
      const [lowest, highest] = [Math.min(...draws), Math.max(...draws)]
      const inside = intervalScore(draws, (lowest + highest) / 2)
      expect(intervalScore(draws, y)).toBeGreaterThanOrEqual(0)
      const beyond = intervalScore(draws, highest + 1 + y) - intervalScore(draws, highest + y)
      expect(Math.abs(beyond - 20)).toBeLessThan(1e-6)
      if (draws.length === 1) expect(inside).toBe(0)
    },
  )

  it("refuses no draws, what is not a number, and values below the bins", () => {
    expect(() => continuousRankedProbabilityScore([], 1)).toThrow("at least one draw")
    expect(() => intervalScore([1, Number.NaN], 1)).toThrow("Draw 2 of 2 is NaN")
    expect(() => ignoranceScore([1, -1], 1)).toThrow("-1 lies below the first bin, which begins at 0")
    expect(() => intervalScore([1], 1, 1)).toThrow("got 1")
  })

  it("answers a case with all three", () => {
    const answer = score.cases?.answer({ draws: SIX, observed: 3 })
    expect(answer?.value).toBeCloseTo(7 / 6, 12)
    expect(Object.keys(answer?.parts ?? {})).toEqual(["crps", "ignorance", "interval"])
  })
})
