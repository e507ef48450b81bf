import { meanField, type PublishedFigure, sampleSeries, simulate, start } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel } from "../published-model.js"
import { type ArmsRace, armsAt, armsEigenvalues, armsEquilibrium } from "./arms-race.js"
import { richardsonModel } from "./model.js"
import { simulation } from "./simulation.js"

const source = "Richardson 1960, Arms and Insecurity"
export const EXAMPLE: ArmsRace = { k: 0.3, l: 0.2, a: 0.5, b: 0.4, g: 10, h: 5 }
const DAY = 5

/** Mean arms of the first side on day 5 over 1,000 runs. */
function simulatedArms(): Estimate {
  return meanEstimate(
    replications(1000).map(
      (replication) => simulate(richardsonModel, { seed: "richardson", replication, until: DAY }).world.arms[0],
    ),
  )
}

export const richardson: PublishedModel = {
  name: "richardson",
  title: "Richardson's arms race: rest or runaway",
  citation:
    "Richardson, L. F. (1960). Arms and Insecurity: A Mathematical Study of the Causes and Origins of War. Boxwood Press.",
  summary:
    "Two sides arm in answer to each other's arms and to old grievances, and each is held back by the cost of what it has. Richardson showed that the race comes to rest where the product of restraints exceeds the product of answers, and runs away otherwise, whoever began it.",
  limits: [
    "No decisions, no war: arms only.",
    "Coefficients are constant; the example's are chosen, not estimated.",
    "As a jump process units are bought and retired one by one; rates are linear, so its mean is exactly that of the equations.",
  ],
  parameters: parameterEntries(richardsonModel),
  quantities: [
    ...([39.2857142857, 32.1428571429] as const).flatMap((reference, side) => {
      const common = { unit: "units", reference, mark: "computed" as const, source }
      const name = `arms of side ${side + 1} at rest`
      return [
        {
          ...common,
          name: `${name}, exact`,
          agreement: { relative: 1e-9 },
          ours: () => armsEquilibrium(EXAMPLE)[side]!,
        },
        {
          ...common,
          name: `${name}, by the equations`,
          agreement: { relative: 1e-6 },
          ours: () => meanField(richardsonModel, { until: 150, at: [150] }).value((w) => w.arms[side as 0 | 1]),
        },
      ]
    }),
    ...([-0.2, -0.7] as const).map((reference, i) => ({
      name: `eigenvalue ${i + 1}`,
      unit: "1/day",
      reference,
      mark: "computed" as const,
      source,
      agreement: { relative: 1e-9 },
      ours: () => armsEigenvalues(EXAMPLE)[i]!,
    })),
    {
      name: "mean arms of side 1 on day 5, simulated",
      unit: "units",
      reference: armsAt(EXAMPLE, [0, 0], DAY)[0],
      mark: "derived",
      source: `${source}: solved by the eigenvalues`,
      agreement: { insideInterval: true },
      ours: simulatedArms,
    },
  ],
  figure,
  simulation,
}

function figure(): PublishedFigure {
  const days = Array.from({ length: 51 }, (_, i) => i / 2)
  const series = sampleSeries(start(richardsonModel, { seed: "richardson" }), {
    every: 0.5,
    until: 25,
    of: { first: (w) => w.arms[0], second: (w) => w.arms[1] },
  })
  return {
    title: "To rest, with restraint",
    caption: "Arms of both sides from none: the equations, and one run of the jump process that has them as its mean.",
    x: { label: "day", scale: "linear" },
    y: { label: "units of arms", scale: "linear" },
    series: ([0, 1] as const).flatMap((side) => [
      {
        label: `side ${side + 1}, exact mean`,
        kind: "exact" as const,
        marks: "line" as const,
        points: days.map((day) => [day, armsAt(EXAMPLE, [0, 0], day)[side]] as const),
      },
      {
        label: `side ${side + 1}, one run`,
        kind: "simulated" as const,
        marks: "points" as const,
        points: series.times.map((day, i) => [day, series.values[side === 0 ? "first" : "second"][i]!] as const),
      },
    ]),
  }
}
