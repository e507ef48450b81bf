import { event } from "../model/context.js"
import { count, rate, share } from "../model/parameter.js"
import type { RandomStream } from "../random/random-stream.js"
import { setActingUnit } from "../world/acting-unit.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Happening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"
import { UnitPartition, unitMemory } from "./unit-partition.js"

/** A unit on its way to join another. */
interface Joining {
  readonly group: number
  readonly from: number
  readonly to: number
  readonly members: number
}

const MINUTES_PER_DAY = 1440

/**
 * The members of a group in a place are parted into units that join and fall apart; who attacks is one of these units, and an encounter
 * costs as many lives as it has members. So the heavy tail of deaths comes out of how groups are made up, instead of a law that is put in.
 *
 * A step: the unit of a random member shatters into single members with a small probability, else it joins the unit of another
 * random member, of the same place or, now and then, of a neighbouring one, which then travels there by road. In the long run there are
 * n_s units of s members, n_s / N = Cat(s - 1) / s (1 - v)^(s-1) / (2 - v)^(2s-1) with v the probability of shattering: s to the power
 * -5/2 up to a cut-off of about 4 / v^2 members. If each unit acts alike, so do deaths; if units act in proportion to their size, the power
 * is -3/2. Where a place has fewer members than the cut-off, all of them are often one unit (Xie, Wang, Quan, Yang & Hui 2002): a small
 * probability of shattering wants large groups.
 *
 * Writes `actingUnits`, which `clash` and `retaliation` read; without this mechanism their deaths follow the power law of the data.
 */
