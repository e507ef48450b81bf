import { publishedSimulation } from "../published-simulation.js"
import { hawkesModel } from "./model.js"

/** A hundred days of one self-exciting process. */
export const simulation = publishedSimulation(
  [{ name: "hawkes", title: "One process, 100 days", model: hawkesModel }],
  { events: { unit: "events", description: "In 100 days", of: ({ world }) => world.events } },
  100,
)
