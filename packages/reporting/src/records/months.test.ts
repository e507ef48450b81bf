import { describe, expect, it } from "vitest"
import { isMonthEnd, monthNumber, monthStart, monthsBetween } from "./months.js"

describe("monthsBetween", () => {
  it("names every month that a run touches, also those it touches in part", () => {
    expect(monthsBetween("2018-11-15", "2019-02-01")).toEqual(["2018-11-01", "2018-12-01", "2019-01-01", "2019-02-01"])
  })

  it("gives one month for a run of one day", () => {
    expect(monthsBetween("2020-02-29", "2020-02-29")).toEqual(["2020-02-01"])
  })

  it.each([
    ["yesterday", "2020-01-01", 'got "yesterday"'],
    ["2020-01-01", "2020-13-01", 'got "2020-13-01"'],
    ["2020-02-01", "2020-01-31", "ends (2020-01-31) before it begins (2020-02-01)"],
    ["0001-01-01", "9999-01-01", "at most 4800"],
  ])("refuses %s to %s with the reason", (start, until, reason) => {
    expect(() => monthsBetween(start, until)).toThrow(reason)
  })

  it("is undone by monthNumber", () => {
    for (const text of ["1999-12-01", "2018-01-01", "2024-07-01"]) expect(monthStart(monthNumber(text))).toBe(text)
  })
})

describe("isMonthEnd", () => {
  it.each([
    ["2020-02-29", true],
    ["2020-02-28", false],
    ["2019-02-28", true],
    ["1900-02-28", true],
    ["2000-02-28", false],
    ["2021-12-31", true],
    ["2021-12-30", false],
  ])("%s: %s", (date, end) => {
    expect(isMonthEnd(date)).toBe(end)
  })
})
