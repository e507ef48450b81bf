import {
  decodeSnapshot,
  encodeSnapshot,
  History,
  type Intervention,
  restore,
  type Snapshot,
  start,
} from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { pairs } from "./pairs-model.js"

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const begin = () => start(pairs, { seed: "h", audit: true })
const reinforce = (post: number, to: number) => (world: { strength: Int32Array }) => {
  world.strength[post] = to
}

describe("an intervention", () => {
  it("makes every rate current, counts as an occurrence of its own, and shares all earlier luck", () => {
    const asItWas = begin().runUntil(12)
    const changed = begin().runUntil(12).intervene("reinforce post 2", reinforce(2, 40))
    expect(changed.occurrences).toBe(asItWas.occurrences + 1)
    expect(changed.runUntil(30).world.strength[2]).toBeGreaterThan(10)
    expect(changed.interventions.map(({ label, time }) => [label, time])).toEqual([["reinforce post 2", 12]])
  })

  it("goes along in the snapshot, and the run continues exactly", () => {
    const run = begin().runUntil(5).intervene("weaken", reinforce(0, 1)).runUntil(9)
    const resumed = restore(pairs, decodeSnapshot(encodeSnapshot(run.snapshot())))
    expect(resumed.interventions).toEqual(run.interventions)
    expect(resumed.runUntil(40).digest()).toBe(run.runUntil(40).digest())
  })

  it("is replayed from its patches in another process as if the recipe had been run", () => {
    const run = begin().runUntil(7).intervene("a", reinforce(1, 20)).runUntil(15).intervene("b", reinforce(4, 0))
    const script = throughJson(run.interventions) as Intervention[]
    const replayed = begin()
    for (const intervention of script) replayed.reapply(intervention)
    expect(replayed.runUntil(30).digest()).toBe(run.runUntil(30).digest())
  })
})

describe("a history", () => {
  test.prop(
    [
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      fc.array(fc.record({ at: fc.double({ min: 0, max: 60, noNaN: true }), post: fc.nat(4), to: fc.nat(30) }), {
        maxLength: 4,
      }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    ],
    { numRuns: 40 },
  )("rewinds to any time exactly, interventions included, however its keyframes lie", (every, plan, time) => {
    const script = [...plan].sort((a, b) => a.at - b.at)
    const history = new History(start(pairs, { seed: "h" }), { every })
    const plain = start(pairs, { seed: "h" })
    for (const { at, post, to } of script) {
      history.runUntil(at).intervene("x", reinforce(post, to))
      if (at <= time) plain.runUntil(at).intervene("x", reinforce(post, to))
    }
    history.runUntil(60)
    expect(history.at(time).digest()).toBe(plain.runUntil(time).digest())
    expect(history.run.now).toBe(60)
    expect(history.rewind(time).runUntil(60).run.digest()).toBe(plain.runUntil(60).digest())
  })

  it("undoes the last intervention: the present is as if it had never been made", () => {
    const history = new History(start(pairs, { seed: "u" }), { every: 4 })
    history
      .runUntil(6)
      .intervene("kept", reinforce(0, 30))
      .runUntil(12)
      .intervene("undone", reinforce(1, 90))
      .runUntil(25)
    const without = start(pairs, { seed: "u" }).runUntil(6).intervene("kept", reinforce(0, 30)).runUntil(25)
    expect(history.undo()).toBe(true)
    expect(history.run.digest()).toBe(without.digest())
    expect(history.undo()).toBe(true)
    expect(history.run.digest()).toBe(start(pairs, { seed: "u" }).runUntil(25).digest())
    expect(history.undo()).toBe(false)
  })

  it("names the days it covers when asked for another", () => {
    const history = new History(start(pairs, { seed: "u" }).runUntil(3), { every: 4 }).runUntil(10)
    expect(() => history.at(2)).toThrow(/Day 2 is not in this history, which goes from day 3 to 10/)
    expect(() => history.at(10.5)).toThrow(/Day 10.5/)
    expect(() => new History(history.run, { every: 0 })).toThrow(/every 0 days: expected a finite number > 0/)
  })
})

describe("a snapshot whose interventions were edited", () => {
  it("is refused", () => {
    const snapshot = begin().runUntil(5).intervene("a", reinforce(1, 20)).snapshot()
    const edited = { ...snapshot, interventions: [] } as unknown as Snapshot
    expect(() => restore(pairs, edited)).toThrow(/damaged or was edited/)
  })
})
