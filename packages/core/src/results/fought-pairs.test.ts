import { describe, expect, it } from "vitest"
import type { EventRow } from "./event-row.js"
import { FoughtPairs } from "./fought-pairs.js"

const agents = [
  { id: "a", name: "Group A", kind: "armed group" },
  { id: "b", name: "Group B", kind: "armed group" },
  { id: "c", name: "Group C", kind: "armed group" },
  { id: "police", name: "Police", kind: "state force" },
] as const
const relations = [
  { a: "b", b: "a", kind: "rivalry", weight: 2 },
  { a: "a", b: "c", kind: "alliance", source: "made up" },
] as const

const row = (part: Partial<EventRow>): EventRow =>
  ({
    kind: "clash",
    side_a: "Group A",
    side_b: "Group B",
    type_of_violence: 2,
    best: 1,
    replication: 1,
    ...part,
  }) as EventRow

describe("who fights whom", () => {
  it("counts violent events of a pair whichever side began and however it is named, beside what was declared", () => {
    const counted = new FoughtPairs({ agents, relations })
    for (const part of [
      {},
      { side_a: "Group B", side_b: "Group A", best: 3, replication: 2 },
      { kind: "attack", side_a: "b", side_b: "Police", type_of_violence: 1, best: 0, replication: 2 },
      { kind: "one-sided violence", side_b: "", type_of_violence: 3 },
      { kind: "one-sided violence", side_b: "Civilians", type_of_violence: 3 },
      { kind: "truce", side_b: "Group C", type_of_violence: "", best: 0 },
      { kind: "betrayal", side_b: "Group C", type_of_violence: "", best: 0 },
      { kind: "extortion", side_b: "Civilians", type_of_violence: "", best: 0 },
      { kind: "takeover", side_b: "", type_of_violence: "", best: 0 },
      { kind: "takeover", side_a: "", type_of_violence: 2 },
    ] as const)
      counted.add(row(part))
    const quiet = { relation: null, truces: 0, betrayals: 0 }
    expect(counted.pairs()).toEqual([
      { ...quiet, sides: ["Civilians", "Group A"], events: 2, deaths: 2, replications: 1 },
      { ...quiet, sides: ["Group A", "Group B"], relation: "rivalry", events: 2, deaths: 4, replications: 2 },
      {
        sides: ["Group A", "Group C"],
        relation: "alliance",
        events: 0,
        deaths: 0,
        replications: 0,
        truces: 1,
        betrayals: 1,
      },
      { ...quiet, sides: ["Group B", "Police"], events: 1, deaths: 0, replications: 1 },
    ])
  })
})
