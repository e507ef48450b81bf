import { publishedSimulation } from "../published-simulation.js"
import { progressCurveModel } from "./model.js"

/** Fifty fatal days. */
export const simulation = publishedSimulation(
  [{ name: "progress-curve", title: "Until the 50th fatal day", model: progressCurveModel }],
  {
    days: { unit: "days", description: "From the start to the 50th fatal day", of: ({ now }) => now },
    firstWait: { unit: "days", description: "Until the first fatal day", of: ({ world }) => world.intervals[0] ?? 0 },
    lastWait: {
      unit: "days",
      description: "Before the 50th fatal day",
      of: ({ world }) => world.intervals.at(-1) ?? 0,
    },
  },
)
