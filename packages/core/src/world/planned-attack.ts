/** An attack on a state force that a scenario prescribes: an episode that is known to have begun. How it goes is left to chance. */
export interface PlannedAttack {
  /** Earliest and latest begin, days since the start; every instant between is equally likely. */
  readonly at: readonly [earliest: number, latest: number]
  /** Index of the territory. */
  readonly territory: number
  /** Index of the group that attacks. */
  readonly group: number
  /** Index of the force that is attacked. */
  readonly force: number
  readonly target: "post" | "patrol"
  /** Fewest and most attackers on the ground, whole numbers >= 0; every number between is equally likely. Capabilities come on top. */
  readonly attackers: readonly [fewest: number, most: number]
}
