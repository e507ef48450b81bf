import { defineTable, type Table } from "./table.js"

/** One quantity of one variant at one date, over replications: a row of mean-series.csv. */
export interface MeanSeriesRow {
  readonly variant: string
  readonly date: string
  readonly territory: string
  readonly agent: string
  readonly variable: string
  readonly mean: number
}

/**
 * mean-series.csv of an experiment that keeps series: series.csv of a run with the mean over replications in place of the value of each.
 * `control` is the share of replications in which the agent holds the territory. What lasts (see `seriesVariables`) is written where it differs
 * from the date before (before the first date it is 0); everything else is left out where it is 0 in all replications.
 */
export const meanSeriesTable: Table<MeanSeriesRow> = defineTable<MeanSeriesRow>("mean-series.csv", {
  variant: { type: "text", unit: "", meaning: "Name of the variant." },
  date: { type: "date", unit: "", meaning: "Day of the observation; counts are of the month that begins then." },
  territory: { type: "text", unit: "", meaning: "Code of the territory, name of the state, or all." },
  agent: {
    type: "text",
    unit: "",
    meaning: "Id of the group or force; empty when the quantity belongs to none, or nobody has control.",
  },
  variable: { type: "text", unit: "", meaning: "Which quantity was observed." },
  mean: {
    type: "number",
    unit: "of the variable",
    meaning:
      "Mean over replications. For control the share of replications in which the agent holds the territory. Control, presence, afraid, displaced and road-traffic are written where they differ from the date before; all else is 0 where no row is.",
  },
})
