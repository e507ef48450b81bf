/** An armed group, or several lumped together. An aggregate: members are counted, never named. */
export interface ArmedGroup {
  /** Short id used in tables, kebab case. */
  readonly id: string
  readonly name: string
}
