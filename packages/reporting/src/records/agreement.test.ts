import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { agreementAt, agreementClass } from "./agreement.js"

/** The same, slow and obvious. */
function tally(holders: readonly number[]): { holder: number; count: number; of: number } {
  const known = holders.filter((holder) => holder >= 0)
  const counts = [...new Set(known)].map((holder) => ({ holder, count: known.filter((one) => one === holder).length }))
  counts.sort((a, b) => b.count - a.count || a.holder - b.holder)
  return { holder: counts[0]?.holder ?? -1, count: counts[0]?.count ?? 0, of: known.length }
}

describe("agreementAt", () => {
  test.prop([fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 30 })])(
    "agrees with counting by hand",
    (holders) => {
      const found = agreementAt(
        holders.map((holder) => Int16Array.of(holder)),
        0,
        5,
      )
      expect(found).toMatchObject(tally(holders))
      const others = holders.filter((holder) => holder !== found.holder)
      expect({ holder: found.second, count: found.secondCount }).toEqual({
        holder: tally(others).holder,
        count: tally(others).count,
      })
    },
  )

  it("says that nothing is on record where nothing is", () => {
    expect(agreementAt([], 0, 3)).toEqual({ holder: -1, count: 0, second: -1, secondCount: 0, of: 0 })
  })
})

describe("agreementClass", () => {
  it("keeps 51 % and 95 % apart", () => {
    expect(agreementClass(51, 100)).not.toBe(agreementClass(95, 100))
  })

  it.each([
    [20, 20, 1],
    [19, 20, 1],
    [18, 20, 2],
    [15, 20, 2],
    [14, 20, 3],
    [10, 20, 3],
    [9, 20, 4],
    [0, 0, 4],
  ])("puts %i of %i into class %i", (count, of, expected) => {
    expect(agreementClass(count, of)).toBe(expected)
  })
})
