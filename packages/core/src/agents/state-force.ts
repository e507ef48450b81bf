/** A branch of the state's forces: counted per territory. */
export interface StateForce {
  /** Short id used in tables, kebab case. */
  readonly id: string
  readonly name: string
  /** How often an officer of it is attacked, against one of the municipal police; default 1. For the mechanism `attack`. */
  readonly attackWeight?: number
  /** Whether it comes to help a force that is attacked elsewhere; default false. For the mechanism `response`. */
  readonly responds?: boolean
}
