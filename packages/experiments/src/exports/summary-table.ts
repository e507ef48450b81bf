import type { MeasureSummary } from "@contested/core"
import { runColumns } from "../tables/event-columns.js"
import { defineTable, type Table } from "../tables/table.js"

/** One measure over all replications, flat. */
export interface SummaryRow {
  readonly measure: string
  readonly unit: string
  readonly place: string
  readonly agent: string
  readonly year: number | ""
  readonly n: number
  readonly mean: number
  readonly sd: number | ""
  readonly interval_low: number | ""
  readonly interval_high: number | ""
  readonly q05: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q95: number
}

const quantile = (percent: string) =>
  ({
    type: "number",
    unit: "of the measure",
    meaning: `${percent} quantile over replications (linear interpolation, Hyndman & Fan 1996, type 7).`,
  }) as const

/** summary: the measures of summary.json as a table. */
export const summaryTable: Table<SummaryRow> = defineTable<SummaryRow>("summary.csv", {
  measure: { type: "text", unit: "", meaning: "Which quantity." },
  unit: { type: "text", unit: "", meaning: "Its unit." },
  place: { type: "text", unit: "", meaning: "Name of the state, or all." },
  agent: runColumns.agent,
  year: { type: "integer or empty", unit: "year", meaning: "Calendar year; empty for the whole run." },
  n: { type: "integer", unit: "", meaning: "Replications." },
  mean: { type: "number", unit: "of the measure", meaning: "Mean over replications." },
  sd: {
    type: "number or empty",
    unit: "of the measure",
    meaning: "Sample standard deviation over replications; empty with one.",
  },
  interval_low: {
    type: "number or empty",
    unit: "of the measure",
    meaning: "Lower end of the Student-t 95 % interval of the mean; empty with one replication.",
  },
  interval_high: { type: "number or empty", unit: "of the measure", meaning: "Upper end of the same interval." },
  q05: quantile("5 %"),
  q25: quantile("25 %"),
  q50: quantile("50 %"),
  q75: quantile("75 %"),
  q95: quantile("95 %"),
})

export function summaryRow({ year, sd, interval, quantiles, ...rest }: MeasureSummary): SummaryRow {
  return {
    measure: rest.measure,
    unit: rest.unit,
    place: rest.place,
    agent: rest.agent,
    year: year === "all" ? "" : year,
    n: rest.n,
    mean: rest.mean,
    sd: sd ?? "",
    interval_low: interval?.[0] ?? "",
    interval_high: interval?.[1] ?? "",
    q05: quantiles["0.05"],
    q25: quantiles["0.25"],
    q50: quantiles["0.5"],
    q75: quantiles["0.75"],
    q95: quantiles["0.95"],
  }
}
