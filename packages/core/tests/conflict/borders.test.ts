import {
  conflictModel,
  type Ground,
  incursion,
  neighbours,
  type OccurrenceRecord,
  redeployment,
  reinforcement,
  type Settings,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const run = (ground: Ground, parameters: Settings, replication: number, days: number, mechanisms = [neighbours]) => {
  const records: OccurrenceRecord[] = []
  const { world } = start(conflictModel("line", ground, mechanisms), {
    seed: "borders",
    replication,
    parameters,
    audit: replication === 1,
    onRecord: (record) => void records.push(record),
  }).runUntil(days)
  return { world, records }
}

describe("neighbours", () => {
  /** One road through all five places: it leaves the region behind Eco, and begins at a town of the region's own. */
  const highways = [{ name: "R1", course: [0, 1, 2, 3, 4], ends: ["Alba, West", "Foz, Elsewhere"] as const }]
  const ground = (members: readonly (readonly number[])[]): Ground => {
    const line = lineGround(members)
    return { ...line, region: { ...line.region, highways } }
  }

  it("let members in where a highway leaves the region, in proportion to the group's share there, and nowhere else", () => {
    const parameters = { neighbours: { entry: 0.4, exit: 0, party: 1 } }
    const entries = Array.from({ length: 300 }, (_, i) => {
      const { records } = run(ground([[10, 0, 0, 0, 75_000], [0, 0, 0, 0, 25_000], NOWHERE]), parameters, i + 1, 10)
      expect(records.every(({ data }) => (data as Record<string, unknown>)["territory"] === 4)).toBe(true)
      return records.filter(({ data }) => (data as Record<string, unknown>)["sideA"] === "Northern group").length
    })
    // 1,000 members outside, a share of 3/4 at the only crossing.
    expect(Math.abs(zOfMean(entries, (0.4 * 1000 * 0.75 * 10) / 365.25))).toBeLessThan(FOUR_SIGMA)
  })

  it("let members out at their rate until the garrison is left", () => {
    const { world } = run(
      ground([[0, 0, 0, 50, 50], NOWHERE, NOWHERE]),
      { neighbours: { entry: 0, exit: 10 } },
      1,
      2000,
    )
    expect([...world.members.slice(0, 5)]).toEqual([0, 0, 0, 50, 4])
    const left = Array.from({ length: 200 }, (_, i) => {
      const members = [[0, 0, 0, 0, 1004], NOWHERE, NOWHERE]
      const made = run(ground(members), { neighbours: { entry: 0, exit: 0.365_25, party: 1 } }, i + 2, 1)
      return 1004 - (made.world.members[4] as number)
    })
    // 1,000 to spare at one in a thousand a day.
    expect(Math.abs(zOfMean(left, 1000 * (1 - Math.exp(-0.001))))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("an incursion", () => {
  const incursions = [{ date: "2018-03-01", group: 0, state: "East", members: 90, assumption: "invented" }]

  it("comes on its day, to the last member, and spreads over its state by what is at stake there", () => {
    const ground = { ...lineGround([NOWHERE, NOWHERE, NOWHERE]), incursions }
    expect([...run(ground, {}, 1, 58.9, [incursion]).world.members.slice(0, 5)]).toEqual(NOWHERE)
    // Duna has 40,000 inhabitants, Eco 50,000.
    expect([...run(ground, {}, 1, 59, [incursion]).world.members.slice(0, 5)]).toEqual([0, 0, 0, 40, 50])
    const weighted = { ...ground, stakes: [5, 5, 5, 2, 1] }
    expect([...run(weighted, {}, 1, 59, [incursion]).world.members.slice(0, 5)]).toEqual([0, 0, 0, 60, 30])
  })

  it("is refused where it does not fit, every mistake at once", () => {
    const wrong = [
      { date: "2018-02-30", group: 7, state: "South", members: 1.5, assumption: "invented" },
      { date: "2018-03-01", group: 0, state: "East", members: -1, assumption: "invented" },
    ]
    expect(() => run({ ...lineGround(), incursions: wrong }, {}, 1, 1, [incursion])).toThrow(
      /"2018-02-30"[\s\S]*group 7; there are groups 0 to 2[\s\S]*"South"; there are West, East[\s\S]*1\.5 members[\s\S]*-1 members/,
    )
  })

  it("leaves one record, with how many came", () => {
    const { records } = run({ ...lineGround(), incursions }, {}, 1, 100, [incursion])
    expect(records).toMatchObject([{ kind: "incursion", time: 59, data: { territory: 4, people: 90 } }])
  })
})

describe("what is at stake", () => {
  const members = [[500, 500, 0, 0, 0], [500, 500, 0, 0, 0], NOWHERE]

  it("decides where outside members come in", () => {
    const ground = { ...lineGround(members), stakes: [0, 1, 0, 0, 0] }
    const parameters = { reinforcement: { commitment: 1 } }
    const { records } = run(ground, parameters, 1, 365, [reinforcement])
    expect(records.length).toBeGreaterThan(50)
    expect(records.every(({ data }) => (data as Record<string, unknown>)["territory"] === 1)).toBe(true)
  })

  it("is refused where it does not fit", () => {
    for (const [stakes, message] of [
      [[1, 2], /There are 2 stakes; expected one for each of 5/],
      [[1, 2, -3, 4, 5], /The stake of territory 2 is -3/],
    ] as const) {
      expect(() => run({ ...lineGround(), stakes }, {}, 1, 1, [reinforcement])).toThrow(message)
    }
  })

  it("draws parties to rivals, not to empty places", () => {
    // Bruma is empty, Duna full of rivals; both are next to Cerro.
    const ground = lineGround([[0, 0, 4000, 0, 0], [0, 0, 0, 4000, 0], NOWHERE])
    const parameters = { redeployment: { mobility: 0.01, frontPull: 50, party: 1 } }
    const made = Array.from({ length: 20 }, (_, i) => run(ground, parameters, i + 1, 5, [redeployment]).world.members)
    const [empty, front] = [1, 3].map((place) => made.reduce((sum, m) => sum + (m[place] as number), 0)) as [
      number,
      number,
    ]
    // A pull of 2 x 20 / 50 against 2 x 40 / 70 x (1 + 50 x 5 x 40 / 150): 97 times as many, 400 to 4.
    expect(front / Math.max(1, empty)).toBeGreaterThan(30)
  })
})
