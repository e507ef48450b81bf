import type { PublishedFigure } from "@contested/core"
import { caseChoice, caseNumber } from "../case-number.js"
import { fixationProbability } from "../moran/fixation.js"
import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel, ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import { bordersOnALine, expectedConsensus, takesAll } from "./exact.js"
import { complete, type Neighbours, ring, star, torus } from "./graph.js"
import { invasionModel, voterModel } from "./model.js"
import { firstCells, simulatedBorders, simulatedConsensus, simulatedInvasion, simulatedTakeover } from "./simulated.js"

const clifford = "Clifford & Sudbury 1973, doi:10.1093/biomet/60.3.581"
const holley = "Holley & Liggett 1975, doi:10.1214/aop/1176996306"
const lieberman = "Lieberman, Hauert & Nowak 2005, doi:10.1038/nature03204: the isothermal theorem"
const sood = "Sood & Redner 2005, doi:10.1103/PhysRevLett.94.178701: a cell counts by its neighbours"

const TAKEOVERS: readonly (readonly [name: string, ground: Neighbours, held: number, exact: number, source: string])[] =
  [
    ["a torus of 16, 4 of them held", torus(4), 4, 1 / 4, `${holley}: on a regular graph the share at the start`],
    ["a circle of 12, 3 of them held", ring(12), 3, 1 / 4, `${holley}: on a regular graph the share at the start`],
    ["a star of 10, the middle held", star(10), 1, 1 / 2, sood],
  ]

const takeovers: readonly ReproducedQuantity[] = TAKEOVERS.flatMap(([name, ground, held, exact, source]) => {
  const start = firstCells(ground.length, held)
  return [
    quantity(`group 1 takes all: ${name}, exact`, "probability", exact, ["derived", source], { relative: 1e-12 }, () =>
      takesAll(ground, start),
    ),
    quantity(`group 1 takes all: ${name}, simulated`, "probability", exact, ["derived", source], INSIDE, () =>
      simulatedTakeover(ground, start, 1000),
    ),
  ]
})

const agreement = "birth-death process of the number held, solved by another program"

const consensus: readonly ReproducedQuantity[] = [
  quantity(
    "days to agreement: 10 cells all next to each other, 5 held, exact",
    "days",
    5.8107142857,
    ["computed", agreement],
    { relative: 1e-9 },
    () => expectedConsensus(10, 5),
  ),
  quantity(
    "days to agreement: 100 cells all next to each other, 50 held, exact",
    "days",
    68.1290457517,
    ["computed", agreement],
    { relative: 1e-9 },
    () => expectedConsensus(100, 50),
  ),
  quantity(
    "days to agreement: 10 cells all next to each other, 5 held, simulated",
    "days",
    5.8107142857,
    ["computed", agreement],
    INSIDE,
    () => simulatedConsensus(complete(10), firstCells(10, 5), 1200),
  ),
]

const bordersSource = `${clifford}, ${holley}: duality with coalescing random walks, in Bessel functions`

const further: readonly ReproducedQuantity[] = [
  quantity(
    "borders on a line after 4 days, half given to each group: simulated on a circle of 200",
    "share",
    bordersOnALine(4, 0.5),
    ["derived", bordersSource],
    INSIDE,
    () => simulatedBorders(ring(200), [4], 60)[0] ?? Number.NaN,
  ),
  quantity(
    "invasion of a circle of 12 by one cell of fitness 1.5, simulated",
    "probability",
    fixationProbability(12, 1.5, 1),
    ["derived", lieberman],
    INSIDE,
    () => simulatedInvasion(ring(12), firstCells(12, 1), 1.5, 1200),
  ),
]

const GROUNDS: Readonly<Record<string, (cells: number) => Neighbours>> = { circle: ring, complete, star }

