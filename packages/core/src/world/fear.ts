import { exp } from "../math/exponential.js"
import type { ConflictContext, ConflictWorld } from "./conflict-world.js"

/** Share of a territory's people who are afraid now, 0 to 1: what there was when it was last written, decayed since. */
export function fearIn(
  world: Pick<ConflictWorld, "fear" | "fearSince" | "fearMemory">,
  territory: number,
  now: number,
): number {
  const then = world.fear[territory] as number
  if (then === 0) return 0
  return then * exp(-(now - (world.fearSince[territory] as number)) / (world.fearMemory[0] as number))
}

/**
 * Frightens a share of those in a territory who are not afraid yet: the only door through which `fear` rises. It decays by itself.
 *
 * @param share 0 to 1
 * @throws RangeError when the share is no such number
 */
export function frighten(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed" | "now">,
  territory: number,
  share: number,
): void {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A share of ${share} was to be frightened in territory ${territory}; expected 0 to 1.`)
  if (share === 0) return
  const fear = fearIn(world, territory, context.now)
  world.fear[territory] = fear + (1 - fear) * share
  world.fearSince[territory] = context.now
  context.changed.fear(territory)
}
