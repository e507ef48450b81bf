import { runColumns } from "./event-columns.js"
import { defineTable, type Table } from "./table.js"

/** What happened in one month of one run: a row of months.csv. */
export interface MonthRow {
  readonly variant: string
  readonly replication: number
  readonly date: string
  readonly events: number
  readonly deaths: number
}

/** months.csv of an experiment that keeps series: every month of every run, those without events too. */
export const monthsTable: Table<MonthRow> = defineTable<MonthRow>("months.csv", {
  variant: { type: "text", unit: "", meaning: "Name of the variant." },
  replication: runColumns.replication,
  date: { type: "date", unit: "", meaning: "First day of the month." },
  events: { type: "number", unit: "events", meaning: "Violent events of the month, in all territories." },
  deaths: { type: "number", unit: "deaths", meaning: "Deaths of the month, in all territories." },
})
