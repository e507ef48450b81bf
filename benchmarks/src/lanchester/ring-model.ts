import { defineModel, type Model } from "@contested/core"

const INITIAL_UNITS = 20

export interface RingWorld {
  /** First group of each territory, and one past the last of the last. */
  readonly firstGroup: Int32Array
  readonly territoryOf: Int32Array
  /** Units of each group. */
  readonly units: Int32Array
  /** Units in each territory. */
  readonly totals: Int32Array
}

/** Territory t holds 2 + t mod 4 groups. */
export function groupsIn(territory: number): number {
  return 2 + (territory % 4)
}

function ringWorld(territories: number): RingWorld {
  const firstGroup = new Int32Array(territories + 1)
  for (let t = 0; t < territories; t++) firstGroup[t + 1] = firstGroup[t]! + groupsIn(t)
  const groups = firstGroup[territories]!
  const territoryOf = new Int32Array(groups)
  for (let t = 0; t < territories; t++) territoryOf.fill(t, firstGroup[t], firstGroup[t + 1])
  const totals = Int32Array.from({ length: territories }, (_, t) => INITIAL_UNITS * groupsIn(t))
  return { firstGroup, territoryOf, units: new Int32Array(groups).fill(INITIAL_UNITS), totals }
}

/** The group of the next territory that a unit of this group moves to. */
function neighbourOf(world: RingWorld, group: number): number {
  const from = world.territoryOf[group]!
  const to = (from + 1) % world.totals.length
  return world.firstGroup[to]! + ((group - world.firstGroup[from]!) % groupsIn(to))
}

function add(world: RingWorld, group: number, units: number): void {
  world.units[group] = world.units[group]! + units
  const territory = world.territoryOf[group]!
  world.totals[territory] = world.totals[territory]! + units
}

/**
 * Lanchester attrition on a ring of territories: a group loses a unit at 0.01 a unit of the others in its territory, gains one at 0.2,
 * and each of its units moves to the next territory at 0.005. All is local: an occurrence changes the rates of one territory or two.
 */
export function ringModel(territories: number): Model<RingWorld> {
  const groupCount = (world: RingWorld) => world.units.length
  return defineModel({
    name: "ring",
    parameters: {},
    world: () => ringWorld(territories),
    variables: { units: groupCount },
    hazards: {
      attrition: {
        members: groupCount,
        reads: {
          units: (group, { firstGroup, territoryOf }) => {
            const territory = territoryOf[group]!
            const first = firstGroup[territory]!
            return Array.from({ length: firstGroup[territory + 1]! - first }, (_, g) => first + g)
          },
        },
        rate: ({ units, totals, territoryOf }, _parameters, group) =>
          units[group]! > 0 ? 0.01 * (totals[territoryOf[group]!]! - units[group]!) : 0,
        effect(world, _parameters, group, context) {
          add(world, group, -1)
          context.changed.units(group)
        },
      },
      reinforcement: {
        members: groupCount,
        reads: {},
        rate: () => 0.2,
        effect(world, _parameters, group, context) {
          add(world, group, 1)
          context.changed.units(group)
        },
      },
      move: {
        members: groupCount,
        reads: { units: (group) => group },
        rate: ({ units }, _parameters, group) => 0.005 * units[group]!,
        effect(world, _parameters, group, context) {
          const to = neighbourOf(world, group)
          add(world, group, -1)
          add(world, to, 1)
          context.changed.units(group)
          context.changed.units(to)
        },
      },
    },
  })
}
