import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { reproduceQuantity } from "../reproduction.js"
import { kalyvas } from "./kalyvas.js"
import { kalyvasModel } from "./model.js"
import { INCUMBENT_CONTROL, indiscriminateViolence, safety, selectiveViolence } from "./zones.js"

describe("zones of control", () => {
  it.each([
    [20, 2, 1],
    [1, 0.1, 5],
    [3, 50, 0.2],
  ])("order selective violence as Kalyvas does, whatever the rates: %d, %d, %d", (defection, denunciation, lapse) => {
    const rates = { defection, denunciation, lapse, blind: 1 }
    const byZone = (of: (control: number) => number) => INCUMBENT_CONTROL.map(of)
    const incumbent = byZone((control) => selectiveViolence(control, rates))
    const insurgents = byZone((control) => selectiveViolence(1 - control, rates))
    expect(incumbent.indexOf(Math.max(...incumbent))).toBe(1)
    expect(insurgents.indexOf(Math.max(...insurgents))).toBe(3)
    expect([incumbent[2], insurgents[2]]).toEqual([0, 0])
    expect(incumbent.slice(3)).toEqual([0, 0])
    expect(incumbent).toEqual([...insurgents].reverse())
    const blind = byZone((control) => indiscriminateViolence(control, rates))
    expect(blind.slice(0, 3)).toEqual([0, 0, 0])
    expect(blind[4]).toBeGreaterThan(blind[3] as number)
  })

  it("make denouncing safe only for those with the stronger side", () => {
    expect([0, 0.3, 0.5, 0.75, 1].map(safety)).toEqual([0, 0, 0, 0.5, 1])
  })

  it("never lose a defector: who came is denounced, has stopped, or is still there", () => {
    const { world } = simulate(kalyvasModel, { seed: "audit", until: 200, audit: true })
    expect(Math.min(...world.defectors)).toBeGreaterThanOrEqual(0)
    expect(world.selective[4]).toBe(0)
  })

  // Three of these are simulated, with 99.9 % intervals: one run in 333 would fail by chance, had it a new seed.
  it.each(kalyvas.quantities)("$name", (one) => {
    expect(reproduceQuantity(kalyvas, one).verdict).toBe("pass")
  })
})
