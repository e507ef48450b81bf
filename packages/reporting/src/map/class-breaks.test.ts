import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { classBreaks, classOf, decadeBreaks, mostClasses } from "./class-breaks.js"

it("are round numbers that end below the largest amount", () => {
  expect(classBreaks(1340)).toEqual([50, 100, 200, 500, 1000])
  expect(classBreaks(0.63)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5])
  expect(decadeBreaks(4200)).toEqual([10, 100, 1000])
})

it("are none where there is nothing", () => {
  for (const largest of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(classBreaks(largest)).toEqual([])
    expect(decadeBreaks(largest)).toEqual([])
  }
})

test.prop([fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
  "put every amount into one class, more into no lower one, and the largest into the last",
  (largest, share) => {
    const breaks = classBreaks(largest)
    expect(breaks).toHaveLength(mostClasses - 1)
    expect([...breaks].sort((a, b) => a - b)).toEqual(breaks)
    expect(classOf(largest, breaks)).toBe(mostClasses)
    expect(classOf(largest * share, breaks)).toBeLessThanOrEqual(mostClasses)
    expect(classOf(0, breaks)).toBe(0)
    if (largest * share > 0) expect(classOf(largest * share, breaks)).toBeGreaterThan(0)
  },
)
