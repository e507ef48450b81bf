import {
  attack,
  capabilities,
  conflictModel,
  type Ground,
  type OccurrenceRecord,
  type PlannedAttack,
  type Settings,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const plan = (attackers: number): PlannedAttack => ({
  at: [0.5, 0.5],
  territory: 0,
  group: 0,
  force: 0,
  target: "patrol",
  attackers: [attackers, attackers],
})
const groundWith = (attackers: number, more: Partial<Ground> = {}): Ground => ({
  ...lineGround([[100, 0, 0, 0, 0], NOWHERE, NOWHERE]),
  capabilities: [],
  counterMeasures: [],
  policies: [],
  plannedAttacks: [plan(attackers)],
  ...more,
})
/** Both sides hit at one an hour, everybody hit dies, nobody leaves: Lanchester's square law, and nothing else. */
const SQUARE = { attacks: 0, lethality: 1, returnFire: 1, fatalShare: 1, duration: 1000, spread: 0 }

interface Told {
  readonly deathsA: number
  readonly deathsB: number
  readonly injured: number
}
const fights = (n: number, ground: Ground, values: Readonly<Record<string, number>>, mechanisms = [attack]) =>
  Array.from({ length: n }, (_, i) => {
    const records: OccurrenceRecord[] = []
    const parameters: Settings = { attack: { ...SQUARE, ...values } }
    const run = start(conflictModel("line", ground, mechanisms), {
      seed: "attack",
      replication: i + 1,
      parameters,
      audit: i === 0,
      onRecord: (record) => void records.push(record),
    })
    run.runUntil(1000)
    const over = records.find(({ kind }) => kind === "attack")
    return { run, records, hours: ((over?.time ?? Number.NaN) - 0.5) * 24, told: over?.data as unknown as Told }
  })

describe("an attack on a force", () => {
  // Each band of four standard errors is missed by chance once in 16,000.
  it.each([
    [3, 2, 31 / 40],
    [5, 3, 35779 / 40320],
  ])("of %i on %i is won as often as Lanchester's square law says", (attackers, patrol, probability) => {
    const won = fights(400, groundWith(attackers), { patrol }).filter(({ told }) => told.deathsB === patrol)
    expect(Math.abs(zOfShare(won.length, 400, probability))).toBeLessThan(FOUR_SIGMA)
  })

  it("of five on five lasts as long, and costs as much, as the square law says", () => {
    const found = fights(300, groundWith(5), { patrol: 5 })
    const hours = found.map((fight) => fight.hours)
    expect(Math.abs(zOfMean(hours, 1.0605241402))).toBeLessThan(FOUR_SIGMA)
    const left = found.map(({ told }) => 5 - told.deathsA)
    expect(Math.abs(zOfMean(left, 1.6769731041))).toBeLessThan(FOUR_SIGMA)
  })

  it("takes its dead from members and officers, counts the injured, and lets them return", () => {
    for (const { run, records, told } of fights(30, groundWith(10), { patrol: 5, fatalShare: 0.4, recovery: 1 })) {
      const count = (kind: string) => records.filter((record) => record.kind === kind).length
      expect(told.deathsA).toBe(count("attacker killed"))
      expect(told.deathsB).toBe(count("officer killed"))
      expect(told.injured).toBe(count("attacker injured") + count("officer injured"))
      expect(run.world.members[0]).toBe(100 - told.deathsA)
      expect(run.world.officersKilled[0]).toBe(told.deathsB)
      expect(run.world.officersInjured[0]).toBe(count("officer injured"))
      expect(run.world.forces[0]).toBe(20 - told.deathsB)
    }
  })

  it("ends when help arrives, and when the attackers have had enough", () => {
    const short = fights(200, groundWith(5), { patrol: 5, lethality: 0, returnFire: 0, duration: 0.5 })
    const hours = short.map((fight) => fight.hours)
    expect(Math.abs(zOfMean(hours, 0.5))).toBeLessThan(FOUR_SIGMA)
  })

  it("comes as often as the harmonic mean of both sides allows, weighted by force, and on patrols as often as it says", () => {
    const ground = groundWith(0, { plannedAttacks: [], initialForces: [20, 0, 0, 0, 0, 100, 0, 0, 0, 0] })
    const quiet = { attacks: 12, lethality: 0, returnFire: 0, duration: 0.01 }
    const found = fights(1, ground, quiet)[0]!.records.filter(({ kind }) => kind === "alarm")
    // Per year: municipal police 2 x 100 x 20 / 120, National Guard half of 2 x 100 x 100 / 200; a little less for the time that attacks last.
    const expected = (12 * (100 / 3 + 50) * 1000) / 365.25
    expect(Math.abs(found.length - expected)).toBeLessThan(4 * Math.sqrt(expected) + 0.01 * expected)
    const onGuard = found.filter(({ data }) => (data as Record<string, unknown>)["sideB"] === "National Guard")
    expect(Math.abs(zOfShare(onGuard.length, found.length, 50 / (100 / 3 + 50)))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("capabilities in an attack", () => {
  const base = lineGround().capabilities![0]!
  const drones = { ...base, holders: [0], use: 1, units: [2, 2], lethality: 3, exposure: 0, crew: 0 } as const
  const plane = {
    ...base,
    id: "plane",
    holders: [0],
    use: 1,
    units: [1, 1],
    crew: 2,
    lethality: 0,
    exposure: 9,
  } as const
  const hits = (ground: Ground, hours: number) =>
    fights(250, ground, { patrol: 20, lethality: 0.05, returnFire: 0, fatalShare: 0, duration: hours }, [
      capabilities,
      attack,
    ]).map(({ told }) => told.injured)

  it("count for as many attackers as they say, less what the force takes away", () => {
    // Twenty officers are hardly ever spent, so hits are Poisson in time: mean rate x mean duration.
    const alone = groundWith(4, { capabilities: [{ ...drones, fatalShare: 0 }] })
    expect(Math.abs(zOfMean(hits(alone, 2), 0.05 * (4 + 2 * 3) * 2))).toBeLessThan(FOUR_SIGMA)
    const measure = { capability: 0, force: 0, from: "2017-01-01", share: 0.5, assumption: "invented" }
    const countered = groundWith(4, { capabilities: [{ ...drones, fatalShare: 0 }], counterMeasures: [measure] })
    expect(Math.abs(zOfMean(hits(countered, 2), 0.05 * (4 + 3) * 2))).toBeLessThan(FOUR_SIGMA)
  })

  it("draw fire as they say, and those aboard are lost with them", () => {
    const ground = groundWith(3, { capabilities: [plane] })
    const first = fights(300, ground, { patrol: 5, lethality: 0, returnFire: 1, fatalShare: 1 }).map(
      ({ records }) => records.find(({ kind }) => kind.endsWith(" hit") || kind === "attacker killed")?.kind,
    )
    expect(Math.abs(zOfShare(first.filter((kind) => kind === "plane hit").length, 300, 9 / 12))).toBeLessThan(
      FOUR_SIGMA,
    )
    const { told } = fights(1, groundWith(0, { capabilities: [plane] }), { patrol: 5, fatalShare: 1, lethality: 0 })[0]!
    expect(told.deathsA).toBe(2)
  })

  it("do not come where the group does not hold them, nor crews where there are no members", () => {
    const none = fights(1, groundWith(3, { capabilities: [{ ...plane, holders: [1] }] }), {})[0]!
    expect(none.records.some(({ kind }) => kind === "plane attack")).toBe(false)
    const few = groundWith(3, { capabilities: [plane], initialMembers: [4, ...Array.from({ length: 14 }, () => 0)] })
    expect(fights(1, few, {})[0]!.records.some(({ kind }) => kind === "plane attack")).toBe(false)
  })

  it("leave the luck of the others as it was", () => {
    const times = (ground: Ground) =>
      fights(20, ground, { lethality: 0, returnFire: 0, spread: 1 })
        .map(({ records }) => {
          const at = (kind: string) => records.find((record) => record.kind === kind)?.time ?? Number.NaN
          return at("drones attack") - at("ground attack")
        })
        .filter((lag) => lag > 0)
    const both = times(groundWith(3, { capabilities: [drones, { ...plane, crew: 0 }] }))
    const one = times(groundWith(3, { capabilities: [drones] }))
    expect(both.length).toBeGreaterThan(3)
    for (const lag of both) expect(one.some((other) => Math.abs(other - lag) < 1e-9)).toBe(true)
  })
})
