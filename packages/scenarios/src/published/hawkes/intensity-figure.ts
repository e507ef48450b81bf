import type { PublishedFigure } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { expectedIntensity } from "./exact.js"
import { EXAMPLE } from "./example.js"
import { eventTimes } from "./simulated.js"

/** The mean intensity from nothing, exact and as simulated. */
export function intensityFigure(): PublishedFigure {
  const [width, days, runs] = [1, 15, 1500]
  const bins = Array.from({ length: days }, () => new Float64Array(runs))
  for (const replication of replications(runs))
    for (const time of eventTimes(EXAMPLE, days, replication)) {
      const bin = bins[Math.min(days - 1, Math.floor(time / width))] as Float64Array
      bin[replication - 1] = (bin[replication - 1] ?? 0) + 1 / width
    }
  const estimates = bins.map((counts) => meanEstimate(counts))
  return {
    title: "Events that bring about events",
    caption:
      "Mean intensity from nothing at day 0, at μ = 0.5, n = 0.6, β = 1.2: it rises from 0.5 events a day that nothing caused to 1.25, of which six in ten are consequences of others. Dots: mean of each day over 1,500 runs; bars hold 99.9 %.",
    x: { label: "day", scale: "linear" },
    y: { label: "events a day", scale: "linear" },
    series: [
      {
        label: "expected intensity",
        kind: "exact",
        marks: "line",
        points: Array.from({ length: 10 * days + 1 }, (_, i) => [i / 10, expectedIntensity(EXAMPLE, i / 10)] as const),
      },
      {
        label: "without consequences",
        kind: "exact",
        marks: "line",
        points: [
          [0, 0.5],
          [days, 0.5],
        ],
      },
      {
        label: "mean of the day",
        kind: "simulated",
        marks: "points",
        points: estimates.map(({ value }, day) => [day + 0.5, value] as const),
        band: estimates.map(({ low, high }) => [low, high] as const),
      },
    ],
  }
}
