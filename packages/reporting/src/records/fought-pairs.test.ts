import type { EventRow } from "@contested/core"
import { describe, expect, it } from "vitest"
import { foughtPairs } from "./fought-pairs.js"

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
  it("counts violent events of a pair whichever side began, with what they are to each other, means over replications", () => {
    const { sides, pairs } = foughtPairs(
      { agents, relations },
      [
        row({}),
        row({ side_a: "Group B", side_b: "Group A", best: 3, replication: 2 }),
        row({ kind: "attack", side_a: "b", side_b: "Police", type_of_violence: 1, best: 0, replication: 2 }),
        row({ kind: "one-sided violence", side_b: "Civilians", type_of_violence: 3 }),
        row({ kind: "truce", side_b: "Group C", type_of_violence: "", best: 0 }),
        row({ kind: "betrayal", side_b: "Group C", type_of_violence: "", best: 0 }),
        row({ kind: "extortion", side_b: "Civilians", type_of_violence: "", best: 0 }),
        row({ kind: "takeover", side_b: "", type_of_violence: "", best: 0 }),
      ],
      4,
    )
    expect(sides.map(({ name, kind }) => [name, kind])).toEqual([
      ...agents.map(({ name, kind }) => [name, kind]),
      ["Civilians", null],
    ])
    const quiet = { relation: null, truces: 0, betrayals: 0 }
    expect(pairs).toEqual([
      { ...quiet, a: 0, b: 1, relation: "rivalry", events: 0.5, deaths: 1, fought: 2 },
      { ...quiet, a: 0, b: 4, events: 0.25, deaths: 0.25, fought: 1 },
      { ...quiet, a: 1, b: 3, events: 0.25, deaths: 0, fought: 1 },
      { ...quiet, a: 0, b: 2, relation: "alliance", events: 0, deaths: 0, fought: 0, truces: 0.25, betrayals: 0.25 },
    ])
  })
})
