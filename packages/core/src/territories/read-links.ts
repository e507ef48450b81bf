import type { KnownCodes } from "./known-codes.js"
import type { RoadLink } from "./region.js"
import type { RegionProblem } from "./region-error.js"
import type { DataTable } from "./region-tables.js"
import { TableReader } from "./table-reader.js"

/** The table of links, read. */
export interface LinksRead {
  readonly links: readonly RoadLink[]
  /** The ends of every link between two known places, also where its figures are wrong: enough to see what is connected. */
  readonly pairs: readonly (readonly [from: number, to: number])[]
}

/** Reads the links and notes every mistake; the same two places may be linked once, in either direction. */
export function readLinks(
  table: DataTable,
  codes: KnownCodes,
  expected: number | undefined,
  problems: RegionProblem[],
): LinksRead {
  const reader = new TableReader(table, ["a", "b", "road_km", "travel_minutes"], problems)
  const firstRow = new Map<string, number>()
  const links: RoadLink[] = []
  const pairs: [number, number][] = []
  for (const row of reader.rowNumbers()) {
    const from = readEnd(reader, row, "a", codes)
    const to = readEnd(reader, row, "b", codes)
    const roadKm = reader.positive(row, "road_km", "kilometres by road")
    const travelMinutes = reader.positive(row, "travel_minutes", "minutes by car")
    if (from === undefined || to === undefined) continue
    const [a, b] = [String(reader.cell(row, "a")), String(reader.cell(row, "b"))]
    if (from === to) {
      reader.note(row, "b", b, `${codes.label(b)} is linked to itself; a link joins two municipalities`)
      continue
    }
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    const first = firstRow.get(pair)
    if (first !== undefined) {
      const twice = `${codes.label(a)} and ${codes.label(b)} are already linked in row ${first}`
      reader.note(row, "b", b, `${twice}; a link occurs once and serves both directions`)
      continue
    }
    firstRow.set(pair, row)
    pairs.push([from, to])
    links.push({ from, to, roadKm: roadKm ?? 0, travelMinutes: travelMinutes ?? 0 })
  }
  if (expected !== undefined && table.rows.length !== expected) {
    reader.note(null, null, table.rows.length, `the table has ${table.rows.length} links, expected ${expected}`)
  }
  return { links, pairs }
}

function readEnd(reader: TableReader, row: number, column: string, codes: KnownCodes): number | undefined {
  // Without a single known code the table of municipalities is at fault, and has been noted.
  if (!reader.has(column) || codes.size === 0) return undefined
  const code = reader.cell(row, column)
  return codes.indexOf(code) ?? reader.note(row, column, code, codes.unknown(code))
}
