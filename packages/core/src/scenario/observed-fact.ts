import type { FactName } from "../results/fact-name.js"

/** When a simulated fact counts as met. */
export type FactTolerance =
  /** Observed / factor <= simulated <= observed x factor. */
  | { readonly factor: number }
  /** Within this share of the observed value. */
  | { readonly relative: number }

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
