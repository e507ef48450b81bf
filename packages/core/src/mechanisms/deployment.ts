import { event } from "../model/context.js"
import { apportion } from "../territories/apportion.js"
import { defineMechanism } from "./mechanism.js"

/** The strengths a state's territories have from now on. */
interface Reinforcement {
  readonly force: number
  readonly state: string
  readonly strength: number
}

/**
 * State forces are sent and withdrawn on known dates: a state's strength is spread over its territories in proportion to population,
 * whole officers by largest remainder.
 */
export const deployment = defineMechanism({
  name: "deployment",
  claim: "State forces stand where, and when, they were sent; within a state in proportion to population.",
  after: "Dated official figures of the scenario; spreading by population is an assumption of this project",
  parameters: {},
  events: { deploy: event<Reinforcement>({ priority: -1 }) },
  equations: {
    start:
      "Schedules one `deploy` for each dated change of the input data that does not lie before the start, at midnight of its day.",
    events: {
      deploy: String.raw`For the state's territories $i$: $F_{f,i} \leftarrow$ the strength apportioned by $P_i$, whole officers by largest remainder (ties to the territory listed first). Happens before all else at the same instant.`,
    },
  },
  build: ({ region, calendar, deployments }) => {
    const territories = region.territories.length
    return {
      on: {
        deploy: (world, _, { force, state, strength }, context) => {
          const places = region.territories.flatMap((territory, index) => (territory.state === state ? [index] : []))
          const spread = apportion(
            strength,
            places.map((index) => region.territories[index]?.population ?? 0),
          )
          places.forEach((territory, place) => {
            const index = force * territories + territory
            world.forces[index] = spread[place] as number
            context.changed.forces(index)
          })
        },
      },
      initialise: (_, __, context) => {
        for (const { date, force, state, strength } of deployments) {
          const at = calendar.timeOf(date)
          if (at >= 0) context.schedule("deploy", { force, state, strength }, { at })
        }
      },
    }
  },
})
