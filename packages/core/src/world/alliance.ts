import type { Provenance } from "../model/parameter.js"

/** Two groups who leave each other alone at the start, as long as it lasts. */
export type Alliance = {
  /** Indexes of the groups. */
  readonly a: number
  readonly b: number
} & Provenance
