import { eventsTable } from "./events-table.js"
import { seriesTable } from "./series-table.js"
import { type SeriesVariable, seriesVariables } from "./series-variables.js"
import type { Column } from "./table.js"

/** dictionary.json: what every column of the tables means, in which unit, of which type. */
export interface Dictionary {
  readonly format: "contested/dictionary"
  readonly version: 1
  /** How the tables are written, for readers in other languages. */
  readonly notes: readonly string[]
  readonly tables: Readonly<Record<string, readonly Column[]>>
  /** What each name in the column `variable` of a table stands for. */
  readonly variables: Readonly<Record<string, readonly SeriesVariable[]>>
}

/** The dictionary of the tables this version writes. */
export const dictionary: Dictionary = {
  format: "contested/dictionary",
  version: 1,
  notes: [
    "Tables are UTF-8, comma-separated (RFC 4180 with LF line ends), with one header line.",
    "A text that a spreadsheet could take for a formula or, in a column of numbers and texts, for a number is written with one ' before it: take that ' away to read it.",
    "Numbers are written with the fewest digits that read back as the same double.",
    "Everything in these files is simulated.",
  ],
  tables: { [eventsTable.file]: eventsTable.columns, [seriesTable.file]: seriesTable.columns },
  variables: { [seriesTable.file]: seriesVariables },
}
