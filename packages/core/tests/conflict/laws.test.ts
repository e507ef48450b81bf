import {
  arrest,
  clash,
  conflictModel,
  deployment,
  type Mechanism,
  NOBODY,
  type OccurrenceRecord,
  recruitment,
  redeployment,
  reinforcement,
  restore,
  retaliation,
  type Snapshot,
  start,
  takeover,
} from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { lineGround } from "./line-ground.js"

const ALL: readonly Mechanism[] = [
  recruitment,
  arrest,
  clash,
  retaliation,
  takeover,
  redeployment,
  reinforcement,
  deployment,
]
/** Faster than life, so that a short run sees everything happen. */
const LIVELY = {
  recruitment: { growth: 0.05 },
  arrest: { arrests: 2000 },
  clash: { encounters: 0.05 },
  takeover: { takeovers: 40, lapse: 40 },
  redeployment: { mobility: 5, garrison: 2 },
}
const livelyFor = (mechanisms: readonly Mechanism[]) =>
  Object.fromEntries(Object.entries(LIVELY).filter(([name]) => mechanisms.some((mechanism) => mechanism.name === name)))

interface Data {
  readonly deathsA: number
  readonly deathsB: number
  readonly deathsCivilians: number
}

describe("in every run of the conflict model", () => {
  test.prop([fc.string({ maxLength: 6 }), fc.integer({ min: 1, max: 5 })], { numRuns: 25 })(
    "members are whole and never negative, control names a group or nobody, and nobody is lost on the road",
    (seed, replication) => {
      const ground = lineGround()
      const run = start(conflictModel("line", ground, ALL), { seed, replication, parameters: LIVELY, audit: true })
      let broken = 0
      while (run.step(120)) {
        if (run.world.members.some((n) => n < 0)) broken += 1
        if (run.world.control.some((holder) => holder !== NOBODY && holder >= ground.groups.length)) broken += 1
      }
      expect(broken).toBe(0)
      expect(Math.min(...run.world.inTransit)).toBeGreaterThanOrEqual(0)
    },
  )

  it("members change by exactly those recruited, arrested and killed", () => {
    const records: OccurrenceRecord[] = []
    const run = start(conflictModel("line", lineGround(), ALL), {
      seed: "balance",
      parameters: { ...LIVELY, arrest: { arrests: 0 }, recruitment: { growth: 0 }, reinforcement: { commitment: 0 } },
      onRecord: (record) => void records.push(record),
    })
    const before = run.world.members.reduce((a, b) => a + b, 0)
    run.runUntil(200)
    const killed = records
      .filter(({ kind }) => kind === "clash" || kind === "retaliation")
      .map(({ data }) => data as unknown as Data)
      .reduce((sum, { deathsA, deathsB }) => sum + deathsA + deathsB, 0)
    const left = run.world.members.reduce((a, b) => a + b, 0) + run.world.inTransit.reduce((a, b) => a + b, 0)
    expect(killed).toBeGreaterThan(10)
    expect(left).toBe(before - killed)
  })

  it.each(ALL.map((mechanism) => [mechanism.name]))("everything still runs without %s", (name) => {
    const rest = ALL.filter((mechanism) => mechanism.name !== name)
    const run = start(conflictModel("line", lineGround(), rest), {
      seed: "1",
      parameters: livelyFor(rest),
      audit: true,
    })
    expect(run.runUntil(60).occurrences).toBeGreaterThan(10)
  })

  test.prop([fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })], {
    numRuns: 30,
  })("a run that is saved at any time and restored from JSON ends as if never stopped", (t, further) => {
    const model = conflictModel("line", lineGround(), ALL)
    const options = { seed: "law", parameters: LIVELY }
    const saved = JSON.parse(JSON.stringify(start(model, options).runUntil(t).snapshot())) as Snapshot
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
