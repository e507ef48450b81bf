import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Adds officers of a force to a territory, or takes them away: the door through which `forces` changes one by one.
 *
 * @param index `force * territories + territory`
 * @throws RangeError when fewer would be left than none
 */
export function changeForces(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  index: number,
  change: number,
): void {
  const left = (world.forces[index] as number) + change
  if (!(left >= 0))
    throw new RangeError(`Officers at index ${index} would become ${left}; a mechanism took away more than there were.`)
  world.forces[index] = left
  context.changed.forces(index)
}

/**
 * Officers are killed or injured: they leave their force and are counted. The injured are off duty; whoever lets them return does so
 * through {@link changeForces}.
 *
 * @param index `force * territories + territory`
 * @throws RangeError when there are fewer officers than that
 */
export function loseOfficers(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  index: number,
  lost: { readonly killed: number; readonly injured: number },
): void {
  changeForces(world, context, index, -(lost.killed + lost.injured))
  world.officersKilled[index] = (world.officersKilled[index] as number) + lost.killed
  world.officersInjured[index] = (world.officersInjured[index] as number) + lost.injured
}
