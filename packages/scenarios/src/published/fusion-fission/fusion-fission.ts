import { log, type PublishedFigure } from "@contested/core"
import { caseNumber } from "../case-number.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { fusionFissionModel } from "./model.js"
import { approximateDiscreteExponent, fitPowerLaw, powerLawExceedance } from "./power-law-fit.js"
import {
  estimateOfSize,
  estimateOfSizes,
  type SimulatedSizeLaw,
  simulateAttacks,
  simulateSizeLaw,
} from "./simulated-size-law.js"
import { simulation } from "./simulation.js"
import { sizeLaw } from "./size-law.js"

const source = "Bohorquez et al. 2009, doi:10.1038/nature08631"
const lawSource =
  "Size law of Eguíluz & Zimmermann 2000, doi:10.1103/PhysRevLett.85.5659, solved as by D'Hulst & Rodgers 2000"
const toolSource = "Clauset, Shalizi & Newman 2009, doi:10.1137/070710111"

const EXAMPLE = 0.05
let remembered: SimulatedSizeLaw | undefined
/** All quantities at ν = 0.05 come from the same runs. */
function exampleRuns(): SimulatedSizeLaw {
  remembered ??= simulateSizeLaw(EXAMPLE)
  return remembered
}

function share(size: number, reference: number): readonly ReproducedQuantity[] {
  const common = { unit: "groups per member", reference, mark: "derived" as const, source: lawSource }
  return [
    {
      ...common,
      name: `groups of ${size}, ν = 0.05, exact`,
      agreement: { relative: 1e-6 },
      ours: () => sizeLaw(EXAMPLE, size)[size] as number,
    },
    {
      ...common,
      name: `groups of ${size}, ν = 0.05, simulated`,
      agreement: { insideInterval: true },
      ours: () => estimateOfSize(exampleRuns(), EXAMPLE, size) as Estimate,
    },
  ]
}

/** Six values for which an independent program gave the three estimates. */
const TOOL_DATA = [10, 12, 15, 20, 40, 100]

const tools: readonly ReproducedQuantity[] = [
  {
    name: "exponent of six values, continuous",
    unit: "1",
    reference: 2.2072888131,
    mark: "computed",
    source: `${toolSource}, eq. 3.1`,
    agreement: { relative: 1e-9 },
    ours: () => fitPowerLaw(TOOL_DATA, 10, "continuous").exponent,
  },
  {
    name: "exponent of six values, discrete",
    unit: "1",
    reference: 2.1388360903,
    mark: "computed",
    source: `${toolSource}, eq. 3.5`,
    agreement: { relative: 1e-9 },
    ours: () => fitPowerLaw(TOOL_DATA, 10, "discrete").exponent,
  },
  {
    name: "exponent of six values, approximation",
    unit: "1",
    reference: 2.1368862023,
    mark: "computed",
    source: `${toolSource}, eq. 3.7`,
    agreement: { relative: 1e-9 },
    ours: () => approximateDiscreteExponent(TOOL_DATA, 10),
  },
  {
    name: "P(X >= 100) from 10 on, α = 2.5, discrete",
    unit: "probability",
    reference: 0.0295523951,
    mark: "computed",
    source: `${toolSource}, table 2.1`,
    agreement: { relative: 1e-8 },
    ours: () => powerLawExceedance({ kind: "discrete", minimum: 10, exponent: 2.5 }, 100),
  },
]

