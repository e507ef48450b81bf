import { bernoulli, count, defineModel, event, quantity, share } from "@contested/core"
import { perceivedRisk } from "./belief.js"

const code = "Code of NarcoLogic, Magliocca et al. 2019, doi:10.1073/pnas.1812459116"

export interface BeliefWorld {
  /** Whether there was a seizure, by month, the latest first; as far as is remembered. */
  readonly seized: boolean[]
  belief: number
}

const MONTH = 365.25 / 12

/** One route, a seizure in a month or none, and what those who use it come to believe. */
export const interdictionBeliefModel = defineModel({
  name: "interdiction-belief",
  parameters: {
    risk: share(0.43, { description: "Probability of a seizure in a month", source: `${code}: base risk` }),
    weight: share(0.6, {
      description: "w, weight of a month relative to the one after it",
      assumption: `${code} has an interdiction learning of 0.6; that it is this weight is our reading`,
    }),
    alpha: quantity(1, { low: 1e-9, high: 1e6, description: "α of the prior", assumption: "a flat prior" }),
    beta: quantity(1, { low: 1e-9, high: 1e6, description: "β of the prior", assumption: "a flat prior" }),
    memory: count(12, { low: 1, high: 1200, of: "months", description: "How far back is remembered", source: code }),
  },
  events: { month: event<null>() },
  world: ({ alpha, beta }): BeliefWorld => ({ seized: [], belief: alpha / (alpha + beta) }),
  on: {
    month: (world, { risk, memory, ...rule }, _, context) => {
      world.seized.unshift(bernoulli(context.random("seizure"), risk))
      if (world.seized.length > memory) world.seized.pop()
      world.belief = perceivedRisk(world.seized, rule)
      context.schedule("month", null, { after: MONTH })
    },
  },
  initialise: (_, __, context) => void context.schedule("month", null, { at: MONTH }),
})

/** Days after which so many months have been seen. */
export function daysOfMonths(months: number): number {
  return (months + 0.5) * MONTH
}
