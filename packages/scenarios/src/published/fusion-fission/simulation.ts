import { publishedSimulation } from "../published-simulation.js"
import { fusionFissionModel } from "./model.js"

/** Four days from single members, each of whom acts once a day on average: means no longer differ from those after ten. */
export const simulation = publishedSimulation(
  [
    { name: "uniform", title: "Who attacks is a member drawn at random", model: fusionFissionModel() },
    {
      name: "by-size",
      title: "Who attacks is a group in proportion to its size",
      model: fusionFissionModel("size"),
    },
  ],
  {
    groups: {
      unit: "groups",
      description: "Single members among them, at the end",
      of: ({ world }) => world.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0),
    },
    largest: {
      unit: "members",
      description: "Of the largest group at the end",
      of: ({ world }) => world.size.reduce((most, size) => Math.max(most, size), 0),
    },
  },
  4,
)
