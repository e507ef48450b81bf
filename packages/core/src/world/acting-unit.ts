import type { ConflictWorld } from "./conflict-world.js"

/** Sets how many members the unit has that acts next in a cell: the only door through which `actingUnits` changes. No hazard reads it. */
export function setActingUnit(world: ConflictWorld, cell: number, members: number): void {
  world.actingUnits[cell] = members
}
