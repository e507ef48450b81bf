import type { DataTable } from "@contested/core"

/** National Guard in a state in a month; `repeats` names the month whose figures were published again, else null. */
export type NationalGuardRow = readonly [month: string, state: string, people: number, repeats: string | null]

/** Soldiers in a state from a month on. */
export type ArmyRow = readonly [from: string, state: string, people: number, method: "reported" | "assumption"]

/** A dated announcement of federal forces. */
export type AnnouncedForceRow = readonly [
  date: string,
  state: string,
  force: "Army" | "National Guard" | "Army and National Guard",
  people: number,
  what: string,
  source: string,
]

/** State police of a state. */
export type StatePoliceRow = readonly [asOf: string, state: string, officers: number, method: "reported" | "estimate"]

// biome-ignore format: one row per line
const guardRows: readonly NationalGuardRow[] = [
  ["2019-07", "Aguascalientes", 393, null],
  ["2019-07", "Jalisco", 3470, null],
  ["2019-07", "Zacatecas", 1558, null],
  ["2019-08", "Aguascalientes", 393, "2019-07"],
  ["2019-08", "Jalisco", 3470, "2019-07"],
  ["2019-08", "Zacatecas", 1558, "2019-07"],
  ["2019-09", "Aguascalientes", 393, "2019-07"],
  ["2019-09", "Jalisco", 3470, "2019-07"],
  ["2019-09", "Zacatecas", 1558, "2019-07"],
  ["2019-10", "Aguascalientes", 393, "2019-07"],
  ["2019-10", "Jalisco", 3470, "2019-07"],
  ["2019-10", "Zacatecas", 1558, "2019-07"],
  ["2019-11", "Aguascalientes", 393, "2019-07"],
  ["2019-11", "Jalisco", 3470, "2019-07"],
  ["2019-11", "Zacatecas", 1558, "2019-07"],
  ["2019-12", "Aguascalientes", 524, null],
  ["2019-12", "Jalisco", 3848, null],
  ["2019-12", "Zacatecas", 1647, null],
  ["2020-01", "Aguascalientes", 524, "2019-12"],
  ["2020-01", "Jalisco", 3848, "2019-12"],
  ["2020-01", "Zacatecas", 1647, "2019-12"],
  ["2020-02", "Aguascalientes", 524, "2019-12"],
  ["2020-02", "Jalisco", 3848, "2019-12"],
  ["2020-02", "Zacatecas", 1647, "2019-12"],
  ["2020-03", "Aguascalientes", 489, null],
  ["2020-03", "Jalisco", 4138, null],
  ["2020-03", "Zacatecas", 1599, null],
  ["2020-04", "Aguascalientes", 508, null],
  ["2020-04", "Jalisco", 4023, null],
  ["2020-04", "Zacatecas", 1575, null],
  ["2020-05", "Aguascalientes", 379, null],
  ["2020-05", "Jalisco", 4582, null],
  ["2020-05", "Zacatecas", 1743, null],
  ["2020-06", "Aguascalientes", 382, null],
  ["2020-06", "Jalisco", 4737, null],
  ["2020-06", "Zacatecas", 1628, null],
  ["2020-07", "Aguascalientes", 384, null],
  ["2020-07", "Jalisco", 5500, null],
  ["2020-07", "Zacatecas", 2000, null],
  ["2020-08", "Aguascalientes", 384, "2020-07"],
  ["2020-08", "Jalisco", 5500, "2020-07"],
  ["2020-08", "Zacatecas", 2000, "2020-07"],
  ["2020-09", "Aguascalientes", 384, null],
  ["2020-09", "Jalisco", 5596, null],
  ["2020-09", "Zacatecas", 2054, null],
  ["2020-10", "Aguascalientes", 378, null],
  ["2020-10", "Jalisco", 5864, null],
  ["2020-10", "Zacatecas", 2150, null],
  ["2020-11", "Aguascalientes", 377, null],
  ["2020-11", "Jalisco", 5842, null],
  ["2020-11", "Zacatecas", 2140, null],
  ["2020-12", "Aguascalientes", 358, null],
  ["2020-12", "Jalisco", 5831, null],
  ["2020-12", "Zacatecas", 2117, null],
  ["2021-01", "Aguascalientes", 364, null],
  ["2021-01", "Jalisco", 6264, null],
  ["2021-01", "Zacatecas", 1889, null],
  ["2021-02", "Aguascalientes", 377, "2020-11"],
  ["2021-02", "Jalisco", 5842, "2020-11"],
  ["2021-02", "Zacatecas", 2140, "2020-11"],
  ["2021-03", "Aguascalientes", 364, null],
  ["2021-03", "Jalisco", 6264, null],
  ["2021-03", "Zacatecas", 1889, null],
  ["2021-04", "Aguascalientes", 364, null],
  ["2021-04", "Jalisco", 6264, null],
  ["2021-04", "Zacatecas", 1889, null],
  ["2021-05", "Aguascalientes", 364, null],
  ["2021-05", "Jalisco", 6384, null],
  ["2021-05", "Zacatecas", 1928, null],
  ["2021-06", "Aguascalientes", 364, "2021-05"],
  ["2021-06", "Jalisco", 6384, "2021-05"],
  ["2021-06", "Zacatecas", 1928, "2021-05"],
  ["2021-07", "Aguascalientes", 364, "2021-05"],
  ["2021-07", "Jalisco", 6384, "2021-05"],
  ["2021-07", "Zacatecas", 1928, "2021-05"],
]

