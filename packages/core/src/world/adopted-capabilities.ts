import type { ConflictContext, ConflictWorld } from "./conflict-world.js"
import type { Ground } from "./ground.js"

/** Whether a group holds a capability. */
export function holds(world: ConflictWorld, { groups }: Ground, capability: number, group: number): boolean {
  return world.capabilities[capability * groups.length + group] === 1
}

/** A group comes to hold a capability, for good: the only door through which `capabilities` changes. */
export function adopt(
  world: ConflictWorld,
  context: Pick<ConflictContext, "changed">,
  { groups }: Ground,
  capability: number,
  group: number,
): void {
  const index = capability * groups.length + group
  world.capabilities[index] = 1
  context.changed.capabilities(index)
}

/**
 * What a capability's lethality is multiplied by against a force: 1 without counter-measures, 0 where they take all of it away.
 *
 * @see CounterMeasure
 */
export function leftOfLethality(world: ConflictWorld, { forces }: Ground, capability: number, force: number): number {
  return 1 - (world.countered[capability * forces.length + force] as number)
}

/**
 * Factor on a group's strength against other groups: the product over the capabilities it holds, 1 without any. A hazard that uses it
 * reads `capabilities` at `capabilityIndexes(ground, group)`.
 */
export function strengthFactor(world: ConflictWorld, ground: Ground, group: number): number {
  let factor = 1
  ground.capabilities?.forEach((capability, index) => {
    if (holds(world, ground, index, group)) factor *= capability.strength
  })
  return factor
}

/** Where a group's capabilities stand in the variable `capabilities`. */
export function capabilityIndexes({ capabilities = [], groups }: Ground, group: number): number[] {
  return capabilities.map((_, capability) => capability * groups.length + group)
}
