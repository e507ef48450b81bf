import { apportion, type Deployment, type Region } from "@contested/core"
import { municipalPolice } from "./data/municipal-police.js"
import { army, nationalGuard, statePolice } from "./data/state-forces.js"

/** Forces in the order of the world's arrays. */
export const FORCE_IDS = ["municipal-police", "national-guard", "army", "state-police"] as const

/**
 * Officers at the start, `[force * territories + territory]`: municipal police as the table gives them, the Army and the state police
 * spread by population, no National Guard, which was founded in July 2019.
 */
export function initialForces(region: Region): number[] {
  const officers = new Map(municipalPolice.rows.map(([code, count]) => [code, count]))
  const municipal = region.territories.map(({ code }) => officers.get(code) ?? 0)
  const guard = region.territories.map(() => 0)
  const soldiers = spreadByPopulation(region, (state) => army.rows.find((row) => row[1] === state)?.[2] ?? 0)
  const statewide = spreadByPopulation(region, (state) => statePolice.rows.find((row) => row[1] === state)?.[2] ?? 0)
  return [...municipal, ...guard, ...soldiers, ...statewide]
}

/** So many people in each state, spread over its municipalities in proportion to population. */
function spreadByPopulation({ territories }: Region, peopleIn: (state: string) => number): number[] {
  const people = territories.map(() => 0)
  for (const state of new Set(territories.map((territory) => territory.state))) {
    const places = territories.flatMap((territory, index) => (territory.state === state ? [index] : []))
    const spread = apportion(
      peopleIn(state),
      places.map((index) => territories[index]?.population ?? 0),
    )
    places.forEach((index, place) => {
      people[index] = spread[place] as number
    })
  }
  return people
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
