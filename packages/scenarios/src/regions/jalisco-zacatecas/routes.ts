import type { Region, TraffickingDemand } from "@contested/core"
import { GROUP_IDS } from "./initial-members.js"

/** Where highways lead out of the region to the north: Durango (MEX-45), Cuencamé (MEX-49), Saltillo (MEX-54). */
const NORTHWARD = ["32009", "32029", "32007"] as const

/** Where they come in from the south and the coast, and whose cargo it is taken to be. */
const ENTRIES = [
  { code: "14022", from: "Manzanillo, by MEX-200 and MEX-80", group: "cjng" },
  { code: "14103", from: "Colima, by MEX-54", group: "cjng" },
  { code: "14096", from: "Michoacán, by MEX-15", group: undefined },
  { code: "14109", from: "León, by MEX-45", group: "sinaloa" },
] as const

/**
 * What is trafficked through the region: one unit a day from each entry to the cheapest way north, over the roads of the region, among them
 * MEX-45, 54, 70, 71, 80, 25 and 23. Quantities are unknown; only that they are equal is assumed.
 */
export function traffickingDemands({ territories }: Region): TraffickingDemand[] {
  const indexOf = (code: string): number => territories.findIndex((territory) => territory.code === code)
  return ENTRIES.map(({ code, from, group }) => ({
    origin: indexOf(code),
    exits: NORTHWARD.map(indexOf),
    flow: 1,
    ...(group !== undefined && { group: GROUP_IDS.indexOf(group) }),
    assumption: `One unit a day from ${from}: no source tells quantities, nor whose they are`,
  }))
}
