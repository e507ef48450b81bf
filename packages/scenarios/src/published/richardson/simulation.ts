import { publishedSimulation } from "../published-simulation.js"
import { richardsonModel } from "./model.js"

/** Fifty days of the jump process. */
export const simulation = publishedSimulation(
  [{ name: "richardson", title: "Two sides, 50 days", model: richardsonModel }],
  {
    armsOfFirst: { unit: "arms", description: "Of the first side at the end", of: ({ world }) => world.arms[0] },
    armsOfSecond: { unit: "arms", description: "Of the second side at the end", of: ({ world }) => world.arms[1] },
  },
  50,
)
