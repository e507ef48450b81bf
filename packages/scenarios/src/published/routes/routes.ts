import { type PublishedFigure, quantity } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { formulaParameters } from "../parameter-entries.js"
import type { PublishedModel, ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity as reproduced } from "../reproduced-quantity.js"
import { EXAMPLE, jumpAtZero, plainDifference, simulateElections } from "./close-elections.js"
import type { RouteNetwork } from "./route-network.js"
import { benchmarkFlows, congestedFlows, DEMANDS, PLACES, traffickingNetwork } from "./trafficking-network.js"
import { type Assignment, wardropEquilibrium } from "./wardrop-equilibrium.js"

const dell = "Dell 2015, doi:10.1257/aer.20121637"
const wardrop = "Wardrop 1952, doi:10.1680/ipeds.1952.11259"
const VALLEY = PLACES.indexOf("valley")
const PORT = PLACES.indexOf("port")

/** Pigou's two roads: one always costs 1, the other as much as it carries. */
export const PIGOU: RouteNetwork = {
  nodes: 2,
  links: [
    { from: 0, to: 1, free: 1 },
    { from: 0, to: 1, free: 0, slope: 1 },
  ],
}

/** Braess' four places, with or without the free road in the middle. */
export function braess(shortcut: boolean): RouteNetwork {
  const links = [
    { from: 0, to: 1, free: 0, slope: 1 },
    { from: 0, to: 2, free: 1 },
    { from: 1, to: 3, free: 1 },
    { from: 2, to: 3, free: 0, slope: 1 },
  ]
  return { nodes: 4, links: shortcut ? [...links, { from: 1, to: 2, free: 0 }] : links }
}

function meanCost(network: RouteNetwork, assignment: Assignment, slope = 1): number {
  const links = network.links.map((link) => (link.slope === undefined ? link : { ...link, slope }))
  const demand = [{ origin: 0, destinations: [network.nodes - 1], flow: 1 }]
  return wardropEquilibrium({ ...network, links }, demand, { assignment }).totalCost
}

function classic(
  name: string,
  reference: number,
  network: RouteNetwork,
  assignment: Assignment,
  source: string,
): ReproducedQuantity {
  return {
    name,
    unit: "cost",
    reference,
    mark: "derived",
    source,
    agreement: { relative: 1e-8 },
    ours: () => meanCost(network, assignment),
  }
}

const REPLICATIONS = 40
const elections = (): ReturnType<typeof simulateElections>[] =>
  replications(REPLICATIONS).map((replication) => simulateElections(EXAMPLE, replication))

/** Dell's design on made-up elections: what the estimator says where the truth is known. */
const design: readonly ReproducedQuantity[] = [
  reproduced(
    "close elections: jump of violence at a margin of 0, by local linear regression",
    "probability",
    EXAMPLE.effect,
    [
      "derived",
      "what the example assumes; the regression is unbiased (Hahn, Todd & Van der Klaauw 2001, doi:10.1111/1468-0262.00183)",
    ],
    INSIDE,
    () => meanEstimate(elections().map(jumpAtZero)),
  ),
  reproduced(
    "close elections: plain difference of winners and losers",
    "probability",
    // Winners' margins lie above losers' by the half-width on average.
    EXAMPLE.effect + EXAMPLE.slope * EXAMPLE.widest,
    ["derived", "what the example assumes: the effect and the slope over half the range"],
    INSIDE,
    () => meanEstimate(elections().map(plainDifference)),
  ),
  reproduced(
    "flow moved to the port by a crackdown in the valley, cheapest routes",
    "flow",
    2,
    ["derived", `${dell}: trafficking moves to the next cheapest routes; by hand on the example's eleven roads`],
    { absolute: 1e-9 },
    () =>
      (benchmarkFlows(traffickingNetwork([VALLEY]), DEMANDS)[PORT] as number) -
      (benchmarkFlows(traffickingNetwork(), DEMANDS)[PORT] as number),
  ),
]

