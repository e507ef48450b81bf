/** One unit of ground: in the flagship a municipality. Addressed by its index inside the engine, by its code outside. */
export interface Territory {
  /** Official code, a string with its leading zeros (INEGI: five digits). */
  readonly code: string
  /** Name with accents, as the official catalogue writes it. */
  readonly name: string
  /** Short name of the state it lies in. */
  readonly state: string
  /** Inhabitants, a whole number >= 0. */
  readonly population: number
  /** Square kilometres, > 0. */
  readonly areaKm2: number
  /** Degrees north of the seat of government. */
  readonly latitude: number
  /** Degrees east of the seat of government. */
  readonly longitude: number
}
