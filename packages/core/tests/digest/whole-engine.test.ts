import { start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { PINNED } from "./pinned.js"
import { depot } from "./processes-model.js"
import { enduringParts, wholeEngineDigest } from "./whole-engine.js"

describe("the whole engine", () => {
  it("computes the pinned bits, part by part", () => {
    // See pinned.ts for what may be done about a difference.
    expect(enduringParts(wholeEngineDigest())).toEqual(PINNED)
  })

  it("is tried in all that may become of a process", () => {
    const { outcomes, crews, carried } = start(depot, { seed: "processes" }).runUntil(12).world
    for (const times of [...Object.values(outcomes), crews, carried]) expect(times).toBeGreaterThan(5)
  })
})
