import { describe, expect, it } from "vitest"
import { quantileDots, runsBelow } from "./dot-plot.js"

const few = [880, 773, 800, 791]

describe("quantileDots", () => {
  it("gives a dot for each value where there are as many dots as values, none moved inwards", () => {
    expect(quantileDots(few, 4).map(({ value }) => value)).toEqual([773, 791, 800, 880])
  })

  it("gives quantiles of a larger sample, the first and last half a dot inwards", () => {
    const values = Array.from({ length: 101 }, (_, index) => index)
    const dots = quantileDots(values, 50)
    expect([dots[0]!.value, dots[49]!.value]).toEqual([1, 99])
  })
})

describe("runsBelow", () => {
  it("counts the runs at or below the three-quarter dot, of few runs too", () => {
    expect(runsBelow(quantileDots(few, 4), few)).toEqual({ runs: 3, amount: 800 })
    expect(runsBelow([], [])).toBeNull()
  })
})
