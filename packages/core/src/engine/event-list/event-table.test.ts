import { describe, expect, it } from "vitest"
import { EventTable } from "./event-table.js"

/** What most models never have, in one event each. */
const rare = {
  "a priority": { priority: -7 },
  "a thirty-first kind": { kind: 30 },
  "a thirty-second kind": { kind: 31 },
  "the last kind": { kind: 65_535 },
  "a payload of minus zero": { payload: -0 },
  "a payload of the least integer": { payload: -(2 ** 31) },
  "a payload of the integer above": { payload: 1 - 2 ** 31 },
  "a payload that is no integer": { payload: 0.5 },
  "a payload of more than 32 bits": { payload: 2 ** 40 },
  "a payload that is an object": { payload: { group: 3 } },
  "a payload of null": { payload: null },
  "no payload": { payload: undefined },
  "a cause of more than 32 bits": { cause: 2 ** 32 + 5 },
} as const

function fieldsOf(table: EventTable, slot: number): unknown {
  return {
    priority: table.priorityOf(slot),
    kind: table.kindOf(slot),
    payload: table.payloadOf(slot),
    cause: table.causeOf(slot),
    sequence: table.sequenceOf(slot),
  }
}

describe("the table of events keeps every field of every event", () => {
  const plain = { priority: 0, kind: 3, payload: 11, cause: 4_294_967_295 }
  it.each(Object.entries(rare))("when one among a hundred has %s", (_, fields) => {
    const events = Array.from({ length: 200 }, (_unused, i) => ({
      ...plain,
      payload: i,
      ...(i === 70 && fields),
    }))
    const table = new EventTable()
    const slots = events.map(({ priority, kind, payload, cause }) => table.add(priority, kind, payload, cause))
    slots.forEach((slot, i) => {
      expect(fieldsOf(table, slot)).toEqual({ ...events[i], sequence: i })
    })
    const restored = new EventTable(table.columns())
    slots.forEach((slot, i) => {
      expect(fieldsOf(restored, slot)).toEqual({ ...events[i], sequence: i })
    })
    expect(restored.columns()).toEqual(table.columns())
  })

  it("beyond the 2^32nd event", () => {
    const table = new EventTable({ ...new EventTable().columns(), nextSequence: 2 ** 32 - 2 })
    const slots = [1, 2, 3, 4].map((payload) => table.add(0, 0, payload, 0))
    expect(slots.map((slot) => table.sequenceOf(slot))).toEqual([2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1])
    table.discard(slots[1]!)
    expect(table.sequenceOf(table.add(0, 0, 9, 0))).toBe(2 ** 32 + 2)
    expect(new EventTable(table.columns()).columns()).toEqual(table.columns())
  })
})
