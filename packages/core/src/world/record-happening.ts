import type { ConflictContext } from "./conflict-world.js"

/** What a mechanism tells of a happening; who was involved is given by id. */
export type Happening = {
  /** Index of the territory. */
  readonly territory: number
  /** 1 state-based, 2 non-state, 3 one-sided (UCDP); 0 when nobody was attacked. */
  readonly violence: 0 | 1 | 2 | 3
  readonly sideA: string
  readonly sideB: string
  readonly deathsA: number
  readonly deathsB: number
  readonly deathsCivilians: number
  /** People hurt who did not die, on any side, where a mechanism counts them. */
  readonly injured: number
  /** People who moved, where people moved. */
  readonly people: number
}

/** Leaves a record of a happening; what is left out is nobody and none. */
export function recordHappening(
  context: Pick<ConflictContext, "record">,
  kind: string,
  {
    territory,
    violence = 0,
    sideA = "",
    sideB = "",
    deathsA = 0,
    deathsB = 0,
    deathsCivilians = 0,
    injured = 0,
    people = 0,
  }: Partial<Happening> & Pick<Happening, "territory">,
): void {
  context.record(kind, {
    territory,
    violence,
    sideA,
    sideB,
    deathsA,
    deathsB,
    deathsCivilians,
    injured,
    people,
  } satisfies Happening)
}
