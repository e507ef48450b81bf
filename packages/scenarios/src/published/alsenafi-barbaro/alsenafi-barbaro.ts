import { type PublishedFigure, simulate } from "@contested/core"
import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel, ReproducedQuantity } from "../published-model.js"
import {
  criticalAvoidance,
  criticalAvoidanceOfTwelve,
  type Marking,
  measuredCriticalAvoidance,
} from "./critical-point.js"
import { alsenafiBarbaroModel, segregationOf } from "./model.js"

const source = "Alsenafi & Barbaro 2018, doi:10.1016/j.physa.2018.07.004"
const MARKING: Marking = { density: 20, lambda: 0.5, gamma: 0.5 }

/** How far the ground is divided at the end of one run, at so many times the critical avoidance. */
export function simulateSegregation(
  timesCritical: number,
  {
    side = 20,
    steps = 1000,
    density = 20,
  }: { readonly side?: number; readonly steps?: number; readonly density?: number } = {},
): number {
  const beta = timesCritical * criticalAvoidance({ ...MARKING, density })
  const { world } = simulate(alsenafiBarbaroModel, {
    seed: "alsenafi-barbaro",
    until: steps,
    parameters: { side, density, beta },
  })
  return segregationOf(world)
}

function divided(timesCritical: number, reference: number, between: readonly [number, number]): ReproducedQuantity {
  return {
    name: `division of the ground at ${timesCritical} times the critical avoidance`,
    unit: "1",
    reference,
    mark: "computed",
    source: "An independent program: 40 cells a side, 4,000 steps, one seed; ours has 20 a side and 1,000 steps",
    agreement: { between },
    ours: () => simulateSegregation(timesCritical),
  }
}

export const alsenafiBarbaro: PublishedModel = {
  name: "alsenafi-barbaro",
  title: "Territory from graffiti: two gangs that never meet divide the ground",
  citation:
    "Alsenafi, A. & Barbaro, A. B. T. (2018). A convection-diffusion model for gang territoriality. Physica A 510, 765-786, doi:10.1016/j.physa.2018.07.004 (arXiv:1802.05149).",
  summary:
    "Members of two gangs walk about a lattice, leave marks and avoid the marks of the other gang; marks fade. Nobody fights or even meets. The authors found that below a critical avoidance the gangs stay mixed, and above it the ground falls into territories, and that the point follows from the number of members and from how marks are made and fade.",
  limits: [
    "No homes, no streets, no violence: territory arises from avoidance alone.",
    "All members move in every step, so on a lattice with an even side the two halves of a chequerboard never mix.",
    "Time and lattice are short of the thousands of steps in which borders straighten, so well above the transition the ground is a little less divided than in long runs.",
    "The published continuum limit is not solved here; the critical point is measured with expected densities on a small lattice.",
  ],
  parameters: parameterEntries(alsenafiBarbaroModel),
  quantities: [
    {
      name: "critical avoidance on a lattice of twelve cells a side",
      unit: "1",
      reference: criticalAvoidanceOfTwelve(MARKING),
      mark: "derived",
      source: `${source}: linear stability of the mixed state, for the longest wave of this lattice`,
      agreement: { relative: 1e-6 },
      ours: () => measuredCriticalAvoidance(MARKING),
    },
    divided(0.5, 0.002, [-0.02, 0.02]),
    divided(0.9, 0.01, [-0.02, 0.02]),
    divided(1.25, 0.346, [0.25, 0.5]),
    divided(2, 0.722, [0.6, 0.85]),
  ],
  figure,
}

function figure(): PublishedFigure {
  const published = [
    [0.25, 0.001],
    [0.5, 0.002],
    [0.8, 0.006],
    [0.9, 0.01],
    [1, 0.025],
    [1.1, 0.143],
    [1.25, 0.346],
    [1.5, 0.564],
    [2, 0.722],
    [4, 0.811],
  ] as const
  const tried = [0.25, 0.5, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 2.5, 3, 4]
  return {
    title: "Mixed below, divided above",
    caption:
      "How far the ground is divided (0 mixed, 1 each gang has its own) by avoidance of the rival's marks, in units of the critical one. Ours: 16 cells a side, 500 steps. Beside it an independent program with 40 cells and 4,000 steps.",
    x: { label: "avoidance / critical avoidance", scale: "linear" },
    y: { label: "division of the ground", scale: "linear" },
    series: [
      {
        label: "simulated",
        kind: "simulated",
        marks: "points",
        points: tried.map((times) => [times, simulateSegregation(times, { side: 16, steps: 500 })] as const),
      },
      { label: "independent program", kind: "published", marks: "line", points: published },
      {
        label: "critical point",
        kind: "exact",
        marks: "line",
        points: [
          [1, 0],
          [1, 0.9],
        ],
      },
    ],
  }
}
