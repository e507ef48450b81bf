import { event } from "../model/context.js"
import { count, quantity, rate } from "../model/parameter.js"
import { stakeShares } from "../territories/stakes.js"
import { changeMembers } from "../world/change-members.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/** A party on the road. */
interface Party {
  readonly group: number
  /** Index of the territory it left, and of the one it will reach. */
  readonly from: number
  readonly to: number
  readonly members: number
}

const MINUTES_PER_DAY = 1440

/**
 * Parties leave where a group has members to spare and travel by road to a neighbouring territory; they are drawn to people, and
 * above all to places where rivals are and much is at stake. So fronts move, and strength gathers at them.
 */
export const redeployment = defineMechanism({
  name: "redeployment",
  claim: "Members move along roads towards populated and contested places.",
  after:
    "Gravity-like pull of population after Zipf 1946; reinforcement of contested places is this project's reading of Kalyvas 2006 and Osorio 2015, doi:10.1177/0022002715587048",
  parameters: {
    mobility: rate(0.04, {
      per: "year",
      low: 0,
      high: 100,
      description:
        "Parties a spare member sets out with in a year, over all roads, to places of equal size and fully the group's own",
      assumption: "Most members stay where they live and work: one in 25 leaves in a year",
    }),
    frontPull: quantity(20, {
      low: 0,
      high: 1000,
      description: "How much more a place of mean stake draws when all those present are the fiercest rivals",
      assumption: "Fronts move within years rather than weeks",
    }),
    party: count(8, {
      of: "members",
      low: 1,
      high: 1000,
      description: "Members who travel together",
      assumption: "A few vehicles",
    }),
    garrison: count(4, {
      of: "members",
      low: 0,
      high: 10_000,
      description: "Members who stay behind",
      assumption: "A place is not emptied to reinforce another",
    }),
  },
  events: { arrival: event<Party>() },
  equations: {
    symbols: {
      d_i: "roads out of territory $i$",
      "b_{i,j}": "share of parties whom a checkpoint on the road from $i$ to $j$ stops; 0 without one",
      "S_{g,i}": String.raw`members who can be spared, $\max(0,\ M_{g,i}-\mathrm{garrison})$`,
      "q_{g,j}": String.raw`rivals' part of those present in territory $j$, $\sum_k h_{g,k} M_{k,j}/\sum_k M_{k,j}$, and 0 where nobody is`,
      z_j: "share of what is at stake in the region that lies in territory $j$: an input, inhabitants where none is given",
    },
    hazards: {
      departure: {
        each: "group $g$ on the road from territory $i$ to its neighbour $j$",
        rate: String.raw`\mathrm{mobility}\; S_{g,i}\;\frac{1}{d_i}\,\frac{2P_j}{P_i+P_j}\left(1+\mathrm{frontPull}\;q_{g,j}\;n\,z_j\right)(1-b_{i,j})`,
        effect: String.raw`$m = \min(\mathrm{party},\ S_{g,i})$ members leave: $M_{g,i} \leftarrow M_{g,i} - m$, $T_g \leftarrow T_g + m$; "arrival" is scheduled $\tau_{i,j}/1440$ days later.`,
      },
    },
    events: {
      arrival: String.raw`$T_g \leftarrow T_g - m$, $M_{g,j} \leftarrow M_{g,j} + m$. Leaves the record "advance" where $M_{g,j}$ was 0 and $c_j \ne g$.`,
    },
  },
  build: ({ region, roads, groups, stakes }) => {
    const territories = region.territories.length
    const roadsOut = roads.neighbours.length
    const startOf = new Uint32Array(roadsOut)
    /** Share of a territory's outward pull that goes down each road, by population at the far end. */
    const pull = new Float64Array(roadsOut)
    /** What is at stake at the far end of each road, in units of the region's mean territory. */
    const worth = new Float64Array(roadsOut)
    const stake = stakeShares(region, stakes)
    for (let from = 0; from < territories; from++) {
      const [first, end] = [roads.offsets[from] as number, roads.offsets[from + 1] as number]
      const here = region.territories[from]?.population ?? 0
      for (let road = first; road < end; road++) {
        startOf[road] = from
        const there = region.territories[roads.neighbours[road] as number]?.population ?? 0
        worth[road] = (stake[roads.neighbours[road] as number] as number) * territories
        pull[road] = here + there === 0 ? 0 : (2 * there) / (here + there) / (end - first)
      }
    }
    const groupOf = (member: number): number => Math.floor(member / roadsOut)
    /** Where a member's group leaves from. */
    const originOf = (member: number): number => groupOf(member) * territories + (startOf[member % roadsOut] as number)
    return {
      on: {
        arrival: (world, _, { group, to, members }, context) => {
          world.inTransit[group] = (world.inTransit[group] as number) - members
          const at = group * territories + to
          const isFoothold = world.members[at] === 0
          changeMembers(world, context, at, members)
          // Movements where a group already stands are many and say little: only a foothold where others hold is kept.
          const holder = world.control[to] as number
          if (!isFoothold || holder === group) return
          recordHappening(context, "advance", {
            territory: to,
            sideA: groups[group]?.name ?? "",
            sideB: groups[holder]?.name ?? "",
          })
        },
      },
      hazards: {
        departure: {
          members: groups.length * roadsOut,
          subject: (member) => ({
            ...groupSubject(territories)(originOf(member)),
            destination: roads.neighbours[member % roadsOut] as number,
          }),
          gate: {
            reads: { members: originOf },
            open: (world, member) => (world.members[originOf(member)] as number) > 0,
          },
          reads: {
            members: originOf,
            presence: (member) => roads.neighbours[member % roadsOut] as number,
            relations: groupOf,
            checkpoints: (member) => roads.links[member % roadsOut] as number,
          },
          rate: (world, { mobility, frontPull, garrison }, member) => {
            const group = groupOf(member)
            const road = member % roadsOut
            const spare = (world.members[group * territories + (startOf[road] as number)] as number) - garrison
            if (spare <= 0) return 0
            const to = roads.neighbours[road] as number
            let present = 0
            let rivals = 0
            const first = to * groups.length
            const end = first + (world.presentCount[to] as number)
            for (let place = first; place < end; place++) {
              const other = world.present[place] as number
              const there = world.members[other * territories + to] as number
              present += there
              rivals += (world.hostility[group * groups.length + other] as number) * there
            }
            const contested = present === 0 ? 0 : rivals / present
            const drawn =
              mobility * spare * (pull[road] as number) * (1 + frontPull * contested * (worth[road] as number))
            return drawn * (1 - (world.checkpoints[roads.links[road] as number] as number))
          },
          effect: (world, p, member, context) => {
            const group = groupOf(member)
            const road = member % roadsOut
            const from = startOf[road] as number
            const at = group * territories + from
            const members = Math.min(p.party, (world.members[at] as number) - p.garrison)
            changeMembers(world, context, at, -members)
            world.inTransit[group] = (world.inTransit[group] as number) + members
            context.schedule(
              "arrival",
              { group, from, to: roads.neighbours[road] as number, members },
              { after: (roads.minutes[road] as number) / MINUTES_PER_DAY },
            )
          },
        },
      },
    }
  },
})
