import type { DataTable } from "@contested/core"

/** What UCDP GED tells of the rest of Mexico in a year, beside what INEGI counts there. */
export type MediaCoverageRow = readonly [year: number, locatedEvents: number, homicides: number]

// biome-ignore format: one row per line
const rows: readonly MediaCoverageRow[] = [
  [2018, 591, 30_995],
  [2019, 842, 31_975],
  [2020, 1593, 32_112],
]

/**
 * How much the data set tells, measured where the scenario is not: in the 29 other states, so that what is fitted to the region does not
 * decide it. 2021 is left out; the scenario covers it as 2020.
 */
export const mediaCoverage: DataTable<MediaCoverageRow> = {
  file: "media-coverage.ts",
  title: "Located conflict events beside homicides in the other 29 states of Mexico, 2018-2020",
  source:
    "UCDP GED 24.1 (Sundberg & Melander 2013; Davies et al. 2024), events with date_prec and where_prec <= 3; INEGI's death certificates, counted by Gargiulo, Aburto & Floridi 2023, doi:10.17605/OSF.IO/U8DC3; own counts",
  licence: "CC BY 4.0",
  columns: [
    { name: "year", meaning: "calendar year" },
    {
      name: "located_events",
      meaning: "events dated to a week and located to a municipality, or better",
      unit: "events",
    },
    { name: "homicides", meaning: "death certificates that give homicide as the cause", unit: "people" },
  ],
  rows,
}
