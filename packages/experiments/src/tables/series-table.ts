import type { SeriesRow } from "@contested/core"
import { runColumns } from "./event-columns.js"
import { defineTable, type Table } from "./table.js"

/** series.csv: one observation of one quantity at one date a row (tidy data, Wickham 2014, doi:10.18637/jss.v059.i10). */
export const seriesTable: Table<SeriesRow> = defineTable<SeriesRow>("series.csv", {
  replication: runColumns.replication,
  variant: runColumns.variant,
  time: runColumns.time,
  date: { type: "date", unit: "", meaning: "Day of the observation." },
  territory: {
    type: "text",
    unit: "",
    meaning: "Code of the territory, codes of a road's two ends, name of the state, or all; see variables.",
  },
  agent: runColumns.agent,
  variable: { type: "text", unit: "", meaning: "Which quantity was observed; see variables." },
  value: { type: "number or text", unit: "of the variable", meaning: "Its value at that date." },
})
