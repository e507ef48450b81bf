import {
  type Capability,
  capabilities,
  conflictModel,
  type Ground,
  Hostility,
  start,
  strengthFactor,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { leftOfLethality } from "../../src/world/adopted-capabilities.js"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const drones: Capability = {
  id: "drones",
  name: "Drones",
  availableFrom: "2018-01-01",
  holders: [],
  innovation: 0.3,
  imitation: 0.9,
  cost: 0,
  use: 1,
  units: [1, 1],
  crew: 0,
  lethality: 2,
  exposure: 0,
  strength: 1.5,
  assumption: "invented",
}

/** As many groups as asked for, one member each in the first of the five places. */
function crowd(groups: number, capability: Capability, sizes: (group: number) => number = () => 1): Ground {
  return {
    ...lineGround(),
    groups: Array.from({ length: groups }, (_, group) => ({ id: `group-${group}`, name: `Group ${group}` })),
    hostility: new Hostility(groups, []),
    initialMembers: Array.from({ length: groups * 5 }, (_, cell) => (cell % 5 === 0 ? sizes(cell / 5) : 0)),
    outsideMembers: Array.from({ length: groups }, () => 0),
    capabilities: [capability],
    counterMeasures: [],
    policies: [],
  }
}

const holdersAfter = (ground: Ground, days: number, replications: number): number[] =>
  Array.from({ length: replications }, (_, i) => {
    const run = start(conflictModel("crowd", ground, [capabilities]), { seed: "bass", replication: i + 1 })
    return run.runUntil(days).world.capabilities.reduce((sum, held) => sum + held, 0)
  })

/** Expected holders of the jump process with rates (n - k)(p + q k / n): the master equation, by small Euler steps. */
function expectedHolders(n: number, p: number, q: number, years: number): number {
  let chance = [1, ...Array.from({ length: n }, () => 0)]
  const steps = 20_000
  const rate = (k: number): number => (n - k) * (p + (q * k) / n)
  for (let step = 0; step < steps; step++) {
    chance = chance.map(
      (at, k) => at + (years / steps) * ((k === 0 ? 0 : rate(k - 1) * (chance[k - 1] ?? 0)) - rate(k) * at),
    )
  }
  return chance.reduce((sum, at, k) => sum + k * at, 0)
}

describe("a capability", () => {
  // Each band of four standard errors is missed by chance once in 16,000.
  it("spreads among few groups as the jump process of Bass's rates says", () => {
    const found = holdersAfter(crowd(4, drones), 2 * 365.25, 500)
    expect(Math.abs(zOfMean(found, expectedHolders(4, 0.3, 0.9, 2)))).toBeLessThan(FOUR_SIGMA)
  })

  it("spreads among many as Bass's closed form says, within 12 %", () => {
    const [p, q, years] = [0.05, 1.5, 2]
    const growth = Math.exp(-(p + q) * years)
    const share = (1 - growth) / (1 + (q / p) * growth)
    const found = holdersAfter(crowd(150, { ...drones, innovation: p, imitation: q }), years * 365.25, 20)
    expect(Math.abs(found.reduce((a, b) => a + b, 0) / found.length / 150 / share - 1)).toBeLessThan(0.12)
    // The jump process lags behind its limit: checked against its own master equation as well, to four standard errors.
    expect(Math.abs(zOfMean(found, expectedHolders(150, p, q, years)))).toBeLessThan(FOUR_SIGMA)
  })

  it("is nobody's before its date, and stays with those who hold it from the start", () => {
    const late = { ...drones, availableFrom: "2018-03-01", innovation: 1000, holders: [2] }
    const run = start(conflictModel("crowd", crowd(4, late), [capabilities]), { seed: "1", audit: true })
    expect([...run.runUntil(58.9).world.capabilities]).toEqual([0, 0, 1, 0])
    expect([...run.runUntil(80).world.capabilities]).toEqual([1, 1, 1, 1])
  })

  it("comes half as fast to a group of the size of its cost", () => {
    // Ten members against a cost of ten: rate p / 2, so that exp(-p/2) of the groups are without it after a year.
    const found = holdersAfter(
      crowd(1, { ...drones, cost: 10 }, () => 10),
      365.25,
      3000,
    )
    expect(Math.abs(zOfMean(found, 1 - Math.exp(-0.15)))).toBeLessThan(FOUR_SIGMA)
  })

  it("multiplies the strength of those who hold it, and is countered from the dates given", () => {
    const ground: Ground = {
      ...crowd(2, { ...drones, holders: [1], innovation: 0, imitation: 0 }),
      counterMeasures: [
        { capability: 0, force: 1, from: "2018-02-01", share: 0.75, assumption: "invented" },
        { capability: 0, force: 1, from: "2017-02-01", share: 0.5, assumption: "invented" },
      ],
    }
    const { world } = start(conflictModel("crowd", ground, [capabilities]), { seed: "1" }).runUntil(1)
    expect([strengthFactor(world, ground, 0), strengthFactor(world, ground, 1)]).toEqual([1, 1.5])
    expect([leftOfLethality(world, ground, 0, 0), leftOfLethality(world, ground, 0, 1)]).toEqual([1, 0.5])
    const later = start(conflictModel("crowd", ground, [capabilities]), { seed: "1" }).runUntil(40).world
    expect(leftOfLethality(later, ground, 0, 1)).toBe(0.25)
  })
})
