import { count, defineModel, event, type Model, rate, share } from "@contested/core"

/** How the group that attacks is found: every group alike, or in proportion to members. */
export type AttackerChoice = "uniform" | "size"

/** Groups as rings of members, so that two merge in time proportional to the smaller and none is ever searched for. */
export interface FusionFissionWorld {
  /** By member: the label of the group, which is the index of one of its members. */
  readonly groupOf: Int32Array
  /** By member: the next one in the ring of the group. */
  readonly next: Int32Array
  /** By label. */
  readonly size: Int32Array
  /** Labels of the groups there are, the first `groups` entries; and where each label stands in that list. */
  readonly labels: Int32Array
  readonly place: Int32Array
  groups: number
  /** By size: groups now; groups times days observed; the day up to which that is reckoned. */
  readonly groupsOfSize: Int32Array
  readonly groupDays: Float64Array
  readonly reckoned: Float64Array
  /** Day from which groups and attacks are counted. */
  observedFrom: number
  /** By size: attacks observed by groups of that size. An attack's severity is the attacker's size. */
  readonly attacks: Int32Array
}

const source = "Bohorquez et al. 2009, doi:10.1038/nature08631"

/**
 * Fusion and fission: each member brings its group to act once a day on average; the group then shatters into single members with
 * probability ν, or else merges with another group, found through one of its members. Attacks come at a rate of their own.
 */
export function fusionFissionModel(attacker: AttackerChoice = "uniform"): Model<FusionFissionWorld> {
  return defineModel({
    name: attacker === "uniform" ? "fusion-fission" : "fusion-fission-by-size",
    parameters: {
      members: count(10_000, {
        low: 2,
        high: 1_000_000,
        of: "members",
        description: "N, in all groups together",
        source,
      }),
      fragmentation: share(0.05, { description: "ν, probability that a group that acts shatters", source }),
      attacks: rate(0, {
        per: "day",
        description: "Attacks by all groups together",
        assumption: "sets how many are seen only",
      }),
      observedFrom: count(0, {
        of: "days",
        description: "When counting begins",
        assumption: "to leave out the transient",
      }),
    },
    events: { observe: event<null>({ priority: -1 }) },
    world: ({ members }) => emptyWorld(members),
    hazards: {
      fission: {
        reads: {},
        rate: (_, p) => p.members * p.fragmentation,
        effect: (world, p, __, context) => {
          shatter(world, world.groupOf[memberFrom(context.random("who shatters").uniform(), p.members)]!, context.now)
        },
      },
      fusion: {
        reads: {},
        rate: (_, p) => p.members * (1 - p.fragmentation),
        effect: (world, p, __, context) => {
          const luck = context.random("who merges")
          const first = world.groupOf[memberFrom(luck.uniform(), p.members)]!
          const second = world.groupOf[memberFrom(luck.uniform(), p.members)]!
          if (first !== second) merge(world, first, second, context.now)
        },
      },
      attack: {
        reads: {},
        rate: (_, p) => p.attacks,
        effect: (world, p, __, context) => {
          const u = context.random("who attacks").uniform()
          const label =
            attacker === "size" ? world.groupOf[memberFrom(u, p.members)]! : world.labels[memberFrom(u, world.groups)]!
          const severity = world.size[label]!
          world.attacks[severity] = world.attacks[severity]! + 1
          context.record("attack", { severity })
        },
      },
    },
    on: {
      observe: (world, _, __, { now }) => {
        world.observedFrom = now
        world.groupDays.fill(0)
        world.reckoned.fill(now)
        world.attacks.fill(0)
      },
    },
    initialise: (_, p, context) => void context.schedule("observe", null, { at: p.observedFrom }),
  })
}

/** Mean number of groups of a size since observation began, per member of the population. */
export function meanGroupsOfSize(world: FusionFissionWorld, size: number, now: number): number {
  const days = now - world.observedFrom
  const sum = world.groupDays[size]! + world.groupsOfSize[size]! * (now - world.reckoned[size]!)
  return sum / days / world.groupOf.length
}

function memberFrom(uniform: number, members: number): number {
  return Math.floor(uniform * members)
}

function emptyWorld(members: number): FusionFissionWorld {
  const own = (): Int32Array => Int32Array.from({ length: members }, (_, i) => i)
  const groupsOfSize = new Int32Array(members + 1)
  groupsOfSize[1] = members
  return {
    groupOf: own(),
    next: own(),
    size: new Int32Array(members).fill(1),
    labels: own(),
    place: own(),
    groups: members,
    groupsOfSize,
    groupDays: new Float64Array(members + 1),
    reckoned: new Float64Array(members + 1),
    observedFrom: 0,
    attacks: new Int32Array(members + 1),
  }
}

function addGroupsOfSize(world: FusionFissionWorld, size: number, added: number, now: number): void {
  const groups = world.groupsOfSize[size]!
  world.groupDays[size] = world.groupDays[size]! + groups * (now - world.reckoned[size]!)
  world.reckoned[size] = now
  world.groupsOfSize[size] = groups + added
}

function shatter(world: FusionFissionWorld, label: number, now: number): void {
  const size = world.size[label]!
  if (size === 1) return
  addGroupsOfSize(world, size, -1, now)
  addGroupsOfSize(world, 1, size, now)
  // The label itself stays in the list, for the member whose index it is.
  let member = world.next[label]!
  while (member !== label) {
    const following = world.next[member]!
    world.groupOf[member] = member
    world.next[member] = member
    world.size[member] = 1
    world.labels[world.groups] = member
    world.place[member] = world.groups
    world.groups += 1
    member = following
  }
  world.next[label] = label
  world.size[label] = 1
}

function merge(world: FusionFissionWorld, one: number, other: number, now: number): void {
  const [kept, gone] = world.size[one]! >= world.size[other]! ? [one, other] : [other, one]
  const [ofKept, ofGone] = [world.size[kept]!, world.size[gone]!]
  addGroupsOfSize(world, ofKept, -1, now)
  addGroupsOfSize(world, ofGone, -1, now)
  addGroupsOfSize(world, ofKept + ofGone, 1, now)
  let member = gone
  do {
    world.groupOf[member] = kept
    member = world.next[member]!
  } while (member !== gone)
  // Two rings become one when one member of each swaps whom it points to.
  const afterKept = world.next[kept]!
  world.next[kept] = world.next[gone]!
  world.next[gone] = afterKept
  world.size[kept] = ofKept + ofGone
  world.size[gone] = 0
  const last = world.labels[world.groups - 1]!
  world.labels[world.place[gone]!] = last
  world.place[last] = world.place[gone]!
  world.groups -= 1
}
