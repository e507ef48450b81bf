import { normal, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { SelectBest, type SelectBestOptions, type SelectionState } from "./select-best.js"

const streams = new RandomStreams("select-best.test", 0)

function race(
  means: readonly number[],
  options: SelectBestOptions,
  shared: number,
  name: string,
  entity: number,
): SelectionState {
  const source = streams.stream(name, entity)
  const selection = new SelectBest(means.length, options)
  for (let state = selection.state(); ; state = selection.state()) {
    if (state.chosen !== null) return state
    const luck = normal(source, 0, Math.sqrt(shared))
    selection.add(
      state.alive.map((variant) => (means[variant] as number) + luck + normal(source, 0, Math.sqrt(1 - shared))),
    )
  }
}

describe("selecting the best", () => {
  it("chooses it in at least 95 % of races in the least favourable case, and with fewer runs when luck is shared", () => {
    const runs = 500
    const outcome = [0, 0.7].map((shared, which) => {
      let right = 0
      let spent = 0
      for (let run = 0; run < runs; run += 1) {
        const state = race([0, 0, 0.5, 0, 0], { indifference: 0.5, first: 10 }, shared, "slippage", 2 * run + which)
        if (state.chosen === 2) right += 1
        spent += state.spent
      }
      return { right: right / runs, spent: spent / runs }
    })
    const [apart, shared] = outcome as [{ right: number; spent: number }, { right: number; spent: number }]
    // At least 95 %: 4 standard errors of 0.97 % below.
    expect(apart.right).toBeGreaterThan(0.95 - 0.039)
    expect(shared.right).toBeGreaterThan(0.95 - 0.039)
    // The variance of differences falls to 0.3: about so many replications, while the first 10 stay.
    expect(shared.spent).toBeLessThan(0.5 * apart.spent)
  })

  it("drops a hopeless variant after the first stage, and does not sample it again", () => {
    const selection = new SelectBest(3, { indifference: 0.1, first: 10 })
    const source = streams.stream("hopeless")
    for (let replication = 0; replication < 10; replication += 1) {
      selection.add([normal(source, 0, 1), normal(source, 0.01, 1), normal(source, -50, 1)])
    }
    expect(selection.state()).toMatchObject({ chosen: null, alive: [0, 1], replications: 10, spent: 30 })
    selection.add([0.5, 0.5])
    expect(selection.state()).toMatchObject({ replications: 11, spent: 32 })
  })

  it("chooses the smallest where smaller is better", () => {
    const state = race([3, 1, 2], { indifference: 0.5, best: "smallest" }, 0, "smallest", 0)
    expect(state.chosen).toBe(1)
    expect(Math.abs((state.means[1] as number) - 1)).toBeLessThan(4 / Math.sqrt(20))
  })

  it("screens by Kim & Nelson's constants: k = 2, alpha = 0.05, n0 = 10 gives h^2 = 9 (0.1^(-2/9) - 1) = 6.013", () => {
    // Differences of +1 and -1 in turn: S^2 = 10 / 9 over the first ten. d is chosen so that the horizon h^2 S^2 / d^2 is 100.2.
    const d = Math.sqrt((9 * (0.1 ** (-2 / 9) - 1) * (10 / 9)) / 100.2)
    const replicationsUntilChoice = (difference: (replication: number) => number): number => {
      const selection = new SelectBest(2, { indifference: d, first: 10 })
      while (selection.state().chosen === null) selection.add([0, difference(selection.state().replications)])
      return selection.state().replications
    }
    // Equal means to the end: one replication after the horizon.
    expect(replicationsUntilChoice((r) => (r >= 10 ? 0 : r % 2 === 0 ? 1 : -1))).toBe(101)
    // Odd replications r have means 1 / r apart: out when 1 / r > (100.2 - r) d / (2 r), so at the first odd r above 100.2 - 2 / d = 92.5.
    expect(100.2 - 2 / d).toBeCloseTo(92.45, 2)
    expect(replicationsUntilChoice((r) => (r % 2 === 0 ? 1 : -1))).toBe(93)
  })

  it("ends at once where nothing varies", () => {
    const selection = new SelectBest(2, { indifference: 1, first: 5 })
    for (let replication = 0; replication < 5; replication += 1) selection.add([1, 2])
    expect(selection.state().chosen).toBe(1)
    expect(() => selection.add([1])).toThrow("The best is chosen")
  })

  it("refuses, by value, options and replications that are none, and keeps what it has", () => {
    expect(() => new SelectBest(1, { indifference: 0, level: 0.2, first: 2 })).toThrow(
      /best of 1 variants[\s\S]*worth finding is 0[\s\S]*choosing the best is 0.2[\s\S]*first stage has 2/,
    )
    const selection = new SelectBest(2, { indifference: 1 })
    expect(() => selection.add([1])).toThrow("got 1 values")
    expect(() => selection.add([1, Number.NaN])).toThrow("Variant 1 gave NaN")
    expect(selection.state()).toMatchObject({ replications: 0, spent: 0 })
  })
})
