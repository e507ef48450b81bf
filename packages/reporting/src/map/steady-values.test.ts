import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { encodeChanges } from "../records/step-list.js"
import { classBreaks, classOf } from "./class-breaks.js"
import { closenesses, steadyValues } from "./steady-values.js"

const length = 12
const rows = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 900, noNaN: true })), {
    minLength: length,
    maxLength: 5 * length,
  })
  .map((list) => Float64Array.from(list.slice(0, list.length - (list.length % length))))

describe("steadyValues", () => {
  test.prop([rows, fc.constantFrom(...closenesses)])(
    "never moves a value of a month that is told into another class of the map, nor further than it may",
    (values, closeness) => {
      const breaks = classBreaks(900)
      const steady = steadyValues(values, length, breaks, closeness)
      for (const [cell, value] of values.entries()) {
        const month = cell % length
        if (month > 0 && (length - 1 - month) % closeness.every > 0) {
          expect(steady[cell]).toBe(steady[cell - 1])
          continue
        }
        expect(classOf(steady[cell]!, breaks)).toBe(classOf(value, breaks))
        expect(Math.abs(steady[cell]! - value)).toBeLessThanOrEqual(
          closeness.tolerance * Math.max(value, steady[cell]!) + 1e-12,
        )
      }
    },
  )

  it("tells what creeps a few times instead of every month", () => {
    const creeping = Float64Array.from({ length: 120 }, (_, month) => 100 + month / 4)
    const told = (tolerance: number) =>
      encodeChanges(steadyValues(creeping, 120, [50, 200], { tolerance, every: 1 }), 120).length / 2
    expect([told(0), told(0.1), told(1)]).toEqual([120, 3, 1])
  })
})
