import { describe, expect, it } from "vitest"
import { meanEstimate, shareEstimate } from "./estimate.js"

describe("the 99.9 % interval of a mean", () => {
  it("has Student's width: t(0.9995) is 8.610302 at 4 degrees of freedom, 3.290527 in the limit (R qt)", () => {
    const five = meanEstimate([1, 2, 3, 4, 5])
    expect(five.value).toBe(3)
    expect((five.high - 3) / Math.sqrt(2.5 / 5)).toBeCloseTo(8.610302, 5)
    const many = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? -1 : 1))
    expect(meanEstimate(many).high * Math.sqrt(100_000)).toBeCloseTo(3.29062, 3)
  })

  it("is asked of two finite values at least", () => {
    expect(() => meanEstimate([1])).toThrow(/at least two/)
    expect(() => meanEstimate([1, Number.NaN])).toThrow(/Value 1 of the sample is NaN/)
  })
})

describe("the 99.9 % interval of a share", () => {
  it("of nothing in n ends where (1 - p)^n is 0.0005, and of all n mirrors it", () => {
    const none = shareEstimate(0, 100)
    expect(none.low).toBe(0)
    expect((1 - none.high) ** 100).toBeCloseTo(0.0005, 9)
    const all = shareEstimate(100, 100)
    expect(all.high).toBe(1)
    expect(all.low).toBeCloseTo(1 - none.high, 9)
  })

  it("holds the true share as often as it says, or more: the binomial law summed for n = 40", () => {
    const choose: number[] = [1]
    for (let k = 1; k <= 40; k++) choose.push(((choose[k - 1] ?? 0) * (41 - k)) / k)
    const intervals = choose.map((_, k) => shareEstimate(k, 40))
    for (const p of [0.01, 0.1, 0.35, 0.5, 0.77, 0.99]) {
      const covered = choose.reduce((sum, ways, k) => {
        const inside = (intervals[k]?.low ?? 1) <= p && p <= (intervals[k]?.high ?? 0)
        return inside ? sum + ways * p ** k * (1 - p) ** (40 - k) : sum
      }, 0)
      expect(covered).toBeGreaterThan(0.999)
    }
  })

  it("is asked of whole counts", () => {
    expect(() => shareEstimate(1.5, 3)).toThrow(/whole counts/)
    expect(() => shareEstimate(4, 3)).toThrow(/4 successes in 3 trials/)
  })
})
