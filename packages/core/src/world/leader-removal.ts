import type { Provenance } from "../model/parameter.js"

/** A group's leader is arrested or killed on a known date. A happening of the group, not of a person: nobody is named. */
export type LeaderRemoval = {
  /** ISO date. */
  readonly date: string
  /** Index of the group. */
  readonly group: number
  /** Index of the territory where it happened; left out: where the group has most members on that day. */
  readonly territory?: number
} & Provenance
