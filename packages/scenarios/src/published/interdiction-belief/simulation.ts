import { publishedSimulation } from "../published-simulation.js"
import { daysOfMonths, interdictionBeliefModel } from "./model.js"

/** Thirty months of seizures and what is believed after them. */
export const simulation = publishedSimulation(
  [{ name: "interdiction-belief", title: "30 months", model: interdictionBeliefModel }],
  { belief: { unit: "share", description: "Perceived risk after 30 months", of: ({ world }) => world.belief } },
  daysOfMonths(30),
)
