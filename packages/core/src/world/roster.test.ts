import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { changeMembers } from "./change-members.js"
import type { ConflictWorld } from "./conflict-world.js"
import { emptyRoster, takeRoster } from "./roster.js"

const GROUPS = 5
const TERRITORIES = 3
const context = { changed: { members: () => {}, presence: () => {} } } as unknown as Parameters<typeof changeMembers>[1]

function worldOf(members: readonly number[]): ConflictWorld {
  const world = {
    ...emptyRoster(GROUPS, TERRITORIES),
    members: Int32Array.from(members),
    inTransit: new Int32Array(GROUPS),
    control: new Int16Array(TERRITORIES),
  } as unknown as ConflictWorld
  takeRoster(world)
  return world
}

const cells = GROUPS * TERRITORIES

test.prop([
  fc.array(fc.nat(2), { minLength: cells, maxLength: cells }),
  fc.array(fc.tuple(fc.nat(cells - 1), fc.integer({ min: -2, max: 2 })), { maxLength: 60 }),
])("however members come and go, the roster is what would be taken anew", (members, changes) => {
  const world = worldOf(members)
  for (const [cell, change] of changes) {
    if ((world.members[cell] as number) + change < 0) continue
    changeMembers(world, context, cell, change)
    const anew = worldOf([...world.members])
    expect([...world.presentCount]).toEqual([...anew.presentCount])
    expect([...world.present]).toEqual([...anew.present])
  }
})
