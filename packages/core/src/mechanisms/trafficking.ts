import { log1p } from "../math/logarithm.js"
import { pow } from "../math/power.js"
import { duration, quantity } from "../model/parameter.js"
import { arcsTo, cheapestRoutes } from "../territories/cheapest-routes.js"
import { changeTraffic } from "../world/change-traffic.js"
import type { ConflictContext, ConflictWorld } from "../world/conflict-world.js"
import { NOBODY } from "../world/conflict-world.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** Reviews in a row that average ever smaller moves; then routes count as settled. */
const MOST_REVIEWS = 200
/** Largest share of all flow that a review may move in settled routes. */
const SETTLED = 5e-3

/**
 * What is trafficked takes the cheapest way to a way out; when roads close, checkpoints stand or places change hands, ways are looked
 * for anew, and the flow moves. Whoever holds a territory lives on what passes through it (mechanism `spoils`).
 *
 * Cost is counted in minutes: of travel; what is lost at checkpoints, as if it were time; passage through places of a hostile group; and
 * delay at crowded ways out. With congestion at zero each demand takes its shortest path, Dell's benchmark. With congestion each review
 * moves a part of the flow, 1/(reviews + 1), to what is cheapest now: the method of successive averages (Powell & Sheffi 1982,
 * doi:10.1287/trsc.16.1.45), which comes to rest in Wardrop's equilibrium.
 *
 * Needs `trafficking` of the ground, demands with their origins and ways out; without them it does nothing. A demand for which every way is
 * closed waits.
 */
