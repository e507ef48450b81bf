import { defineModel, quantity, simulate } from "@contested/core"
import type { Subject } from "../runs/subject.js"

const DAYS = 10
const source = "the definition of a Poisson process"
const MOST = 20

const model = defineModel({
  name: "poisson-count",
  parameters: {
    rate: quantity(2, { unit: "events per day", low: 0, high: MOST, description: "rate of events", source }),
  },
  world: () => ({ count: 0 }),
  hazards: {
    arrival: {
      rate: (_, { rate }) => rate,
      effect: (world) => {
        world.count += 1
      },
    },
  },
})

/**
 * Events of a constant rate, counted over 10 days: with a uniform prior and one count n observed, the posterior of the rate is Gamma(n + 1, 10), cut
 * where the range ends. What calibration finds can be held against that.
 */
export const poissonCount: Subject = {
  name: "poisson-count",
  title: "Events of a constant rate over 10 days, to test calibration on",
  parameters: [
    {
      mechanism: "",
      name: "rate",
      value: 2,
      unit: "events per day",
      low: 0,
      high: MOST,
      description: "rate of events",
      source,
    },
  ],
  variants: [{ name: "plain", title: "As it is" }],
  start: null,
  defaults: { seed: "poisson-count", replications: 100, until: null },
  limits: ["A process to test methods on: it says nothing about conflict."],
  run: ({ seed, replication, settings }) => {
    const run = simulate(model, { seed, replication, parameters: settings, until: DAYS })
    const measures = [{ name: "count", unit: "events", value: run.world.count }]
    return { replication, digest: run.digest(), occurrences: run.occurrences, measures }
  },
}
