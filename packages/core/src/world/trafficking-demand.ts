import type { Provenance } from "../model/parameter.js"

/** So much is to go from one territory to the cheapest of several ways out, whoever takes it there. */
export type TraffickingDemand = {
  /** Index of the territory where it comes from: where it is produced, or where it enters the region. */
  readonly origin: number
  /** Indexes of the territories where it may leave: crossings of the border, or where a highway leaves the region; at least one. */
  readonly exits: readonly number[]
  /** Units a day, > 0; only their proportions to other demands count, unless a scenario gives the unit a meaning. */
  readonly flow: number
  /** Index of the group whose it is; left out where all groups' roads are alike to it. */
  readonly group?: number
} & Provenance
