import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { eventIsland } from "./event-island.js"
import { eventsWithin, packEvents, unpackEvents } from "./packed-events.js"

const { events, manifest } = inventRun({ replications: 1, until: "2019-12-31" })
const island = eventIsland(events, manifest.region.territories, manifest.agents)!
const size = (data: unknown): number => JSON.stringify(data).length

describe("packEvents", () => {
  it("gives back every column of every event, through the text of the page", () => {
    expect(island.columns.id.length).toBeGreaterThan(500)
    expect(unpackEvents(JSON.parse(JSON.stringify(packEvents(island))))).toEqual(island)
  })

  it("keeps ids of another form, between others", () => {
    const id = island.columns.id.map((one, row) => (row % 3 === 0 ? `odd-${row}` : one))
    const cause = island.columns.cause.map((one, row) => (row % 4 === 0 ? "1-007x" : one))
    const odd = { ...island, columns: { ...island.columns, id, cause } }
    expect(unpackEvents(packEvents(odd))).toEqual(odd)
  })

  it("takes less than two thirds of the text", () => {
    expect(size(packEvents(island).columns)).toBeLessThan(0.67 * size(island.columns))
  })
})

describe("eventsWithin", () => {
  it("keeps all where they fit, else the first, close to the room there is, and still says how many there were", () => {
    const all = size(packEvents(island))
    expect(eventsWithin(island, all, 10)).toBe(island)
    const room = Math.floor(0.7 * all)
    const kept = eventsWithin(island, room, 10)
    expect(size(packEvents(kept))).toBeLessThanOrEqual(room)
    expect(size(packEvents(kept))).toBeGreaterThan(0.9 * room)
    expect(kept.recorded).toBe(island.recorded)
    const rows = kept.columns.id.length
    for (const [name, list] of Object.entries(kept.columns))
      expect(list, name).toEqual(island.columns[name as keyof typeof island.columns].slice(0, rows))
  })

  it("keeps some even where there is no room", () => {
    expect(eventsWithin(island, 0, 10).columns.id).toHaveLength(10)
  })
})
