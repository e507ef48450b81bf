import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Adds members to a group in a territory, or takes them away: the only door through which `members` changes, and with it
 * the territory's `presence`.
 *
 * @param index `group * territories + territory`
 * @throws RangeError when fewer would be left than none
 */
export function changeMembers(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  index: number,
  change: number,
): void {
  const left = (world.members[index] as number) + change
  if (left < 0)
    throw new RangeError(`Members at index ${index} would become ${left}; a mechanism took away more than there were.`)
  world.members[index] = left
  context.changed.members(index)
  context.changed.presence(index % world.control.length)
}
