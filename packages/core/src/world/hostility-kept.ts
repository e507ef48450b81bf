import type { ConflictWorld } from "./conflict-world.js"

/**
 * What is left of the hostility that two groups had at the start: 1 where they are as hostile as then or more, 0 where they leave each
 * other alone.
 *
 * @param atStart the ground's hostility, `[a * groups + b]`
 * @param pair `a * groups + b`
 */
export function hostilityKept(world: Pick<ConflictWorld, "hostility">, atStart: Float64Array, pair: number): number {
  const now = world.hostility[pair] as number
  const then = atStart[pair] as number
  return now >= then ? 1 : now / then
}