export const voter: PublishedModel = {
  name: "voter",
  title: "Voters and invaders: ground that takes after its neighbours",
  citation:
    "Clifford, P. & Sudbury, A. (1973). A model for spatial conflict. Biometrika 60(3), 581-588, doi:10.1093/biomet/60.3.581. Holley, R. A. & Liggett, T. M. (1975). Ergodic theorems for weakly interacting infinite systems and the voter model. Annals of Probability 3(4), 643-663, doi:10.1214/aop/1176996306.",
  summary:
    "Cells of ground belong to one of two groups, and each now and then takes after a neighbour drawn at random: conflict with no strength but presence. On every graph where all cells are alike a group takes all with the probability of its share at the start; elsewhere a cell counts by its neighbours. On a line, and in the plane, like cells gather in ever larger blocks and borders thin out. Where one group invades faster than the other, a lone cell's chance on such a graph is that of the Moran process.",
  limits: [
    "Nobody defends, tires or remembers, and no ground matters more than other ground.",
    "Two groups; cells are held by one of them or the other, never by nobody.",
    "Times are exact on the complete graph only; elsewhere they are simulated.",
  ],
  parameters: [
    ...parameterEntries(voterModel(ring(3), [0, 0, 1])),
    ...parameterEntries(invasionModel(ring(3), [0, 0, 1])),
  ],
  quantities: [...takeovers, ...consensus, ...further],
  figure,
  cases: {
    options: [
      {
        name: "ground",
        description: "How cells lie next to each other.",
        kind: "choice",
        choices: Object.keys(GROUNDS),
        default: "complete",
      },
      { name: "cells", description: "Cells.", kind: "whole", low: 3, high: 100, default: "10" },
      {
        name: "held",
        description: "Cells of group 1 at the start, from the first on; in a star the first is the middle.",
        kind: "whole",
        low: 0,
        high: 100,
        default: "5",
      },
    ],
    answer: (values) => {
      const [cells, held] = [caseNumber(values, "cells"), caseNumber(values, "held")]
      if (held > cells) throw new RangeError(`--held is ${held}, but there are ${cells} cells: give 0 to ${cells}.`)
      const name = caseChoice(values, "ground")
      const ground = (GROUNDS[name] as (cells: number) => Neighbours)(cells)
      const start = firstCells(cells, held)
      // A circle of N cells changes hands of the order of N^3 times before it is of one mind: fewer runs of large ones.
      const runs = Math.min(3000, Math.max(50, Math.floor(4e6 / (cells * cells * cells))))
      const { value: simulated, low, high } = simulatedTakeover(ground, start, runs)
      const parts = name === "complete" ? { days: expectedConsensus(cells, held) } : {}
      return { value: takesAll(ground, start), simulated, low, high, parts }
    },
  },
}

function figure(): PublishedFigure {
  const times = [0, 0.5, 1, 2, 3, 5, 7, 10, 13, 16, 20]
  const runs = 40
  const [line, plane] = [simulatedBorders(ring(200), times, runs), simulatedBorders(torus(14), times, runs)]
  return {
    title: "Blocks grow, borders thin out",
    caption:
      "Share of neighbouring pairs in different hands, from cells given out at random, half to each group. On a line it falls as one over the root of time; in the plane, more and more slowly. Bars hold 99.9 % of the mean of 40 runs on a circle of 200 cells and on a torus of 14 by 14.",
    x: { label: "day", scale: "linear" },
    y: { label: "share of borders", scale: "linear" },
    series: [
      {
        label: "line",
        kind: "exact",
        marks: "line",
        points: Array.from({ length: 101 }, (_, i) => [i / 5, bordersOnALine(i / 5, 0.5)] as const),
      },
      ...(
        [
          ["line", line],
          ["plane", plane],
        ] as const
      ).map(([label, estimates]) => ({
        label,
        kind: "simulated" as const,
        marks: "points" as const,
        points: times.map((time, i) => [time, estimates[i]?.value ?? Number.NaN] as const),
        band: estimates.map(({ low, high }) => [low, high] as const),
      })),
    ],
  }
}
