import { publishedSimulation } from "../published-simulation.js"
import { epsteinModel } from "./model.js"

/** Two hundred rounds, as NetLogo's library has the model. */
export const simulation = publishedSimulation(
  [{ name: "epstein", title: "Civil violence against a central authority, 200 rounds", model: epsteinModel() }],
  {
    active: { unit: "citizens", description: "In rebellion after round 200", of: ({ world }) => world.active },
    jailed: { unit: "citizens", description: "In jail after round 200", of: ({ world }) => world.jailed },
  },
  200,
)
