import type { EventIsland } from "./event-island.js"
import { eventAt, fullId } from "./event-list.js"

/** What a spreadsheet may take for the beginning of a formula, full-width signs and a line break included, also behind apostrophes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is marked
const FORMULA = /^'*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/

/**
 * One cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets a leading apostrophe (CWE-1236); numbers stay bare.
 */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : ""
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as CSV with a header; columns carry the names of events.csv. The note stands first, as a comment line. */
export function eventsCsv(island: EventIsland, rows: readonly number[], note: string): string {
  const header =
    "id,date_start,kind,adm_1,adm_2,territory,side_a,side_b,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high,cause"
  const { columns } = island
  const lines = rows.map((row) => {
    const event = eventAt(island, row)
    return [
      event.id,
      event.date,
      event.kind,
      event.place.state,
      event.place.name,
      event.place.code,
      event.a,
      event.b,
      columns.deathsA[row] ?? 0,
      columns.deathsB[row] ?? 0,
      columns.civilians[row] ?? 0,
      columns.unknown[row] ?? 0,
      event.deaths,
      event.deaths - (columns.below[row] ?? 0),
      event.deaths + (columns.above[row] ?? 0),
      fullId(island, columns.cause[row] ?? ""),
    ]
      .map(csvCell)
      .join(",")
  })
  return `# ${note.replace(/[\r\n]+/g, " ")}\r\n${[header, ...lines].join("\r\n")}\r\n`
}
