import { meanField, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { boundaryOf, competeFromAnchors, competeOnLine } from "./front.js"
import { integrateInOnePlace, lotkaVolterra } from "./lotka-volterra.js"
import { competitionModel, line, rectangle } from "./model.js"
import { competitionEquilibrium, competitionOutcome } from "./outcome.js"

describe("competition in one place", () => {
  it("rests at 89.6551724138 and 17.2413793103 for K = 100, 80 and α = 0.6, 0.7, and the equations go there", () => {
    const competition = { k1: 100, k2: 80, a12: 0.6, a21: 0.7 }
    const [first, second] = competitionEquilibrium(competition)
    expect(first).toBeCloseTo(89.6551724138, 9)
    expect(second).toBeCloseTo(17.2413793103, 9)
    const [integrated, also] = integrateInOnePlace(competition)
    expect(Math.abs(integrated / first - 1)).toBeLessThan(1e-7)
    expect(Math.abs(also / second - 1)).toBeLessThan(1e-7)
  })

  it.each([
    ["coexistence", { k1: 100, k2: 80, a12: 0.6, a21: 0.7 }],
    ["first wins", { k1: 100, k2: 60, a12: 0.6, a21: 0.7 }],
    ["second wins", { k1: 50, k2: 120, a12: 0.6, a21: 0.7 }],
  ] as const)("ends in %s as the inequalities say, and so do the equations", (outcome, competition) => {
    expect(competitionOutcome(competition)).toBe(outcome)
    const rest = competitionEquilibrium(competition)
    integrateInOnePlace(competition).forEach((members, group) => {
      expect(Math.abs(members - (rest[group] as number))).toBeLessThan(1e-4)
    })
  })

  it("refuses to say who wins where the start decides", () => {
    const competition = { k1: 100, k2: 100, a12: 1.5, a21: 1.5 }
    expect(competitionOutcome(competition)).toBe("depends on the start")
    expect(() => competitionEquilibrium(competition)).toThrow("the start decides who wins")
    expect(() => lotkaVolterra.cases?.answer({ k: [100], a12: 1, a21: 1 })).toThrow("two capacities")
  })
})

describe("competition in space", () => {
  it("keeps the boundary of equals midway, and moves it against the weaker: 70.91 on day 800", () => {
    expect(Math.abs(boundaryOf(competeOnLine(1, [300])[0]!) - 99.5)).toBeLessThan(1e-6)
    expect(Math.abs(boundaryOf(competeOnLine(1.1, [800])[0]!) - 70.91)).toBeLessThan(0.01)
  })

  it("in a rectangle puts the boundary of equals on the bisector of their anchors, where contact is greatest", () => {
    const [width, height] = [9, 5]
    const { first, second } = competeFromAnchors(width, height, [2 * width + 1, 2 * width + 7], 200)
    for (let y = 0; y < height; y++) {
      const contact = Array.from({ length: width }, (_, x) => first[y * width + x]! * second[y * width + x]!)
      for (let x = 0; x < width; x++) {
        const lead = first[y * width + x]! - second[y * width + x]!
        if (x === 4) expect(Math.abs(lead)).toBeLessThan(1e-6)
        else expect(Math.sign(lead)).toBe(Math.sign(4 - x))
        // Mirror images of each other.
        expect(Math.abs(first[y * width + x]! - second[y * width + width - 1 - x]!)).toBeLessThan(1e-6)
      }
      expect(contact.indexOf(Math.max(...contact))).toBe(4)
    }
  })

  // Two means, each within 4 standard errors: 1 in 7,900 by chance. The bias of the jump process is some 1 in 1,000 members.
  it("runs as a jump process with the mean of its equations, on three cells", () => {
    const ground = {
      links: line(3),
      start: [
        [400, 50],
        [200, 200],
        [0, 300],
      ] as const,
    }
    const model = competitionModel("three-cells", ground)
    const parameters = { k1: 1000, k2: 800, diffusion: 0.5 }
    const theory = meanField(model, { until: 3, parameters }).at(3).members
    const runs = Array.from(
      { length: 30 },
      (_, i) => simulate(model, { seed: "three", replication: i + 1, until: 3, parameters }).world.members,
    )
    for (const at of [0, 5]) {
      const values = runs.map((members) => members[at]!)
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
      expect(Math.abs(mean - theory[at]!) / Math.sqrt(variance / values.length)).toBeLessThan(4)
    }
  })

  it("declares what its hazards read, and only steps along links", () => {
    const model = competitionModel("audit", {
      links: rectangle(2, 2),
      start: [
        [9, 0],
        [0, 0],
        [0, 0],
        [0, 9],
      ],
    })
    const run = simulate(model, { seed: "1", until: 2, parameters: { growth: 0, diffusion: 1 }, audit: true })
    expect(run.occurrences).toBeGreaterThan(20)
    expect(run.world.members.reduce((sum, n) => sum + n, 0)).toBe(18)
    expect(rectangle(3, 2)).toHaveLength(7)
  })
})
