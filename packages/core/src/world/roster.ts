/**
 * Which groups have members in each territory, so that whoever asks about a territory need not look at every group there is: computed from
 * `members`, kept by `changeMembers`. Groups of territory t, ascending: `present[t * groups]` and on, `presentCount[t]` of them.
 */
export interface Roster {
  readonly present: Int16Array
  readonly presentCount: Int32Array
}

/** What the roster is computed from: members `[group * territories + territory]`, and one entry a group and a territory. */
interface Populated extends Roster {
  readonly members: Int32Array
  readonly inTransit: Int32Array
  readonly control: Int16Array
}

export function emptyRoster(groups: number, territories: number): Roster {
  return { present: new Int16Array(groups * territories), presentCount: new Int32Array(territories) }
}

/** Takes the roster anew from `members`: at the start, and after a change from outside. */
export function takeRoster(world: Populated): void {
  const groups = world.inTransit.length
  const territories = world.control.length
  world.presentCount.fill(0)
  world.present.fill(0)
  for (let group = 0; group < groups; group++) {
    for (let territory = 0; territory < territories; territory++) {
      if (world.members[group * territories + territory] === 0) continue
      const count = world.presentCount[territory] as number
      world.present[territory * groups + count] = group
      world.presentCount[territory] = count + 1
    }
  }
}

/** A group has come to a territory where it had nobody. */
export function enterRoster(world: Populated, group: number, territory: number): void {
  const first = territory * world.inTransit.length
  let place = first + (world.presentCount[territory] as number)
  world.presentCount[territory] = place - first + 1
  for (; place > first && (world.present[place - 1] as number) > group; place--)
    world.present[place] = world.present[place - 1] as number
  world.present[place] = group
}

/** A group has nobody left in a territory. */
export function leaveRoster(world: Populated, group: number, territory: number): void {
  const first = territory * world.inTransit.length
  const count = (world.presentCount[territory] as number) - 1
  let place = first
  while (world.present[place] !== group) place++
  for (; place < first + count; place++) world.present[place] = world.present[place + 1] as number
  // What lies behind the last is 0, so that one state has one roster.
  world.present[first + count] = 0
  world.presentCount[territory] = count
}
