import { publishedSimulation } from "../published-simulation.js"
import { birthDeathModel } from "./model.js"

/** A year, or until nobody is left or there are ten thousand. */
export const simulation = publishedSimulation(
  [{ name: "birth-death", title: "Until day 365, extinction, or 10,000 individuals", model: birthDeathModel(10_000) }],
  {
    extinct: { unit: "0 or 1", description: "Whether nobody is left", of: ({ world }) => (world.individuals ? 0 : 1) },
    individuals: { unit: "individuals", description: "Left at the end", of: ({ world }) => world.individuals },
    days: { unit: "days", description: "Length of the run", of: ({ now }) => now },
  },
  365,
)