export const fissionFusion = defineMechanism({
  name: "fission-fusion",
  claim: "Groups are made of units that merge and shatter, and an attack is as severe as the unit that acts is large.",
  after:
    "Bohorquez, Gourley, Dixon, Spagat & Johnson 2009, doi:10.1038/nature08631; Eguíluz & Zimmermann 2000, doi:10.1103/PhysRevLett.85.5659; D'Hulst & Rodgers 2000, arXiv:cond-mat/9908481; that units meet in places and travel between them is this project's",
  parameters: {
    steps: rate(1, {
      per: "year",
      low: 0,
      high: 1000,
      description: "Steps of fission and fusion per member",
      assumption: "A member's unit changes about once a year, counting only what it begins itself",
    }),
    shattering: share(0.3, {
      description: "Probability that a step shatters the unit instead of merging it",
      assumption:
        "Puts the cut-off of sizes at 32 members, near the largest day-precise event in Mexico (UCDP GED 24.1: 30 deaths); Bohorquez et al. 2009 have it small",
    }),
    reach: share(0.05, {
      description: "Probability that a unit joins one of a neighbouring territory, which travels there",
      assumption: "Most of those who join know each other: they are of the same place",
    }),
    bySize: share(0, {
      description: "Probability that who acts is the unit of a random member, instead of any unit alike",
      assumption: "Each unit decides for itself; Bohorquez et al. 2009 assume the same",
    }),
    settling: count(10, {
      of: "steps",
      low: 0,
      high: 1000,
      description: "Steps per member that are made before the start, without joining others elsewhere",
      assumption: "Groups do not begin with their first day in the model",
    }),
  },
  events: { joining: event<Joining>() },
  remembers: ({ groups, region, initialMembers, outsideMembers }) => ({
    ...unitMemory(
      groups.length * region.territories.length,
      [...initialMembers, ...outsideMembers].reduce((sum, members) => sum + members, 0),
    ),
  }),
  equations: {
    symbols: {
      "u_{g,i}": "members of the unit of group $g$ that acts next in territory $i$",
    },
    hazards: {
      step: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{steps}\;M_{g,i}`,
        effect: String.raw`A member of the $M_{g,i}$ is drawn. With probability $\mathrm{shattering}$ all of its unit are alone from now on. Otherwise a member is drawn of the rest in $i$, and both units become one; or, with probability $\mathrm{reach}$, a member in a neighbouring territory, each alike, whose unit of $s$ sets out: $M_{g,j} \leftarrow M_{g,j}-s$, $T_g \leftarrow T_g+s$, and "joining" is scheduled $\tau_{i,j}/1440$ days later. Then $u_{g,i}$ is drawn anew among all units alike, or with probability $\mathrm{bySize}$ that of a random member.`,
      },
    },
    events: {
      joining: String.raw`$T_g \leftarrow T_g-s$, $M_{g,i} \leftarrow M_{g,i}+s$; the unit becomes one with that of a random member there.`,
    },
    reacts: {
      clash: "$u_{g,i}$ is drawn anew for both sides.",
      retaliation: "$u_{g,i}$ is drawn anew for both sides.",
    },
    start:
      "Everybody is alone; then $\\mathrm{settling}$ steps per member are made in each territory, without $\\mathrm{reach}$, and $u_{g,i}$ is drawn.",
  },
  build: ({ groups, region, roads }, memoryOf) => {
    const territories = region.territories.length
    const groupOf = new Map(groups.map(({ name }, group) => [name, group]))
    const partitionOf = (world: ConflictWorld) => new UnitPartition(memoryOf(world))

    /** Draws who acts next in a cell: two draws, used or not. */
    const draw = (world: ConflictWorld, partition: UnitPartition, cell: number, bySize: number, luck: RandomStream) => {
      const members = world.members[cell] as number
      const [how, which] = [luck.uniform(), luck.uniform()]
      if (members === 0) return setActingUnit(world, cell, 0)
      partition.settle(cell, members)
      const size =
        how < bySize
          ? partition.sizeOf(partition.pickBySize(cell, members, which))
          : partition.sizeOfAny(cell, members, which)
      setActingUnit(world, cell, size)
    }
    const drawAfter = (
      world: ConflictWorld,
      { bySize }: { readonly bySize: number },
      data: unknown,
      context: { random(purpose: string, entity: number): RandomStream },
    ) => {
      const { sideA, sideB, territory } = data as Happening
      for (const side of [sideA, sideB]) {
        const group = groupOf.get(side)
        if (group === undefined) continue
        const cell = group * territories + territory
        draw(world, partitionOf(world), cell, bySize, context.random("acting", cell))
      }
    }
    return {
      on: {
        joining: (world, { bySize }, { group, to, members }, context) => {
          const cell = group * territories + to
          const partition = partitionOf(world)
          const there = world.members[cell] as number
          const luck = context.random("joining", cell)
          const whom = luck.uniform()
          world.inTransit[group] = (world.inTransit[group] as number) - members
          partition.settle(cell, there)
          changeMembers(world, context, cell, members)
          const host = there === 0 ? -1 : partition.pickBySize(cell, there, whom)
          const unit = partition.form(cell, members)
          if (there > 0) partition.merge(cell, unit, host)
          draw(world, partition, cell, bySize, luck)
        },
      },
      hazards: {
        step: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: { members: (member) => member },
          rate: (world, { steps }, member) => steps * (world.members[member] as number),
          effect: (world, { shattering, reach, bySize }, cell, context) => {
            const luck = context.random("step", cell)
            const shatters = luck.uniform() < shattering
            const [one, other] = [luck.uniform(), luck.uniform()]
            const [abroad, road] = [luck.uniform() < reach, luck.uniform()]
            const partition = partitionOf(world)
            const members = world.members[cell] as number
            partition.settle(cell, members)
            const territory = cell % territories
            const [first, end] = [roads.offsets[territory] as number, roads.offsets[territory + 1] as number]
            if (shatters || !abroad || first === end) partition.reorganise(cell, members, { shatters, one, other })
            else {
              const way = first + Math.floor(road * (end - first))
              const group = Math.floor(cell / territories)
              const from = roads.neighbours[way] as number
              const there = group * territories + from
              const present = world.members[there] as number
              if (present > 0 && world.closures[roads.links[way] as number] === 0) {
                partition.settle(there, present)
                const unit = partition.pickBySize(there, present, other)
                const leaving = partition.sizeOf(unit)
                partition.shatter(there, unit)
                changeMembers(world, context, there, -leaving)
                world.inTransit[group] = (world.inTransit[group] as number) + leaving
                context.schedule(
                  "joining",
                  { group, from, to: territory, members: leaving },
                  { after: (roads.minutes[way] as number) / MINUTES_PER_DAY },
                )
              }
            }
            draw(world, partition, cell, bySize, luck)
          },
        },
      },
      reacts: { clash: drawAfter, retaliation: drawAfter },
      initialise: (world, { shattering, settling, bySize }, context) => {
        const partition = partitionOf(world)
        for (let cell = 0; cell < world.members.length; cell++) {
          const members = world.members[cell] as number
          if (members === 0) continue
          const luck = context.random("settling", cell)
          for (let step = settling * members; step > 0; step--) {
            const shatters = luck.uniform() < shattering
            partition.reorganise(cell, members, { shatters, one: luck.uniform(), other: luck.uniform() })
          }
          draw(world, partition, cell, bySize, luck)
        }
      },
    }
  },
})
