import { event } from "../model/context.js"
import { share } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Happening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** Members who have given up a place. */
interface Retreating {
  readonly group: number
  readonly from: number
  readonly to: number
  readonly members: number
}

const MINUTES_PER_DAY = 1440

/**
 * Whoever is routed leaves: a share of those still there drives to the neighbouring territory where the group has most members, else to
 * the nearest one. So a lost fight can cost a place, and not only lives.
 *
 * Answers the record `rout`, which a fight leaves when a side breaks before it is gone; with `breaking` at 1 nobody is ever routed.
 */
export const retreat = defineMechanism({
  name: "retreat",
  claim: "A side that breaks gives up the place and falls back on its own people next door.",
  after:
    "Battle termination by withdrawal instead of annihilation: Helmbold 1971, Decision in Battle: Breakpoint Hypotheses and Engagement Termination Data; where to is this project's",
  parameters: {
    leaving: share(0.5, {
      description: "Share of the routed side's members in the territory who leave",
      assumption: "Those who fought leave, those who live there stay",
    }),
  },
  events: { arrival: event<Retreating>() },
  equations: {
    events: {
      arrival: String.raw`$T_g \leftarrow T_g - m$, $M_{g,j} \leftarrow M_{g,j} + m$.`,
    },
    reacts: {
      rout: String.raw`$m = \lceil \mathrm{leaving}\; M_{g,i} \rceil$ members of the side that broke leave for the territory $j \in A(i)$, over open roads, with most $M_{g,j}$, the nearest of equals: $M_{g,i} \leftarrow M_{g,i} - m$, $T_g \leftarrow T_g + m$; "arrival" is scheduled $\tau_{i,j}/1440$ days later. Nobody leaves where no open road does.`,
    },
  },
  build: ({ region, roads, groups }) => {
    const territories = region.territories.length
    const groupOf = new Map(groups.map(({ name }, group) => [name, group]))
    /** The open road to the neighbour with most of the group, the quickest of equals; -1 where every road is closed. */
    const wayOut = (world: ConflictWorld, group: number, territory: number): number => {
      let best = -1
      let most = -1
      for (let road = roads.offsets[territory] as number; road < (roads.offsets[territory + 1] as number); road++) {
        if ((world.closures[roads.links[road] as number] as number) > 0) continue
        const own = world.members[group * territories + (roads.neighbours[road] as number)] as number
        const nearer = best === -1 || (roads.minutes[road] as number) < (roads.minutes[best] as number)
        if (own < most || (own === most && !nearer)) continue
        best = road
        most = own
      }
      return best
    }
    return {
      on: {
        arrival: (world, _, { group, to, members }, context) => {
          world.inTransit[group] = (world.inTransit[group] as number) - members
          changeMembers(world, context, group * territories + to, members)
        },
      },
      reacts: {
        rout: (world, { leaving }, data, context) => {
          const { territory, sideA } = data as unknown as Happening
          const group = groupOf.get(sideA)
          if (group === undefined) return
          const cell = group * territories + territory
          const members = Math.ceil(leaving * (world.members[cell] as number))
          const road = wayOut(world, group, territory)
          if (road === -1 || members === 0) return
          changeMembers(world, context, cell, -members)
          world.inTransit[group] = (world.inTransit[group] as number) + members
          const to = roads.neighbours[road] as number
          const after = (roads.minutes[road] as number) / MINUTES_PER_DAY
          context.schedule("arrival", { group, from: territory, to, members }, { after })
        },
      },
    }
  },
})
