import { describe, expect, it } from "vitest"
import { PINNED } from "./pinned.js"
import { enduringParts, wholeEngineDigest } from "./whole-engine.js"

describe("the whole engine", () => {
  it("computes the pinned bits, part by part", () => {
    // See pinned.ts for what may be done about a difference.
    expect(enduringParts(wholeEngineDigest())).toEqual(PINNED)
  })
})
