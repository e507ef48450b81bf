import type { ConflictWorld } from "./conflict-world.js"
import type { Ground } from "./ground.js"

/** The territory where a group has most members, the first among equals; -1 where it has none anywhere. O(territories): for what is rare. */
export function seatOf(
  { members }: Pick<ConflictWorld, "members">,
  { region }: Pick<Ground, "region">,
  group: number,
): number {
  const territories = region.territories.length
  let [seat, most] = [-1, 0]
  for (let territory = 0; territory < territories; territory++) {
    const present = members[group * territories + territory] as number
    if (present <= most) continue
    most = present
    seat = territory
  }
  return seat
}
