import type { Incursion } from "@contested/core"
import { GROUP_IDS } from "./initial-members.js"

/**
 * The Jalisco group comes to Zacatecas in strength. The date is where INEGI's death certificates leave their level: 53 homicides a month in
 * Zacatecas in 2019, 78 in February 2020 and 111 in June. The number is not known: `incursion.scale` is fitted to events up to 2020.
 */
export function incursions(): Incursion[] {
  return [
    {
      date: "2020-02-01",
      group: GROUP_IDS.indexOf("cjng"),
      state: "Zacatecas",
      members: 500,
      assumption:
        "As many as the Sinaloa group had there, to be scaled; dated by the monthly homicides in Zacatecas (INEGI's death certificates, counted by Gargiulo, Aburto & Floridi 2023, doi:10.17605/OSF.IO/U8DC3)",
    },
  ]
}
