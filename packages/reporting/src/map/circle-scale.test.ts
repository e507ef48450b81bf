import { describe, expect, it } from "vitest"
import { circleRadius, legendAmounts } from "./circle-scale.js"

describe("circleRadius", () => {
  it("gives a quarter of the amount half the radius", () => {
    expect(circleRadius(100, 100, 20)).toBe(20)
    expect(circleRadius(25, 100, 20)).toBe(10)
  })

  it.each([
    [0, 10],
    [5, 0],
    [Number.NaN, 10],
    [-3, 10],
  ])("gives %d of %d no circle", (value, largest) => {
    expect(circleRadius(value, largest, 20)).toBe(0)
  })
})

describe("legendAmounts", () => {
  it.each([
    [0, []],
    [Number.NaN, []],
    [1, [1, 0.2, 0.04]],
    [3, [2, 0.4, 0.08]],
    [78, [50, 10, 2]],
    [1234, [1000, 200, 40]],
  ])("for at most %d shows %j", (largest, amounts) => {
    expect(legendAmounts(largest)).toEqual(amounts)
  })
})
