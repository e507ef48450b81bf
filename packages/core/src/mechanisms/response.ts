import { type Context, event } from "../model/context.js"
import { count, duration } from "../model/parameter.js"
import { exponential } from "../random/distributions/exponential.js"
import { gamma } from "../random/distributions/gamma.js"
import { arcsTo, cheapestRoutes } from "../territories/cheapest-routes.js"
import { closeRoad } from "../world/close-road.js"
import type { ConflictVariable, ConflictWorld } from "../world/conflict-world.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** A team on its way to a territory that was attacked. */
interface Team {
  readonly force: number
  /** Index of the territory it goes to. */
  readonly goal: number
  /** Index of the territory where it is, or which it reaches next. */
  readonly at: number
}

/** A team at the far end of a road. */
interface Leg extends Team {
  /** Index of the road in `region.links`. */
  readonly road: number
}

const events = { depart: event<Team>(), leg: event<Leg>(), clear: event<Leg>() }

type ResponseContext = Context<typeof events, ConflictVariable>

const MINUTES_PER_DAY = 1440

/**
 * Forces that respond send teams to where the alarm is raised, from the territories nearest by road. They take time to be sent, drive
 * the quickest way as far as they know the roads to be open, and clear what closes a road before they go on.
 *
 * Needs forces that `responds`; without any it does nothing. Answers the record `alarm`. Leaves `help is sent` and `help arrives`,
 * which `attack` answers, and `roadblock cleared`. Teams stay counted where they come from: they are away for hours.
 */
