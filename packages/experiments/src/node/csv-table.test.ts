import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  clash,
  defineScenario,
  displacement,
  type EventRow,
  intimidation,
  type SeriesRow,
  trafficking,
} from "@contested/core"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { lineGround } from "../../../core/tests/conflict/line-ground.js"
import { scenarios } from "../../tests/fixture-scenarios.js"
import { dictionary } from "../tables/dictionary.js"
import { eventsTable } from "../tables/events-table.js"
import { seriesTable } from "../tables/series-table.js"
import type { Table } from "../tables/table.js"
import { readTable } from "./csv-reader.js"
import { csvHeader, csvRows } from "./csv-writer.js"

const folder = mkdtempSync(join(tmpdir(), "contested-csv-"))
afterAll(() => rmSync(folder, { recursive: true }))

const request = { seed: "csv", replication: 1, until: "2015-03-31", record: true }
const sample = scenarios[0]!.replicate(request)

async function backAgain<Row extends object>(table: Table<Row>, rows: readonly Row[]): Promise<Row[]> {
  const path = join(folder, table.file)
  writeFileSync(path, csvHeader(table) + csvRows(table, rows))
  return readTable(table, path)
}

function read(text: string): Promise<EventRow[]> {
  const path = join(folder, "events.csv")
  writeFileSync(path, text)
  return readTable(eventsTable, path)
}

const columns = eventsTable.columns.map(({ name }) => name as string)
const place = (name: string): number => columns.indexOf(name)

describe("tables", () => {
  it("read back as they were written", async () => {
    expect(await backAgain(eventsTable, sample.events)).toEqual(sample.events)
    expect(await backAgain(seriesTable, sample.series)).toEqual(sample.series)
  })

  it("have exactly the columns of their rows, each with a meaning", () => {
    expect([...columns].sort()).toEqual(Object.keys(sample.events[0]!).sort())
    expect(Object.keys(dictionary.tables)).toEqual(["events.csv", "series.csv"])
    for (const column of Object.values(dictionary.tables).flat()) expect(column.meaning).not.toBe("")
  })

  it("tell every variable that a run writes to series.csv", () => {
    const told = (dictionary.variables["series.csv"] ?? []).map(({ variable }) => variable)
    const run = defineScenario({
      name: "line",
      kind: "region",
      title: "",
      summary: "",
      limits: [],
      defaults: { until: "2018-03-31", replications: 1, seed: "1" },
      ground: lineGround(),
      mechanisms: [clash, intimidation, displacement, trafficking],
      settings: { clash: { encounters: 0.05 }, intimidation: { alarm: 1 }, displacement: { departure: 20 } },
    })
    const { series } = run.replicate({ seed: "1", replication: 1, until: "2018-03-31", record: true })
    expect([...told].sort()).toEqual([...new Set(series.map(({ variable }) => variable))].sort())
  })

  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }).filter((text) => text.isWellFormed()),
    fc.stringMatching(/^['=+\-@\t\r\n\0 0-9.e,"]{0,8}$/),
  )

  it("keep any text and any number exactly, whatever they start with", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anything, fc.oneof(anything, fc.double({ noNaN: true, noDefaultInfinity: true }))), {
          maxLength: 20,
        }),
        async (pairs) => {
          const rows = pairs.map(([text, value], index): SeriesRow => {
            return {
              replication: 1,
              variant: text,
              time: index / 3,
              date: "2015-01-01",
              territory: text,
              agent: "",
              variable: text,
              value,
            }
          })
          expect(await backAgain(seriesTable, rows)).toEqual(rows)
        },
      ),
      { numRuns: 300, seed: 20_261_123 },
    )
  })

  it("hold no text cell that a spreadsheet would run as a formula", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 10 }), (texts) => {
        const rows = texts.map((text) => ({ ...sample.events[0]!, side_a: text, adm_1: text }))
        const cells = parse(csvRows(eventsTable, rows), { record_delimiter: "\n" }) as string[][]
        for (const row of cells) {
          for (const name of ["id", "side_a", "adm_1"]) expect(row[place(name)]).not.toMatch(/^[=+\-@\t\r\n\0]/)
        }
      }),
      { numRuns: 500, seed: 20_261_123 },
    )
  })

  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\0x", "\nx", "\uff1d1"])(
    "mark the text %j with an apostrophe",
    (text) => {
      const [cells] = parse(csvRows(eventsTable, [{ ...sample.events[0]!, side_a: text }]), {
        record_delimiter: "\n",
      }) as string[][]
      expect(cells?.[place("side_a")]).toBe(`'${text}`)
    },
  )

  it("leave numbers bare, negative ones too", () => {
    expect(csvRows(eventsTable, [{ ...sample.events[0]!, longitude: -103.5 }])).toContain(",-103.5,")
  })
})

describe("a table that is not as it was written", () => {
  const good = csvHeader(eventsTable) + csvRows(eventsTable, sample.events.slice(0, 3))
  const lines = good.split("\n")
  const edited = (line: number, change: (text: string) => string): string =>
    lines.map((text, index) => (index === line - 1 ? change(text) : text)).join("\n")

  it.each([
    ["is empty", "", "events.csv is empty: expected a header line."],
    ["lacks its header", lines.slice(1).join("\n"), "events.csv:1: column 1 is 1-1, expected id."],
    [
      "has a cell too few",
      edited(3, (text) => text.slice(0, text.lastIndexOf(","))),
      `events.csv:3: ${columns.length - 1} cells, expected ${columns.length}.`,
    ],
    [
      "has a cell too many",
      edited(2, (text) => `${text},x`),
      `events.csv:2: ${columns.length + 1} cells, expected ${columns.length}.`,
    ],
    ["has an empty line", edited(3, () => ""), `events.csv:3: 1 cells, expected ${columns.length}.`],
    [
      "has a word for a year",
      edited(3, (text) => text.replace("2015,", "soon,")),
      'events.csv:3: column year: expected a whole number, got "soon".',
    ],
    [
      "has a hexadecimal year",
      edited(3, (text) => text.replace("2015,", "0x7df,")),
      'column year: expected a whole number, got "0x7df".',
    ],
    [
      "has a day that is none",
      edited(2, (text) => text.replace(/2015-\d\d-\d\d/, "2015-02-30")),
      'column date_start: expected a day as YYYY-MM-DD, got "2015-02-30".',
    ],
    ["has an unclosed quote", edited(4, (text) => text.replace(/clash|takeover/, '"clash')), "events.csv:"],
    [
      "has an infinite number",
      edited(2, (text) => text.replace(/,20\.\d+,/, ",1e400,")),
      'column latitude: expected a number, got "1e400".',
    ],
  ])("is refused when it %s", async (_how, text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })

  it("is refused before it is written, when a value does not fit its column", () => {
    const bad = { ...sample.events[0]!, deaths_a: Number.NaN }
    expect(() => csvRows(eventsTable, [sample.events[0]!, bad])).toThrow(
      "events.csv row 2: column deaths_a holds integer, got NaN.",
    )
  })

  it("is told from one that cannot be read", async () => {
    await expect(readTable(eventsTable, join(folder, "nowhere.csv"))).rejects.toThrow("it is not there (ENOENT)")
  })
})
