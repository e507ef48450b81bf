import { pow } from "../math/power.js"

/** Effort raised to the decisiveness of a contest, as in Tullock's contest success function: 0 stays 0. Costs a power only where the exponent is not 1. */
export function contestEffort(effort: number, decisiveness: number): number {
  if (decisiveness === 1 || effort === 0) return effort
  return pow(effort, decisiveness)
}
