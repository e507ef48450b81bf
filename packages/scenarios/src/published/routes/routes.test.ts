import { fc, it as property } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { cheapestRoute } from "./cheapest-route.js"
import { EXAMPLE, jumpAtZero, plainDifference, simulateElections } from "./close-elections.js"
import { linkCost, type RouteNetwork } from "./route-network.js"
import { braess, PIGOU } from "./routes.js"
import { benchmarkFlows, congestedFlows, DEMANDS, PLACES, traffickingNetwork } from "./trafficking-network.js"
import { wardropEquilibrium } from "./wardrop-equilibrium.js"

const ONE = (network: RouteNetwork) => [{ origin: 0, destinations: [network.nodes - 1], flow: 1 }]

/** All routes without a circle, by trying. */
function everyRoute(
  { links }: RouteNetwork,
  origin: number,
  ends: readonly number[],
  been: readonly number[] = [],
): number[][] {
  if (ends.includes(origin)) return [[]]
  return links.flatMap(({ from, to }, i) =>
    from !== origin || been.includes(to)
      ? []
      : everyRoute({ nodes: 0, links }, to, ends, [...been, origin]).map((rest) => [i, ...rest]),
  )
}

const networks = fc.integer({ min: 3, max: 6 }).chain((nodes) =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: nodes - 1 }),
        to: fc.integer({ min: 0, max: nodes - 1 }),
        free: fc.integer({ min: 0, max: 9 }),
        slope: fc.integer({ min: 0, max: 5 }),
        power: fc.constantFrom(1, 2),
      }),
      { minLength: 4, maxLength: 12 },
    )
    .map((links) => ({ nodes, links: [...links, { from: 0, to: nodes - 1, free: 20, slope: 1, power: 1 }] })),
)

describe("the cheapest route", () => {
  property.prop([networks])("is the cheapest of all routes, by trying them all", (network) => {
    const costs = network.links.map(({ free }) => free)
    const all = everyRoute(network, 0, [network.nodes - 1]).map((route) =>
      route.reduce((sum, i) => sum + (costs[i] as number), 0),
    )
    expect(cheapestRoute(network, costs, 0, [network.nodes - 1])?.cost).toBe(Math.min(...all))
  })

  it("closed, gives way to the second cheapest; with none left there is none", () => {
    const network = traffickingNetwork()
    const costs = network.links.map(({ free }) => free)
    const all = everyRoute(network, 0, [6, 7]).map((route) => route.reduce((sum, i) => sum + (costs[i] as number), 0))
    const route = cheapestRoute(network, costs, 0, [6, 7])
    expect(route?.cost).toBe(Math.min(...all))
    for (const link of route?.links ?? []) {
      const closed = costs.map((cost, i) => (i === link ? Number.POSITIVE_INFINITY : cost))
      const second = cheapestRoute(network, closed, 0, [6, 7])
      const rest = everyRoute(network, 0, [6, 7]).filter((other) => !other.includes(link))
      expect(second?.cost).toBe(
        Math.min(...rest.map((other) => other.reduce((sum, i) => sum + (costs[i] as number), 0))),
      )
    }
    expect(cheapestRoute({ nodes: 2, links: [] }, [], 0, [1])).toBeUndefined()
  })
})

