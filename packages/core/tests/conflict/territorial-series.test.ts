import {
  clash,
  conflictModel,
  defineScenario,
  displacement,
  intimidation,
  type Mechanism,
  recruitment,
  type SeriesRow,
  start,
  trafficking,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { fearIn } from "../../src/world/fear.js"
import { lineGround } from "./line-ground.js"

const ground = lineGround()
const everything = [recruitment, clash, intimidation, displacement, trafficking]
const settings = { clash: { encounters: 0.05 }, intimidation: { alarm: 1 }, displacement: { departure: 20 } }
const request = { seed: "s", replication: 1, until: "2018-08-31", record: true }

function seriesOf(mechanisms: readonly Mechanism[], at = ground): readonly SeriesRow[] {
  return defineScenario({
    name: "line",
    kind: "region",
    title: "",
    summary: "",
    limits: [],
    defaults: { until: "2018-08-31", replications: 1, seed: "1" },
    ground: at,
    mechanisms,
    settings: Object.fromEntries(
      Object.entries(settings).filter(([name]) => mechanisms.some((one) => one.name === name)),
    ),
  }).replicate(request).series
}

const quantities = ["presence", "afraid", "displaced", "road-traffic"]

describe("the series by territory and road", () => {
  const rows = seriesOf(everything).filter(({ variable }) => quantities.includes(variable))

  it("tell at every month what stood in the world, when the last told value counts", () => {
    const run = start(conflictModel("line", ground, everything), { seed: "s", replication: 1, parameters: settings })
    const told = new Map<string, number>()
    const { territories, links } = ground.region
    const months = ground.calendar.monthStarts(ground.calendar.timeOf("2018-08-31"))
    expect(months).toHaveLength(8)
    for (const month of months) {
      for (const { time, territory, agent, variable, value } of rows)
        if (time === month) told.set(`${variable} ${territory} ${agent}`, Number(value))
      const { world } = run.runUntil(month)
      const value = (variable: string, place: string, agent = "") => told.get(`${variable} ${place} ${agent}`) ?? 0
      territories.forEach(({ code }, territory) => {
        for (const [group, { id }] of ground.groups.entries())
          expect(value("presence", code, id)).toBe(world.members[group * territories.length + territory])
        expect(Math.abs(value("afraid", code) - fearIn(world, territory, month))).toBeLessThanOrEqual(0.0005)
        expect(value("displaced", code)).toBe(world.displaced[territory])
      })
      for (const [road, { from, to }] of links.entries()) {
        const told = value("road-traffic", `${territories[from]?.code}-${territories[to]?.code}`)
        expect(told).toBeCloseTo(world.roadTraffic[road] as number, 3)
      }
    }
    // Each of them moved, or the comparison would have held of nothing.
    for (const variable of quantities)
      expect([...told].some(([key, told]) => key.startsWith(variable) && told > 0)).toBe(true)
  })

  it("have no row that repeats the value before it, and none of nothing at the start", () => {
    const before = new Map<string, number>()
    for (const { territory, agent, variable, value } of rows) {
      const key = `${variable} ${territory} ${agent}`
      expect(value).not.toBe(before.get(key) ?? 0)
      before.set(key, Number(value))
    }
  })

  it("name only what a mechanism of the scenario moves", () => {
    const named = (mechanisms: readonly Mechanism[], at = ground) =>
      [...new Set(seriesOf(mechanisms, at).map(({ variable }) => variable))].filter((name) => quantities.includes(name))
    expect(named([recruitment, clash])).toEqual(["presence"])
    expect(named([recruitment, trafficking])).toEqual(["presence", "road-traffic"])
    expect(named([recruitment, trafficking], { ...ground, trafficking: [] })).toEqual(["presence"])
  })
})
