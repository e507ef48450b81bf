import {
  clash,
  conflictModel,
  defineMechanism,
  defineScenario,
  displacement,
  event,
  fearIn,
  intimidation,
  type Mechanism,
  type OccurrenceRecord,
  radiationFrom,
  type Settings,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]

/** A massacre of so many civilians in a place, on day 0. */
const massacre = (territory: number, deathsCivilians: number) =>
  defineMechanism({
    name: "massacre",
    claim: "Civilians are killed.",
    after: "this test",
    parameters: {},
    events: { begin: event<null>() },
    build: () => ({
      on: {
        begin: (_, __, ___, context) => {
          const data = { territory, violence: 3, sideA: "somebody", sideB: "civilians", deathsA: 0, deathsB: 0 }
          context.record("massacre", { ...data, deathsCivilians })
        },
      },
      initialise: (_, __, context) => void context.schedule("begin", null, { at: 0 }),
    }),
  })

function run(
  mechanisms: readonly Mechanism[],
  parameters: Settings,
  { members = [NOWHERE, NOWHERE, NOWHERE], replication = 1, days = 100, audit = false } = {},
) {
  const records: OccurrenceRecord[] = []
  const simulation = start(conflictModel("line", lineGround(members), mechanisms), {
    seed: "civilians",
    replication,
    parameters,
    audit,
    onRecord: (record) => void records.push(record),
  }).runUntil(days)
  return { world: simulation.world, records }
}

describe("fear", () => {
  it("rises by 1 - exp(-alarm x deaths per 10,000 inhabitants) of what is left, and decays exactly", () => {
    // Bruma has 20,000 inhabitants, 19,990 after the massacre; whether they are counted first depends on the order of the list.
    const { world } = run([intimidation, massacre(1, 10)], { intimidation: { alarm: 0.2, memory: 50 } })
    const frightened = 1 - Math.exp((-0.2 * 10_000 * 10) / 20_000)
    expect(fearIn(world, 1, 0)).toBeCloseTo(frightened, 12)
    expect(fearIn(world, 1, 100)).toBeCloseTo(frightened * Math.exp(-2), 12)
    expect(fearIn(world, 0, 0)).toBe(0)
  })

  it("never exceeds everybody, however many threats there are", () => {
    const members = [[50, 0, 0, 0, 0], [50, 0, 0, 0, 0], NOWHERE]
    const { world, records } = run([intimidation], { intimidation: { messages: 300, memory: 1000 } }, { members })
    const threats = records.filter(({ kind }) => kind === "propaganda").length
    expect(threats).toBeGreaterThan(100)
    expect(fearIn(world, 0, 100)).toBeLessThanOrEqual(1)
    expect(fearIn(world, 0, 100)).toBeGreaterThan(0.5)
  })
})

