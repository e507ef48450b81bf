import type { DataTable } from "@contested/core"

/** The two groups that the scenario follows. */
export type NetworkGroup = "CJNG" | "Sinaloa"

/** One group's place in the national network of 150 groups in 2020. */
export type GroupTotalsRow = readonly [
  group: NetworkGroup,
  name: string,
  rivals: number,
  rivalWeight: number,
  allies: number,
  allyWeight: number,
]

/** The tie between two groups, the same in both directions. */
export type GroupTieRow = readonly [a: NetworkGroup, b: NetworkGroup, rivalWeight: number, allyWeight: number]

/** Members of a group in the whole country at the start of a year. */
export type GroupSizeRow = readonly [group: NetworkGroup, year: number, members: number]

const study =
  "Prieto-Curiel, Campedelli and Hope 2023, Science 381:1312-1316, doi:10.1126/science.adh2888; data doi:10.5061/dryad.zw3r228d7, from BACRIM 2020 (PPData, CentroGeo)"
const licence = "CC0 (data deposited at Dryad)"

// biome-ignore format: one row per line
const totalsRows: readonly GroupTotalsRow[] = [
  ["CJNG", "Cártel Jalisco Nueva Generación", 27, 77, 28, 55],
  ["Sinaloa", "Cártel de Sinaloa", 11, 19, 21, 34],
]

/** Rivals and allies of each group among the 150 of the study, with the sums of the weights. */
export const groupTotals: DataTable<GroupTotalsRow> = {
  file: "group-network.ts",
  title: "Rivals and allies of the two groups in the national network, 2020",
  source: study,
  licence,
  columns: [
    { name: "group", meaning: "short name" },
    { name: "name", meaning: "name in the study" },
    { name: "rivals", meaning: "groups with a rivalry to it", unit: "groups" },
    { name: "rival_weight", meaning: "sum of the rivalry weights, symmetrised by the larger of the two directions" },
    { name: "allies", meaning: "groups with an alliance to it", unit: "groups" },
    { name: "ally_weight", meaning: "sum of the alliance weights, symmetrised by the larger of the two directions" },
  ],
  rows: totalsRows,
}

// biome-ignore format: one row per line
const tieRows: readonly GroupTieRow[] = [
  ["CJNG", "Sinaloa", 7, 0],
]

/** The rivalry between the two groups. */
export const groupTies: DataTable<GroupTieRow> = {
  file: "group-network.ts",
  title: "Rivalry and alliance between the two groups, 2020",
  source: study,
  licence,
  columns: [
    { name: "a", meaning: "one group" },
    { name: "b", meaning: "the other group" },
    { name: "rival_weight", meaning: "weight of the rivalry; 0 for none" },
    { name: "ally_weight", meaning: "weight of the alliance; 0 for none" },
  ],
  rows: tieRows,
}

// biome-ignore format: one row per line
const sizeRows: readonly GroupSizeRow[] = [
  ["CJNG", 2012, 20568.1069],
  ["CJNG", 2018, 25210.2491],
  ["Sinaloa", 2012, 10284.0534],
  ["Sinaloa", 2018, 14296.8002],
]

/** Members of the two groups in the whole of Mexico. How many of them are in the region is for the scenario to assume. */
export const groupSizes: DataTable<GroupSizeRow> = {
  file: "group-network.ts",
  title: "Members of the two groups in Mexico, 2012 and 2018",
  source: `${study}; 2012: its initial sizes, 115,000 members shared among 150 groups in proportion to 1/rank; 2018: week 312 of its equations`,
  licence: "own computation from published equations",
  columns: [
    { name: "group", meaning: "short name" },
    { name: "year", meaning: "start of the year, in years of 52 weeks from the start of 2012" },
    {
      name: "members",
      meaning: "expected members in Mexico",
      unit: "people",
      assumption:
        "a model's size and no count: initial sizes of the study, and its equations with its fitted parameters run for 312 weeks by the fourth-order Runge-Kutta method with steps of one week",
    },
  ],
  rows: sizeRows,
}
