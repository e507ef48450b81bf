import { type PublishedFigure, simulate } from "@contested/core"
import { caseNumber } from "../case-number.js"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { publishedSimulation } from "../published-simulation.js"
import { meanWait, type QueueValues, utilisation, waitingProbability } from "./erlang.js"
import { queueModel } from "./model.js"

const erlang = "Erlang 1917; Kleinrock 1975, Queueing Systems I, eq. 3.40"
const REPLICATIONS = 30
/** Customers of one case at most: a few seconds. */
const MOST_CUSTOMERS = 6_000_000

/**
 * Customers who come before those that count: 20 relaxation times, 1 / (1 - sqrt(utilisation))^2 services of all servers (Cohen 1982, The
 * Single Server Queue), after which the wait is within e^-20 of its limit.
 */
function warmUpOf(queue: QueueValues): number {
  const gap = 1 - Math.sqrt(utilisation(queue))
  return Math.ceil(20 / (gap * gap)) + 20 * queue.servers
}

/** Mean wait, replication by replication; undefined where the queue is so near its limit that it would take too long. */
function simulatedWait(queue: QueueValues): Estimate | undefined {
  const warmUp = warmUpOf(queue)
  const customers = Math.max(20_000, warmUp)
  if (REPLICATIONS * (warmUp + customers) > MOST_CUSTOMERS) return undefined
  const model = queueModel(warmUp, customers)
  const parameters = { ...queue }
  return meanEstimate(
    replications(REPLICATIONS).map((replication) => {
      const { world } = simulate(model, { seed: "mmc", replication, parameters })
      return world.waited / world.customers
    }),
  )
}

const EXAMPLES: readonly (readonly [QueueValues, number])[] = [
  [{ arrival: 0.8, service: 1, servers: 1 }, 4],
  [{ arrival: 3.2, service: 1, servers: 4 }, 0.7455],
]

const quantities: readonly ReproducedQuantity[] = EXAMPLES.flatMap(([queue, reference]) => {
  const name = `mean wait, ${queue.servers === 1 ? "one server" : `${queue.servers} servers`}, 80 % busy`
  const common = { unit: "days", reference, mark: "derived" as const, source: erlang }
  return [
    // Four decimals are given.
    { ...common, name: `${name}, exact`, agreement: { absolute: 5e-5 }, ours: () => meanWait(queue) },
    {
      ...common,
      name: `${name}, simulated`,
      reference: meanWait(queue),
      agreement: { insideInterval: true as const },
      ours: () => simulatedWait(queue) as Estimate,
    },
  ]
})

function figure(): PublishedFigure {
  const loads = [0.3, 0.5, 0.7, 0.8, 0.85]
  const curve = (servers: number) =>
    Array.from({ length: 46 }, (_, i) => {
      const busy = i / 50
      return [busy, meanWait({ arrival: busy * servers, service: 1, servers })] as const
    })
  return {
    title: "Waiting explodes before servers are busy all the time",
    caption:
      "Mean wait before service, in service times, by the share of time that servers are busy, with one server and with four. Bars hold 99.9 % over 30 runs.",
    x: { label: "share of time that servers are busy", scale: "linear" },
    y: { label: "mean wait, service times", scale: "linear" },
    series: [1, 4].flatMap((servers) => {
      const simulated = loads.map((busy) => simulatedWait({ arrival: busy * servers, service: 1, servers }))
      const label = servers === 1 ? "one server" : `${servers} servers`
      return [
        { label, kind: "exact" as const, marks: "line" as const, points: curve(servers) },
        {
          label,
          kind: "simulated" as const,
          marks: "points" as const,
          points: loads.map((busy, i) => [busy, simulated[i]?.value ?? Number.NaN] as const),
          band: simulated.map((estimate) => [estimate?.low ?? Number.NaN, estimate?.high ?? Number.NaN] as const),
        },
      ]
    }),
  }
}

export const mmc: PublishedModel = {
  name: "mmc",
  title: "M/M/c: one line, some servers, every customer a process",
  citation:
    "Erlang, A. K. (1917). Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges. Elektroteknikeren 13, 5-13. Textbook: Kleinrock, L. (1975). Queueing Systems, Volume I. New York: Wiley.",
  summary:
    "Customers arrive at random, wait in one line for one of several servers, and are served for exponential times. Erlang gave the probability of having to wait and the mean wait. Nothing of it is conflict; it is here because every engine of discrete events is measured on it, and because checkpoints, courts and hospitals are such queues.",
  limits: [
    "Arrivals and services are memoryless, and nobody gives up.",
    "The exact values are of the steady state; a simulated queue needs a warm-up that grows without bound as servers become busy all the time. Above some 98 % the simulated value is left out.",
  ],
  parameters: parameterEntries(queueModel(0, 1)),
  quantities: [
    ...quantities,
    {
      name: "one server, 80 % busy: must wait",
      unit: "probability",
      reference: 0.8,
      mark: "derived",
      source: `${erlang}: with one server the utilisation`,
      agreement: { relative: 1e-12 },
      ours: () => waitingProbability({ arrival: 0.8, service: 1, servers: 1 }),
    },
  ],
  figure,
  simulation: publishedSimulation(
    [{ name: "mmc", title: "10,000 customers after a warm-up of 1,000", model: queueModel(1000, 10_000) }],
    {
      wait: {
        unit: "days",
        description: "Mean wait before service",
        of: ({ world }) => world.waited / world.customers,
      },
    },
  ),
  cases: {
    options: [
      { name: "arrival", description: "Arrivals per day.", kind: "number", low: 1e-9, high: 1e6, default: ".8" },
      {
        name: "service",
        description: "Services of one server per day.",
        kind: "number",
        low: 1e-9,
        high: 1e6,
        default: "1",
      },
      { name: "servers", description: "Servers.", kind: "whole", low: 1, high: 1000, default: "1" },
    ],
    answer: (values) => {
      const queue = {
        arrival: caseNumber(values, "arrival"),
        service: caseNumber(values, "service"),
        servers: caseNumber(values, "servers"),
      }
      const busy = utilisation(queue)
      if (!(busy < 1))
        throw new RangeError(
          `--arrival ${queue.arrival} keeps ${queue.servers === 1 ? "one server" : `${queue.servers} servers`} of --service ${queue.service} busy ${Number((100 * busy).toPrecision(4))} % of the time, and the line grows for ever: give fewer arrivals or more servers.`,
        )
      const value = meanWait(queue)
      const parts = { utilisation: busy, waiting: waitingProbability(queue) }
      const estimate = simulatedWait(queue)
      if (estimate === undefined) return { value, parts }
      return { value, simulated: estimate.value, low: estimate.low, high: estimate.high, parts }
    },
  },
}
