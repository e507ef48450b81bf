import {
  conflictModel,
  fearIn,
  type Ground,
  type Mechanism,
  type OccurrenceRecord,
  type Scenario,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { brokenLaws } from "../../../core/tests/conflict/broken-laws.js"
import { encarnacionGround } from "./encarnacion-2022/ground.js"
import { encarnacionMechanisms, encarnacionScenario } from "./encarnacion-2022/scenario.js"
import { michoacanGround } from "./michoacan-police-post/ground.js"
import { michoacanMechanisms, michoacanScenario } from "./michoacan-police-post/scenario.js"
import { partOfRegion } from "./part-of-region.js"

const vignettes: readonly (readonly [string, Scenario, Ground, readonly Mechanism[]])[] = [
  ["encarnacion-2022", encarnacionScenario, encarnacionGround(), encarnacionMechanisms],
  ["michoacan-police-post", michoacanScenario, michoacanGround(), michoacanMechanisms],
]
const replicate = (scenario: Scenario, replication: number, variant = "baseline", record = false) =>
  scenario.replicate({ seed: "test", replication, until: scenario.defaults.until, record, variant })
const measure = (scenario: Scenario, replication: number, name: string, variant?: string): number =>
  replicate(scenario, replication, variant).measures.find((one) => one.measure === name)?.value ?? Number.NaN

describe.each(vignettes)("%s", (_, scenario, ground, mechanisms) => {
  it("breaks no law of the state, and every rate follows what it reads", () => {
    const parameters = { attack: { attacks: 50 } }
    const run = start(conflictModel("law", ground, mechanisms), { seed: "law", parameters, audit: true })
    const broken = new Set<string>()
    for (let i = 0; i < 150 && run.step(); i++) for (const law of brokenLaws(run.world, ground)) broken.add(law)
    expect([...broken]).toEqual([])
  })

  it("officers are conserved: those on duty, killed and off duty injured are as many as at the start", () => {
    const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0)
    const parameters = { attack: { attacks: 50, recovery: 10_000 } }
    const { world } = start(conflictModel("law", ground, mechanisms), { seed: "law", parameters }).runUntil(8)
    expect(total(world.officersKilled) + total(world.officersInjured)).toBeGreaterThan(0)
    expect(total(world.forces) + total(world.officersKilled) + total(world.officersInjured)).toBe(
      total(ground.initialForces),
    )
  })

  it.each(mechanisms.map(({ name }) => name))("still runs without %s", (name) => {
    const rest = mechanisms.filter((mechanism) => mechanism.name !== name)
    const run = start(conflictModel("rest", ground, rest), { seed: "1", audit: true }).runUntil(10)
    expect(brokenLaws(run.world, ground)).toEqual([])
  })

  it("has exactly one attack in every run, on its day", () => {
    for (let replication = 1; replication <= 10; replication++) {
      const { events } = replicate(scenario, replication, "baseline", true)
      expect(events.filter(({ kind }) => kind === "alarm")).toHaveLength(1)
      expect(events.filter(({ kind }) => kind === "attack")).toHaveLength(1)
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    }
  })

  it("says where each of its parameters comes from, and what was reported of an outcome that it has", () => {
    for (const { source, assumption } of scenario.parameters) {
      expect([source, assumption].filter((text) => text !== undefined && text.length > 10)).toHaveLength(1)
    }
    const outcomes = (scenario.outcomes ?? []).map((outcome) => outcome.measure)
    for (const { measure: name, low, best, high, source } of scenario.reported ?? []) {
      expect(outcomes).toContain(name)
      expect(low <= best && best <= high && source.length > 20).toBe(true)
    }
  })

  it("gives every outcome a finite number in every variant, and the same run the same digest", () => {
    for (const variant of ["baseline", ...(scenario.variants ?? []).map(({ name }) => name)]) {
      const { measures, digest } = replicate(scenario, 3, variant)
      for (const { value } of measures) expect(Number.isFinite(value)).toBe(true)
      expect(replicate(scenario, 3, variant).digest).toBe(digest)
    }
  })
})

describe("encarnacion-2022", () => {
  it("begins with leaflets against the rival, before the attack, which frighten as many as they reach", () => {
    const ground = encarnacionGround()
    const [town] = ground.plannedMessages!.map(({ territory }) => territory)
    const parameters = { intimidation: { messages: 0, reach: 0.3, memory: 10_000 } }
    const records: OccurrenceRecord[] = []
    const run = start(conflictModel("leaflets", ground, encarnacionMechanisms), {
      seed: "leaflets",
      parameters,
      onRecord: (record) => void records.push(record),
    })
    run.runUntil(4.5)
    const leaflets = records.filter(({ kind }) => kind === "propaganda")
    expect(leaflets.map(({ data }) => (data as Record<string, unknown>)["territory"])).toEqual([town])
    expect(leaflets[0]?.time).toBeLessThan(4)
    expect(fearIn(run.world, town ?? -1, 4.5)).toBeGreaterThan(0.299)
  })

  it("has the drones, the aircraft and at least a dozen on the ground come, in most runs before it is over", () => {
    const kinds = Array.from({ length: 20 }, (_, i) =>
      replicate(encarnacionScenario, i + 1, "baseline", true).events.map(({ kind }) => kind),
    )
    for (const kind of ["aircraft attack", "armed-drones attack", "ground attack"])
      expect(kinds.filter((run) => run.includes(kind)).length).toBeGreaterThan(10)
    for (const [fewest] of encarnacionGround().plannedAttacks!.map(({ attackers }) => attackers))
      expect(fewest).toBe(12)
  })
})

describe("the what-ifs of encarnacion-2022", () => {
  const runs = Array.from({ length: 12 }, (_, i) => i + 1)
  const of = (name: string, variant?: string) => runs.map((run) => measure(encarnacionScenario, run, name, variant))

  it("leave what they do not touch as it was, run by run", () => {
    expect(of("roadblocks", "no-aircraft")).toEqual(of("roadblocks"))
    expect(of("hours-until-help", "no-aircraft")).toEqual(of("hours-until-help"))
  })

  it("do what they say", () => {
    expect(of("roadblocks", "no-roadblocks")).toEqual(runs.map(() => 0))
    expect(of("aircraft-hit", "no-aircraft")).toEqual(runs.map(() => 0))
    const [late, warned, garrison] = [undefined, "earlier-warning", "garrison"].map((variant) =>
      of("hours-until-help", variant),
    )
    for (const [i, hours] of (late ?? []).entries()) {
      expect(warned?.[i]).toBeLessThanOrEqual(hours)
      expect(garrison?.[i]).toBeLessThanOrEqual(hours)
    }
    const blocked = of("hours-until-help", "no-roadblocks")
    for (const [i, hours] of (late ?? []).entries()) expect(blocked[i]).toBeLessThanOrEqual(hours + 1e-9)
  })
})

describe("a part of a region", () => {
  it("keeps the territories asked for and the roads between them", () => {
    const { region } = encarnacionGround()
    expect(region.territories.map(({ name }) => name)).toEqual([
      "Aguascalientes",
      "Encarnación de Díaz",
      "Lagos de Moreno",
      "San Juan de los Lagos",
      "Teocaltiche",
    ])
    const part = partOfRegion(region, "two", ["14035", "14053"])
    expect(part.links).toEqual([expect.objectContaining({ from: 0, to: 1, roadKm: 44.3 })])
    expect(() => partOfRegion(region, "none", ["99999"])).toThrow(/no territory 99999/)
  })
})
