import { fc, it } from "@fast-check/vitest"
import { describe, expect } from "vitest"
import { packRows, unpackRows } from "./row-block.js"
import { RowStore } from "./row-store.js"
import { defineTable } from "./table.js"

interface Row {
  readonly id: string
  readonly place: string
  readonly count: number
  readonly value: number | string
  readonly kind: number | ""
}

const said = { unit: "", meaning: "made up" }
const table = defineTable<Row>("rows.csv", {
  id: { type: "text", ...said },
  place: { type: "text", ...said },
  count: { type: "integer", ...said },
  value: { type: "number or text", ...said },
  kind: { type: "integer or empty", ...said },
})

const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 127, 128, -129, 32_768, 2 ** 31),
)
const text = fc.oneof(fc.constantFrom("", "0", "-1", "a", "México"), fc.string({ unit: "binary" }))
const rows = fc.array(
  fc.record<Row>({
    id: fc.string({ unit: "grapheme" }),
    place: text,
    count: number,
    value: fc.oneof(number, text),
    kind: fc.constantFrom(1, 2, 3, "" as const),
  }),
)

describe("rows put into columns", () => {
  it.prop([rows])("come back as they were: numbers to the bit, texts, and texts that look like numbers", (given) => {
    const back = [...unpackRows(table, structuredClone(packRows(table, given)))]
    expect(back).toHaveLength(given.length)
    for (const [index, row] of given.entries())
      for (const name of ["id", "place", "count", "value", "kind"] as const)
        expect(Object.is(back[index]?.[name], row[name])).toBe(true)
  })

  it("take many distinct texts, and lists of texts beyond 256 and 65,536", () => {
    for (const distinct of [3, 300, 70_000]) {
      const given = Array.from({ length: 2 * distinct + 1 }, (_, index): Row => {
        return { id: `1-${index}`, place: `place ${index % distinct}`, count: index, value: index / 2, kind: "" }
      })
      expect([...unpackRows(table, packRows(table, given))]).toEqual(given)
    }
  })

  it("refuse a value that is neither number nor text, by row and column", () => {
    const wrong = { id: "1", place: "", count: null, value: 1, kind: 1 } as unknown as Row
    expect(() => packRows(table, [wrong])).toThrow("Row 1 holds null as count: expected a number or a text.")
  })
})

describe("a store of rows", () => {
  it.prop([fc.array(rows)])(
    "gives all rows in the order in which they came, singly or packed, each time it is walked",
    (parts) => {
      const store = new RowStore(table)
      for (const [index, part] of parts.entries()) {
        if (index % 2 === 0) store.add(part)
        else store.addBlock(packRows(table, part))
      }
      const all = parts.flat()
      expect(store).toHaveLength(all.length)
      expect([...store]).toEqual(all)
      expect([...store]).toEqual(all)
    },
  )
})
