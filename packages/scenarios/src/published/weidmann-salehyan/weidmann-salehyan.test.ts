import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { meanEstimate } from "../estimate.js"
import { reproduceQuantity } from "../reproduction.js"
import { CITY, cityRuns, dissimilarity, lastOverFirst, NOBODY_LEAVES, TROOPS, UNMIXING } from "./city.js"
import { contact, mixedCityModel } from "./model.js"
import { weidmannSalehyan } from "./weidmann-salehyan.js"

describe("a mixed city", () => {
  it("keeps count of everybody: who is gone was killed, and audit finds no rate out of date", () => {
    const { world } = simulate(mixedCityModel(CITY), { seed: "audit", until: 300, audit: true })
    expect(world.residents.reduce((sum, people) => sum + people, 0)).toBe(36_000 - world.killed)
    expect(Math.min(...world.residents)).toBeGreaterThanOrEqual(0)
    expect(world.killed).toBe(world.attacks)
    expect(world.killed).toBeGreaterThan(0)
  })

  it("sees no attack where only one group lives, most where both are as many", () => {
    expect([contact(0, 100), contact(100, 0), contact(0, 0)]).toEqual([0, 0, 0])
    expect(contact(50, 50)).toBe(25)
    expect(contact(50, 50)).toBeGreaterThan(contact(60, 40))
  })

  it("is divided by 0 where both live alike, by 1 where they share no neighbourhood", () => {
    expect(dissimilarity([10, 20, 30, 60])).toBeCloseTo(0, 12)
    expect(dissimilarity([10, 0, 0, 60])).toBe(1)
  })
})

describe("the order of outcomes", () => {
  // 99.9 % intervals that do not touch: the true order is missed once in a thousand.
  it("unmixing alone lowers violence; troops lower it at once, and do not make it fall", () => {
    const [unmixed, mixed, guarded] = [UNMIXING, NOBODY_LEAVES, TROOPS].map((trial) =>
      meanEstimate(lastOverFirst(trial)),
    )
    expect(unmixed?.high).toBeLessThan(mixed?.low as number)
    expect(unmixed?.high).toBeLessThan(guarded?.low as number)
    const first = (trial: typeof TROOPS) => meanEstimate(cityRuns(trial).map(({ attacks }) => attacks[6] as number))
    expect(first(TROOPS).high).toBeLessThan(first(NOBODY_LEAVES).low)
  })

  it.each(weidmannSalehyan.quantities)("$name", (one) => {
    expect(reproduceQuantity(weidmannSalehyan, one).verdict).toBe("pass")
  })
})