describe("denunciation, in Kalyvas' zones", () => {
  /** Denunciations in a year in Alba, where 100 members are shared between two rivals. */
  const told = (ofFirst: number, replications = 40) => {
    const members = [[ofFirst, 0, 0, 0, 0], [100 - ofFirst, 0, 0, 0, 0], NOWHERE]
    const parameters = { intimidation: { messages: 0, denunciations: 1 } }
    const counts = { byFirst: [] as number[], bySecond: [] as number[] }
    for (let replication = 1; replication <= replications; replication++) {
      const { records } = run([intimidation], parameters, { members, replication, days: 365.25 })
      const of = (side: string) =>
        records.filter(({ data }) => (data as Record<string, unknown>)["sideA"] === side).length
      counts.byFirst.push(of("Northern group"))
      counts.bySecond.push(of("Southern group"))
    }
    return counts
  }
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

  it("is made to the side that dominates without being alone, to nobody at parity and in full control", () => {
    const zones = [100, 75, 50, 25, 0].map((ofFirst) => told(ofFirst))
    // 25 members of the weaker side, a lead of one half, once a year each: 12.5 denunciations. |z| <= 4.
    expect(Math.abs(zOfMean(zones[1]!.byFirst, 12.5))).toBeLessThan(FOUR_SIGMA)
    expect(Math.abs(zOfMean(zones[3]!.bySecond, 12.5))).toBeLessThan(FOUR_SIGMA)
    expect([0, 2, 3, 4].map((zone) => mean(zones[zone]!.byFirst))).toEqual([0, 0, 0, 0])
    expect([0, 1, 2, 4].map((zone) => mean(zones[zone]!.bySecond))).toEqual([0, 0, 0, 0])
  })

  it("is silenced by fear: a share that is afraid tells nothing", () => {
    const members = [[750, 0, 0, 0, 0], [250, 0, 0, 0, 0], NOWHERE]
    const parameters = { intimidation: { messages: 0, denunciations: 1, alarm: 0.2, memory: 10_000 } }
    const days = 30
    const counts = Array.from({ length: 60 }, (_, i) => {
      const made = run([intimidation, massacre(0, 5)], parameters, {
        members,
        replication: i + 1,
        days,
        audit: i === 0,
      })
      return made.records.filter(({ kind }) => kind === "denunciation").length
    })
    // 125 a year if nobody were afraid; exp(-1) of Alba's 10,000 are not, and fear hardly decays: 30 / 10,000 of it, in the mean half.
    const afraid = (1 - Math.exp(-1)) * (1 - 15 / 10_000)
    expect(Math.abs(zOfMean(counts, (125 / 365.25) * days * (1 - afraid)))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("displacement", () => {
  const everybodyAfraid = { intimidation: { alarm: 100, memory: 10_000 } }

  it("goes where the radiation law sends people: shares of the four other places within four standard deviations", () => {
    const went = [0, 0, 0, 0, 0]
    for (let replication = 1; replication <= 30; replication++) {
      const parameters = { ...everybodyAfraid, displacement: { departure: 20, community: 100, absence: 10_000 } }
      const { world } = run([intimidation, displacement, massacre(2, 5)], parameters, { replication, days: 20 })
      world.sheltered.forEach((people, place) => {
        went[place]! += people / 100
      })
    }
    const row = radiationFrom([10_000, 20_000, 30_000, 40_000, 50_000], 2, [60, 30, 0, 30, 60])
    const [all, leaving] = [went.reduce((a, b) => a + b, 0), row.reduce((a, b) => a + b, 0)]
    expect(all).toBeGreaterThan(1000)
    expect(went[2]).toBe(0)
    for (const place of [0, 1, 3, 4]) {
      const share = row[place]! / leaving
      expect(Math.abs(went[place]! - all * share)).toBeLessThan(FOUR_SIGMA * Math.sqrt(all * share * (1 - share)))
    }
  })

  it("loses nobody but the dead, and keeps count of who is away at both ends", () => {
    const parameters = {
      intimidation: { alarm: 100, memory: 60 },
      displacement: { departure: 5, absence: 20 },
      clash: { encounters: 0.02 },
    }
    const members = [[60, 30, 0, 0, 0], [40, 0, 0, 25, 50], NOWHERE]
    const mechanisms = [clash, intimidation, displacement, massacre(0, 12)]
    const { world, records } = run(mechanisms, parameters, { members, audit: true })
    const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)
    const dead = total(records.map(({ data }) => (data as Record<string, number>)["deathsCivilians"] ?? 0))
    expect(dead).toBeGreaterThan(12)
    expect(records.filter(({ kind }) => kind === "return").length).toBeGreaterThan(0)
    expect(total(world.displaced)).toBeGreaterThan(0)
    expect(total(world.residents) + total(world.displaced) + dead).toBe(150_000)
    expect(total(world.sheltered)).toBe(total(world.displaced))
    expect(Math.min(...world.residents, ...world.displaced, ...world.sheltered)).toBeGreaterThanOrEqual(0)
  })

  it("ends: when nobody is afraid any more everybody goes home", () => {
    const parameters = { intimidation: { alarm: 100, memory: 10 }, displacement: { departure: 50, absence: 10 } }
    const { world, records } = run([intimidation, displacement, massacre(1, 3)], parameters, { days: 2000 })
    expect(records.filter(({ kind }) => kind === "displacement").length).toBeGreaterThan(20)
    expect([...world.displaced]).toEqual(NOWHERE)
    expect(world.residents[1]).toBe(20_000 - 3)
  })
})

describe("what civilians suffer, as measures of a run", () => {
  const scenario = (mechanisms: readonly Mechanism[]) =>
    defineScenario({
      name: "line",
      kind: "region",
      title: "",
      summary: "",
      limits: [],
      defaults: { until: "2018-01-10", replications: 1, seed: "1" },
      ground: lineGround([NOWHERE, NOWHERE, NOWHERE]),
      mechanisms,
      settings: Object.fromEntries(
        Object.entries({
          intimidation: { alarm: 100, memory: 10_000 },
          displacement: { departure: 50, absence: 10_000 },
        }).filter(([name]) => mechanisms.some((mechanism) => mechanism.name === name)),
      ),
    })
  const request = { seed: "1", replication: 1, until: "2018-01-10", record: true }

  it("are the displaced by the state they left, and the share of people who are afraid", () => {
    const { measures: all, events } = scenario([intimidation, displacement, massacre(1, 10)]).replicate(request)
    const value = (measure: string, place: string) =>
      all.find((one) => one.measure === measure && one.place === place)?.value ?? Number.NaN
    const left = events.filter(({ kind }) => kind === "displacement").reduce((sum, { people }) => sum + people, 0)
    expect(left).toBeGreaterThan(0)
    expect([value("displaced", "all"), value("displaced", "West"), value("displaced", "East")]).toEqual([left, left, 0])
    // All of Bruma's 20,000 less those who left and died, of the West's 60,000 less the same.
    const afraid = (20_000 - 10 - left) / (60_000 - 10 - left)
    expect(value("afraid", "West")).toBeGreaterThan(0.99 * afraid)
    expect(value("afraid", "West")).toBeLessThanOrEqual(afraid)
    expect(value("afraid", "East")).toBe(0)
  })

  it("are left out where no mechanism moves them", () => {
    const names = new Set(
      scenario([massacre(1, 10)])
        .replicate(request)
        .measures.map(({ measure }) => measure),
    )
    expect(names.has("displaced") || names.has("afraid")).toBe(false)
  })
})
