import { describe, expect, it } from "vitest"
import type { VariantInputs } from "./variant.js"
import { variantChanges } from "./variant-changes.js"

const before: VariantInputs = {
  settings: { recruitment: { growth: 0.2, decay: 0.1 } },
  without: [],
  deployments: [],
  initialMembers: [5, 6, 7],
  initialForces: [1, 1],
  outsideMembers: [0],
  capabilities: [],
  policies: [],
  plannedAttacks: [],
  leaderRemovals: [],
  alliances: [],
  trafficking: [],
}

describe("what a recipe changes", () => {
  it("is nothing where nothing is", () => {
    expect(variantChanges(before, structuredClone(before))).toEqual({ settings: [], without: [], inputs: [] })
  })

  it("names parameters with their new values, and mechanisms left out", () => {
    const after = {
      ...before,
      settings: { recruitment: { growth: 0.1, decay: 0.1 }, response: { clearing: 2 } },
      without: ["retaliation"],
    }
    expect(variantChanges(before, after)).toEqual({
      settings: [
        { mechanism: "recruitment", name: "growth", to: 0.1 },
        { mechanism: "response", name: "clearing", to: 2 },
      ],
      without: ["retaliation"],
      inputs: [],
    })
  })

  it("counts entries that were changed, added or taken away", () => {
    const removal = (date: string) => ({ date, group: 0, assumption: "a question" })
    const after = { ...before, initialMembers: [5, 0, 8], leaderRemovals: [removal("2019-07-01")] }
    expect(variantChanges(before, after).inputs).toEqual([
      { name: "initialMembers", entries: 2 },
      { name: "leaderRemovals", entries: 1 },
    ])
    const three = { ...before, leaderRemovals: [removal("2019-01-01"), removal("2019-02-01"), removal("2019-03-01")] }
    const one = { ...before, leaderRemovals: [removal("2019-02-01")] }
    expect(variantChanges(three, one).inputs).toEqual([{ name: "leaderRemovals", entries: 2 }])
  })
})
