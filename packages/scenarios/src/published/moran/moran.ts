import { simulate } from "@contested/core"
import { caseNumber } from "../case-number.js"
import { replications, shareEstimate } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { publishedSimulation } from "../published-simulation.js"
import { fixationProbability } from "./fixation.js"
import { moranModel } from "./model.js"

const TRIALS = 4000
const source = "Moran 1958, doi:10.1017/S0305004100033193; Lieberman, Hauert & Nowak 2005, doi:10.1038/nature03204"

/** Share of simulated runs in which the mutants take over. */
function simulatedFixation(population: number, fitness: number, start: number, trials = TRIALS): Estimate {
  const parameters = { population, fitness, start }
  const fixed = replications(trials).filter((replication) => {
    return simulate(moranModel, { seed: "moran", replication, parameters }).world.mutants > 0
  })
  return shareEstimate(fixed.length, trials)
}

function fixation(start: number, reference: number): readonly ReproducedQuantity[] {
  const common = { unit: "probability", reference, mark: "computed" as const, source }
  return [
    {
      ...common,
      name: `fixation of ${start} in 20, fitness 1.1, exact`,
      agreement: { relative: 1e-9 },
      ours: () => fixationProbability(20, 1.1, start),
    },
    {
      ...common,
      name: `fixation of ${start} in 20, fitness 1.1, simulated`,
      agreement: { insideInterval: true },
      ours: () => simulatedFixation(20, 1.1, start),
    },
  ]
}

export const moran: PublishedModel = {
  name: "moran",
  title: "Moran's process: how one type takes over a population",
  citation:
    "Moran, P. A. P. (1958). Random processes in genetics. Mathematical Proceedings of the Cambridge Philosophical Society 54(1), 60-71, doi:10.1017/S0305004100033193.",
  summary:
    "In a population of fixed size, individuals reproduce in proportion to their fitness, and each offspring takes the place of somebody drawn at random. Sooner or later one type is left. Moran gave the probability that it is the descendants of the first few mutants; Lieberman, Hauert and Nowak (2005) showed that it is the same on every graph on which all places are alike. It is the simplest model of how one group's claim spreads over ground that cannot grow.",
  limits: [
    "A place is held by one type or the other: there is no contest, only replacement.",
    "Fitness is constant; it does not depend on who stands beside whom.",
    "The process here runs in continuous time on a complete graph; fixation probabilities are those of the discrete process, times are not.",
  ],
  parameters: parameterEntries(moranModel),
  quantities: [
    ...fixation(1, 0.1067814771),
    ...fixation(5, 0.4452643915),
    {
      name: "fixation of 3 in 20 without advantage",
      unit: "probability",
      reference: 3 / 20,
      mark: "derived",
      source: `${source}: at fitness 1 the initial share`,
      agreement: { insideInterval: true },
      ours: () => simulatedFixation(20, 1, 3),
    },
  ],
  simulation: publishedSimulation([{ name: "moran", title: "Complete graph, continuous time", model: moranModel }], {
    fixed: {
      unit: "0 or 1",
      description: "Whether the mutants took over",
      of: ({ world }) => (world.mutants > 0 ? 1 : 0),
    },
    duration: { unit: "days", description: "Until one type is left", of: ({ now }) => now },
  }),
  figure: () => {
    const starts = [1, 2, 3, 5, 7, 10, 13, 16]
    const simulated = starts.map((start) => simulatedFixation(20, 1.1, start, 1000))
    return {
      title: "A small advantage, and who is left in the end",
      caption:
        "Probability that the mutants take over a population of 20, by their number at the start, at fitness 1.1. Bars hold 99.9 % of 1,000 runs each; the dashed line is a population without advantage.",
      x: { label: "mutants at the start", scale: "linear" },
      y: { label: "probability of fixation", scale: "linear" },
      series: [
        {
          label: "fitness 1.1",
          kind: "exact",
          marks: "line",
          points: Array.from({ length: 21 }, (_, i) => [i, fixationProbability(20, 1.1, i)] as const),
        },
        {
          label: "no advantage",
          kind: "exact",
          marks: "line",
          points: Array.from({ length: 21 }, (_, i) => [i, i / 20] as const),
        },
        {
          label: "fitness 1.1",
          kind: "simulated",
          marks: "points",
          points: starts.map((start, i) => [start, simulated[i]?.value ?? 0] as const),
          band: simulated.map(({ low, high }) => [low, high] as const),
        },
      ],
    }
  },
  cases: {
    options: [
      { name: "population", description: "Individuals.", kind: "whole", low: 2, high: 1000, default: "20" },
      {
        name: "fitness",
        description: "Births of a mutant for each birth of a resident.",
        kind: "number",
        low: 0.05,
        high: 20,
        default: "1.1",
      },
      { name: "start", description: "Mutants at the start.", kind: "whole", low: 0, high: 1000, default: "1" },
    ],
    answer: (values) => {
      const [population, fitness, start] = ["population", "fitness", "start"].map((name) =>
        caseNumber(values, name),
      ) as [number, number, number]
      if (start > population)
        throw new RangeError(`--start is ${start}, but there are ${population} individuals: give 0 to ${population}.`)
      // A run takes of the order of population^2 steps: fewer runs of large ones.
      const trials = Math.max(40, Math.min(TRIALS, Math.floor(4e6 / (population * population))))
      const { value: simulated, low, high } = simulatedFixation(population, fitness, start, trials)
      return { value: fixationProbability(population, fitness, start), simulated, low, high }
    },
  },
}