export const routes: PublishedModel = {
  name: "routes",
  title: "Routes: where trafficking goes when a place is closed to it",
  citation:
    "Dell, M. (2015). Trafficking networks and the Mexican drug war. American Economic Review 105(6), 1738-1779, doi:10.1257/aer.20121637.",
  summary:
    "Traffickers take the cheapest way from where drugs are produced to a crossing. Where a place turns against them its roads cost more, and flow moves to the next cheapest way. Dell found that violence rises where such mayors come into office, and along the routes to which trafficking is predicted to move. With congestion at crossings routes depend on one another and come to Wardrop's equilibrium; two textbook networks show that it need not be what costs least.",
  limits: [
    "The network is a small example of our own, not the Mexican road network; the published effects on violence need her data and are not recomputed.",
    "Flow is traffic, not violence: what a change of flow does to violence is an estimate of hers, not a result of this model.",
    "Everybody knows all costs; nobody bargains, hides or learns.",
  ],
  parameters: formulaParameters("routes", {
    slope: quantity(1, {
      low: 0,
      high: 1e6,
      unit: "cost",
      description: "Cost of a crossing that carries one unit of flow",
      assumption: "an example",
    }),
    power: quantity(2, {
      low: 0.01,
      high: 10,
      description: "How sharply a crossing's cost rises with flow",
      assumption: "an example",
    }),
    crackdown: quantity(10, {
      low: 0,
      high: 1e6,
      unit: "cost",
      description: "What a crackdown adds to each road into a place",
      assumption: "an example",
    }),
  }),
  quantities: [
    classic("Pigou's roads in equilibrium", 1, PIGOU, "user equilibrium", wardrop),
    classic("Pigou's roads at least cost", 0.75, PIGOU, "system optimum", wardrop),
    classic(
      "Braess' network without the shortcut",
      1.5,
      braess(false),
      "user equilibrium",
      "Braess 1968, doi:10.1007/BF01918335",
    ),
    classic(
      "Braess' network with the shortcut",
      2,
      braess(true),
      "user equilibrium",
      "Braess 1968, doi:10.1007/BF01918335",
    ),
    classic(
      "Braess' network at least cost",
      1.5,
      braess(true),
      "system optimum",
      "Braess 1968, doi:10.1007/BF01918335",
    ),
    {
      name: "flow through the valley, cheapest routes",
      unit: "flow",
      reference: 2,
      mark: "derived",
      source: `${dell}: her benchmark, on our example, by listing all routes`,
      agreement: { absolute: 0 },
      ours: () => benchmarkFlows(traffickingNetwork(), DEMANDS)[VALLEY]!,
    },
    {
      name: "flow through the valley after a crackdown there",
      unit: "flow",
      reference: 0,
      mark: "derived",
      source: `${dell}: her benchmark, on our example, by listing all routes`,
      agreement: { absolute: 0 },
      ours: () => benchmarkFlows(traffickingNetwork([VALLEY], 10), DEMANDS)[VALLEY]!,
    },
    ...design,
  ],
  figure,
}

function figure(): PublishedFigure {
  const congestion = { slope: 1, power: 2 }
  const before = congestedFlows(traffickingNetwork(), DEMANDS, congestion)
  const extras = [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 10]
  const after = extras.map((extra) => congestedFlows(traffickingNetwork([VALLEY], extra), DEMANDS, congestion))
  const shown = PLACES.flatMap((name, place) =>
    before[place]! > 0 || after.at(-1)![place]! > 0 ? [{ name, place }] : [],
  )
  return {
    title: "A crackdown moves trafficking, it does not end it",
    caption:
      "Flow through each place of the example while a crackdown makes the roads into the valley dearer; crossings congest. What leaves the valley comes through the plain and the port.",
    x: { label: "extra cost of roads into the valley", scale: "linear" },
    y: { label: "flow", scale: "linear" },
    series: shown.map(({ name, place }) => ({
      label: name,
      kind: "exact",
      marks: "line",
      points: extras.map((extra, i) => [extra, after[i]![place]!] as const),
    })),
  }
}
