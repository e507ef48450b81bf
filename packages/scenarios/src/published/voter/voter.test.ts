import { simulate } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reproduceQuantity } from "../reproduction.js"
import { borders, bordersOnALine, expectedConsensus, takesAll } from "./exact.js"
import { complete, ring, star, torus } from "./graph.js"
import { invasionModel, voterModel } from "./model.js"
import { firstCells } from "./simulated.js"
import { voter } from "./voter.js"

/** Probability that group 1 takes all, by solving the chain over all states of a small graph: no theory but the rates. */
function byAllStates(neighbours: readonly (readonly number[])[]): number[] {
  const states = 2 ** neighbours.length
  let chances: number[] = Array.from({ length: states }, (_, s) => (s === states - 1 ? 1 : 0))
  for (let sweep = 0; sweep < 4000; sweep++) {
    chances = chances.map((now, state) => {
      if (state === 0 || state === states - 1) return now
      let [rate, sum] = [0, 0]
      neighbours.forEach((around, cell) => {
        const own = (state >> cell) & 1
        const share = around.filter((near) => ((state >> near) & 1) !== own).length / around.length
        rate += share
        sum += share * (chances[state ^ (1 << cell)] as number)
      })
      return sum / rate
    })
  }
  return chances
}

describe("who takes all", () => {
  it.each([
    ["circle", ring(5)],
    ["star", star(5)],
    ["path", [[1], [0, 2], [1, 3], [2]]],
  ] as const)("on a %s is the share, weighed by neighbours: every start against the whole chain", (_, graph) => {
    byAllStates(graph).forEach((chance, state) => {
      const start = graph.map((__, cell) => (state >> cell) & 1)
      expect(chance).toBeCloseTo(takesAll(graph, start), 9)
    })
  })
})

describe("days to agreement on a complete graph", () => {
  it("solve their equations for every number held", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), (cells) => {
        for (let i = 1; i < cells; i++) {
          const [below, here, above] = [i - 1, i, i + 1].map((k) => expectedConsensus(cells, k)) as [
            number,
            number,
            number,
          ]
          expect(here - (below + above) / 2).toBeCloseTo((cells - 1) / (2 * i * (cells - i)), 9)
        }
      }),
    )
  })
})

describe("borders on a line", () => {
  it("begin at 2 p (1 - p), fall at its slope, and as one over the root of time", () => {
    expect(bordersOnALine(0, 0.3)).toBeCloseTo(0.42, 12)
    // e^-x (I0(x) + I1(x)) = 1 - x / 2 + ...
    expect((bordersOnALine(1e-4, 0.5) - 0.5) / 1e-4).toBeCloseTo(-0.5, 3)
    // It tends to sqrt(2 / (pi x)) at x = 2 t; 1 / (8 x) is left.
    expect(bordersOnALine(100, 0.5) / (0.5 / Math.sqrt(100 * Math.PI))).toBeCloseTo(1, 2)
  })
})

describe("the models", () => {
  it("count what is held, and audit finds no rate out of date", () => {
    const start = firstCells(16, 5)
    for (const model of [voterModel(torus(4), start), invasionModel(torus(4), start)]) {
      const { world } = simulate(model, { seed: "audit", until: 3, audit: true })
      expect(world.held).toBe(world.holder.reduce((sum, who) => sum + who, 0))
    }
    expect(borders(complete(3), [1, 0, 0])).toBeCloseTo(2 / 3, 12)
  })
})

describe("published and exact values", () => {
  // Five of these are simulated, with 99.9 % intervals: one run of this test in 200 would fail by chance, had it a new seed.
  it.each(voter.quantities)("$name", (one) => {
    expect(reproduceQuantity(voter, one).verdict).toBe("pass")
  })

  it("are asked for by case, and refused with a sentence", () => {
    expect(voter.cases?.answer({ ground: "star", cells: 4, held: 1 }).value).toBe(0.5)
    expect(() => voter.cases?.answer({ ground: "star", cells: 4, held: 5 })).toThrow("--held is 5")
  })
})
