import type { KnownCodes } from "./known-codes.js"
import type { Highway } from "./region.js"
import type { RegionProblem } from "./region-error.js"
import type { DataTable } from "./region-tables.js"
import { TableReader } from "./table-reader.js"

/** Reads the highways and notes every mistake. */
export function readHighways(table: DataTable, codes: KnownCodes, problems: RegionProblem[]): readonly Highway[] {
  const reader = new TableReader(table, ["name", "course"], problems)
  const firstRow = new Map<string, number>()
  const highways: Highway[] = []
  for (const row of reader.rowNumbers()) {
    const name = reader.text(row, "name")
    const course = readCourse(reader, row, codes)
    const ends = readEnds(reader, row)
    if (name === undefined) continue
    const first = firstRow.get(name)
    if (first !== undefined) {
      reader.note(row, "name", name, `the highway ${name} is already given in row ${first}; a name occurs once`)
      continue
    }
    firstRow.set(name, row)
    highways.push(ends === undefined ? { name, course } : { name, course, ends })
  }
  return highways
}

function readCourse(reader: TableReader, row: number, codes: KnownCodes): readonly number[] {
  const text = reader.text(row, "course")
  // Without a single known code the table of municipalities is at fault, and has been noted.
  if (text === undefined || codes.size === 0) return []
  const course: number[] = []
  let before: string | undefined
  for (const code of text.trim().split(/\s+/)) {
    const index = codes.indexOf(code)
    if (index === undefined) reader.note(row, "course", code, codes.unknown(code))
    else if (code === before) {
      reader.note(row, "course", code, `${codes.label(code)} follows itself; a course names each stretch once`)
    } else course.push(index)
    before = code
  }
  return course
}

function readEnds(reader: TableReader, row: number): readonly [from: string, to: string] | undefined {
  if (!reader.has("from") || !reader.has("to")) return undefined
  const [from, to] = [reader.text(row, "from"), reader.text(row, "to")]
  return from === undefined || to === undefined ? undefined : [from, to]
}
