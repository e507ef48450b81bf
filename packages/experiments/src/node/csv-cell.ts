import { isCalendarDate } from "../calendar-date.js"
import { quoted } from "../printable.js"
import type { Column, ColumnType } from "../tables/table.js"

/**
 * A text that a spreadsheet may run as a formula (CWE-1236; OWASP's list plus LF, NUL and the full-width forms that
 * spreadsheets normalise), after any number of our own marks: so that taking one mark away undoes exactly what was added.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORMULA = /^'*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i
const MARKED_NUMBER = /^'*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** The text as it is written: marked with a leading ' when a spreadsheet would run it. */
export function writtenText(text: string, type: ColumnType): string {
  const taken = FORMULA.test(text) || (type === "number or text" && MARKED_NUMBER.test(text))
  return taken ? `'${text}` : text
}

/** The text that was written so. */
function readText(cell: string, type: ColumnType): string {
  if (!cell.startsWith("'")) return cell
  const marked = FORMULA.test(cell) || (type === "number or text" && MARKED_NUMBER.test(cell))
  return marked ? cell.slice(1) : cell
}

/** The number with the fewest digits that read back as the same double; the sign of -0 is kept. */
export function writtenNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value)
}

function readNumber(cell: string): number | null {
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN
  return Number.isFinite(value) ? value : null
}

/** A cell's value, or what is wrong with it as the end of a sentence. */
export type CellReading = { readonly value: string | number } | { readonly problem: string }

function expected(what: string, cell: string): CellReading {
  return { problem: `expected ${what}, got ${quoted(cell)}` }
}

/** Reads a cell back as its column says. */
export function readCell(cell: string, type: ColumnType): CellReading {
  if (type === "text") return { value: readText(cell, type) }
  if (type === "date") return isCalendarDate(cell) ? { value: cell } : expected("a day as YYYY-MM-DD", cell)
  if ((type === "integer or empty" || type === "number or empty") && cell === "") return { value: "" }
  const number = readNumber(cell)
  if (type === "number or text") return { value: number ?? readText(cell, type) }
  if (type === "number" || type === "number or empty")
    return number === null ? expected("a number", cell) : { value: number }
  return number !== null && Number.isSafeInteger(number) ? { value: number } : expected("a whole number", cell)
}

/**
 * Refuses a value that its column cannot hold, by name.
 *
 * @throws RangeError naming column and value.
 */
export function checkValue(value: unknown, column: Column): void {
  if (typeof value === "string") {
    const fits =
      column.type === "text" ||
      column.type === "number or text" ||
      (column.type === "date" && isCalendarDate(value)) ||
      ((column.type === "integer or empty" || column.type === "number or empty") && value === "")
    if (fits) return
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    if (column.type.startsWith("number")) return
    if (column.type.startsWith("integer") && Number.isSafeInteger(value)) return
  }
  const shown = typeof value === "string" ? quoted(value) : String(value)
  throw new RangeError(`column ${column.name} holds ${column.type}, got ${shown}.`)
}
