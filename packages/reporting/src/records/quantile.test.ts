import { describe, expect, it } from "vitest"
import { quantile, spreadOf } from "./quantile.js"

describe("quantile", () => {
  // R 4: quantile(c(1, 2, 3, 4, 10), c(0, .1, .25, .5, .9, 1), type = 7)
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 3],
    [0.9, 7.6],
    [1, 10],
  ])("agrees with R's type 7 at %d", (probability, expected) => {
    expect(quantile([1, 2, 3, 4, 10], probability)).toBeCloseTo(expected, 12)
  })

  it("gives the one value of a sample of one at every probability", () => {
    expect([0, 0.3, 1].map((probability) => quantile([5], probability))).toEqual([5, 5, 5])
  })

  it("gives NaN for nothing", () => {
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe("spreadOf", () => {
  it("leaves out what is not a number, and nests its bands", () => {
    const spread = spreadOf([3, Number.NaN, 1, 2, 9, 4])
    expect(spread.median).toBe(3)
    expect(spread.low95).toBeLessThan(spread.low80)
    expect(spread.low80).toBeLessThan(spread.low50)
    expect(spread.high50).toBeLessThan(spread.high80)
    expect(spread.high80).toBeLessThan(spread.high95)
  })
})
