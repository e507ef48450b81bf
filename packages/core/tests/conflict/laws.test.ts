import {
  allMechanisms,
  clash,
  conflictModel,
  decodeSnapshot,
  type Equations,
  encodeSnapshot,
  type OccurrenceRecord,
  recruitment,
  restore,
  start,
} from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { brokenLaws } from "./broken-laws.js"
import { fullGround, lineGround } from "./line-ground.js"
import { livelyFor } from "./lively.js"

/**
 * Members that one occurrence brings in or takes away besides those whose death it records; null where it depends. A mechanism that is
 * not listed here can neither make members nor lose any.
 */
const COMING_AND_GOING: Readonly<Record<string, number | null>> = {
  "recruitment/recruit": 1,
  "arrest/arrest": -1,
  "drop-out/leave": -1,
  "spoils/hire": 1,
  "reinforcement/arrival": null,
  "incursion/come": null,
  "neighbours/entry": null,
  "neighbours/exit": null,
}

/** The kinds of record that a mechanism's equations say it leaves, each in quotes. */
function recordsTold(equations: Equations | undefined): string[] {
  const { hazards = {}, events = {}, reacts = {}, start: begun = "" } = equations ?? {}
  const texts = [
    ...Object.values(hazards).map(({ effect }) => effect),
    ...Object.values(events),
    ...Object.values(reacts),
    begun,
  ]
  return texts.flatMap((text) => [...text.matchAll(/[`"]([a-z][a-z -]*)\\?[`"]/g)].map(([, kind]) => kind as string))
}

describe("in every run of the conflict model", () => {
  test.prop([fc.string({ maxLength: 6 }), fc.integer({ min: 1, max: 5 })], { numRuns: 12 })(
    "with every mechanism, no law of the state is ever broken, and every rate follows what it reads",
    (seed, replication) => {
      const ground = fullGround()
      const parameters = livelyFor(allMechanisms)
      const run = start(conflictModel("line", ground, allMechanisms), { seed, replication, parameters, audit: true })
      const broken = new Set<string>()
      for (let i = 0; i < 120 && run.step(); i++) for (const law of brokenLaws(run.world, ground)) broken.add(law)
      expect([...broken]).toEqual([])
    },
  )

  it("people are conserved: members change by exactly those who come, go and are recorded as killed", () => {
    const names = new Set(fullGround().groups.map(({ name }) => name))
    const records: OccurrenceRecord[] = []
    const run = start(conflictModel("line", fullGround(), allMechanisms), {
      seed: "balance",
      parameters: livelyFor(allMechanisms),
      onRecord: (record) => void records.push(record),
    })
    const people = () => run.world.members.reduce((a, b) => a + b, 0) + run.world.inTransit.reduce((a, b) => a + b, 0)
    let [before, killed, unexplained] = [people(), 0, 0]
    const seen = new Set<string>()
    while (run.nextTime() <= 200 && run.step()) {
      const name = run.lastOccurrence()?.name ?? ""
      seen.add(name)
      let dead = 0
      for (const { kind, data } of records.splice(0)) {
        const { sideA, sideB, deathsA, deathsB } = data as Readonly<Record<string, string | number>>
        // An attack on a force sums up, when it is over, the losses that were told one by one.
        if (kind === "attacker killed") dead += 1
        if (kind === "attack") continue
        if (names.has(sideA as string)) dead += deathsA as number
        if (names.has(sideB as string)) dead += deathsB as number
      }
      const after = people()
      const expected = name in COMING_AND_GOING ? COMING_AND_GOING[name] : 0
      if (expected !== null && after - before !== (expected ?? 0) - dead) unexplained += 1
      killed += dead
      before = after
    }
    expect(unexplained).toBe(0)
    expect(killed).toBeGreaterThan(10)
    expect(seen.size).toBeGreaterThan(6)
  })

  it("whatever is left on record is told by the equations of a mechanism", () => {
    const told = new Set(allMechanisms.flatMap(({ equations }) => recordsTold(equations)))
    const untold = new Set<string>()
    const run = start(conflictModel("line", fullGround(), allMechanisms), {
      seed: "records",
      parameters: livelyFor(allMechanisms),
      // A record that has the name of a capability in it is told of all of them.
      onRecord: ({ kind }) => void (told.has(kind.replace(/^(drones|plane) /, "capability ")) || untold.add(kind)),
    })
    run.runUntil(200)
    expect([...untold]).toEqual([])
    expect(told.size).toBeGreaterThan(10)
  })

  it.each(allMechanisms.map((mechanism) => [mechanism.name]))("everything still runs without %s", (name) => {
    const rest = allMechanisms.filter((mechanism) => mechanism.name !== name)
    const ground = fullGround()
    const run = start(conflictModel("line", ground, rest), { seed: "1", parameters: livelyFor(rest), audit: true })
    for (let i = 0; i < 150; i++) expect(run.step()).toBe(true)
    expect(brokenLaws(run.world, ground)).toEqual([])
  })

  it.each(allMechanisms.map((mechanism) => [mechanism.name, mechanism] as const))("%s runs alone", (_, mechanism) => {
    const ground = fullGround()
    const run = start(conflictModel("line", ground, [mechanism]), {
      seed: "1",
      parameters: livelyFor([mechanism]),
      audit: true,
    })
    expect(brokenLaws(run.runUntil(25).world, ground)).toEqual([])
  })

  it.each(allMechanisms.map((mechanism) => [mechanism.name, mechanism] as const))(
    "%s says what it claims, after whom, and where each of its numbers comes from",
    (_, { claim, after, parameters }) => {
      expect(claim).toMatch(/^[A-Z].{20,}\.$/)
      expect(after.length).toBeGreaterThan(10)
      for (const { description, source, assumption, low, value, high, unit } of Object.values(parameters)) {
        expect(description.length).toBeGreaterThan(10)
        expect(unit).not.toBe("")
        expect((source ?? assumption ?? "").length).toBeGreaterThan(10)
        expect(assumption).not.toBe("chosen by the author of the model")
        expect([low <= value, value <= high]).toEqual([true, true])
      }
    },
  )

  test.prop([fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })], {
    numRuns: 10,
  })("a run that is saved at any time and restored from bytes ends as if never stopped", (t, further) => {
    const model = conflictModel("line", fullGround(), allMechanisms)
    const options = { seed: "law", parameters: livelyFor(allMechanisms) }
    const saved = decodeSnapshot(encodeSnapshot(start(model, options).runUntil(t).snapshot()))
    const whole = start(model, options).runUntil(t + further)
    expect(
      restore(model, saved)
        .runUntil(t + further)
        .digest(),
    ).toBe(whole.digest())
  })
})

describe("common random numbers", () => {
  it("a change in one corner leaves all luck that it does not touch", () => {
    // Without movement the places are independent: an extra member in Eco changes nothing that happens in Alba.
    const still = [recruitment, clash]
    const recruits = (members: readonly (readonly number[])[]) => {
      const run = start(conflictModel("line", lineGround(members), still), {
        seed: "crn",
        parameters: livelyFor(still),
      })
      const seen: number[] = []
      while (run.nextTime() <= 60 && run.step())
        if (run.world.members[0] !== seen.at(-1)) seen.push(run.world.members[0] as number)
      return seen
    }
    const asItWas = recruits([
      [60, 30, 0, 0, 0],
      [0, 0, 0, 25, 50],
      [0, 5, 10, 0, 0],
    ])
    const oneMore = recruits([
      [60, 30, 0, 0, 0],
      [0, 0, 0, 25, 51],
      [0, 5, 10, 0, 0],
    ])
    expect(asItWas.length).toBeGreaterThan(5)
    expect(oneMore).toEqual(asItWas)
  })
})