describe("Wardrop's equilibrium", () => {
  it("puts everybody on Pigou's second road at cost 1; half on each at cost 3/4 is best", () => {
    const equilibrium = wardropEquilibrium(PIGOU, ONE(PIGOU))
    expect(equilibrium.totalCost).toBeCloseTo(1, 9)
    expect(equilibrium.flows[1]).toBeCloseTo(1, 8)
    const optimum = wardropEquilibrium(PIGOU, ONE(PIGOU), { assignment: "system optimum" })
    expect(optimum.totalCost).toBeCloseTo(0.75, 12)
    expect(optimum.flows[0]).toBeCloseTo(0.5, 9)
  })

  it("costs everybody 3/2 without Braess' shortcut, and 2 with it", () => {
    expect(wardropEquilibrium(braess(false), ONE(braess(false))).totalCost).toBeCloseTo(1.5, 9)
    const paradox = wardropEquilibrium(braess(true), ONE(braess(true)))
    expect(paradox.totalCost).toBeCloseTo(2, 8)
    expect(paradox.flows[4]).toBeCloseTo(1, 8)
  })

  property.prop([networks, fc.integer({ min: 1, max: 20 })])(
    "leaves no cheaper route, conserves flow, and costs no less in all than the system optimum",
    (network, flow) => {
      const demand = [{ origin: 0, destinations: [network.nodes - 1], flow }]
      const { flows, totalCost, relativeGap } = wardropEquilibrium(network, demand, { relativeGap: 1e-8 })
      const costs = network.links.map((link, i) => linkCost(link, flows[i] as number))
      const routes = everyRoute(network, 0, [network.nodes - 1]).map((route) =>
        route.reduce((sum, i) => sum + (costs[i] as number), 0),
      )
      expect(totalCost).toBeLessThanOrEqual(Math.min(...routes) * flow * (1 + 1e-6) + 1e-6)
      expect(relativeGap).toBeLessThanOrEqual(1e-8)
      for (let node = 0; node < network.nodes; node++) {
        let balance = node === 0 ? flow : node === network.nodes - 1 ? -flow : 0
        network.links.forEach(({ from, to }, i) => {
          if (to === node) balance += flows[i] as number
          if (from === node) balance -= flows[i] as number
        })
        expect(Math.abs(balance)).toBeLessThan(1e-9)
      }
      const optimum = wardropEquilibrium(network, demand, { assignment: "system optimum", relativeGap: 1e-6 })
      expect(optimum.totalCost).toBeLessThanOrEqual(totalCost * (1 + 1e-5) + 1e-9)
    },
  )

  it("names everything that does not fit, and a place that cannot be reached", () => {
    expect(() =>
      wardropEquilibrium({ nodes: 2, links: [{ from: 0, to: 5, free: -1 }] }, [
        { origin: 0, destinations: [], flow: 0 },
      ]),
    ).toThrow(/link 0 goes from 0 to 5.*link 0 costs -1.*demand 0 goes from 0 to nowhere.*flow of 0/s)
    expect(() => wardropEquilibrium({ nodes: 2, links: [] }, [{ origin: 0, destinations: [1], flow: 1 }])).toThrow(
      "No route leads from 0 to 1",
    )
  })
})

describe("Dell's design, on an example", () => {
  const valley = PLACES.indexOf("valley")

  it("sends all flow to the crossings, before and after a crackdown, and none through it", () => {
    for (const network of [traffickingNetwork(), traffickingNetwork([valley], 10)]) {
      const flows = benchmarkFlows(network, DEMANDS)
      expect((flows[6] as number) + (flows[7] as number)).toBe(5)
    }
    expect(benchmarkFlows(traffickingNetwork(), DEMANDS)[valley]).toBeGreaterThan(0)
    expect(benchmarkFlows(traffickingNetwork([valley], 10), DEMANDS)[valley]).toBe(0)
  })

  it("moves flow to other routes: somewhere it rises by what the valley loses", () => {
    const congestion = { slope: 1, power: 2 }
    const before = congestedFlows(traffickingNetwork(), DEMANDS, congestion)
    const after = congestedFlows(traffickingNetwork([valley], 10), DEMANDS, congestion)
    expect(after[valley]).toBeLessThan(before[valley] as number)
    expect(Math.max(...PLACES.map((_, place) => (after[place] as number) - (before[place] as number)))).toBeGreaterThan(
      0.5,
    )
    expect((after[6] as number) + (after[7] as number)).toBeCloseTo(5, 9)
  })
})

describe("close elections", () => {
  it("have their jump read off exactly where outcomes are a line on each side", () => {
    const outcomes = [-0.05, -0.02, -0.01, 0.01, 0.03, 0.04].map((margin) => ({
      margin,
      violent: 0.1 + 2 * margin + (margin > 0 ? 0.07 + margin : 0),
    }))
    expect(jumpAtZero(outcomes)).toBeCloseTo(0.07, 12)
    expect(plainDifference(outcomes)).toBeGreaterThan(0.1)
  })

  it("are won and lost evenly, and are the same for the same replication", () => {
    const outcomes = simulateElections(EXAMPLE, 1)
    expect(outcomes).toEqual(simulateElections(EXAMPLE, 1))
    // Binomial(400, 1/2): 4 standard deviations are 40.
    expect(Math.abs(outcomes.filter(({ margin }) => margin > 0).length - 200)).toBeLessThan(40)
  })
})
