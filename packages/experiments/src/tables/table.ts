/**
 * What a cell may hold.
 * - `text`: any text; - `date`: an ISO day; - `integer`: a whole number, exact to 2^53; - `number`: a finite double;
 * - `integer or empty`, `number or empty`, `number or text`: as they say.
 */
export type ColumnType =
  | "text"
  | "date"
  | "integer"
  | "integer or empty"
  | "number"
  | "number or empty"
  | "number or text"

/** One column of a table: its place in the file, its entry in the dictionary, and how its cells are read back. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** Unit of the value, empty where there is none. */
  readonly unit: string
  readonly meaning: string
}

/** What is said about each field of a row; the order is the order of the columns. */
export type ColumnsOf<Row> = { readonly [Field in keyof Row]-?: Omit<Column, "name"> }

/** A table of the results folder. `Row` is the type of its rows. */
export interface Table<Row> {
  readonly file: string
  readonly columns: readonly Column[]
  /** Never set: ties the table to its row type. */
  readonly row?: Row
}

/** A table whose columns are the fields of its row type: a field without a description does not compile. */
export function defineTable<Row>(file: string, columns: ColumnsOf<Row>): Table<Row> {
  const entries = Object.entries(columns) as [string, Omit<Column, "name">][]
  return { file, columns: entries.map(([name, column]) => ({ name, ...column })) }
}
