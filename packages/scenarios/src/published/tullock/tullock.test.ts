import { describe, expect, it } from "vitest"
import { hirshleiferSuccess, tullockSuccess } from "./contest-success.js"
import { contestedRevenue } from "./contested-revenue.js"
import { fightingByBestResponse, fightingEffort } from "./guns-and-butter.js"
import { bestResponse, effortsByBestResponse, symmetricEffort, twoSidedEfforts } from "./rent-seeking.js"
import { tullock } from "./tullock.js"

describe("contest success functions", () => {
  it("add to 1, go by ratios or by differences, and survive huge efforts", () => {
    expect(tullockSuccess([3, 1], 2)).toEqual([expect.closeTo(0.9, 14), expect.closeTo(0.1, 14)])
    expect(tullockSuccess([0, 0, 0, 0], 2)).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(tullockSuccess([3e200, 1e200], 2)[0]).toBeCloseTo(0.9, 12)
    expect(hirshleiferSuccess(5, 3, 0.7)).toBeCloseTo(hirshleiferSuccess(105, 103, 0.7), 12)
    expect(hirshleiferSuccess(5, 3, 0.7) + hirshleiferSuccess(3, 5, 0.7)).toBeCloseTo(1, 14)
  })
})

describe("rent seeking", () => {
  it("by best responses comes to the formulas, for decisiveness on both sides of 1", () => {
    for (const [values, m] of [
      [[100, 60], 0.8],
      [[100, 90], 1.5],
      [[10, 200], 0.3],
    ] as const) {
      const exact = twoSidedEfforts([values[0], values[1]], m)
      effortsByBestResponse(values, m).forEach((x, i) => {
        expect(Math.abs(x / (exact[i] as number) - 1)).toBeLessThan(1e-9)
      })
    }
    for (const x of effortsByBestResponse([120, 120, 120, 120], 1.2)) expect(Math.abs(x - 27)).toBeLessThan(1e-9)
    expect((4 * symmetricEffort(4, 120, 1.2)) / 120).toBeCloseTo(0.9, 12)
  })

  it("answers no worse than any effort on a fine grid", () => {
    for (const [value, others, m] of [
      [100, 8, 0.7],
      [50, 30, 1.4],
      [20, 400, 1.9],
    ] as const) {
      const payoff = (x: number): number => (value * x ** m) / (x ** m + others) - x
      const best = payoff(bestResponse(value, others, m))
      for (let i = 0; i <= 1000; i++) expect(best).toBeGreaterThanOrEqual(payoff((value * i) / 1000) - 1e-9)
    }
  })

  it("says where nobody would take part without randomising, and what is no contest", () => {
    expect(() => twoSidedEfforts([100, 20], 1.5)).toThrow("the weaker side would rather stay away")
    expect(() => symmetricEffort(3, 10, 1.6)).toThrow("m must be at most 1.5")
    expect(() => twoSidedEfforts([100, -1], 1)).toThrow("values the prize at -1")
    expect(() => tullock.cases?.answer({ values: [3, 2, 1], m: 1 })).toThrow("between two sides only")
    expect(() => tullock.cases?.answer({ values: [3], m: 1 })).toThrow("at least two values, got 1")
  })

  it("answers a case exactly and by simulation, inside its 99.9 % interval (1 in 1,000 by chance)", () => {
    const answer = tullock.cases?.answer({ values: [100, 60], m: 0.8 })
    expect(answer?.value).toBeCloseTo(0.6007666482, 10)
    expect(answer?.low).toBeLessThan(0.6007666482)
    expect(answer?.high).toBeGreaterThan(0.6007666482)
    expect(answer?.parts?.["effort1"]).toBeCloseTo(19.187686609, 8)
  })
})

describe("guns and butter", () => {
  it("is the paradox of power: unequal sides fight equally hard, by ratios and by differences", () => {
    for (const decision of [{ ratio: 1 }, { ratio: 0.5 }, { difference: 0.02 }, { difference: 0.05 }]) {
      const exact = fightingEffort([100, 80], decision)
      for (const effort of fightingByBestResponse([100, 80], decision))
        expect(Math.abs(effort / exact - 1)).toBeLessThan(1e-9)
    }
  })
})

describe("revenue that is fought over", () => {
  it("rises by a ninth when a tenth of supply goes and demand is inelastic, and not at unit elasticity", () => {
    expect(contestedRevenue(0.9, 0.5)).toBeCloseTo(1.1111111111, 9)
    expect(contestedRevenue(0.9, 1)).toBe(1)
    expect(contestedRevenue(0.9, 2)).toBeLessThan(1)
    const slope = Math.log(contestedRevenue(1.001, 0.5)) / Math.log(1.001)
    expect(slope).toBeCloseTo(-1, 10)
  })
})
