import type { Context, EventDeclarations } from "../model/context.js"
import type { Ground } from "./ground.js"

/** Nobody holds the territory. */
export const NOBODY = -1

/** The state of a territorial conflict: plain dense arrays, addressed by index. */
export interface ConflictWorld {
  /** Members present, whole numbers >= 0: `[group * territories + territory]`. */
  readonly members: Int32Array
  /** Members on the road, by group. */
  readonly inTransit: Int32Array
  /** Index of the group that holds each territory, or {@link NOBODY}. */
  readonly control: Int16Array
  /** Officers present: `[force * territories + territory]`. */
  readonly forces: Int32Array
  /** What single mechanisms remember, by mechanism; nobody else reads it. */
  readonly memories: Readonly<Record<string, Memory>>
}

/** State that one mechanism keeps for itself. */
export type Memory = Readonly<Record<string, Float64Array | Int32Array>>

/** The state variables that hazards may declare to read. */
export type ConflictVariable = "members" | "control" | "forces"

/** The context that mechanisms receive. */
export type ConflictContext<Events extends EventDeclarations = EventDeclarations> = Context<Events, ConflictVariable>

/** The world at the start: each territory is held by the group with most members there, the first among equals. */
export function createConflictWorld(ground: Ground, memories: Readonly<Record<string, Memory>>): ConflictWorld {
  const territories = ground.region.territories.length
  const members = Int32Array.from(ground.initialMembers)
  const control = new Int16Array(territories).fill(NOBODY)
  for (let territory = 0; territory < territories; territory++) {
    let most = 0
    for (let group = 0; group < ground.groups.length; group++) {
      const present = members[group * territories + territory] as number
      if (present <= most) continue
      most = present
      control[territory] = group
    }
  }
  return {
    members,
    inTransit: new Int32Array(ground.groups.length),
    control,
    forces: Int32Array.from(ground.initialForces),
    memories,
  }
}
