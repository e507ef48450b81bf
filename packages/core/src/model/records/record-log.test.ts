import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { event, type OccurrenceRecord, type PlainData } from "../context.js"
import { defineModel } from "../define-model.js"
import { restore, start } from "../run.js"
import { RecordLog } from "./record-log.js"

const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY))
const plainData = fc.letrec<{ data: PlainData }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    numbers,
    fc.constantFrom("Ana", "Beto", ""),
    fc.boolean(),
    fc.constant(null),
    // Few keys, so that layouts come again, in other orders and with values of other types.
    fc.dictionary(fc.constantFrom("a", "b", "2", "1", "__proto__"), tie("data"), { maxKeys: 3 }),
    fc.array(tie("data"), { maxLength: 3 }),
  ),
})).data
const records: fc.Arbitrary<OccurrenceRecord[]> = fc.array(
  fc.record({
    time: numbers,
    occurrence: fc.maxSafeNat(),
    cause: fc.maxSafeNat(),
    kind: fc.constantFrom("", "clash", "report"),
    data: plainData,
  }),
  { maxLength: 60 },
)

describe("a log of records", () => {
  test.prop([records])("reads like the list of the records that it was given, whatever their data", (given) => {
    const log = new RecordLog()
    for (const record of given) log.add(record)
    expect(log.length).toBe(given.length)
    const read = [...log]
    expect(read).toEqual(given)
    expect(JSON.stringify(read)).toBe(JSON.stringify(given))
    for (const index of [0, 7, -1, -7, given.length, -given.length - 1, 1.5])
      expect(log.at(index)).toEqual(given.at(index))
  })

  it("keeps its promise over many blocks, where a field has been a number thousands of times and then is a text", () => {
    const log = new RecordLog()
    const given = Array.from({ length: 140_000 }, (_, i) => ({
      time: i / 7,
      occurrence: i,
      cause: Math.floor(i / 2),
      kind: i % 3 === 0 ? "clash" : "report",
      data: { place: i % 100, group: `group ${i % 5}`, size: i === 139_000 ? "unknown" : i / 3 },
    }))
    given.forEach(log.add)
    expect([...log]).toEqual(given)
  })

  it("keeps what was recorded even where the model writes to it afterwards", () => {
    const log = new RecordLog()
    const data = { size: 1 }
    log.add({ time: 0, occurrence: 1, cause: 0, kind: "clash", data })
    data.size = 2
    expect(log.at(0)?.data).toEqual({ size: 1 })
  })
})

const bell = defineModel({
  name: "bell",
  parameters: {},
  events: { ring: event<number>() },
  world: () => ({ rung: 0 }),
  initialise: (_, __, context) => void context.schedule("ring", 0, { at: 0.5 }),
  on: {
    ring(world, _, times, context) {
      world.rung++
      context.record("rang", { times })
      if (times % 2 === 0) context.record("evenly", "by two")
      context.schedule("ring", times + 1, { after: 1 })
    },
  },
})

describe("a run with a log", () => {
  it("keeps there what it tells a watcher, and happens as it does without one", () => {
    const [log, added, told] = [new RecordLog(), new RecordLog(), [] as OccurrenceRecord[]]
    const run = start(bell, { seed: "1", records: log, onRecord: (record) => void told.push(record) }).runUntil(9)
    const other = start(bell, { seed: "1", onRecord: added.add }).runUntil(9)
    expect([...log]).toEqual(told)
    expect([...added]).toEqual(told)
    expect(told.slice(0, 2)).toEqual([
      { time: 0.5, occurrence: 1, cause: 0, kind: "rang", data: { times: 0 } },
      { time: 0.5, occurrence: 1, cause: 0, kind: "evenly", data: "by two" },
    ])
    expect(new Set([run, other, start(bell, { seed: "1" }).runUntil(9)].map((one) => one.digest())).size).toBe(1)
  })

  it("goes on in the log of a restored run", () => {
    const [log, whole] = [new RecordLog(), new RecordLog()]
    start(bell, { seed: "1", records: whole }).runUntil(9)
    const half = start(bell, { seed: "1", records: log }).runUntil(4)
    restore(bell, half.snapshot(), { records: log }).runUntil(9)
    expect([...log]).toEqual([...whole])
  })
})
