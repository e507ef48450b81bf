/** A branch of the state's forces: counted per territory. */
export interface StateForce {
  /** Short id used in tables, kebab case. */
  readonly id: string
  readonly name: string
}
