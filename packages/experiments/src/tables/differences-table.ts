import { defineTable, type Table } from "./table.js"

/** One variant's difference from the one it is compared with: a row of differences.csv. */
export interface DifferenceRow {
  readonly variant: string
  readonly measure: string
  readonly unit: string
  readonly pairs: number
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly p_adjusted: number
  readonly sd: number
  readonly correlation: number | ""
  readonly variance_reduction: number | ""
  readonly variance_reduction_low: number | ""
  readonly variance_reduction_high: number | ""
  readonly unpaired_low: number
  readonly unpaired_high: number
  readonly controls: string
  readonly controlled_mean: number | ""
  readonly controlled_low: number | ""
  readonly controlled_high: number | ""
  readonly controlled_p_adjusted: number | ""
  readonly controlled_variance_reduction: number | ""
}

/** differences.csv of a comparison: a row for each variant. */
export const differencesTable: Table<DifferenceRow> = defineTable<DifferenceRow>("differences.csv", {
  variant: { type: "text", unit: "", meaning: "Name of the variant that is compared with the first one." },
  measure: { type: "text", unit: "", meaning: "What is compared." },
  unit: { type: "text", unit: "", meaning: "Unit of mean, low, high, sd, unpaired_low and unpaired_high." },
  pairs: { type: "integer", unit: "runs", meaning: "Pairs of runs with the same luck." },
  mean: { type: "number", unit: "of the measure", meaning: "Mean difference: variant minus first variant." },
  low: {
    type: "number",
    unit: "of the measure",
    meaning: "Lower end of the interval of the mean; the intervals of all rows hold together at 95 % (Bonferroni).",
  },
  high: { type: "number", unit: "of the measure", meaning: "Upper end of that interval." },
  p_adjusted: { type: "number", unit: "", meaning: "p value of no difference, adjusted over all rows (Holm)." },
  sd: { type: "number", unit: "of the measure", meaning: "Standard deviation of the differences of pairs." },
  correlation: {
    type: "number or empty",
    unit: "",
    meaning: "Correlation of the two runs of a pair; empty where one never varies.",
  },
  variance_reduction: {
    type: "number or empty",
    unit: "times the runs",
    meaning:
      "So many times the runs would unpaired ones need for the same interval; empty where all pairs differ equally.",
  },
  variance_reduction_low: {
    type: "number or empty",
    unit: "times the runs",
    meaning: "Lower end of its 95 % interval (bootstrap over pairs); empty where there is none.",
  },
  variance_reduction_high: { type: "number or empty", unit: "times the runs", meaning: "Upper end of that interval." },
  unpaired_low: {
    type: "number",
    unit: "of the measure",
    meaning: "Lower end of the interval that the same runs would give unpaired (Welch).",
  },
  unpaired_high: { type: "number", unit: "of the measure", meaning: "Upper end of that interval." },
  controls: {
    type: "text",
    unit: "",
    meaning:
      "Coins whose luck, what they showed minus their probability, is taken out of the columns that follow (control variates); empty where none was tossed or pairs are too few.",
  },
  controlled_mean: { type: "number or empty", unit: "of the measure", meaning: "Mean difference without that luck." },
  controlled_low: {
    type: "number or empty",
    unit: "of the measure",
    meaning: "Lower end of its interval; all rows hold together at 95 % (Bonferroni).",
  },
  controlled_high: { type: "number or empty", unit: "of the measure", meaning: "Upper end of that interval." },
  controlled_p_adjusted: {
    type: "number or empty",
    unit: "",
    meaning:
      "p value of no difference, adjusted over all rows (Holm), by the controlled difference where there is one.",
  },
  controlled_variance_reduction: {
    type: "number or empty",
    unit: "times the runs",
    meaning: "So many times the runs would unpaired ones without controls need for the same interval.",
  },
})
