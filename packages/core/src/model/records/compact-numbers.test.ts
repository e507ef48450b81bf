import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { CompactNumbers } from "./compact-numbers.js"

const integers = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer(), fc.maxSafeInteger())
const lists = fc.oneof(
  fc.array(integers, { minLength: 1 }),
  fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1 }),
  fc.array(fc.oneof(integers, fc.double(), fc.constant(-0)), { minLength: 1 }),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 }))
    .map(([from, step]) => [from, from + step, from + 2 * step]),
)

test.prop([lists])("numbers made compact come back to the bit", (numbers) => {
  const compact = new CompactNumbers(Float64Array.from(numbers))
  expect(numbers.map((_, i) => compact.at(i))).toStrictEqual(numbers)
})
