import type { FactName } from "../results/fact-name.js"
import type { FactTolerance } from "../results/fact-tolerance.js"

/** One observed number that a scenario is held against. */
export interface ObservedFact {
  readonly fact: FactName
  /** Name of a state, or `all`. */
  readonly state: string
  readonly year: number | "all"
  readonly observed: number
  readonly tolerance: FactTolerance
  readonly source: string
}
