import { defineTable, type Table } from "./table.js"

/** How one territory differs, pair by pair, up to the end of a month: a row of territory-differences.csv. */
export interface TerritoryDifferenceRow {
  readonly variant: string
  readonly date: string
  readonly territory: string
  readonly deaths: number
  readonly more: number
  readonly fewer: number
  readonly other_holder: number
  readonly pairs: number
}

/**
 * territory-differences.csv of a comparison that keeps series: each variant against the first one, territory by territory. A row is written where it
 * differs from that of the date before; before the first, all is 0. Rows of the first variant compare each of its replications with the next one, the last with
 * the first: so much differs by luck alone.
 */
export const territoryDifferencesTable: Table<TerritoryDifferenceRow> = defineTable<TerritoryDifferenceRow>(
  "territory-differences.csv",
  {
    variant: {
      type: "text",
      unit: "",
      meaning:
        "Name of the variant that is compared with the first one; the first one itself is compared replication by replication with its own next replication.",
    },
    date: {
      type: "date",
      unit: "",
      meaning: "First day of the month; what a row says holds until the next row of its variant and territory.",
    },
    territory: { type: "text", unit: "", meaning: "Code of the territory." },
    deaths: {
      type: "number",
      unit: "deaths",
      meaning: "Deaths since the start up to the end of the month: mean difference over pairs.",
    },
    more: { type: "integer", unit: "pairs", meaning: "Pairs with more such deaths in the variant." },
    fewer: { type: "integer", unit: "pairs", meaning: "Pairs with fewer such deaths in the variant." },
    other_holder: {
      type: "integer",
      unit: "pairs",
      meaning: "Pairs in which another group, or nobody, holds the territory on the date.",
    },
    pairs: {
      type: "integer",
      unit: "pairs",
      meaning: "Pairs that are counted: all, or the first so many where the memory does not hold them all.",
    },
  },
)
