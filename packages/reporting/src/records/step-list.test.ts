import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { decodeChanges, decodeSparse, decodeSteps, encodeChanges, encodeSparse, encodeSteps } from "./step-list.js"

describe("step lists", () => {
  test.prop([
    fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 60,
    }),
  ])("give back what was put in", (rows) => {
    const columns = [Int32Array.from(rows, ([a]) => a), Int32Array.from(rows, ([, b]) => b)]
    expect(decodeSteps(encodeSteps(columns), 2, rows.length)).toEqual(columns)
  })

  it("write a state that lasts once", () => {
    expect(encodeSteps([[3, 3, 3, 0, 0]])).toEqual([0, 3, 3, 0])
  })
})

describe("sparse lists", () => {
  test.prop([fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 })])("give back what was put in", (counts) => {
    expect([...decodeSparse(encodeSparse(counts), counts.length)]).toEqual(counts)
  })
})

describe("tables of values that last", () => {
  test.prop([
    fc.integer({ min: 1, max: 7 }).chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: length, maxLength: length }), {
          maxLength: 9,
        }),
      ),
    ),
  ])("give back what was put in", ([length, rows]) => {
    const values = rows.flat()
    expect([...decodeChanges(encodeChanges(values, length), length, values.length)]).toEqual(values)
  })

  it("write a value that lasts once a row, and nothing of nothing", () => {
    expect(encodeChanges([5, 5, 5, 0, 0, 0, 5, 5, 4], 3)).toEqual([0, 5, 5, 5, 1, 4])
  })
})
