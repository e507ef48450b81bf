import type { SeriesRow } from "@contested/core"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { readRun } from "./run-record.js"

const run = inventRun({ territories: 6, replications: 2, groups: 2, until: "2018-06-30", eventsPerMonth: 5 })

function row(part: Partial<SeriesRow>): SeriesRow {
  return {
    replication: 1,
    variant: "",
    time: 0,
    date: "2018-01-01",
    territory: "",
    agent: "",
    variable: "",
    value: 1,
    ...part,
  }
}

describe("readRun", () => {
  const [first, second] = run.manifest.region.territories
  const control = (date: string, agent: string) => row({ date, agent, variable: "control", territory: first!.code })

  it("lets a state last until it changes", () => {
    const series = [control("2018-01-01", "group-1"), control("2018-04-01", "")]
    const record = readRun({ ...run, series, events: [] })
    expect([...record.control[0]!.slice(0, 6)]).toEqual([1, 1, 1, 0, 0, 0])
  })

  it("does not let one territory's state run into the next territory", () => {
    const record = readRun({ ...run, series: [control("2018-01-01", "group-1")], events: [] })
    expect(record.control[0]![6]).toBe(-1)
  })

  it("counts absent deaths as none and adds rows of one month", () => {
    const deaths = (date: string, value: number) => row({ date, value, variable: "deaths", territory: second!.code })
    const record = readRun({ ...run, series: [deaths("2018-02-01", 3), deaths("2018-02-01", 2)], events: [] })
    expect([...record.deaths[0]!.slice(6, 12)]).toEqual([0, 5, 0, 0, 0, 0])
  })

  it("sums members over states", () => {
    const members = (territory: string, value: number) =>
      row({ territory, value, variable: "members", agent: "group-2" })
    const record = readRun({ ...run, series: [members("Norte", 40), members("Sur", 2)], events: [] })
    expect(record.members[2]![0]![0]).toBe(42)
  })

  it("passes over rows of other places, dates and variables", () => {
    const series = [
      control("1999-01-01", "group-1"),
      control("not a date", "group-1"),
      row({ variable: "control", territory: "elsewhere", agent: "group-1" }),
      row({ variable: "weather", territory: first!.code }),
      row({ variable: "deaths", territory: first!.code, value: "many" }),
    ]
    const record = readRun({ ...run, series, events: [] })
    expect(record.hasControl).toBe(false)
    expect(Math.max(...record.deaths[0]!)).toBe(0)
  })

  it("takes the first of several variants and names them all", () => {
    const series = [
      { ...control("2018-01-01", "group-1"), variant: "base" },
      { ...control("2018-01-01", "group-2"), variant: "other" },
    ]
    const record = readRun({ ...run, series, events: [] })
    expect(record.variants).toEqual(["base", "other"])
    expect(record.control[0]![0]).toBe(1)
  })

  it("keeps a holder that the manifest does not name", () => {
    const record = readRun({ ...run, series: [control("2018-01-01", "stranger")], events: [] })
    expect(record.holders[record.control[0]![0]!]?.id).toBe("stranger")
  })
})
