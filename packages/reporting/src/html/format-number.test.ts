import { describe, expect, it } from "vitest"
import { formatExact, formatNumber } from "./format-number.js"

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [1234567, "1,234,567"],
    [-1234.5, "−1,235"],
    [12.345, "12.3"],
    [1.005, "1.00"],
    [0.5, "0.50"],
    [0.0123, "0.0123"],
    [0.00000123, "0.00000123"],
    [-1e-9, "−1e-9"],
    [-0.04, "−0.04"],
    [-0, "0"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "–"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
})

describe("formatExact", () => {
  it.each([
    [0.00038, "0.00038"],
    [1e-7, "1e−7"],
    [20568, "20,568"],
    [-1.5, "−1.5"],
    [1234.5678, "1,234.5678"],
    [Number.POSITIVE_INFINITY, "–"],
  ])("writes %d as %s, with no digit lost", (value, text) => {
    expect(formatExact(value)).toBe(text)
  })
})