/** National Guard by state and month, July 2019 (its founding) to July 2021. */
export const nationalGuard: DataTable<NationalGuardRow> = {
  file: "state-forces.ts",
  title: "National Guard deployed, by state and month, 2019-2021",
  source: "Government of Mexico, monthly deployment figures of the National Guard by state",
  licence: "government figures, free use with attribution",
  columns: [
    { name: "month", meaning: "year and month" },
    { name: "state", meaning: "short name of the state" },
    { name: "people", meaning: "members deployed in the state", unit: "people" },
    {
      name: "repeats",
      meaning:
        "the earlier month whose figures this month repeats in all 32 states of the country, so that it is no new observation; null where the figures are new",
    },
  ],
  rows: guardRows,
}

// biome-ignore format: one row per line
const armyRows: readonly ArmyRow[] = [
  ["2018-01", "Aguascalientes", 467, "assumption"],
  ["2018-01", "Jalisco", 4124, "assumption"],
  ["2018-01", "Zacatecas", 1852, "assumption"],
]

/** Soldiers on public-security duty, by state. No published figure by state up to 2021 was found: all rows are assumed. */
export const army: DataTable<ArmyRow> = {
  file: "state-forces.ts",
  title: "Army on public-security duty, by state",
  source: "none: see the assumption",
  licence: "own figures",
  columns: [
    { name: "from", meaning: "first year and month for which the figure stands" },
    { name: "state", meaning: "short name of the state" },
    {
      name: "people",
      meaning: "soldiers on public-security duty",
      unit: "people",
      assumption:
        "1,954 soldiers for every 1,644 members of the National Guard, the proportion announced for Zacatecas on 25 November 2021, times the National Guard of July 2019, and the same in every year before reinforcements; vary it from half to twice",
    },
    { name: "method", meaning: "whether the figure was reported or is an assumption" },
  ],
  rows: armyRows,
}

// biome-ignore format: one row per line
const announcedRows: readonly AnnouncedForceRow[] = [
  ["2021-11-25", "Zacatecas", "Army", 1954, "soldiers sent under the second Plan Zacatecas", "Por Esto, 2021-11-24, poresto.net/mexico/2021/11/24"],
  ["2021-11-25", "Zacatecas", "National Guard", 1644, "members sent under the second Plan Zacatecas", "Por Esto, 2021-11-24, poresto.net/mexico/2021/11/24"],
  ["2021-11-25", "Zacatecas", "Army and National Guard", 3848, "planned presence under the same plan, in three sectors", "Actuar, 2021-11, actuar.com.mx"],
  ["2021-11-25", "Zacatecas", "Army", 960, "soldiers on the roads from Jalisco, Guanajuato, San Luis Potosí and Aguascalientes", "Dulce Patria, 2021-11, dulce-patria.com.mx"],
]

/**
 * Announcements of federal forces. 1,954 + 1,644 = 3,598 falls 250 short of the planned presence of 3,848, and the
 * reports do not say how many of either were already there: a scenario must choose a reading and say so.
 */
export const announcedForces: DataTable<AnnouncedForceRow> = {
  file: "state-forces.ts",
  title: "Federal forces announced, Zacatecas, November 2021",
  source: "press and official statements, named in each row",
  licence: "facts, paraphrased",
  columns: [
    { name: "date", meaning: "day from which the announcement holds" },
    { name: "state", meaning: "short name of the state" },
    { name: "force", meaning: "who is meant" },
    { name: "people", meaning: "how many were announced", unit: "people" },
    { name: "what", meaning: "what the figure counts" },
    { name: "source", meaning: "who reported it" },
  ],
  rows: announcedRows,
}

// biome-ignore format: one row per line
const statePoliceRows: readonly StatePoliceRow[] = [
  ["2018", "Jalisco", 3104, "reported"],
  ["2021-11", "Zacatecas", 1024, "estimate"],
  ["2018", "Aguascalientes", 530, "estimate"],
]

/** State police, by state. */
export const statePolice: DataTable<StatePoliceRow> = {
  file: "state-forces.ts",
  title: "State police",
  source:
    "Jalisco: El Informador, 2020-08-10, quoting the 2018 figures. Zacatecas: 2,187 state and municipal officers in November 2021 (Noticias de Tampico, 2021-11), less the municipal estimate of 1,163",
  licence: "facts, paraphrased; estimates are own figures",
  columns: [
    { name: "as_of", meaning: "year, or year and month, that the figure stands for" },
    { name: "state", meaning: "short name of the state" },
    {
      name: "officers",
      meaning: "officers of the state police",
      unit: "officers",
      assumption: "Zacatecas: a difference of two sources; Aguascalientes: Jalisco's officers per inhabitant",
    },
    { name: "method", meaning: "whether the figure was reported or is an estimate" },
  ],
  rows: statePoliceRows,
}
