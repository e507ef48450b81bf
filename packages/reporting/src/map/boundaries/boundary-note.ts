/** What became of a boundary that was not simply drawn, or of a territory that has none. */
export interface BoundaryNote {
  readonly kind:
    | "unmatched"
    | "missing"
    | "no-code"
    | "no-polygon"
    | "broken-arcs"
    | "not-a-number"
    | "outside-degrees"
    | "too-few-points"
    | "crosses-itself"
    | "unclosed"
    | "wound-wrongly"
    | "joined"
  /** Code of the boundary or the territory; `#3`, counted from one, where it has none. */
  readonly code: string
  /** Its name, empty where none is known. */
  readonly name: string
  /** Where, or what value; empty where there is nothing to add. */
  readonly detail: string
}