export const response = defineMechanism({
  name: "response",
  claim: "Help comes late: it has to be called, sent, and driven over roads that may be closed.",
  after:
    "Response time as dispatch plus travel: Larson 1972, Urban Police Patrol Analysis, chapter 1; quickest way by Dijkstra 1959, doi:10.1007/BF01386390; the parameters are this project's",
  parameters: {
    dispatch: duration(2, {
      in: "hour",
      low: 0,
      high: 1000,
      description: "Mean time from the alarm until a team from another territory sets out (gamma, shape 2)",
      assumption: "Federal forces are asked for through two chains of command; no times are published",
    }),
    nearby: duration(0.25, {
      in: "hour",
      low: 0,
      high: 1000,
      description: "Mean time until a team that stands in the same territory is there (gamma, shape 2)",
      assumption: "A quarter of an hour for a garrison in the town itself",
    }),
    warning: duration(0, {
      in: "hour",
      low: 0,
      high: 1000,
      description: "Time before the attack at which teams are asked for",
      assumption: "No warning; what-ifs give one. No team is there before the attack begins",
    }),
    teams: count(3, {
      of: "teams",
      low: 0,
      high: 100,
      description: "Teams sent to one alarm, the nearest by road first",
      assumption: "Two or three forces respond to a large attack",
    }),
    team: count(20, {
      of: "officers",
      low: 1,
      high: 10_000,
      description: "Officers a force must have in a territory to send a team from there",
      assumption: "A platoon is the least that is sent into a firefight",
    }),
    clearing: duration(0.75, {
      in: "hour",
      low: 0,
      high: 1000,
      description: "Mean time a team needs to clear one closing of a road",
      assumption: "Burnt-out vehicles have to be towed or pushed aside",
    }),
  },
  events,
  equations: {
    symbols: {
      "\\kappa_{i,j}": "closings that stand on the road between $i$ and $j$",
      "T(i,j)": String.raw`quickest way from $i$ to $j$ where a road costs $\tau/1440 + \kappa\,\mathrm{clearing}$ days`,
    },
    events: {
      depart: String.raw`The team leaves record "help is sent" and takes the first road of its quickest way to the goal, as closings stand now; "leg" follows after $\tau_{i,j}/1440$ days. At the goal: the record "help arrives".`,
      leg: String.raw`Where $\kappa > 0$ on the road: "clear" follows after an exponential time of mean $\mathrm{clearing}$. Otherwise the team takes the next road of its quickest way, as closings stand now, or has arrived.`,
      clear: String.raw`$\kappa \leftarrow \max(0,\ \kappa-1)$ and the record "roadblock cleared"; then as "leg".`,
    },
    reacts: {
      alarm: String.raw`Of all pairs of a responding force and a territory with $F_{f,j} \ge \mathrm{team}$, the $\mathrm{teams}$ with the smallest $T(j,i)$ send one. It departs after a gamma time of shape 2 and mean $\mathrm{dispatch}$ ($\mathrm{nearby}$ in the territory itself), less $\mathrm{warning}$, but not before now.`,
    },
  },
  build: ({ region, roads, forces }) => {
    const territories = region.territories.length
    const times = new Float64Array(roads.neighbours.length)
    /** Minutes on each road as it is now, one list for all: closings cost the time that clearing them takes on average. */
    const asTheyAre = (world: ConflictWorld, clearing: number): Float64Array => {
      for (let at = 0; at < times.length; at++) {
        const closings = world.closures[roads.links[at] as number] as number
        times[at] = (roads.minutes[at] as number) + MINUTES_PER_DAY * clearing * closings
      }
      return times
    }
    /** On to the next road, or there. */
    const goOn = (world: ConflictWorld, clearing: number, team: Team, context: ResponseContext): void => {
      if (team.at === team.goal) {
        recordHappening(context, "help arrives", { territory: team.goal, sideA: forces[team.force]?.name ?? "" })
        return
      }
      const found = cheapestRoutes(roads, asTheyAre(world, clearing), team.at, [team.goal])
      const [first] = arcsTo(found, team.goal)
      if (first === undefined) return
      const [next, road, minutes] = [roads.neighbours[first], roads.links[first], roads.minutes[first]] as [
        number,
        number,
        number,
      ]
      context.schedule("leg", { ...team, at: next, road }, { after: minutes / MINUTES_PER_DAY })
    }
    return {
      reacts: {
        alarm: (world, p, data, context) => {
          const { territory } = data as unknown as Happening
          const { costs: minutes } = cheapestRoutes(roads, asTheyAre(world, p.clearing), territory)
          const able: { readonly force: number; readonly at: number; readonly minutes: number }[] = []
          // In order of force and place, so that those who come first stay first among equals; only the nearest are kept.
          forces.forEach(({ responds = false }, force) => {
            for (let at = 0; responds && at < territories; at++) {
              const away = minutes[at] as number
              const last = able[p.teams - 1]?.minutes ?? Number.POSITIVE_INFINITY
              if (away >= last || (world.forces[force * territories + at] as number) < p.team) continue
              const place = able.findIndex((other) => other.minutes > away)
              able.splice(place === -1 ? able.length : place, 0, { force, at, minutes: away })
              if (able.length > p.teams) able.pop()
            }
          })
          for (const { force, at } of able) {
            const luck = context.random("dispatch", force * territories + at)
            const mean = at === territory ? p.nearby : p.dispatch
            const after = Math.max(0, mean * gamma(luck, 2, 1 / 2) - p.warning)
            context.schedule("depart", { force, goal: territory, at }, { after })
          }
        },
      },
      on: {
        depart: (world, { clearing }, team, context) => {
          recordHappening(context, "help is sent", { territory: team.at, sideA: forces[team.force]?.name ?? "" })
          goOn(world, clearing, team, context)
        },
        leg: (world, { clearing }, leg, context) => {
          const { road, ...team } = leg
          if ((world.closures[road] as number) === 0) {
            goOn(world, clearing, team, context)
            return
          }
          const after = clearing * exponential(context.random("clearing", road), 1)
          context.schedule("clear", leg, { after })
        },
        clear: (world, { clearing }, leg, context) => {
          const { road, ...team } = leg
          // Somebody else may have cleared it meanwhile.
          if ((world.closures[road] as number) > 0) {
            closeRoad(world, context, road, -1)
            recordHappening(context, "roadblock cleared", { territory: leg.at, sideA: forces[leg.force]?.name ?? "" })
          }
          if ((world.closures[road] as number) === 0) {
            goOn(world, clearing, team, context)
            return
          }
          const after = clearing * exponential(context.random("clearing", road), 1)
          context.schedule("clear", leg, { after })
        },
      },
    }
  },
})
