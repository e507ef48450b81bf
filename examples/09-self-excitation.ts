/**
 * Rates that change while nothing happens
 *
 * Covers: a hazard with a bound (thinning), a rate that depends on time, intervals.
 *
 * Scenario: incidents bring about incidents: each has 0.6 further ones on average, soon after. From nothing, the mean rate rises from 0.5 a
 * day to 0.5 / (1 - 0.6) = 1.25.
 */
import { criticalT, defineModel, exp, moments, quantity, rate, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const unrest = defineModel({
  name: "unrest",
  parameters: {
    background: rate(0.5, { per: "day", assumption: "an illustration" }),
    offspring: quantity(0.6, { assumption: "an illustration" }),
    fading: rate(1.2, { per: "day", assumption: "an illustration" }),
  },
  world: () => ({ excitation: 0, since: 0, incidents: 0 }),
  hazards: {
    incident: {
      rate: (world, p, _, now) => p.background + world.excitation * exp(-p.fading * (now - world.since)),
      // Until the next incident the rate only falls: its present value is a bound.
      bound: (world, p, _, now) => p.background + world.excitation * exp(-p.fading * (now - world.since)),
      effect: (world, p, _, context) => {
        world.excitation = world.excitation * exp(-p.fading * (context.now - world.since)) + p.offspring * p.fading
        world.since = context.now
        world.incidents++
      },
    },
  },
})

export const lines = (): string[] =>
  [1, 10, 100].map((day) => {
    const counts = Array.from({ length: 200 }, (_, i) => {
      return simulate(unrest, { seed: "unrest", replication: i + 1, until: day }).world.incidents
    })
    const { n, mean, sd } = moments(counts)
    const half = (criticalT(0.95, n - 1) * (sd as number)) / Math.sqrt(n)
    const decay = 1.2 * 0.4
    const exact = 1.25 * day - (0.75 * (1 - exp(-decay * day))) / decay
    return `by day ${day}: ${mean.toFixed(2)} ± ${half.toFixed(2)} incidents (95 %), exactly ${exact.toFixed(2)}`
  })

printWhenRun(import.meta.url, lines)