export const fusionFission: PublishedModel = {
  name: "fusion-fission",
  title: "Fusion and fission: why the sizes of attacks follow a power law",
  citation:
    "Bohorquez, J. C., Gourley, S., Dixon, A. R., Spagat, M. & Johnson, N. F. (2009). Common ecology quantifies human insurgency. Nature 462, 911-914, doi:10.1038/nature08631.",
  summary:
    "An insurgency is a population of fighters in groups that merge when they meet and break up into single members when they are found. Whatever the details, group sizes settle at a power law of exponent 5/2 with a cut-off, and if attacks are as severe as the group that makes them is large, so does severity. Across nine insurgencies with 54,679 events the authors found exponents around 2.5.",
  limits: [
    "Who fights whom, where and why plays no part; severity is the attacker's size and nothing else.",
    "The size law is that of an endless population. In a finite one a group may meet itself, and the number of single members is short by a share of some 18 / N at ν = 0.05.",
    "Time is continuous here, one action a member and day on average; the published model goes in steps of one action each. The steady state is the same.",
    "The published paper adds a choice of which group attacks. Both are here: every group alike (exponent 5/2), or in proportion to members (3/2).",
  ],
  parameters: parameterEntries(fusionFissionModel()),
  quantities: [
    ...share(1, 0.5128205128),
    ...share(2, 0.0640604191),
    ...share(3, 0.0213394339),
    ...share(4, 0.0099962832),
    ...share(10, 9.45518e-4),
    {
      name: "local slope of the size law from 10 to 100, ν = 0.01",
      unit: "1",
      reference: -2.516,
      mark: "computed",
      source: lawSource,
      agreement: { absolute: 5e-4 },
      ours: () => {
        const law = sizeLaw(0.01, 100)
        return log((law[100] as number) / (law[10] as number)) / log(10)
      },
    },
    {
      name: "exponent of the severity of attacks, every group alike",
      unit: "1",
      reference: 2.5,
      mark: "read",
      source: `${source}: about 2.5 across nine insurgencies`,
      agreement: { between: [2.35, 2.65] },
      ours: () =>
        fitPowerLaw(
          simulateAttacks("uniform", { members: 50_000, fragmentation: 0.01, attacks: 20_000, days: 5 }),
          5,
          "discrete",
        ).exponent,
    },
    ...tools,
  ],
  figure,
  simulation,
  cases: {
    options: [
      {
        name: "nu",
        description: "probability that a group that acts shatters",
        kind: "number",
        low: 0.001,
        high: 1,
        default: "0.05",
      },
      {
        name: "size",
        description: "members of the groups that are counted",
        kind: "whole",
        low: 1,
        high: 100_000,
        default: "1",
      },
    ],
    answer: (values) => {
      const [fragmentation, size] = [caseNumber(values, "nu"), caseNumber(values, "size")]
      const value = sizeLaw(fragmentation, size)[size] as number
      // Below 0.01 the largest groups are no longer small beside the population.
      const simulated =
        fragmentation < 0.01 ? undefined : estimateOfSize(simulateSizeLaw(fragmentation), fragmentation, size)
      if (simulated === undefined) return { value }
      return { value, simulated: simulated.value, low: simulated.low, high: simulated.high }
    },
  },
}

function figure(): PublishedFigure {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  for (let s = 13; s <= 2000; s = Math.ceil(s * 1.25)) sizes.push(s)
  const law = sizeLaw(EXAMPLE, 2000)
  const runs = exampleRuns()
  const single = sizes.slice(0, 10).map((s) => ({ s, ...estimateOfSizes(runs, s, s) }))
  // Beyond ten members sizes are taken together, up to where hardly a group is left.
  const shown = [...single]
  for (let from = 11; from < 700; from = Math.ceil(from * 1.6)) {
    const to = Math.ceil(from * 1.6) - 1
    shown.push({ s: Math.sqrt((from - 0.5) * (to + 0.5)), ...estimateOfSizes(runs, from, to) })
  }
  return {
    title: "Group sizes fall as a power of 5/2",
    caption:
      "Groups of each size per member where a group that acts shatters with probability 0.05. Bars hold 99.9 %; beyond ten members sizes are taken together. The thin line is a pure power of 5/2; the law leaves it at about 1,500 members.",
    x: { label: "members of the group", scale: "log" },
    y: { label: "groups per member of the population", scale: "log" },
    series: [
      { label: "exact law", kind: "exact", marks: "line", points: sizes.map((s) => [s, law[s] as number] as const) },
      {
        label: "power of 5/2",
        kind: "exact",
        marks: "line",
        // Through the law at 10 members.
        points: sizes.map((s) => [s, ((law[10] as number) * 100 * Math.sqrt(10)) / (s * s * Math.sqrt(s))] as const),
      },
      {
        label: "simulated",
        kind: "simulated",
        marks: "points",
        points: shown.map(({ s, value }) => [s, value] as const),
        // A logarithmic axis has no 0.
        band: shown.map(({ low, high, value }) => [Math.max(low, value / 10), high] as const),
      },
    ],
  }
}
