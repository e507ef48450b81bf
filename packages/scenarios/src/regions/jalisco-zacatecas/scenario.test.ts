import { allMechanisms, conflictModel, deployment, type OccurrenceRecord, start, statePolicy } from "@contested/core"
import { describe, expect, it } from "vitest"
import { brokenLaws } from "../../../../core/tests/conflict/broken-laws.js"
import { jaliscoZacatecasGround } from "./ground.js"
import { jaliscoZacatecasMechanisms, jaliscoZacatecasScenario } from "./scenario.js"

const ground = jaliscoZacatecasGround()
const run = (mechanisms = jaliscoZacatecasMechanisms, audit = false) =>
  start(conflictModel("jalisco-zacatecas", ground, mechanisms), { seed: "test", audit })

describe("the flagship", () => {
  it("keeps every rate current: audit recomputes all of them after everything that happens", () => {
    expect(run(jaliscoZacatecasMechanisms, true).runUntil(8).occurrences).toBeGreaterThan(100)
  })

  it("has every mechanism of the library but the two that its README leaves out", () => {
    const names = jaliscoZacatecasMechanisms.map(({ name }) => name)
    expect(allMechanisms.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([
      "retreat",
      "fission-fusion",
    ])
  })

  it("breaks no law of the state in four months: people conserved, control that sums to one, nothing negative", () => {
    const records: OccurrenceRecord[] = []
    const simulation = start(conflictModel("jalisco-zacatecas", ground, jaliscoZacatecasMechanisms), {
      seed: "laws",
      // Fright enough that people leave, and soon come back.
      parameters: { displacement: { departure: 20, absence: 20 } },
      onRecord: (record) => void records.push(record),
    })
    const broken = new Set<string>()
    for (let day = 20; day <= 120; day += 20)
      for (const law of brokenLaws(simulation.runUntil(day).world, ground)) broken.add(law)
    expect([...broken]).toEqual([])
    const { residents, displaced } = simulation.world
    const people = (values: Int32Array) => values.reduce((sum, value) => sum + value, 0)
    const dead = records.reduce((sum, { data }) => sum + ((data as Record<string, number>)["deathsCivilians"] ?? 0), 0)
    expect(people(displaced)).toBeGreaterThan(0)
    expect(people(residents) + people(displaced) + dead).toBe(11_395_896)
  })

  it("says who are rivals, by what weight, and who are allies at the start; allies only where a mechanism keeps them", () => {
    const relations = jaliscoZacatecasScenario.relations ?? []
    expect(relations.map(({ a, b, kind, weight }) => [a, b, kind, weight])).toEqual([
      ["cjng", "sinaloa", "rivalry", expect.any(Number)],
      ["cjng", "nueva-plaza", "rivalry", 3],
      ["cjng", "local", "rivalry", 2],
      ["sinaloa", "nueva-plaza", "alliance", undefined],
    ])
    expect(relations.at(-1)?.source).toContain("doi:10.1126/science.adh2888")
    const alone = jaliscoZacatecasScenario.derive?.({ name: "alone", without: ["alliances"] })
    expect(alone?.relations?.map(({ kind }) => kind)).toEqual(["rivalry", "rivalry", "rivalry"])
  })

  it("starts with the members and officers of its tables, to the last one", () => {
    const { world } = run()
    const total = (values: Int32Array) => values.reduce((sum, value) => sum + value, 0)
    expect(total(world.members)).toBe(3800 + 30 + 0 + 15 + 430 + 10 + 762 + 60 + 150 + 10)
    // Municipal police 12,136 + 1,163 + 1,773, the Army 4,124 + 1,852 + 467, state police 3,104 + 1,024 + 530.
    expect(total(world.forces)).toBe(15_072 + 6_443 + 4_658)
  })

  it("has the National Guard as deployed: 5,421 in the three states in July 2019, none before", () => {
    const guard = ground.forces.findIndex(({ id }) => id === "national-guard")
    const territories = ground.region.territories.length
    const simulation = run()
    const strength = () =>
      simulation.world.forces.slice(guard * territories, (guard + 1) * territories).reduce((a, b) => a + b, 0)
    simulation.runUntil(ground.calendar.timeOf("2019-06-30"))
    expect(strength()).toBe(0)
    simulation.runUntil(ground.calendar.timeOf("2019-07-02"))
    expect(strength()).toBe(3470 + 1558 + 393)
  })

  it("has Plan Zacatecas II on 25 November 2021: forces on top, and checkpoints on the roads into the state", () => {
    const territories = ground.region.territories.length
    const zacatecas = ground.region.territories.flatMap(({ state }, index) => (state === "Zacatecas" ? [index] : []))
    const simulation = run([deployment, statePolicy])
    const strength = (id: string) => {
      const force = ground.forces.findIndex((one) => one.id === id)
      return zacatecas.reduce((sum, place) => sum + (simulation.world.forces[force * territories + place] as number), 0)
    }
    const sealed = () => simulation.world.checkpoints.reduce((sum, stops) => sum + (stops > 0 ? 1 : 0), 0)
    simulation.runUntil(ground.calendar.timeOf("2021-11-24"))
    const before = [strength("army"), strength("national-guard"), sealed()]
    simulation.runUntil(ground.calendar.timeOf("2021-11-26"))
    expect(before[2]).toBe(0)
    expect(strength("army")).toBe((before[0] as number) + 1954)
    expect(strength("national-guard")).toBe((before[1] as number) + 1644)
    expect(sealed()).toBeGreaterThan(20)
  })

  it("covers years as the rest of the country: 2020 best, 2018 and 2019 less than 0.6 of it", () => {
    const shares = (ground.coverage ?? []).map(({ share }) => share)
    expect(shares[0]).toBeCloseTo(591 / 30_995 / (1593 / 32_112), 12)
    expect(shares[1]).toBeCloseTo(842 / 31_975 / (1593 / 32_112), 12)
    expect(shares[2]).toBe(1)
  })

  it("puts nothing at stake that was seen after its start, and something everywhere", () => {
    const worth = ground.stakes ?? []
    // 177, 4,177 and 1,502 homicides of 2015-2017, and one for each municipality.
    expect(worth.reduce((sum, weight) => sum + weight, 0)).toBe(177 + 4177 + 1502 + 194)
    expect(Math.min(...worth)).toBe(1)
  })

  it.each(jaliscoZacatecasMechanisms.map((mechanism) => [mechanism.name]))("still runs without %s", (name) => {
    const rest = jaliscoZacatecasMechanisms.filter((mechanism) => mechanism.name !== name)
    expect(run(rest).runUntil(12).occurrences).toBeGreaterThan(20)
  })

  it("measures the same with and without records, and leaves rows only with", () => {
    const request = { seed: "7", replication: 1, until: "2018-03-31" }
    const recorded = jaliscoZacatecasScenario.replicate({ ...request, record: true })
    const bare = jaliscoZacatecasScenario.replicate({ ...request, record: false })
    expect([bare.digest, bare.measures, bare.occurrences]).toEqual([
      recorded.digest,
      recorded.measures,
      recorded.occurrences,
    ])
    expect([bare.events.length, bare.series.length]).toEqual([0, 0])
    expect(recorded.series.length).toBeGreaterThan(100)
  })

  it.each((jaliscoZacatecasScenario.variants ?? []).map(({ name }) => [name]))("runs with what-if %s", (variant) => {
    const request = { seed: "7", replication: 1, until: "2018-01-15", record: false }
    expect(jaliscoZacatecasScenario.replicate({ ...request, variant }).occurrences).toBeGreaterThan(100)
  })

  it("gives for every parameter a source or an assumption", () => {
    for (const { source, assumption } of jaliscoZacatecasScenario.parameters) {
      expect([source, assumption].filter((text) => text !== undefined && text.length > 10)).toHaveLength(1)
    }
  })
})
