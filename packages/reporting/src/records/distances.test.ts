import { fc, test } from "@fast-check/vitest"
import { describe, expect } from "vitest"
import { decodeCauses, decodeDistances, encodeCauses, encodeDistances } from "./distances.js"

const number = fc.oneof(fc.nat(1e6), fc.integer({ min: -5, max: 5 }), fc.string())

describe("distances", () => {
  test.prop([fc.array(number)])("give back what was written, texts among numbers too", (values) => {
    expect(decodeDistances(encodeDistances(values))).toEqual(values)
  })

  test.prop([fc.array(fc.tuple(number, number))])(
    "of causes give back what was written, whatever their effects",
    (pairs) => {
      const [effects, causes] = [pairs.map(([effect]) => effect), pairs.map(([, cause]) => cause)]
      expect(decodeCauses(encodeCauses(causes, effects), effects)).toEqual(causes)
    },
  )

  test("are short where numbers grow, and the initial state stays 0", () => {
    expect(encodeDistances([593_001, 593_004, 593_004, 593_011])).toEqual([593_001, 3, 0, 7])
    expect(encodeCauses([0, 593_001, 593_004], [593_001, 593_004, 593_004])).toEqual([0, 4, 1])
  })
})
