import { conflictModel, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { brokenLaws } from "../../../../core/tests/conflict/broken-laws.js"
import { mexicoGround } from "./ground.js"
import { homes } from "./initial-members.js"
import { mexicoMechanisms, mexicoScenario } from "./scenario.js"

describe("the national scenario", () => {
  const ground = mexicoGround()
  const { region } = ground

  it("stands on every municipality of the census and one connected network of roads", () => {
    expect(region.territories).toHaveLength(2469)
    expect(region.links).toHaveLength(7112)
    expect(region.territories.reduce((sum, { population }) => sum + population, 0)).toBe(126_014_024)
    const codes = region.territories.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
  })

  it("puts everybody somewhere: 150 groups, 115,000 members but for rounding, each at home", () => {
    const territories = region.territories.length
    expect(ground.groups).toHaveLength(150)
    expect(Math.abs(ground.initialMembers.reduce((sum, n) => sum + n, 0) - 115_000)).toBeLessThan(75)
    homes(region).forEach((home, group) => {
      const members = ground.initialMembers.slice(group * territories, (group + 1) * territories)
      const elsewhere = members.reduce((sum, n, territory) => sum + (home.includes(territory) ? 0 : n), 0)
      expect(elsewhere).toBe(0)
    })
  })

  it("says the sum of its members where arrests are apportioned", () => {
    const members = ground.initialMembers.reduce((sum, n) => sum + n, 0)
    expect(mexicoScenario.parameters.find(({ name }) => name === "nationalMembers")?.value).toBe(members)
  })

  it("keeps four million rates current, as an audit of the first occurrences shows, and breaks no law in ten days", () => {
    const audited = start(conflictModel("mexico", ground, mexicoMechanisms), { seed: "audit", audit: true })
    for (let i = 0; i < 2; i++) expect(audited.step()).toBe(true)
    const run = start(conflictModel("mexico", ground, mexicoMechanisms), { seed: "laws" }).runUntil(10)
    expect(run.occurrences).toBeGreaterThan(2000)
    expect(brokenLaws(run.world, ground)).toEqual([])
  })
})

describe("the national scenario on three of its states", () => {
  const ground = mexicoGround(["Aguascalientes", "Jalisco", "Zacatecas"])

  it("keeps every rate current, as an audit of all of them after each of many occurrences shows", () => {
    const run = start(conflictModel("three", ground, mexicoMechanisms), { seed: "audit", audit: true })
    for (let i = 0; i < 40; i++) run.step()
    expect(run.occurrences).toBe(40)
  })

  it.each(mexicoMechanisms.map(({ name }) => [name]))("runs lawfully without %s", (name) => {
    const left = mexicoMechanisms.filter((mechanism) => mechanism.name !== name)
    const run = start(conflictModel("three", ground, left), { seed: "without" }).runUntil(60)
    expect(run.occurrences).toBeGreaterThan(0)
    expect(brokenLaws(run.world, ground)).toEqual([])
  })
})
