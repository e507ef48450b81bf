/** An armed group, or several lumped together. An aggregate: members are counted, never named. */
export interface ArmedGroup {
  /** Short id used in tables, kebab case. */
  readonly id: string
  readonly name: string
  /**
   * Id of the group from which it may split off (mechanism `leadership`); it has no members until it does. Left out: a group that is
   * there from the start.
   */
  readonly splinterOf?: string
}
