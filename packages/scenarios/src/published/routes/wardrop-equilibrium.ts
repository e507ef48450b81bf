import { cheapestRoute } from "./cheapest-route.js"
import {
  linkCost,
  marginalCost,
  type RouteDemand,
  type RouteLink,
  type RouteNetwork,
  requireRoutes,
} from "./route-network.js"

/** Who pays for delay: everybody the own one, as travellers do; or all of it counted, as a planner would. */
export type Assignment = "user equilibrium" | "system optimum"

export interface RouteFlows {
  /** By link. */
  readonly flows: Float64Array
  /** Sum over links of flow times cost. */
  readonly totalCost: number
  /** By demand: what a unit pays on average. */
  readonly meanCost: readonly number[]
  /** How much of all that is paid could be saved by changing to the cheapest routes as they are now; 0 in equilibrium. */
  readonly relativeGap: number
  readonly rounds: number
}

interface UsedRoute {
  readonly links: readonly number[]
  flow: number
}

export interface EquilibriumOptions {
  readonly assignment?: Assignment
  /** Default 1e-10. */
  readonly relativeGap?: number
  /** Default 5,000. */
  readonly mostRounds?: number
}

/**
 * Wardrop's equilibrium (1952, doi:10.1680/ipeds.1952.11259): no unit of flow could go more cheaply by another route. The minimum of Beckmann's
 * potential, by pairwise steps of Frank and Wolfe (Lacoste-Julien & Jaggi 2015): for each demand, flow moves from the dearest route in use to the
 * cheapest one, as far as lowers the potential most. Unlike the plain method these steps come to rest exactly on unused routes.
 *
 * With `system optimum` the same for marginal costs: the flows that cost least in all.
 *
 * @throws RangeError when the network or a demand does not fit, no route leads to a destination, or the gap stays open
 */
export function wardropEquilibrium(
  network: RouteNetwork,
  demands: readonly RouteDemand[],
  { assignment = "user equilibrium", relativeGap = 1e-10, mostRounds = 5000 }: EquilibriumOptions = {},
): RouteFlows {
  requireRoutes(network, demands)
  const price: (link: RouteLink, flow: number) => number = assignment === "user equilibrium" ? linkCost : marginalCost
  const flows = new Float64Array(network.links.length)
  const prices = (): number[] => network.links.map((link, i) => price(link, flows[i]!))
  const used: UsedRoute[][] = demands.map((demand) => {
    const route = cheapest(network, prices(), demand)
    for (const link of route.links) flows[link] = flows[link]! + demand.flow
    return [{ links: route.links, flow: demand.flow }]
  })
  for (let rounds = 1; ; rounds++) {
    let [paid, needed] = [0, 0]
    demands.forEach((demand, d) => {
      const now = prices()
      const best = cheapest(network, now, demand)
      for (const { links, flow } of used[d]!) paid += flow * sumOver(links, now)
      needed += demand.flow * best.cost
      shift(network, flows, used[d]!, best.links, now, price)
    })
    const gap = paid === 0 ? 0 : (paid - needed) / paid
    if (gap <= relativeGap) return summary(network, demands, flows, used, gap, rounds)
    if (rounds === mostRounds)
      throw new RangeError(
        `The equilibrium was not reached: after ${rounds} rounds the relative gap is ${gap}, over ${relativeGap}.`,
      )
  }
}

function cheapest(network: RouteNetwork, costs: readonly number[], { origin, destinations }: RouteDemand) {
  const route = cheapestRoute(network, costs, origin, destinations)
  if (route !== undefined) return route
  throw new RangeError(`No route leads from ${origin} to ${destinations.join(" or ")}.`)
}

function sumOver(links: readonly number[], costs: ArrayLike<number>): number {
  return links.reduce((sum, link) => sum + costs[link]!, 0)
}

/** Moves flow from the dearest route in use to the cheapest one, until both cost the same or the dear one is empty. */
function shift(
  { links }: RouteNetwork,
  flows: Float64Array,
  used: UsedRoute[],
  best: readonly number[],
  now: readonly number[],
  price: (link: RouteLink, flow: number) => number,
): void {
  const dearest = used.reduce((a, b) => (sumOver(b.links, now) > sumOver(a.links, now) ? b : a))
  if (sumOver(dearest.links, now) <= sumOver(best, now)) return
  const [leaving, joining] = [
    dearest.links.filter((link) => !best.includes(link)),
    best.filter((link) => !dearest.links.includes(link)),
  ]
  /** How much dearer the dear route still is once `amount` has moved; falls with it. */
  const difference = (amount: number): number =>
    leaving.reduce((sum, link) => sum + price(links[link]!, flows[link]! - amount), 0) -
    joining.reduce((sum, link) => sum + price(links[link]!, flows[link]! + amount), 0)
  let [low, high] = [0, dearest.flow]
  if (difference(high) >= 0) low = high
  for (let i = 0; i < 60 && low < high; i++) {
    const middle = (low + high) / 2
    if (difference(middle) > 0) low = middle
    else high = middle
  }
  const amount = (low + high) / 2
  for (const link of leaving) flows[link] = Math.max(0, flows[link]! - amount)
  for (const link of joining) flows[link] = flows[link]! + amount
  dearest.flow -= amount
  const known = used.find(
    (route) => route.links.length === best.length && route.links.every((link, i) => link === best[i]),
  )
  if (known === undefined) used.push({ links: best, flow: amount })
  else known.flow += amount
  const left = used.filter((route) => route.flow > 0)
  used.splice(0, used.length, ...left)
}

function summary(
  { links }: RouteNetwork,
  demands: readonly RouteDemand[],
  flows: Float64Array,
  used: readonly (readonly UsedRoute[])[],
  relativeGap: number,
  rounds: number,
): RouteFlows {
  const costs = links.map((link, i) => linkCost(link, flows[i]!))
  const meanCost = demands.map(
    (demand, d) => used[d]!.reduce((sum, route) => sum + route.flow * sumOver(route.links, costs), 0) / demand.flow,
  )
  return {
    flows,
    totalCost: links.reduce((sum, _, i) => sum + flows[i]! * costs[i]!, 0),
    meanCost,
    relativeGap,
    rounds,
  }
}
