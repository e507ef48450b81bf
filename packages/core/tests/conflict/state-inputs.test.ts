import { conflictModel, type Ground, SimulationError } from "@contested/core"
import { describe, expect, it } from "vitest"
import { stateInputProblems } from "../../src/world/state-input-problems.js"
import { lineGround } from "./line-ground.js"

describe("capabilities, policies and prescribed attacks that cannot be used", () => {
  const line = lineGround()
  const drones = line.capabilities![0]!
  const wrong: Ground = {
    ...line,
    capabilities: [
      { ...drones, availableFrom: "2018-02-30", holders: [3], units: [3, 1], use: 1.5, strength: 0, crew: 0.5 },
      { ...drones, lethality: Number.NaN },
    ],
    counterMeasures: [{ capability: 2, force: 2, from: "soon", share: -1, assumption: "invented" }],
    policies: [
      { kind: "checkpoint", from: "2018-01-01", to: "2017-01-01", road: 4, stops: 2, assumption: "invented" },
      { kind: "withdrawal", from: "2018-01-01", force: 0, territories: [5], share: 0.5, assumption: "invented" },
    ],
    plannedAttacks: [{ at: [2, 1], territory: 0, group: 0, force: 9, target: "post", attackers: [-1, 3] }],
    plannedMessages: [{ at: [0, 1], territory: 0, group: 1, against: 1 }],
  }

  it("are all told at once, each with where it stands, what was found and what is allowed", () => {
    const told = stateInputProblems(wrong)
    for (const sentence of [
      'capabilities[0] (drones).availableFrom: expected a day of the calendar, YYYY-MM-DD, got "2018-02-30"',
      "capabilities[0] (drones).holders: expected the index of a group, 0 to 2, got 3",
      "capabilities[0] (drones).units: expected two whole numbers >= 1 in ascending order, got [3,1]",
      "capabilities[0] (drones).use: expected a share from 0 to 1, got 1.5",
      "capabilities[0] (drones).crew: expected a whole number of members >= 0, got 0.5",
      "capabilities[0] (drones).strength: expected a factor > 0, got 0",
      'capabilities[1] (drones).id: expected an id that no other capability has, got "drones"',
      "counterMeasures[0].capability: expected the index of a capability, 0 to 1, got 2",
      "policies[0] (checkpoint).road: expected the index of a road, 0 to 3, got 4",
      'policies[0] (checkpoint).to: expected a day after 2018-01-01, got "2017-01-01"',
      "policies[1] (withdrawal).territories: expected the index of a territory, 0 to 4, got 5",
      "plannedAttacks[0].at: expected two days >= 0 since the start in ascending order, got [2,1]",
      "plannedAttacks[0].force: expected the index of a force, 0 to 1, got 9",
      "plannedAttacks[0].attackers: expected two whole numbers >= 0 in ascending order, got [-1,3]",
      "plannedMessages[0].against: expected another group than the one that threatens, got 1",
    ])
      expect(told).toContain(sentence)
    expect(told).toHaveLength(20)
  })

  it("stop the model before anything runs", () => {
    expect(() => conflictModel("wrong", wrong, [])).toThrow(SimulationError)
    expect(() => conflictModel("wrong", wrong, [])).toThrow(/"wrong" cannot be run[\s\S]*holders[\s\S]*attackers/)
  })

  it("are none on a sound ground", () => {
    expect(stateInputProblems(line)).toEqual([])
  })
})
