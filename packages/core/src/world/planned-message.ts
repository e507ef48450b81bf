/** A campaign of leaflets, banners or videos that a scenario prescribes. */
export interface PlannedMessage {
  /** Earliest and latest time, days since the start; every instant between is equally likely. */
  readonly at: readonly [earliest: number, latest: number]
  /** Index of the territory. */
  readonly territory: number
  /** Index of the group that threatens, and of the one that is threatened. */
  readonly group: number
  readonly against: number
}
