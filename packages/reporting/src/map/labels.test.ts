import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { seatLabels, stateLabels } from "./labels.js"
import { layOutRegion } from "./region-geometry.js"

const { region } = inventRun({ territories: 60, replications: 1, until: "2018-01-31", eventsPerMonth: 0 }).manifest

describe("names on the map", () => {
  // As wide as Baja California Sur beside the ocean: states at both edges, with long names.
  const long = region.territories.map((territory) => ({ ...territory, state: `${territory.state} california del sur` }))
  const geometry = layOutRegion({ ...region, territories: long })!

  it("of states end within the drawing, on a phone's letters too", () => {
    const labels = stateLabels(long, geometry)
    expect(labels.length).toBeGreaterThan(0)
    for (const { text, at } of labels) {
      expect(at[0] - 7.5 * text.length).toBeGreaterThanOrEqual(0)
      expect(at[0] + 7.5 * text.length).toBeLessThanOrEqual(geometry.width)
    }
  })

  it("of states stay in the middle where a name is wider than the drawing", () => {
    const wider = long.map((territory) => ({ ...territory, state: territory.state.repeat(4) }))
    for (const { at } of stateLabels(wider, geometry)) expect(at[0]).toBe(Math.round(geometry.width / 2))
  })

  it("of seats end within the drawing", () => {
    const labels = seatLabels(long, geometry, [], 60)
    expect(labels.length).toBeGreaterThan(3)
    for (const { text, at } of labels) expect(at[0] + 5 + 9 * text.length).toBeLessThanOrEqual(geometry.width)
  })
})
