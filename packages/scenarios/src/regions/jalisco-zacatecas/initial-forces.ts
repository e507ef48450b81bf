import { apportion, type Deployment, type Region } from "@contested/core"
import { municipalPolice } from "./data/municipal-police.js"
import { army, nationalGuard } from "./data/state-forces.js"

/** Forces in the order of the world's arrays. */
export const FORCE_IDS = ["municipal-police", "national-guard", "army"] as const

/**
 * Officers at the start, `[force * territories + territory]`: municipal police as the table gives them, the Army spread by population,
 * no National Guard, which was founded in July 2019.
 */
export function initialForces(region: Region): number[] {
  const officers = new Map(municipalPolice.rows.map(([code, count]) => [code, count]))
  const police = region.territories.map(({ code }) => officers.get(code) ?? 0)
  const guard = region.territories.map(() => 0)
  const soldiers = region.territories.map(() => 0)
  for (const state of new Set(region.territories.map((territory) => territory.state))) {
    const places = region.territories.flatMap((territory, index) => (territory.state === state ? [index] : []))
    const total = army.rows.find(([, armyState]) => armyState === state)?.[2] ?? 0
    const spread = apportion(
      total,
      places.map((index) => region.territories[index]?.population ?? 0),
    )
    places.forEach((index, place) => {
      soldiers[index] = spread[place] as number
    })
  }
  return [...police, ...guard, ...soldiers]
}

/** The National Guard's strength by state from the first day of each month whose figures are new. */
export function deployments(): Deployment[] {
  return nationalGuard.rows
    .filter(([, , , repeats]) => repeats === null)
    .map(([month, state, people]) => ({
      date: `${month}-01`,
      force: FORCE_IDS.indexOf("national-guard"),
      state,
      strength: people,
      source: nationalGuard.source,
    }))
}
