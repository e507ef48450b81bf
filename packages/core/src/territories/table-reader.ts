import { shown } from "../documents/shown.js"
import type { RegionProblem } from "./region-error.js"
import type { DataTable } from "./region-tables.js"

/**
 * Reads the cells of one table and notes every mistake instead of stopping at the first.
 *
 * Each method returns the checked value, or undefined after it noted a problem; the caller goes on either way.
 */
export class TableReader {
  readonly #table: DataTable
  readonly #problems: RegionProblem[]
  readonly #columns = new Map<string, number>()

  /** Notes a problem for each of the `required` columns that the table does not have. */
  constructor(table: DataTable, required: readonly string[], problems: RegionProblem[]) {
    this.#table = table
    this.#problems = problems
    for (const [index, column] of table.columns.entries()) this.#columns.set(column.name, index)
    for (const name of required) {
      if (this.#columns.has(name)) continue
      const present = table.columns.map((column) => column.name).join(", ") || "none"
      this.note(null, name, undefined, `the column is missing; the table has ${present}`)
    }
  }

  has(column: string): boolean {
    return this.#columns.has(column)
  }

  /** Row numbers, from 1. Notes each row whose number of cells is not the number of columns. */
  *rowNumbers(): Generator<number> {
    const expected = this.#table.columns.length
    for (const [index, row] of this.#table.rows.entries()) {
      if (row.length !== expected) {
        this.note(index + 1, null, row.length, `expected ${expected} cells, one per column, got ${row.length}`)
      }
      yield index + 1
    }
  }

  note(row: number | null, column: string | null, value: unknown, message: string): undefined {
    this.#problems.push({ file: this.#table.file, row, column, value, message })
  }

  /** The cell as it stands; undefined where the column is missing. */
  cell(row: number, column: string): unknown {
    const index = this.#columns.get(column)
    return index === undefined ? undefined : this.#table.rows[row - 1]?.[index]
  }

  /** A text with at least one visible character and no control, format or unpaired surrogate character. */
  text(row: number, column: string): string | undefined {
    if (!this.has(column)) return undefined
    const value = this.cell(row, column)
    if (typeof value === "string" && value.trim() !== "" && !/\p{C}/u.test(value)) return value
    return this.note(row, column, value, `expected a text without control characters, got ${shown(value)}`)
  }

  /** A whole number from 0 to 2^53 - 1, both included. */
  count(row: number, column: string, what: string): number | undefined {
    const allowed = (value: number) => Number.isSafeInteger(value) && value >= 0
    return this.#number(row, column, allowed, `expected a whole number of ${what} >= 0`)
  }

  /** A finite number above 0. */
  positive(row: number, column: string, what: string): number | undefined {
    return this.#number(row, column, (value) => value > 0 && Number.isFinite(value), `expected ${what} > 0`)
  }

  /** A number from `low` to `high`, both included. */
  between(row: number, column: string, low: number, high: number, what: string): number | undefined {
    const allowed = (value: number) => value >= low && value <= high
    return this.#number(row, column, allowed, `expected ${what} from ${low} to ${high}`)
  }

  #number(row: number, column: string, allowed: (value: number) => boolean, rule: string): number | undefined {
    if (!this.has(column)) return undefined
    const value = this.cell(row, column)
    // Adding zero turns -0 into 0, so that no sign survives in a digest.
    if (typeof value === "number" && allowed(value)) return value + 0
    return this.note(row, column, value, `${rule}, got ${shown(value)}`)
  }
}
