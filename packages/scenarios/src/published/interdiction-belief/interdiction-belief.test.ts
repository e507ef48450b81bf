import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { beliefMoments, perceivedRisk } from "./belief.js"
import { daysOfMonths, interdictionBeliefModel } from "./model.js"

describe("what is believed about a route", () => {
  it("is the mean of the Beta posterior where nothing fades, and the prior's where nothing was seen", () => {
    const rule = { alpha: 2, beta: 5, weight: 1 }
    expect(perceivedRisk([true, false, false, true], rule)).toBeCloseTo((2 + 2) / (4 + 7), 14)
    expect(perceivedRisk([], rule)).toBeCloseTo(2 / 7, 14)
  })

  it("weighs months by age, the latest most", () => {
    const rule = { alpha: 1, beta: 1, weight: 0.5 }
    expect(perceivedRisk([true, false, false], rule)).toBeCloseTo((1 + 1) / (1.75 + 2), 14)
    expect(perceivedRisk([false, false, true], rule)).toBeCloseTo((0.25 + 1) / (1.75 + 2), 14)
    expect(perceivedRisk([true, false, false], { ...rule, weight: 0 })).toBeCloseTo(2 / 3, 14)
  })

  it("has the mean and variance of all possible pasts, by listing them", () => {
    for (const weight of [1, 0.6]) {
      const rule = { alpha: 1.5, beta: 0.5, weight }
      let [mean, square] = [0, 0]
      for (let past = 0; past < 64; past++) {
        const seized = Array.from({ length: 6 }, (_, month) => ((past >> month) & 1) === 1)
        const chance = seized.reduce((product, s) => product * (s ? 0.3 : 0.7), 1)
        const belief = perceivedRisk(seized, rule)
        mean += chance * belief
        square += chance * belief * belief
      }
      const exact = beliefMoments(0.3, 6, rule)
      expect(Math.abs(exact.mean - mean)).toBeLessThan(1e-12)
      expect(Math.abs(exact.variance - (square - mean * mean))).toBeLessThan(1e-12)
    }
  })

  // |z| <= 4: 1 in 15,800 by chance. The variance is the theory's.
  it("simulated, is right on average, and forgets what is older than its memory", () => {
    const runs = Array.from(
      { length: 500 },
      (_, i) => simulate(interdictionBeliefModel, { seed: "b", replication: i + 1, until: daysOfMonths(20) }).world,
    )
    const { mean, variance } = beliefMoments(0.43, 12, { alpha: 1, beta: 1, weight: 0.6 })
    const ours = runs.reduce((sum, { belief }) => sum + belief, 0) / runs.length
    expect(Math.abs(ours - mean) / Math.sqrt(variance / runs.length)).toBeLessThan(4)
    for (const { seized } of runs) expect(seized).toHaveLength(12)
    expect(simulate(interdictionBeliefModel, { seed: "b", until: daysOfMonths(5) }).world.seized).toHaveLength(5)
  })

  it("refuses a rule or a risk that is none", () => {
    expect(() => perceivedRisk([true], { alpha: 0, beta: 1, weight: 1 })).toThrow("got 0, 1 and 1")
    expect(() => beliefMoments(1.2, 3, { alpha: 1, beta: 1, weight: 1 })).toThrow("got 1.2")
    expect(() => beliefMoments(0.2, 1.5, { alpha: 1, beta: 1, weight: 1 })).toThrow("got 1.5")
  })
})
