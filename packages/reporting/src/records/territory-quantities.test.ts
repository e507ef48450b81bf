import type { SeriesRow } from "@contested/core"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { readRun } from "./run-record.js"
import { quantityNames, territoryQuantities } from "./territory-quantities.js"

const tables = inventRun({ territories: 9, replications: 3, groups: 3, until: "2018-08-31", quantities: true })
const record = readRun(tables)
const found = new Map(territoryQuantities(tables, record).map((quantity) => [quantity.name, quantity]))
const months = record.months.length

/** The last value told of a place up to a month, read from the rows one by one. */
function last(variable: string, replication: number, place: string, agent: string, month: number): number {
  let value = 0
  for (const row of tables.series) {
    const isOf =
      row.variable === variable && row.replication === replication && row.territory === place && row.agent === agent
    if (isOf && row.date <= record.months[month]!) value = Number(row.value)
  }
  return value
}

describe("quantities by territory", () => {
  it("are told of what the series hold, in the order of the switch", () => {
    expect([...found.keys()]).toEqual(quantityNames)
    const bare = inventRun({ territories: 9, replications: 2, groups: 2, until: "2018-03-31" })
    expect(territoryQuantities(bare, readRun(bare)).map(({ name }) => name)).toEqual(["violence"])
  })

  it("last until the next row, replication by replication", () => {
    const roads = tables.manifest.region.links.map(([from, to]) => `${from}-${to}`)
    const codes = record.territories.map(({ code }) => code)
    for (const [name, variable, places] of [
      ["fear", "afraid", codes],
      ["displacement", "displaced", codes],
      ["flow", "road-traffic", roads],
    ] as const)
      for (const [run, replication] of record.replications.entries())
        for (const [at, place] of places.entries())
          for (const month of [0, 3, months - 1])
            expect(found.get(name)!.runs[run]![at * months + month]).toBeCloseTo(
              last(variable, replication, place, "", month),
              6,
            )
  })

  it("count violent events in their month alone", () => {
    const { runs } = found.get("violence")!
    const sum = runs.reduce((total, run) => total + run.reduce((a, b) => a + b, 0), 0)
    const rows = tables.series.filter(({ variable }) => variable === "events")
    expect(sum).toBe(rows.reduce((total, { value }) => total + Number(value), 0))
  })

  it("sum members over groups and name the one with most, of each replication and of the mean", () => {
    const { mean, runs, most } = found.get("presence")!
    const groups = record.holders.slice(1, 4).map((holder) => holder!.id)
    for (const [at, { code }] of record.territories.entries()) {
      const month = 5
      const members = record.replications.map((replication) =>
        groups.map((group) => last("presence", replication, code, group, month)),
      )
      const cell = at * months + month
      const leader = (counts: readonly number[]) => {
        const top = Math.max(...counts)
        return top === 0 ? 0 : counts.indexOf(top) + 1
      }
      for (const [run, counts] of members.entries()) {
        expect(runs[run]![cell]).toBe(counts.reduce((a, b) => a + b, 0))
        expect(most!.runs[run]![cell]).toBe(leader(counts))
      }
      const means = groups.map((_, group) => members.reduce((sum, counts) => sum + counts[group]!, 0) / 3)
      expect(mean[cell]).toBeCloseTo(
        means.reduce((a, b) => a + b, 0),
        4,
      )
      expect(most!.mean[cell]).toBe(leader(means))
    }
  })

  it("pass over places, dates and numbers that are none of the run's", () => {
    const stray: SeriesRow = { ...tables.series[0]!, agent: "", variable: "afraid", value: 0.5 }
    const rows = [
      { ...stray, territory: "elsewhere" },
      { ...stray, date: "2031-01-01" },
      { ...stray, value: Number.NaN },
      { ...stray, replication: 99 },
    ]
    const only = { ...tables, series: rows }
    expect(territoryQuantities(only, record)).toEqual([])
  })
})
