import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { simulateSegregation } from "./alsenafi-barbaro.js"
import { criticalAvoidance, criticalAvoidanceOfTwelve, measuredCriticalAvoidance } from "./critical-point.js"
import { latticeNeighbours, segregation, stepProbabilities } from "./lattice.js"
import { alsenafiBarbaroModel } from "./model.js"

describe("the lattice of Alsenafi and Barbaro", () => {
  it("steps to all four neighbours alike without marks, and in proportion to exp(-β ξ) with them", () => {
    const neighbours = latticeNeighbours(5)
    expect(Array.from(stepProbabilities(neighbours, new Float64Array(25), 3)).slice(0, 4)).toEqual([0.25, 0.5, 0.75, 1])
    const marks = Float64Array.from({ length: 25 }, (_, i) => i / 10)
    const ways = stepProbabilities(neighbours, marks, 0.7)
    const around = [13, 11, 17, 7].map((cell) => Math.exp((-0.7 * cell) / 10))
    const all = around.reduce((sum, w) => sum + w, 0)
    expect(ways[48]).toBeCloseTo((around[0] as number) / all, 12)
    expect((ways[50] as number) - (ways[49] as number)).toBeCloseTo((around[2] as number) / all, 12)
    // Overwhelming marks leave no way better than another.
    expect(Array.from(stepProbabilities(neighbours, marks.fill(1e6), 1)).slice(0, 4)).toEqual([0.25, 0.5, 0.75, 1])
  })

  it("calls a chequerboard -1, one gang's ground 1, and an empty or even one 0", () => {
    const neighbours = latticeNeighbours(4)
    const board = Int32Array.from({ length: 16 }, (_, i) => (i + Math.floor(i / 4)) % 2)
    const [ones, zeros] = [new Int32Array(16).fill(1), new Int32Array(16)]
    expect(
      segregation(
        neighbours,
        board,
        board.map((b) => 1 - b),
      ),
    ).toBe(-1)
    expect(segregation(neighbours, ones, zeros)).toBe(1)
    expect(segregation(neighbours, ones, ones)).toBe(0)
    expect(segregation(neighbours, zeros, zeros)).toBe(0)
  })

  it("keeps all members, and as many marks as γ / λ a member once made and fading balance", () => {
    const parameters = { side: 10, density: 5, beta: 0.2, lambda: 0.3, gamma: 0.6 }
    const { world } = simulate(alsenafiBarbaroModel, { seed: "marks", until: 100, parameters, audit: true })
    for (const gang of [0, 1] as const) {
      const counted = new Int32Array(100)
      for (const cell of world.cellOf[gang]) counted[cell] = (counted[cell] as number) + 1
      expect(world.members[gang]).toEqual(counted)
      expect(world.marks[gang].reduce((sum, m) => sum + m, 0)).toBeCloseTo((500 * 0.6) / 0.3, 6)
    }
  })
})

describe("the transition", () => {
  it("lies where linear theory puts it, for two markings, to 1e-6", () => {
    for (const marking of [
      { density: 20, lambda: 0.5, gamma: 0.5 },
      { density: 3, lambda: 0.2, gamma: 1.5 },
    ])
      expect(Math.abs(measuredCriticalAvoidance(marking) / criticalAvoidanceOfTwelve(marking) - 1)).toBeLessThan(1e-6)
    // Long waves go first; on larger lattices the point is lower, and λ / (2 γ ρ) in the limit.
    expect(criticalAvoidance({ density: 20, lambda: 0.5, gamma: 0.5 })).toBeCloseTo(0.025, 12)
  })

  // With six other seeds 0.004 to 0.018 below the transition and 0.42 to 0.48 above it.
  it("parts mixed from divided ground, and half as many members need twice the avoidance", () => {
    for (const density of [20, 10]) {
      const options = { density, side: 16, steps: 500 }
      expect(Math.abs(simulateSegregation(0.8, options))).toBeLessThan(0.04)
      expect(simulateSegregation(1.5, options)).toBeGreaterThan(0.3)
    }
  })
})
