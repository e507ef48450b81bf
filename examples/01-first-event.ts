/**
 * The first event
 *
 * Covers: a model, an event with a payload, a schedule, the clock, what is recorded.
 *
 * Scenario: a patrol leaves on day 1 and again every other day, until it has made three rounds. Each round sees fewer people on the road.
 */
import { count, defineModel, event } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"
import { told } from "./src/told.js"

const patrols = defineModel({
  name: "patrols",
  parameters: { rounds: count(3) },
  events: { depart: event<{ round: number }>() },
  world: () => ({ onTheRoad: 120 }),
  on: {
    depart: (world, { rounds }, { round }, context) => {
      world.onTheRoad -= 30
      context.record(`round ${round}`, `meets ${world.onTheRoad} people`)
      if (round < rounds) context.schedule("depart", { round: round + 1 }, { after: 2 })
    },
  },
  initialise: (_, __, context) => void context.schedule("depart", { round: 1 }, { at: 1 }),
})

export const lines = (): string[] => told(patrols, { seed: "first event" })

printWhenRun(import.meta.url, lines)
