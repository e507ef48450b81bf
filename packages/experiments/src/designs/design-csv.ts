import type { ParameterEntry } from "@contested/core"
import { CsvError, parse } from "csv-parse/browser/esm/sync"
import { stringify } from "csv-stringify/browser/esm/sync"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { type Design, MOST_PARAMETERS, MOST_POINTS, nameMistakes } from "./design.js"
import { parameterName } from "./parameter-range.js"

/** What R, NumPy, spreadsheets and JavaScript write for a number. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const MOST_SENTENCES = 20

/**
 * A design as CSV (RFC 4180, LF): a header of the parameters' names, then a line per point. Numbers have the fewest digits that read back as
 * the same double, so writing and reading changes nothing.
 */
export function designToCsv({ parameters, points }: Design): string {
  return stringify([parameters, ...points], {
    cast: { number: (value) => (Object.is(value, -0) ? "-0" : String(value)) },
    quoted_match: [/[\r\n]/],
  })
}

/**
 * Reads a design from CSV, such as SALib, R or a spreadsheet write it: a header of names, then a line of numbers per point. Line ends may be LF
 * or CRLF, a byte order mark and blank lines are passed over. Nothing else is: every mistake is named by line, column and value, the first
 * twenty of them in full. O(text).
 *
 * @param file How messages call it, default `design.csv`.
 * @throws ExperimentError `request`.
 */
export function designFromCsv(text: string, file = "design.csv"): Design {
  const [header, ...rows] = linesOf(text, file)
  if (header === undefined)
    throw new ExperimentError("request", `${file} is empty: expected a header of parameter names.`)
  // A torn or transposed table has too many columns to tell of each of its cells.
  if (header.cells.length > MOST_PARAMETERS)
    refuse(nameMistakes(header.cells).map((sentence) => `${file}:${header.line}: ${sentence}`))
  const mistakes = nameMistakes(header.cells).map((sentence) => `${file}:${header.line}: ${sentence}`)
  if (header.cells.length === 1 && header.cells[0]?.includes(";")) {
    mistakes.push(`${file}:${header.line}: cells are separated by semicolons: expected commas.`)
  }
  if (rows.length === 0) mistakes.push(`${file} has a header and no points: there is nothing to simulate.`)
  if (rows.length > MOST_POINTS) {
    mistakes.push(
      `${file} has ${rows.length.toLocaleString("en-US")} points: at most ${MOST_POINTS.toLocaleString("en-US")} are read.`,
    )
  }
  const points = rows.map(({ cells, line }) => {
    if (cells.length !== header.cells.length) {
      mistakes.push(`${file}:${line}: ${cells.length} cells, expected ${header.cells.length}.`)
    }
    return cells.map((cell, column) => {
      const value = NUMBER.test(cell) ? Number(cell) : Number.NaN
      if (!Number.isFinite(value) && column < header.cells.length) {
        mistakes.push(
          `${file}:${line}: column ${quoted(header.cells[column] as string)}: expected a number, got ${quoted(cell)}.`,
        )
      }
      return value
    })
  })
  refuse(mistakes)
  return { parameters: header.cells, points }
}

/**
 * Refuses a design that a scenario cannot run: a parameter that does not exist, or a value outside its declared range.
 *
 * @param entries The parameters of the scenario or model; columns are `mechanism.name`.
 * @throws ExperimentError `request`, the first twenty mistakes by row (1 is the first point), column and value.
 */
export function checkDesign({ parameters, points }: Design, entries: readonly ParameterEntry[]): void {
  const known = new Map(entries.map((entry) => [parameterName(entry), entry]))
  const columns = parameters.map((name) => known.get(name))
  const mistakes = parameters.flatMap((name, column) =>
    columns[column] === undefined
      ? [`Parameter ${quoted(name)} does not exist; there are ${[...known.keys()].join(", ") || "none"}.`]
      : [],
  )
  for (const [row, point] of points.entries()) {
    for (const [column, value] of point.entries()) {
      const entry = columns[column]
      if (entry === undefined) continue
      const { low, high, whole, unit } = entry
      if (value >= low && value <= high && (whole !== true || Number.isSafeInteger(value))) continue
      const which = `Row ${row + 1}, column ${quoted(parameters[column] as string)}`
      const kind = whole === true ? "whole numbers from " : ""
      mistakes.push(`${which}: ${value} is not allowed, which are ${kind}${low} to ${high} [${unit}].`)
    }
  }
  refuse(mistakes)
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length === 0) return
  const rest = mistakes.length - MOST_SENTENCES
  throw new ExperimentError(
    "request",
    rest <= 0 ? mistakes : [...mistakes.slice(0, MOST_SENTENCES), `And ${rest.toLocaleString("en-US")} more.`],
  )
}

interface Line {
  readonly cells: readonly string[]
  /** Line of the file on which it ends. */
  readonly line: number
}

function linesOf(text: string, file: string): Line[] {
  const lines: Line[] = []
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n"],
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ cells, line })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = (error as CsvError & { readonly lines?: number }).lines
    throw new ExperimentError(
      "request",
      `${file}${at === undefined ? "" : `:${at}`}: ${printable(error.message, 200)}.`,
    )
  }
  return lines
}
