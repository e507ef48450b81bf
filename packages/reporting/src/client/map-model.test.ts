import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { mapIsland } from "../map/map-island.js"
import { agreementAt } from "../records/agreement.js"
import { reportContext } from "../sections/report-context.js"
import { CellLooks } from "./cell-looks.js"
import { MapModel } from "./map-model.js"

const context = reportContext(inventRun({ territories: 30, replications: 4, until: "2019-12-31", eventsPerMonth: 20 }))
const { record, geometry, slots } = context
const island = mapIsland(record, geometry!, slots)
// By way of text, as it travels in the page.
const model = new MapModel(JSON.parse(JSON.stringify(island)))
const months = record.months.length

describe("MapModel", () => {
  it("knows of each cell and month what the report's writer counted", () => {
    for (let territory = 0; territory < 30; territory++)
      for (let month = 0; month < months; month++)
        expect(model.holding("all", territory, month)).toEqual(
          agreementAt(record.control, territory * months + month, record.holders.length),
        )
  })

  it("knows each single replication", () => {
    for (const [index, replication] of record.replications.entries())
      for (let cell = 0; cell < 30 * months; cell++)
        expect(model.holding(replication, Math.floor(cell / months), cell % months).holder).toBe(
          record.control[index]![cell],
        )
  })

  it("adds deaths up from the start, and takes means over replications", () => {
    let running = 0
    for (let month = 0; month < months; month++) {
      const mean = record.deaths.reduce((sum, table) => sum + table[3 * months + month]!, 0) / 4
      running += mean
      expect(model.deaths("all", 3, month).month).toBeCloseTo(mean, 5)
      expect(model.deaths("all", 3, month).sum).toBeCloseTo(running, 3)
    }
    expect(model.deaths(2, 3, 0).month).toBe(record.deaths[1]![3 * months])
  })

  it("finds the months in which a territory changes hands", () => {
    const slow = record.months.flatMap((_, month) =>
      month > 0 &&
      Array.from({ length: 30 }, (_, t) => t * months + month).some(
        (cell) => record.control[0]![cell] !== record.control[0]![cell - 1],
      )
        ? [month]
        : [],
    )
    expect(new CellLooks(model).changes("control", 1)).toEqual(slow)
    expect(slow.length).toBeGreaterThan(0)
  })

  it("goes from a territory to a neighbour in the direction asked, or stays", () => {
    for (let territory = 0; territory < 30; territory++) {
      const [x, y] = island.territories[territory]!.centre
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = model.neighbourTowards(territory, dx, dy)
        if (next === undefined) continue
        expect(island.territories[territory]!.neighbours).toContain(next)
        const [nx, ny] = island.territories[next]!.centre
        expect((nx - x) * dx + (ny - y) * dy).toBeGreaterThan(0)
      }
    }
  })

  it("lets every territory be reached by arrows from any other", () => {
    const reached = new Set([0])
    for (const territory of reached)
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = model.neighbourTowards(territory, dx, dy)
        if (next !== undefined) reached.add(next)
      }
    expect(reached.size).toBe(30)
  })
})
