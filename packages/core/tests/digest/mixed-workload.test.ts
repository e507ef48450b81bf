import { describe, expect, it } from "vitest"
import { mixedWorkload } from "./mixed-workload.js"

/** Functions and distributions alone; the policy for this value is that of pinned.ts. */
const PINNED = "b5fb10c6"

describe("the mixed workload", () => {
  it("gives the pinned bits", () => {
    expect(mixedWorkload()).toBe(PINNED)
  })

  it("gives the same bits again in the same process: nothing is remembered between draws", () => {
    expect(mixedWorkload()).toBe(mixedWorkload())
  })
})
