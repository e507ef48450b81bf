import type { TableSource } from "./region.js"

/** What one column of a table holds. */
export interface TableColumn {
  /** The name under which a reader finds the column, for example `area_km2`. */
  readonly name: string
  /** What a cell means, in words. */
  readonly meaning: string
  /** Unit of the figures ("inhabitants", "km", "minutes"); absent for codes and names. */
  readonly unit?: string
  /** Why the figures are a guess; absent where they are observed. */
  readonly assumption?: string
}

/**
 * A table of facts as it was written down: nothing in it has been checked.
 *
 * Cells are `unknown` for a reader, because a table may come from a person, a spreadsheet or a data frame. Whoever
 * writes one in TypeScript gives the tuple of its row as `Row`, so that the compiler sees a swapped column.
 */
export interface DataTable<Row extends readonly unknown[] = readonly unknown[]> extends TableSource {
  /** The columns, in the order of the cells of a row. */
  readonly columns: readonly TableColumn[]
  /** One entry per row; problems count rows from 1. */
  readonly rows: readonly Row[]
}

/**
 * The three tables that a region is built from. Columns are found by name, so their order is free and further columns
 * (a road source, a note) are allowed; `buildRegion` names a column that is missing.
 */
export interface RegionTables {
  /** Columns `code`, `name`, `state`, `population`, `area_km2`, `latitude`, `longitude`. */
  readonly municipalities: DataTable
  /** Columns `a`, `b` (codes), `road_km`, `travel_minutes`. */
  readonly links: DataTable
  /**
   * Columns `name` and `course` (codes separated by blanks, in the order of travel); optionally `from` and `to`, the
   * places that the road comes from and leads to, given together.
   */
  readonly highways: DataTable
}

/** What is known about a state beforehand, against which its rows are counted. */
export interface ExpectedState {
  /** Short name, exactly as the table writes it. */
  readonly name: string
  /** The digits with which every code in the state begins (INEGI: two). */
  readonly codePrefix: string
  /** How many territories the state has. */
  readonly territories: number
  /** Inhabitants of the state, the published total. */
  readonly population: number
}

/** What the tables of a region must add up to. */
export interface RegionExpectations {
  /** Every state that may occur. */
  readonly states: readonly ExpectedState[]
  /** How many links there are between neighbours; not counted when absent. */
  readonly links?: number
  /** Digits in a code; default 5 (INEGI: two for the state, three for the municipality). */
  readonly codeDigits?: number
}
