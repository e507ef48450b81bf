import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Sets how hostile two groups are from now on, both ways: the only door through which `hostility` changes, and with it
 * the `relations` of both.
 *
 * @param groups how many groups there are
 * @param value 0, they leave each other alone, to 1, as hostile as the fiercest rivals of the scenario at its start
 * @throws RangeError when the value lies outside, or the two are one
 */
export function changeHostility(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  groups: number,
  a: number,
  b: number,
  value: number,
): void {
  if (a === b) throw new RangeError(`Group ${a} cannot be hostile to itself.`)
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`The hostility of groups ${a} and ${b} would become ${value}; it is a number from 0 to 1.`)
  for (const pair of [a * groups + b, b * groups + a]) {
    world.hostility[pair] = value
    context.changed.hostility(pair)
  }
  for (const group of [a, b]) context.changed.relations(group)
}
