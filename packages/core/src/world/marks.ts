import type { ConflictContext, ConflictWorld } from "./conflict-world.js"
import type { Ground } from "./ground.js"
import { MARKS } from "./marks-at-start.js"

/** Where the marks of a group in a territory stand; those that are nobody's stand where a further group's would. */
export function markIndex({ region }: Pick<Ground, "region">, group: number, territory: number): number {
  return group * region.territories.length + territory
}

/** Share of a territory's marks that are a group's, 0 to 1; with what is nobody's, the shares of a territory sum to one. */
export function influence(
  world: Pick<ConflictWorld, "marks">,
  ground: Pick<Ground, "region">,
  group: number,
  territory: number,
): number {
  return (world.marks[markIndex(ground, group, territory)] as number) / MARKS
}

/**
 * One mark changes hands: the only door through which `marks` changes, so that their number in a territory never does.
 *
 * @param from whose it was, `to` whose it becomes; the number of groups stands for nobody
 * @throws RangeError when it was not theirs
 */
export function repaint(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  ground: Pick<Ground, "region">,
  { territory, from, to }: { readonly territory: number; readonly from: number; readonly to: number },
): void {
  const [before, after] = [markIndex(ground, from, territory), markIndex(ground, to, territory)]
  if (!((world.marks[before] as number) > 0))
    throw new RangeError(`Group ${from} has no mark in territory ${territory} that could be painted over.`)
  world.marks[before] = (world.marks[before] as number) - 1
  world.marks[after] = (world.marks[after] as number) + 1
  context.changed.marks(before)
  context.changed.marks(after)
  context.changed.influence(after % world.control.length)
}
