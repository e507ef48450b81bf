import { event } from "../model/context.js"
import { count, duration, quantity, share } from "../model/parameter.js"
import { gamma } from "../random/distributions/gamma.js"
import { poisson } from "../random/distributions/poisson.js"
import { shuffle } from "../random/distributions/shuffle.js"
import { closeRoad } from "../world/close-road.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** Roads around a territory are to be closed. */
interface Closing {
  readonly territory: number
  readonly group: number
  /** Closings put up together. */
  readonly closings: number
}

/**
 * Hours after an attack on a force, the group that attacked closes roads around the place to keep help away; they are cleared by teams
 * on their way, or in time by others.
 *
 * Answers the record `alarm`, which `attack` leaves. Leaves `roadblock` for each closing and `roadblock cleared` where it goes by itself;
 * what closed roads do is up to `response`.
 */
export const roadblock = defineMechanism({
  name: "roadblock",
  claim: "Whoever has attacked a force closes the roads around it, so that help comes later.",
  after:
    "Road blocks as an answer to the state's operations are reported from Mexico since 2010 (526 until July 2017, Nexos 2017); when, how many and how long is this project's",
  parameters: {
    probability: share(0.5, {
      description: "Share of attacks that are followed by road blocks",
      assumption: "Frequent where a group is strong; no source relates blocks to attacks",
    }),
    delay: duration(2, {
      in: "hour",
      low: 0,
      high: 1000,
      description: "Mean time from the beginning of the attack to the closing of roads (gamma, shape 4)",
      assumption: "Reports speak of hours later",
    }),
    closings: quantity(3, {
      unit: "closings",
      low: 1,
      high: 100,
      description: "Mean number of closings, at least one: one more than a Poisson number",
      assumption: "Reports speak of several streets or roads",
    }),
    crew: count(4, {
      of: "members",
      low: 1,
      high: 1000,
      description: "Members needed to put up one closing",
      assumption: "A vehicle's load",
    }),
    lasting: duration(8, {
      in: "hour",
      low: 0.01,
      high: 1000,
      description: "Mean time until a closing that no team meets is cleared by others",
      assumption: "Most are gone within a day",
    }),
  },
  events: { close: event<Closing>() },
  equations: {
    symbols: { "\\kappa_r": "closings that stand on road $r$", A_i: "roads that meet in territory $i$" },
    hazards: {
      clearing: {
        each: "road $r$",
        rate: String.raw`\kappa_r/\mathrm{lasting}`,
        effect: String.raw`$\kappa_r \leftarrow \kappa_r - 1$. Leaves the record "roadblock cleared" at one end of the road.`,
      },
    },
    events: {
      close: String.raw`Each of $\min(n,\ \lfloor M_{g,i}/\mathrm{crew}\rfloor)$ closings goes up on a road of $A_i$, on different ones as far as there are, drawn evenly: $\kappa_r \leftarrow \kappa_r + 1$ and the record "roadblock".`,
    },
    reacts: {
      alarm: String.raw`With probability $\mathrm{probability}$, "close" follows after a gamma time of shape 4 and mean $\mathrm{delay}$, with $n = 1 + {}$ a Poisson number of mean $\mathrm{closings} - 1$. All draws are made either way.`,
    },
  },
  build: ({ region, roads, groups }) => {
    const territories = region.territories.length
    const groupNamed = new Map(groups.map(({ name }, group) => [name, group]))
    return {
      reacts: {
        alarm: (_, { probability, delay, closings }, data, context) => {
          const { territory, sideA } = data as unknown as Happening
          const luck = context.random("roadblock", territory)
          const isDone = luck.uniform() < probability
          const after = delay * gamma(luck, 4, 1 / 4)
          const wanted = 1 + poisson(luck, closings - 1)
          const group = groupNamed.get(sideA)
          if (isDone && group !== undefined)
            context.schedule("close", { territory, group, closings: wanted }, { after })
        },
      },
      on: {
        close: (world, { crew }, { territory, group, closings }, context) => {
          const [first, end] = [roads.offsets[territory] as number, roads.offsets[territory + 1] as number]
          if (first === end) return
          const luck = context.random("road", territory)
          const members = world.members[group * territories + territory] as number
          // A round of all roads in an order by chance, and another where there are more closings than roads.
          const order = shuffle(
            luck,
            Array.from({ length: end - first }, (_, road) => roads.links[first + road] as number),
          )
          for (let closing = Math.min(closings, Math.floor(members / crew)) - 1; closing >= 0; closing--) {
            closeRoad(world, context, order[closing % order.length] as number, 1)
            recordHappening(context, "roadblock", { territory, sideA: groups[group]?.name ?? "" })
          }
        },
      },
      hazards: {
        clearing: {
          members: region.links.length,
          subject: (road) => ({ road }),
          reads: { roads: (road) => road },
          rate: (world, { lasting }, road) => (world.closures[road] as number) / lasting,
          effect: (world, _, road, context) => {
            closeRoad(world, context, road, -1)
            recordHappening(context, "roadblock cleared", { territory: region.links[road]?.from ?? 0 })
          },
        },
      },
    }
  },
})
