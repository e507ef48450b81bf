import { type ConflictWorld, NOBODY } from "./conflict-world.js"
import type { Ground } from "./ground.js"

/** How many roads join territories of two groups that are hostile to each other: the length of all fronts. O(roads). */
export function frontRoads({ control, hostility }: ConflictWorld, { region, groups }: Ground): number {
  let fronts = 0
  for (const { from, to } of region.links) {
    const [a, b] = [control[from] as number, control[to] as number]
    if (a !== NOBODY && b !== NOBODY && (hostility[a * groups.length + b] as number) > 0) fronts += 1
  }
  return fronts
}
