import { type PublishedFigure, radiationLaw, simulate } from "@contested/core"
import { shareEstimate } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { displacementModel } from "./model.js"

const source = "Simini et al. 2012, doi:10.1038/nature10856, eq. 2"
const POPULATIONS = [10, 20, 30]
/** Three places on a line, at 0, 1 and 3. */
const DISTANCES = [
  [0, 1, 3],
  [1, 0, 2],
  [3, 2, 0],
]

const EXACT: readonly (readonly [from: number, to: number, reference: number])[] = [
  [1, 2, 2 / 3],
  [1, 3, 1 / 6],
  [2, 1, 1 / 3],
  [2, 3, 1 / 3],
  [3, 1, 0.1],
  [3, 2, 0.4],
]

/** Of those who were driven from a place, the share that went to another. The same three places, with a thousand times the people. */
function simulatedShare(from: number, to: number): Estimate {
  const populations = POPULATIONS.map((people) => 1000 * people)
  const model = displacementModel(populations, DISTANCES, [from - 1])
  const { moves } = simulate(model, { seed: "radiation", until: 50 }).world
  const row = Array.from(moves.subarray(3 * (from - 1), 3 * from))
  return shareEstimate(
    row[to - 1]!,
    row.reduce((sum, n) => sum + n, 0),
  )
}

const exact: readonly ReproducedQuantity[] = EXACT.map(([from, to, reference]) => ({
  name: `probability of going from place ${from} to ${to}`,
  unit: "probability",
  reference,
  mark: "computed",
  source,
  agreement: { relative: 1e-12 },
  ours: () => radiationLaw(POPULATIONS, DISTANCES)[from - 1]![to - 1]!,
}))

const simulated: readonly ReproducedQuantity[] = EXACT.slice(0, 2).map(([from, to, reference]) => ({
  name: `share of those driven from place ${from} who go to ${to}, simulated`,
  unit: "share",
  reference,
  mark: "computed",
  source,
  agreement: { insideInterval: true },
  ours: () => simulatedShare(from, to),
}))

export const radiation: PublishedModel = {
  name: "radiation",
  title: "Displacement: where people go when they must leave",
  citation:
    "Simini, F., González, M. C., Maritan, A. & Barabási, A.-L. (2012). A universal model for mobility and migration patterns. Nature 484, 96-100, doi:10.1038/nature10856.",
  summary:
    "People take the nearest place that offers more than home does. From that alone follows a law without parameters: how many go from one place to another depends on both populations and on the population that lies nearer. The authors found that it predicts commuting and migration better than gravity laws that are fitted. Here people are driven out and go where the law sends them.",
  limits: [
    "The law was found for commuting and migration; for people who flee it is an assumption.",
    "Populations in the law are those at the start, also after many have moved.",
    "A share of each place's leavers, its part of the whole population, finds nothing better and stays.",
  ],
  parameters: parameterEntries(displacementModel(POPULATIONS, DISTANCES)),
  quantities: [...exact, ...simulated],
  figure,
}

function figure(): PublishedFigure {
  // Forty places on a line, with a large one among them.
  const populations = Array.from({ length: 40 }, (_, i) => (i === 25 ? 8000 : 1000))
  const distances = populations.map((_, i) => populations.map((__, j) => Math.abs(i - j)))
  const row = radiationLaw(populations, distances)[10]!
  const { moves } = simulate(displacementModel(populations, distances, [10]), {
    seed: "radiation-line",
    until: 200,
  }).world
  const fromTen = Array.from(moves.subarray(40 * 10, 40 * 11))
  const departures = fromTen.reduce((sum, n) => sum + n, 0)
  const places = populations.flatMap((_, place) => (place === 10 ? [] : [place]))
  const estimates = places.map((place) => shareEstimate(fromTen[place]!, departures))
  return {
    title: "Near places first, and large ones",
    caption:
      "Where people from place 10 go, on a line of forty places of 1,000 people; place 25 has 8,000 and casts a shadow behind it. Bars hold 99.9 %.",
    x: { label: "place", scale: "linear" },
    y: { label: "share of those who leave", scale: "linear" },
    series: [
      {
        label: "exact law",
        kind: "exact",
        marks: "line",
        points: places.map((place) => [place, row[place]!] as const),
      },
      {
        label: "simulated",
        kind: "simulated",
        marks: "points",
        points: places.map((place, i) => [place, estimates[i]!.value] as const),
        band: estimates.map(({ low, high }) => [low, high] as const),
      },
    ],
  }
}
