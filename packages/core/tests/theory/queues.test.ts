import {
  count,
  defineModel,
  log1p,
  process,
  quantity,
  type RandomStream,
  rate,
  resource,
  simulate,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "./mean-band.js"

/**
 * Every customer is a process. Each replication gives one mean, and the means of independent replications are compared with theory
 * inside |z| <= 4: were the theory true and the seed not fixed, one assertion in 15,800 would fail by chance. The first customers
 * are left out: they met an empty system. The warm-up is at least 20 relaxation times, 1 / (1 - sqrt(rho))^2 services for M/M/1
 * (Cohen 1982, The Single Server Queue), so that what is left of the start is far below the standard error.
 */
const REPLICATIONS = Array.from({ length: 40 }, (_, i) => i + 1)
const WARM_UP = 2_000
const CUSTOMERS = 8_000

const exponential = (stream: RandomStream, mean: number): number => -mean * log1p(-stream.uniform())

/** One line, some servers, and a law of service times; results in the mean wait before service. */
function meanWaits(servers: number, arrivalRate: number, service: (stream: RandomStream) => number): number[] {
  const queue = defineModel({
    name: "queue",
    parameters: { servers: count(servers), arrivals: rate(arrivalRate, { per: "day" }) },
    processes: { source: process(), customer: process<number>() },
    resources: (p) => ({ counter: resource({ capacity: p.servers }) }),
    world: () => ({ waited: 0 }),
    bodies: {
      *source(_, p, __, context) {
        const arrivals = context.random("arrivals")
        for (let i = 0; i < WARM_UP + CUSTOMERS; i++) {
          yield exponential(arrivals, 1 / p.arrivals)
          context.start("customer", i)
        }
      },
      *customer(w, _, i, context) {
        const { counter } = context.resources
        const arrived = context.now
        yield counter.request()
        if (i >= WARM_UP) w.waited += context.now - arrived
        yield service(context.random("service"))
        counter.release()
      },
    },
    initialise: (_, __, context) => void context.start("source", null),
  })
  return REPLICATIONS.map((replication) => simulate(queue, { seed: "queue", replication }).world.waited / CUSTOMERS)
}

/** Wait before service in M/M/c with service rate 1 (Erlang 1917; Kleinrock 1975, eq. 3.40). */
function waitOfErlang(servers: number, load: number): number {
  let term = 1
  let sum = 0
  for (let k = 0; k < servers; k++) {
    sum += term
    term *= load / (k + 1)
  }
  const tail = (term * servers) / (servers - load)
  return tail / (sum + tail) / (servers - load)
}

describe("a queue whose customers are processes waits as long as theory says", () => {
  it("M/M/1 at load 0.8: 4 service times", () => {
    expect(waitOfErlang(1, 0.8)).toBeCloseTo(4, 12)
    expect(
      Math.abs(
        zOfMean(
          meanWaits(1, 0.8, (stream) => exponential(stream, 1)),
          4,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
  })

  it("M/M/4 at load 3.2: 0.7455 service times (Erlang C)", () => {
    const theory = waitOfErlang(4, 3.2)
    expect(theory).toBeCloseTo(0.7455, 4)
    const waits = meanWaits(4, 3.2, (stream) => exponential(stream, 1))
    expect(Math.abs(zOfMean(waits, theory))).toBeLessThan(FOUR_SIGMA)
  })

  // Pollaczek 1930, Khinchine 1932: arrival rate x E[S^2] / (2 (1 - load)); mean service 1 throughout.
  it.each([
    { law: "always the same", arrivals: 0.8, secondMoment: 1, service: () => 1 },
    {
      law: "mostly short and sometimes long",
      arrivals: 0.5,
      // 0.9 x exponential of mean 0.5, 0.1 x exponential of mean 5.5: 2 (0.9 x 0.25 + 0.1 x 30.25).
      secondMoment: 6.5,
      service: (stream: RandomStream) => (stream.uniform() < 0.9 ? exponential(stream, 0.5) : exponential(stream, 5.5)),
    },
  ])("M/G/1, service $law: Pollaczek and Khinchine", ({ arrivals, secondMoment, service }) => {
    const theory = (arrivals * secondMoment) / (2 * (1 - arrivals))
    expect(Math.abs(zOfMean(meanWaits(1, arrivals, service), theory))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("a Jackson network of three nodes", () => {
  /**
   * One arrival a day to A; from A to B (0.6) or C (0.4); from B back to A (0.25) or out; from C out. So A sees
   * 1 / (1 - 0.6 x 0.25) a day, B 0.6 of that, C 0.4 of it, and each node behaves as if it stood alone (Jackson 1957, doi:10.1287/opre.5.4.518).
   */
  const nodes = { a: { rate: 1.6, servers: 1 }, b: { rate: 1, servers: 1 }, c: { rate: 0.4, servers: 2 } } as const
  type Node = keyof typeof nodes
  const flow = { a: 1 / 0.85, b: 0.6 / 0.85, c: 0.4 / 0.85 }
  const sojourn = (node: Node): number => {
    const { rate: serviceRate, servers } = nodes[node]
    return (waitOfErlang(servers, flow[node] / serviceRate) + 1) / serviceRate
  }

  const network = defineModel({
    name: "network",
    parameters: { afterwards: quantity(1000) },
    processes: { source: process(), customer: process<{ counts: boolean }>() },
    resources: () => ({
      a: resource({ capacity: nodes.a.servers }),
      b: resource({ capacity: nodes.b.servers }),
      c: resource({ capacity: nodes.c.servers }),
    }),
    world: () => ({ visits: { a: 0, b: 0, c: 0 }, time: { a: 0, b: 0, c: 0 }, customers: 0, total: 0 }),
    bodies: {
      *source(_, p, __, context) {
        const arrivals = context.random("arrivals")
        // Those who come afterwards are in the way of those who come back from B.
        for (let i = 0; i < WARM_UP + CUSTOMERS + p.afterwards; i++) {
          yield exponential(arrivals, 1)
          context.start("customer", { counts: i >= WARM_UP && i < WARM_UP + CUSTOMERS })
        }
      },
      *customer(w, _, { counts }, context) {
        const began = context.now
        const route = context.random("route")
        let node: Node | "out" = "a"
        while (node !== "out") {
          const arrived = context.now
          const station = context.resources[node]
          yield station.request()
          yield exponential(context.random("service", node), 1 / nodes[node].rate)
          station.release()
          if (counts) {
            w.visits[node] += 1
            w.time[node] += context.now - arrived
          }
          const u = route.uniform()
          if (node === "a") node = u < 0.6 ? "b" : "c"
          else node = node === "b" && u < 0.25 ? "a" : "out"
        }
        if (!counts) return
        w.customers += 1
        w.total += context.now - began
      },
    },
    initialise: (_, __, context) => void context.start("source", null),
  })
  const worlds = REPLICATIONS.slice(0, 24).map(
    (replication) => simulate(network, { seed: "network", replication }).world,
  )

  it.each(["a", "b", "c"] as const)("keeps a customer at node %s as long as a queue of its own would", (node) => {
    const times = worlds.map(({ time, visits }) => time[node] / visits[node])
    expect(Math.abs(zOfMean(times, sojourn(node)))).toBeLessThan(FOUR_SIGMA)
  })

  it("keeps a customer as long as Little's law says of the sum", () => {
    const theory = flow.a * sojourn("a") + flow.b * sojourn("b") + flow.c * sojourn("c")
    expect(theory).toBeCloseTo(2.7778 + 2.4 + 1.7989, 3)
    const totals = worlds.map(({ total, customers }) => total / customers)
    expect(Math.abs(zOfMean(totals, theory))).toBeLessThan(FOUR_SIGMA)
  })
})
