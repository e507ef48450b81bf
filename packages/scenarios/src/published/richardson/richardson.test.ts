import { meanField, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { armsAt, armsEigenvalues, armsEquilibrium } from "./arms-race.js"
import { richardsonModel } from "./model.js"
import { EXAMPLE } from "./richardson.js"

describe("Richardson's arms race", () => {
  it("rests at 39.2857142857 and 32.1428571429 with eigenvalues -0.2 and -0.7", () => {
    const [first, second] = armsEquilibrium(EXAMPLE)
    expect(first).toBeCloseTo(39.2857142857, 9)
    expect(second).toBeCloseTo(32.1428571429, 9)
    expect(armsEigenvalues(EXAMPLE)).toEqual([expect.closeTo(-0.2, 12), expect.closeTo(-0.7, 12)])
  })

  it("moves as its equations do, from any start", () => {
    const solution = meanField(richardsonModel, { until: 20, at: [0.5, 3, 20], parameters: { x: 70, y: 4 } })
    for (const day of [0.5, 3, 20]) {
      const exact = armsAt(EXAMPLE, [70, 4], day)
      solution.at(day).arms.forEach((arms, side) => {
        expect(Math.abs(arms / (exact[side] as number) - 1)).toBeLessThan(1e-6)
      })
    }
  })

  it("runs away where answers outweigh restraint, and then has no rest", () => {
    const race = { ...EXAMPLE, k: 0.6, l: 0.5 }
    expect(armsEigenvalues(race)[0]).toBeGreaterThan(0)
    expect(() => armsEquilibrium(race)).toThrow("a b = 0.2 must exceed")
    const parameters = { k: 0.6, l: 0.5 }
    const arms = (until: number) => meanField(richardsonModel, { until, parameters }).value((w) => w.arms[0])
    expect(arms(200)).toBeGreaterThan(100 * arms(20))
  })

  // |z| <= 4 for each of two means: 1 in 7,900 by chance.
  it("as a jump process has the exact mean on day 5 for both sides", () => {
    const runs = Array.from(
      { length: 400 },
      (_, i) => simulate(richardsonModel, { seed: "race", replication: i + 1, until: 5 }).world.arms,
    )
    const exact = armsAt(EXAMPLE, [0, 0], 5)
    for (const side of [0, 1] as const) {
      const values = runs.map((arms) => arms[side])
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
      expect(Math.abs(mean - exact[side]) / Math.sqrt(variance / values.length)).toBeLessThan(4)
    }
  })
})
