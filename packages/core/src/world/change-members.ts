import type { ConflictContext, ConflictWorld } from "./conflict-world.js"
import { enterRoster, leaveRoster } from "./roster.js"

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
  const before = world.members[index] as number
  const left = before + change
  if (left < 0)
    throw new RangeError(`Members at index ${index} would become ${left}; a mechanism took away more than there were.`)
  world.members[index] = left
  const territories = world.control.length
  const territory = index % territories
  if ((before === 0) !== (left === 0)) {
    const group = (index - territory) / territories
    if (left > 0) enterRoster(world, group, territory)
    else leaveRoster(world, group, territory)
  }
  context.changed.members(index)
  context.changed.presence(territory)
}
