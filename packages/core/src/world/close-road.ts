import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Closes a road once more, or takes closings away: the only door through which `closures` changes. A road is open while nothing closes it.
 *
 * @param road index of the link in `region.links`
 * @param change closings put up (> 0) or cleared (< 0), whole
 * @throws RangeError when more are cleared than there are
 */
export function closeRoad(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  road: number,
  change: number,
): void {
  const left = (world.closures[road] as number) + change
  if (!(left >= 0)) throw new RangeError(`Road ${road} would have ${left} closings; more were cleared than there were.`)
  world.closures[road] = left
  context.changed.roads(road)
}
