import { describe, expect, it } from "vitest"
import { aircraft, armedDrones, armouredVehicles, DRONE_ATTACKS } from "./known-capabilities.js"

/** Share of adopters after t years: Bass 1969, the solution of his equation 2. */
const adopted = (p: number, q: number, t: number): number => {
  const left = Math.exp(-(p + q) * t)
  return (1 - left) / (1 + (q / p) * left)
}

describe("known capabilities", () => {
  it("drones: the imitation is the one with which 2021 has as many more attacks than 2020 as were counted", () => {
    const { innovation, imitation } = armedDrones({ holders: [] })
    const over = (from: number): number =>
      Array.from({ length: 2000 }, (_, i) => adopted(innovation, imitation, from + (i + 0.5) / 2000)).reduce(
        (a, b) => a + b,
      )
    expect(over(1) / over(0)).toBeCloseTo(DRONE_ATTACKS[2021] / DRONE_ATTACKS[2020], 2)
  })

  it("the average innovation could not have spread that fast, whatever the imitation", () => {
    const ratio = (q: number): number => {
      const over = (from: number): number =>
        Array.from({ length: 200 }, (_, i) => adopted(0.03, q, from + (i + 0.5) / 200)).reduce((a, b) => a + b)
      return over(1) / over(0)
    }
    expect(Math.max(...Array.from({ length: 200 }, (_, i) => ratio(0.1 + i / 10)))).toBeLessThan(10)
  })

  it("are multipliers in their ranges, each with its words", () => {
    for (const capability of [armedDrones, armouredVehicles, aircraft].map((of) => of({ holders: [0] }))) {
      const {
        innovation,
        imitation,
        cost,
        use,
        units,
        crew,
        lethality,
        exposure,
        strength,
        assumption = "",
      } = capability
      for (const number of [innovation, imitation, cost, crew, lethality, exposure])
        expect(number).toBeGreaterThanOrEqual(0)
      expect(use > 0 && use <= 1 && strength > 0 && units[0] >= 1 && units[0] <= units[1]).toBe(true)
      expect(assumption.length).toBeGreaterThan(80)
      expect(capability.holders).toEqual([0])
    }
  })
})
