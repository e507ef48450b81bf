import { radiationLaw, simulate } from "@contested/core"
import { fc, it as property } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { displacementModel } from "./model.js"

const THREE = [
  [0, 1, 3],
  [1, 0, 2],
  [3, 2, 0],
]

describe("the radiation law", () => {
  it("gives 2/3 and 1/6, 1/3 and 1/3, 1/10 and 2/5 for populations 10, 20, 30 on a line", () => {
    const law = radiationLaw([10, 20, 30], THREE).map((row) => Array.from(row))
    expect(law).toEqual([
      [0, expect.closeTo(2 / 3, 14), expect.closeTo(1 / 6, 14)],
      [expect.closeTo(1 / 3, 14), 0, expect.closeTo(1 / 3, 14)],
      [expect.closeTo(0.1, 14), expect.closeTo(0.4, 14), 0],
    ])
  })

  property.prop([
    fc.integer({ min: 2, max: 8 }).chain((n) =>
      fc.tuple(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: n, maxLength: n }),
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
      ),
    ),
  ])(
    "leaves the place's part of the whole population at home, whatever the distances, ties included",
    ([populations, distances]) => {
      const all = populations.reduce((sum, m) => sum + m, 0)
      radiationLaw(populations, distances).forEach((row, i) => {
        const leaving = row.reduce((sum, p) => sum + p, 0)
        expect(Math.abs(leaving - (1 - (populations[i] as number) / all))).toBeLessThan(1e-12)
        expect(Math.min(...row)).toBe(0)
      })
    },
  )

  it("names everything that does not fit", () => {
    expect(() =>
      radiationLaw(
        [1, 0],
        [
          [0, 1],
          [-1, 0],
        ],
      ),
    ).toThrow(/place 1 has a population of 0.*from 1 to 0 is -1/)
    expect(() => radiationLaw([1, 2], [[0, 1]])).toThrow("a table of 2 by 2, got rows of 2")
  })

  // χ² with 2 degrees of freedom exceeds 18.4 once in 10,000.
  it("is where simulated people go: χ² over two places and home", () => {
    const { world } = simulate(displacementModel([10_000, 20_000, 30_000], THREE, [1]), {
      seed: "flee",
      until: 20,
      audit: true,
    })
    const row = Array.from(world.moves.subarray(3, 6))
    const departures = row.reduce((sum, n) => sum + n, 0)
    const theory = [1 / 3, 1 / 3, 1 / 3]
    const chiSquare = row.reduce(
      (sum, n, place) => sum + (n - departures * theory[place]!) ** 2 / (departures * theory[place]!),
      0,
    )
    expect(departures).toBeGreaterThan(2000)
    expect(chiSquare).toBeLessThan(18.4)
    expect(world.people.reduce((sum, n) => sum + n, 0)).toBe(60_000)
  })
})
