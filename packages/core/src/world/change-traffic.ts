import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/**
 * Sets what is trafficked through each territory and on each road: the only door through which `traffic` and `roadTraffic` change.
 * Only territories whose traffic differs are said to have changed. O(territories + roads): for reviews of all routes, which are rare.
 *
 * @param through units a day, by territory
 * @param onRoads units a day, by index in `region.links`
 */
export function changeTraffic(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  through: Float64Array,
  onRoads: Float64Array,
): void {
  for (let territory = 0; territory < through.length; territory++) {
    const units = through[territory] as number
    if (world.traffic[territory] === units) continue
    world.traffic[territory] = units
    context.changed.traffic(territory)
  }
  world.roadTraffic.set(onRoads)
}
