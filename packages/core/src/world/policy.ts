import type { Provenance } from "../model/parameter.js"

/** Something the state does from a date on, and until another if one is given. */
export type Policy = {
  /** ISO date: from midnight of this day. */
  readonly from: string
  /** ISO date: until midnight of this day; left out, to the end. */
  readonly to?: string
} & (
  | {
      readonly kind: "checkpoint"
      /** Index of the road in `region.links`. */
      readonly road: number
      /** Share of armed parties and of traffic that it stops, 0 to 1. */
      readonly stops: number
    }
  | {
      readonly kind: "recruitment-prevention"
      /** Indexes of the territories. */
      readonly territories: readonly number[]
      /** Share of recruits who do not join, 0 to 1. */
      readonly prevents: number
    }
  | {
      readonly kind: "targeted-arrests"
      /** Index of the group. */
      readonly group: number
      /** Factor on the group's weight among those whom the state arrests, >= 0. */
      readonly factor: number
    }
  | {
      readonly kind: "withdrawal"
      /** Index of the force. */
      readonly force: number
      /** Indexes of the territories. */
      readonly territories: readonly number[]
      /** Share of the officers present who leave, 0 to 1; as many come back on the date `to`. */
      readonly share: number
    }
) &
  Provenance
