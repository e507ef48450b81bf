import { meanField, type PublishedFigure } from "@contested/core"
import { caseNumber, caseNumbers } from "../case-number.js"
import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel, ReproducedQuantity } from "../published-model.js"
import { boundaryOf, competeFromAnchors, competeOnLine, competeOnTree } from "./front.js"
import { competitionModel } from "./model.js"
import { type Competition, competitionEquilibrium } from "./outcome.js"

const source = "Brantingham, Tita, Short & Reid 2012, doi:10.1111/j.1745-9125.2012.00281.x"
const EXAMPLE: Competition = { k1: 100, k2: 80, a12: 0.6, a21: 0.7 }

/** Competition in one cell, begun with a tenth of its capacity each, after so many days of the mean field. */
export function integrateInOnePlace({ k1, k2, a12, a21 }: Competition, days = 400): readonly [number, number] {
  const model = competitionModel("competition", { links: [], start: [[k1 / 10, k2 / 10]] })
  const { members } = meanField(model, { until: days, at: [days], parameters: { k1, k2, a12, a21 } }).at(days)
  return [members[0] as number, members[1] as number]
}

const inOnePlace: readonly ReproducedQuantity[] = ([89.6551724138, 17.2413793103] as const).flatMap(
  (reference, group) => {
    const common = { unit: "members", reference, mark: "computed" as const, source }
    const name = `${group === 0 ? "first" : "second"} group in coexistence, K = 100 and 80, α = 0.6 and 0.7`
    return [
      {
        ...common,
        name: `${name}, exact`,
        agreement: { relative: 1e-9 },
        ours: () => competitionEquilibrium(EXAMPLE)[group] as number,
      },
      {
        ...common,
        name: `${name}, by the equations`,
        agreement: { relative: 1e-6 },
        ours: () => integrateInOnePlace(EXAMPLE)[group] as number,
      },
    ]
  },
)

export const lotkaVolterra: PublishedModel = {
  name: "lotka-volterra",
  title: "Competition for ground: where the boundary between two groups lies",
  citation:
    "Brantingham, P. J., Tita, G. E., Short, M. B. & Reid, S. E. (2012). The ecology of gang territorial boundaries. Criminology 50(3), 851-885, doi:10.1111/j.1745-9125.2012.00281.x.",
  summary:
    "Two groups grow, compete for the same ground and spread. The equations of Lotka and Volterra say whether both can stay in one place; in space they say where the boundary forms: midway between equal competitors, and the stronger one pushes it. With 563 shootings among 13 gangs of Hollenbeck, Los Angeles, the authors found that violence between gangs clusters along the boundaries that the theory predicts.",
  limits: [
    "Groups are densities; there is no memory, no negotiation, no place that matters more than another.",
    "The published shares of shootings within 0.2, 0.4 and 1 mile of a boundary depend on how distances were normalised there, and are not recomputed.",
    "Space is cells and links, not a continuous plane; on the line the front moves as in the differential equation up to the width of a cell.",
  ],
  parameters: parameterEntries(competitionModel("lotka-volterra", { links: [], start: [[10, 10]] })),
  quantities: [
    ...inOnePlace,
    {
      name: "boundary of equal groups on a line of 200 cells, day 800",
      unit: "cells",
      reference: 99.5,
      mark: "derived",
      source: `${source}: by symmetry it stays midway`,
      agreement: { absolute: 1e-6 },
      ours: () => boundaryOf(competeOnLine(1, [800])[0]!),
    },
    {
      name: "boundary where the second group's capacity is 1.1, day 800",
      unit: "cells",
      reference: 70.91,
      mark: "computed",
      source: "An independent program: Euler's method with steps of 0.2 days",
      agreement: { absolute: 0.01 },
      ours: () => boundaryOf(competeOnLine(1.1, [800])[0]!),
    },
    {
      name: "first group's share midway between two anchors in a rectangle",
      unit: "share",
      reference: 0.5,
      mark: "derived",
      source: `${source}: the boundary of equal groups is the perpendicular bisector of their anchors`,
      agreement: { absolute: 1e-6 },
      ours: () => {
        const { first, second } = competeFromAnchors(9, 5, [2 * 9 + 1, 2 * 9 + 7], 200)
        return first[2 * 9 + 4]! / (first[2 * 9 + 4]! + second[2 * 9 + 4]!)
      },
    },
    {
      name: "first group's share at the root of a tree, anchors at two of its leaves",
      unit: "share",
      reference: 0.5,
      mark: "derived",
      source: `${source}: on any graph, where a symmetry exchanges equal groups, both are as strong`,
      agreement: { absolute: 1e-6 },
      ours: () => {
        const { first, second } = competeOnTree(200)
        return first[0]! / (first[0]! + second[0]!)
      },
    },
    {
      name: "first group's shares at the two leaves that the symmetry exchanges, together",
      unit: "share",
      reference: 1,
      mark: "derived",
      source: `${source}: the same symmetry exchanges the leaves`,
      agreement: { absolute: 1e-6 },
      ours: () => {
        const { first, second } = competeOnTree(200)
        return first[3]! / (first[3]! + second[3]!) + first[5]! / (first[5]! + second[5]!)
      },
    },
  ],
  figure,
  cases: {
    options: [
      {
        name: "k",
        description: "K1,K2: what the place carries of each group",
        kind: "numbers",
        low: 1e-3,
        high: 1e9,
        default: "100,80",
      },
      {
        name: "a12",
        description: "what a member of the second group costs the first",
        kind: "number",
        low: 0,
        high: 1000,
        default: "0.6",
      },
      {
        name: "a21",
        description: "what a member of the first group costs the second",
        kind: "number",
        low: 0,
        high: 1000,
        default: "0.7",
      },
    ],
    answer: (values) => {
      const capacities = caseNumbers(values, "k") ?? []
      if (capacities.length !== 2) throw new RangeError(`--k takes two capacities, K1,K2; got ${capacities.length}.`)
      const [k1, k2] = capacities as [number, number]
      const competition = { k1, k2, a12: caseNumber(values, "a12"), a21: caseNumber(values, "a21") }
      const value = competitionEquilibrium(competition)
      const [firstIntegrated, secondIntegrated] = integrateInOnePlace(competition)
      return { value, parts: { firstIntegrated, secondIntegrated } }
    },
  },
}

function figure(): PublishedFigure {
  const days = [0, 400, 800]
  const states = competeOnLine(1.1, days)
  const cells = Array.from({ length: 161 }, (_, i) => 20 + i)
  return {
    title: "The stronger group pushes the boundary",
    caption:
      "Two groups on a line; the second can keep ten percent more members in a cell. Lines show both on days 0, 400 and 800. Contact, the product of both densities and with it violence, stays at the boundary as it moves.",
    x: { label: "cell", scale: "linear" },
    y: { label: "density", scale: "linear" },
    series: [
      ...states.flatMap(({ day, first, second }) => [
        {
          label: `first group, day ${day}`,
          group: "first group",
          kind: "exact" as const,
          marks: "line" as const,
          points: cells.map((c) => [c, first[c]!] as const),
        },
        {
          label: `second group, day ${day}`,
          group: "second group",
          kind: "exact" as const,
          marks: "line" as const,
          points: cells.map((c) => [c, second[c]!] as const),
        },
      ]),
      {
        label: "contact, day 800",
        kind: "exact",
        marks: "line",
        points: cells.map((c) => [c, states[2]!.first[c]! * states[2]!.second[c]!] as const),
      },
    ],
  }
}
