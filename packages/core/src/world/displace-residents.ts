import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * People leave their homes in one territory and find shelter in another, or come back from there (`people` < 0): with
 * {@link mournCivilians} the only doors through which `residents`, `displaced` and `sheltered` change. Nobody is lost on the way.
 *
 * @throws RangeError when more would leave than there are, or more come back than left
 */
export function displaceResidents(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  from: number,
  to: number,
  people: number,
): void {
  const residents = (world.residents[from] as number) - people
  const displaced = (world.displaced[from] as number) + people
  const sheltered = (world.sheltered[to] as number) + people
  if (Math.min(residents, displaced, sheltered) < 0) {
    throw new RangeError(
      `${people} people were to go from territory ${from} to ${to}; that would leave ${residents} residents, ${displaced} displaced and ${sheltered} sheltered.`,
    )
  }
  world.residents[from] = residents
  world.displaced[from] = displaced
  world.sheltered[to] = sheltered
  context.changed.residents(from)
  context.changed.displaced(from)
}

/** Takes civilians who were killed from a territory's residents; where too few are left, the rest were somebody's guests. */
export function mournCivilians(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  territory: number,
  deaths: number,
): void {
  world.residents[territory] = Math.max(0, (world.residents[territory] as number) - deaths)
  context.changed.residents(territory)
}
