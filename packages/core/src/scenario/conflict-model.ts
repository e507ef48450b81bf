import type { Mechanism } from "../mechanisms/mechanism.js"
import type { Model } from "../model/model.js"
import { type ConflictWorld, createConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"

/** One model of mechanisms on a ground: what a scenario runs. */
export function conflictModel(name: string, ground: Ground, mechanisms: readonly Mechanism[]): Model<ConflictWorld> {
  const cells = ground.groups.length * ground.region.territories.length
  return {
    name,
    parts: mechanisms.map((mechanism) => mechanism.onGround(ground)),
    variables: {
      members: cells,
      control: ground.region.territories.length,
      forces: ground.forces.length * ground.region.territories.length,
    },
    createWorld: () => createConflictWorld(ground),
    ends: () => false,
  }
}
