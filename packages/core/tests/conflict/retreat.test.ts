import { clash, conflictModel, type OccurrenceRecord, retreat, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { lineGround } from "./line-ground.js"
import { roadGround } from "./road-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
/** Every encounter in Cerro is fought until the second group, far outnumbered, has lost a quarter. */
const parameters = {
  clash: { encounters: 0.01, toTheEnd: 1, breaking: 0.25, civilianShare: 0, worst: 1000 },
  retreat: { leaving: 0.5 },
}
const roads = [
  [2, 1, 40],
  [2, 3, 20],
  [2, 4, 30],
  [0, 1, 10],
] as const

function firstRout(members: readonly (readonly number[])[], mechanisms = [clash, retreat]) {
  const records: OccurrenceRecord[] = []
  const run = start(conflictModel("roads", roadGround(roads, members), mechanisms), {
    seed: "rout",
    parameters: Object.fromEntries(
      Object.entries(parameters).filter(([name]) => mechanisms.some((one) => one.name === name)),
    ),
    onRecord: (record) => void records.push(record),
  })
  run.step()
  return { run, records }
}

describe("a side that breaks", () => {
  it("is routed, and half of those left fall back on the neighbour where its people are, in the road's time", () => {
    const { run, records } = firstRout([[0, 0, 4000, 0, 0], [0, 9, 40, 0, 5], NOWHERE])
    expect(records.map(({ kind, data }) => [kind, (data as { sideA: string }).sideA])).toEqual([
      ["clash", "Northern group"],
      ["rout", "Southern group"],
    ])
    // Of 40, ten are dead and fifteen on their way to Bruma, though Duna and Eco are nearer.
    expect([run.world.members[7], run.world.inTransit[1]]).toEqual([15, 15])
    const left = run.now
    run.runUntil(left + 39 / 1440)
    expect(run.world.members[6]).toBe(9)
    run.runUntil(left + 41 / 1440)
    expect([run.world.members[6], run.world.inTransit[1]]).toEqual([24, 0])
  })

  it("takes the nearest where it has nobody, and stays where every road is closed", () => {
    const members = [[0, 0, 4000, 0, 0], [0, 0, 40, 0, 0], NOWHERE]
    const { run } = firstRout(members)
    run.runUntil(run.now + 21 / 1440)
    expect(run.world.members[8]).toBeGreaterThanOrEqual(15)
    const closed = start(conflictModel("roads", roadGround(roads, members), [clash, retreat]), {
      seed: "rout",
      parameters,
    })
    closed.intervene("every road is closed", (world) => void world.closures.fill(1))
    closed.step()
    expect([closed.world.members[7], closed.world.inTransit[1]]).toEqual([30, 0])
  })

  it("stays where retreat is left out, and nobody is routed who is fought to the last", () => {
    expect(firstRout([[0, 0, 4000, 0, 0], [0, 9, 40, 0, 5], NOWHERE], [clash]).run.world.members[7]).toBe(30)
    const run = start(conflictModel("line", lineGround(), [clash, retreat]), {
      seed: "last",
      parameters: { clash: { encounters: 1, toTheEnd: 1 } },
      onRecord: ({ kind }) => void expect(kind).toBe("clash"),
    })
    expect(run.runUntil(50).occurrences).toBeGreaterThan(0)
  })
})