export const trafficking = defineMechanism({
  name: "trafficking",
  claim: "Trafficking takes the cheapest road to a way out, and moves elsewhere when that road becomes dearer.",
  after:
    "Dell 2015, doi:10.1257/aer.20121637: shortest paths as benchmark, congestion at crossings; Wardrop 1952, doi:10.1680/ipeds.1952.11259; that traffickers take their time to notice is this project's",
  parameters: {
    review: duration(14, {
      in: "day",
      low: 0.01,
      high: 3650,
      description: "Mean time until ways are looked for anew once something has changed",
      assumption: "Weeks rather than days: a road that is closed for hours hardly moves a route",
    }),
    risk: quantity(300, {
      unit: "minutes",
      low: 0,
      high: 1_000_000,
      description: "What losing cargo is worth: minutes per unit of -ln(share that passes a checkpoint)",
      assumption: "A checkpoint that stops a fifth is worth a detour of an hour",
    }),
    passage: quantity(60, {
      unit: "minutes",
      low: 0,
      high: 1_000_000,
      description:
        "What passing through a place adds when it is held by another group, times the hostility between that group and the one whose cargo it is",
      assumption: "An hour through the places of the fiercest rival",
    }),
    congestion: quantity(0, {
      unit: "minutes",
      low: 0,
      high: 1_000_000,
      description: "Delay at a way out that carries its even share of all flow",
      assumption: "Dell's benchmark; she estimates congestion at crossings of the border, which a region may lack",
    }),
    crowding: quantity(2, {
      low: 0.1,
      high: 10,
      description: "Power of the flow to which the delay at a way out rises",
      assumption: "Delay rises faster than flow",
    }),
  },
  remembers: ({ region, roads, groups, trafficking: demands = [] }) => ({
    /** Units a day: `[demand * arcs + arc]`. */
    flows: new Float64Array(demands.length * roads.neighbours.length),
    /** Units a day of each demand that leave at each territory: `[demand * territories + territory]`. */
    leaving: new Float64Array(demands.length * region.territories.length),
    /** Who held each territory, and what closed and stopped on each road, and how hostile groups were, when ways were looked for last. */
    holders: new Int32Array(region.territories.length).fill(NOBODY),
    closed: new Int32Array(region.links.length),
    stops: new Float64Array(region.links.length),
    hostility: new Float64Array(groups.length * groups.length),
    /** Reviews since something changed; -1 once routes are settled. */
    reviews: new Int32Array(1),
  }),
  variables: { reviews: () => 1 },
  equations: {
    symbols: {
      d: "a demand of the input data: $f_d$ units a day from territory $o_d$ to the cheapest of the ways out $E_d$, of group $g_d$ or of none",
      "\\kappa_{i,j,d}": String.raw`cost of the road from $i$ to $j$, $\tau_{i,j} - \mathrm{risk}\,\ln(1-b_{i,j}) + \mathrm{passage}\;h_{g_d,c_j}$ (the last term only where $g_d$ is given and $c_j \ne \varnothing$), infinite where the road is closed; $b_{i,j}$ is the share that a checkpoint stops`,
      "\\xi_e": String.raw`delay at way out $e$, $\mathrm{congestion}\,(x_e/\bar x)^{\mathrm{crowding}}$ with the flow $x_e$ that leaves there and $\bar x$ all flow divided by the number of ways out`,
      V_i: "traffic through territory $i$, units a day",
      R: "reviews since something changed",
    },
    hazards: {
      review: {
        each: "the whole region",
        rate: String.raw`\left[\text{a holder, a closed road, a checkpoint or a hostility differs from the last review, or routes are not settled}\right]\;\mathrm{review}^{-1}`,
        effect: String.raw`$R \leftarrow 1$ if something differs. For each demand the way to the way out with the least $\sum\kappa + \xi_e$ is found; a part $1/(R+1)$ of its flow moves there (all of it where $\mathrm{congestion}=0$, where a road in use is closed, and where it has waited; if no way is left it waits). $R \leftarrow R+1$. Routes are settled at once where $\mathrm{congestion}=0$, else when at most 0.5 % of all flow moved, or after 200 reviews. Leaves the record "rerouting" at the origin of each demand of which more than half moved.`,
      },
    },
    start: "Reviews are made, without a record, until routes are settled.",
  },
  build: ({ region, roads, groups, trafficking: demands = [] }, memoryOf) => {
    const territories = region.territories.length
    const arcs = roads.neighbours.length
    const everywhere = Array.from({ length: territories }, (_, territory) => territory)
    const everyRoad = region.links.map((_, road) => road)
    const exits = [...new Set(demands.flatMap((demand) => demand.exits))]
    const all = demands.reduce((sum, { flow }) => sum + flow, 0)

    const hasChanged = (world: ConflictWorld): boolean => {
      const { holders, closed, stops, hostility } = memoryOf(world)
      for (let territory = 0; territory < territories; territory++)
        if (world.control[territory] !== holders[territory]) return true
      for (let road = 0; road < stops.length; road++)
        if (world.checkpoints[road] !== stops[road] || Math.min(1, world.closures[road] as number) !== closed[road])
          return true
      for (let pair = 0; pair < hostility.length; pair++) if (world.hostility[pair] !== hostility[pair]) return true
      return false
    }

    /** Looks for ways as costs are now. Returns the share of each demand's flow that moved. */
    const review = (world: ConflictWorld, values: Values, context: Pick<ConflictContext, "changed">): number[] => {
      const memory = memoryOf(world)
      // After a change half of the flow looks around at once: all of it would only crowd the next way.
      if (hasChanged(world) || (memory.reviews[0] as number) < 1) memory.reviews[0] = 1
      const step = values.congestion === 0 ? 1 : 1 / ((memory.reviews[0] as number) + 1)
      const delays = exits.map((exit) => {
        let here = 0
        for (let d = 0; d < demands.length; d++) here += memory.leaving[d * territories + exit] as number
        return values.congestion === 0 ? 0 : values.congestion * pow((here * exits.length) / all, values.crowding)
      })
      const costs = new Float64Array(arcs)
      const moved = demands.map(({ origin, exits: own, flow, group }, d) => {
        for (let arc = 0; arc < arcs; arc++) costs[arc] = costOf(world, values, arc, group)
        const found = cheapestRoutes(roads, costs, origin)
        let best = -1
        let least = Number.POSITIVE_INFINITY
        for (const exit of own) {
          const cost = (found.costs[exit] as number) + (delays[exits.indexOf(exit)] as number)
          if (cost >= least) continue
          least = cost
          best = exit
        }
        const flows = memory.flows.subarray(d * arcs, (d + 1) * arcs)
        const leaving = memory.leaving.subarray(d * territories, (d + 1) * territories)
        const before = flows.slice()
        // What can go on neither way waits; what has waited, or stands before a closed road, moves at once.
        const blocked = best === -1 || costs.some((cost, arc) => cost === Number.POSITIVE_INFINITY && flows[arc] !== 0)
        const waited = leaving.every((units) => units === 0)
        const part = blocked || waited ? 1 : step
        for (let arc = 0; arc < arcs; arc++) flows[arc] = (flows[arc] as number) * (1 - part)
        for (let exit = 0; exit < territories; exit++) leaving[exit] = (leaving[exit] as number) * (1 - part)
        if (best !== -1) {
          for (const arc of arcsTo(found, best)) flows[arc] = (flows[arc] as number) + part * flow
          leaving[best] = (leaving[best] as number) + part * flow
        }
        if (waited) return best === -1 ? 0 : 1
        return before.reduce((most, units, arc) => Math.max(most, units - (flows[arc] as number)), 0) / flow
      })
      memory.holders.set(world.control)
      memory.closed.set(world.closures.map((closings) => Math.min(1, closings)))
      memory.stops.set(world.checkpoints)
      memory.hostility.set(world.hostility)
      const reviews = (memory.reviews[0] as number) + 1
      const share = moved.reduce((sum, part, d) => sum + part * (demands[d]?.flow ?? 0), 0) / all
      // Without congestion nothing depends on the flow: one look is enough.
      memory.reviews[0] = values.congestion === 0 || share <= SETTLED || reviews >= MOST_REVIEWS ? -1 : reviews
      publish(world, context)
      return moved
    }

    const costOf = (world: ConflictWorld, values: Values, arc: number, group: number | undefined): number => {
      const road = roads.links[arc] as number
      const stops = world.checkpoints[road] as number
      if ((world.closures[road] as number) > 0 || stops === 1) return Number.POSITIVE_INFINITY
      const holder = world.control[roads.neighbours[arc] as number] as number
      const rival =
        group === undefined || holder === NOBODY ? 0 : (world.hostility[group * groups.length + holder] as number)
      return (roads.minutes[arc] as number) - values.risk * log1p(-stops) + values.passage * rival
    }

    const publish = (world: ConflictWorld, context: Pick<ConflictContext, "changed">): void => {
      const { flows, leaving } = memoryOf(world)
      const through = new Float64Array(territories)
      const onRoads = new Float64Array(region.links.length)
      demands.forEach(({ origin }, d) => {
        for (let exit = 0; exit < territories; exit++)
          through[origin] = (through[origin] as number) + (leaving[d * territories + exit] as number)
        for (let arc = 0; arc < arcs; arc++) {
          const units = flows[d * arcs + arc] as number
          const [to, road] = [roads.neighbours[arc] as number, roads.links[arc] as number]
          through[to] = (through[to] as number) + units
          onRoads[road] = (onRoads[road] as number) + units
        }
      })
      changeTraffic(world, context, through, onRoads)
    }

    if (demands.length === 0) return { hazards: { review: { members: 0, rate: () => 0, effect: () => {} } } }
    return {
      hazards: {
        review: {
          subject: () => ({}),
          reads: {
            control: () => everywhere,
            roads: () => everyRoad,
            checkpoints: () => everyRoad,
            relations: () => [...groups.keys()],
            reviews: () => 0,
          },
          rate: (world, values) => {
            const unsettled = (memoryOf(world).reviews[0] as number) >= 0
            return unsettled || hasChanged(world) ? 1 / values.review : 0
          },
          effect: (world, values, _, context) => {
            const moved = review(world, values, context)
            context.changed.reviews(0)
            moved.forEach((share, d) => {
              const { origin, group } = demands[d] as (typeof demands)[number]
              if (share <= 0.5) return
              const sideA = group === undefined ? "" : (groups[group]?.name ?? "")
              recordHappening(context, "rerouting", { territory: origin, sideA })
            })
          },
        },
      },
      initialise: (world, values, context) => {
        do review(world, values, context)
        while ((memoryOf(world).reviews[0] as number) >= 0)
      },
    }
  },
})

interface Values {
  readonly review: number
  readonly risk: number
  readonly passage: number
  readonly congestion: number
  readonly crowding: number
}
