import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { eventIsland, mostEventRows } from "./event-island.js"
import { eventAt, everyEvent, filterEvents, plain } from "./event-list.js"
import { csvCell, eventsCsv } from "./events-csv.js"

const { events, manifest } = inventRun({ replications: 2, until: "2018-12-31" })
const island = eventIsland(events, manifest.region.territories, manifest.agents)!
const own = events.filter((row) => row.replication === 1)
const same = (kind: string) => kind

describe("eventIsland", () => {
  it("gives back each event of the first replication as it was recorded", () => {
    expect(island.columns.id).toHaveLength(own.length)
    const names = new Map(manifest.agents.map(({ id, name }) => [id, name]))
    for (const [row, event] of own.entries()) {
      const shown = eventAt(island, row)
      expect(shown).toMatchObject({ id: event.id, date: event.date_start, kind: event.kind, deaths: event.best })
      expect(shown.place).toMatchObject({ code: event.territory, name: event.adm_2, state: event.adm_1 })
      expect([shown.a, shown.b]).toEqual([names.get(event.side_a), names.get(event.side_b) ?? ""])
    }
  })

  it("keeps ids of another form as they are", () => {
    const odd = eventIsland([{ ...own[0]!, id: "odd", cause: "1-007x" }], manifest.region.territories, manifest.agents)!
    expect([odd.columns.id, odd.columns.cause]).toEqual([["odd"], ["1-007x"]])
  })

  it("carries a bounded number of rows and says how many there were", () => {
    const many = Array.from({ length: mostEventRows + 5 }, () => own[0]!)
    const large = eventIsland(many, manifest.region.territories, manifest.agents)!
    expect([large.columns.id.length, large.recorded]).toEqual([mostEventRows, mostEventRows + 5])
  })

  it("is null without events", () => {
    expect(eventIsland([], manifest.region.territories, manifest.agents)).toBeNull()
  })
})

describe("filterEvents", () => {
  const filter = fc.record({
    state: fc.constantFrom("", ...new Set(own.map((event) => event.adm_1))),
    kind: fc.constantFrom("", "clash", "takeover", "nothing"),
    deaths: fc.integer({ min: 0, max: 5 }),
    month: fc.constantFrom("", "2018-03", "2019-01"),
    search: fc.constantFrom("", "aurora", "CLASH", "zzz"),
  })
  test.prop([filter], { numRuns: 60 })("finds the same rows as asking each recorded event", (wanted) => {
    const slow = own.flatMap((event, row) => {
      const text = plain(
        `${event.adm_2} ${event.adm_1} ${event.kind} ${eventAt(island, row).a} ${eventAt(island, row).b}`,
      )
      const passes =
        (wanted.state === "" || event.adm_1 === wanted.state) &&
        (wanted.kind === "" || event.kind === wanted.kind) &&
        event.best >= wanted.deaths &&
        event.date_start.startsWith(wanted.month) &&
        text.includes(plain(wanted.search))
      return passes ? [row] : []
    })
    expect(filterEvents(island, { ...everyEvent, ...wanted }, same)).toEqual(slow)
  })

  it("does not mind accents or case", () => {
    expect(plain("Teuchitlán ÑANDÚ")).toBe("teuchitlan nandu")
  })
})

describe("eventsCsv", () => {
  it.each([
    ["\uff1d1", "'\uff1d1"],
    ["\n=1", '"\'\n=1"'],
    ["'=1", "''=1"],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["\tx", "'\tx"],
    ['a"b,c', '"a""b,c"'],
    ["two\nlines", '"two\nlines"'],
    [-1.5, "-1.5"],
    [Number.NaN, ""],
  ])("writes %j as %j", (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it("has the note, a header and one line for each row that is shown", () => {
    const lines = eventsCsv(island, [0, 2], "Simulated,\nnot observed").split("\r\n")
    expect(lines[0]).toBe("# Simulated, not observed")
    expect(lines[1]).toMatch(/^id,date_start,/)
    expect(lines[2]!.startsWith(`${own[0]!.id},${own[0]!.date_start},`)).toBe(true)
    expect(lines[3]!.startsWith(`${own[2]!.id},`)).toBe(true)
    expect(lines).toHaveLength(5)
  })
})
