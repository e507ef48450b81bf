import type { HazardFiring, Simulation } from "../engine/simulation.js"
import { nameOf, type OccurrenceName } from "./why.js"

/** A hazard that fires; what it changes is still as it was. */
export interface Firing extends OccurrenceName {
  readonly member: number
  /** The occurrence that gave it its rate, 0 for the initial state. */
  readonly cause: number
  /** The variable whose change did, and where; null where that is not known, and in a run that is not traced. */
  readonly variable: string | null
  readonly index: number | null
}

/** What fires now, in the words of the model. */
export function firingOf(simulation: Simulation, { family, member, variable, index }: HazardFiring): Firing {
  const { now: time, occurrence, cause } = simulation
  const changed = simulation.variableName(variable) ?? null
  const { name } = nameOf(simulation, { what: -1 - family, subject: member })
  return { occurrence, time, name, member, cause, variable: changed, index: changed === null ? null : index }
}
