import { type ConflictWorld, conflictModel, dropOut, type Mechanism, recruitment } from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"
import { replications } from "./replications.js"

type HazardRate = (world: ConflictWorld, values: Readonly<Record<string, number>>, cell: number, now: number) => number

const NOWHERE = [0, 0, 0, 0, 0]
/** The invented ground's places have 10,000 to 50,000 inhabitants, 150,000 in all. */
const PEOPLE = 150_000

describe("drop-out", () => {
  it("with recruitment alone gives the published equation's logistic growth: 20,568 members become 40,590 in 520 weeks", () => {
    // Expected value: closed form of the logistic equation with rho = 2.527474e-3 and omega = 0.04e-6 a week. A group spread like the
    // people over five places must grow as one in a single place.
    const size = 20_568.1069
    const spread = [10, 20, 30, 40, 50].map((weight) => (size * weight) / 150)
    const world = conflictModel("line", lineGround(), []).createWorld({})
    const members = Float64Array.from([...spread, ...NOWHERE, ...NOWHERE])
    const numbers = { ...world, members: members as unknown as Int32Array }
    const rateOf = (mechanism: Mechanism, hazard: string, settings: Readonly<Record<string, number>>) => {
      const values = Object.fromEntries(
        Object.entries(mechanism.parameters).map(([name, { value, scale }]) => [
          name,
          (settings[name] ?? value) * scale,
        ]),
      )
      const { rate } = mechanism.onGround(lineGround()).hazards[hazard] as { rate: HazardRate }
      return (cell: number) => rate(numbers, values, cell, 0)
    }
    const joining = rateOf(recruitment, "recruit", {})
    const leaving = rateOf(dropOut, "leave", { inhabitants: PEOPLE })
    // The rates themselves as an equation, by Heun's method in steps of a day.
    const slopes = () => spread.map((_, cell) => joining(cell) - leaving(cell))
    for (let day = 0; day < 520 * 7; day++) {
      const before = members.slice()
      const first = slopes()
      for (const [cell, slope] of first.entries()) members[cell] = (before[cell] as number) + slope
      const second = slopes()
      for (const [cell, slope] of first.entries())
        members[cell] = (before[cell] as number) + (slope + (second[cell] as number)) / 2
    }
    expect(members.reduce((a, b) => a + b, 0)).toBeCloseTo(40_590.330917, 2)
  })

  it("thins a crowd as 1 / (1 + omega C t): half of 15,000 are left when omega C t is 1", () => {
    const members = [[1000, 2000, 3000, 4000, 5000], NOWHERE, NOWHERE]
    const parameters = { "drop-out": { saturation: 1 / 15_000 / 10, inhabitants: PEOPLE } }
    const left = replications(30, [dropOut], parameters, { ground: lineGround(members), days: 70 }).map(({ run }) =>
      run.world.members.reduce((a, b) => a + b, 0),
    )
    expect(Math.abs(zOfMean(left, 7500))).toBeLessThan(FOUR_SIGMA)
  })

  it("is faster where the same members crowd into one place", () => {
    const rateOf = (members: readonly (readonly number[])[]) =>
      replications(
        1,
        [dropOut],
        { "drop-out": { saturation: 1e-4, inhabitants: PEOPLE } },
        { ground: lineGround(members), days: 7 },
      )[0]?.run.occurrences ?? 0
    expect(rateOf([[0, 0, 0, 0, 1500], NOWHERE, NOWHERE])).toBeGreaterThan(
      1.5 * rateOf([[100, 200, 300, 400, 500], NOWHERE, NOWHERE]),
    )
  })
})
