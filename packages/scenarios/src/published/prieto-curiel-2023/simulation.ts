import { type PublishedSimulation, publishedSimulation } from "../published-simulation.js"
import { cartelModel } from "./model.js"

const WEEKS = 13
const quarter = publishedSimulation(
  [{ name: "prieto-curiel-2023", title: "150 groups from 2012 on, 13 weeks", model: cartelModel() }],
  {
    members: { unit: "people", description: "Of all groups at the end", of: ({ world }) => world.total },
    killed: {
      unit: "people",
      description: "In 13 weeks",
      of: ({ world }) => world.killed.reduce((sum, killed) => sum + killed, 0),
    },
    recruited: { unit: "people", description: "In 13 weeks", of: ({ world }) => world.recruited },
    arrested: { unit: "people", description: "In 13 weeks", of: ({ world }) => world.arrested },
    left: { unit: "people", description: "Who dropped out in 13 weeks", of: ({ world }) => world.left },
  },
  7 * WEEKS,
)

/** A quarter of a year of the jump process, which needs whole people at the start. */
export const simulation: PublishedSimulation = {
  ...quarter,
  parameters: quarter.parameters.filter(({ name }) => name !== "whole"),
  run: (request) => quarter.run({ ...request, settings: { ...request.settings, whole: 1 } }),
}
