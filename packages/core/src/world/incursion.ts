import type { Provenance } from "../model/parameter.js"

/** A group comes in strength from outside the region on a known date. */
export type Incursion = {
  /** ISO date. */
  readonly date: string
  /** Index of the group. */
  readonly group: number
  /** Name of the state they come to; spread over its territories in proportion to what is at stake there. */
  readonly state: string
  /** Members who come, a whole number >= 0. */
  readonly members: number
} & Provenance
