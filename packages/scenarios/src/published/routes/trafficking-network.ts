import { cheapestRoute } from "./cheapest-route.js"
import type { RouteDemand, RouteLink, RouteNetwork } from "./route-network.js"
import { wardropEquilibrium } from "./wardrop-equilibrium.js"

/** Places of the example: two that produce, four on the way, two crossings, and the market beyond them. */
export const PLACES = ["south", "coast", "valley", "plain", "hills", "port", "west crossing", "east crossing"] as const
const [SOUTH, COAST, VALLEY, PLAIN, HILLS, PORT, WEST, EAST] = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Roads with their lengths, both ways. */
const ROADS: readonly (readonly [number, number, number])[] = [
  [SOUTH, VALLEY, 3],
  [SOUTH, PLAIN, 3.5],
  [COAST, VALLEY, 2],
  [COAST, PORT, 5],
  [VALLEY, HILLS, 2],
  [VALLEY, PLAIN, 2],
  [PLAIN, PORT, 3],
  [HILLS, WEST, 3],
  [PLAIN, WEST, 5],
  [PLAIN, EAST, 4],
  [PORT, EAST, 3],
]

/** What each producing place sends. */
export const DEMANDS: readonly RouteDemand[] = [
  { origin: SOUTH, destinations: [WEST, EAST], flow: 3 },
  { origin: COAST, destinations: [WEST, EAST], flow: 2 },
]

/**
 * The example's network. Every road that ends in a place with a crackdown costs `extra` more, as in Dell's design a place whose mayor turned against
 * trafficking is dearer to cross.
 */
export function traffickingNetwork(crackdowns: readonly number[] = [], extra = Number.MAX_SAFE_INTEGER): RouteNetwork {
  const links = ROADS.flatMap(([a, b, length]): RouteLink[] => [
    { from: a, to: b, free: length + (crackdowns.includes(b) ? extra : 0) },
    { from: b, to: a, free: length + (crackdowns.includes(a) ? extra : 0) },
  ])
  return { nodes: PLACES.length, links }
}

/** Flow through each place where all of a demand takes its cheapest route, whatever others do: Dell's benchmark. */
export function benchmarkFlows(network: RouteNetwork, demands: readonly RouteDemand[]): Float64Array {
  const through = new Float64Array(network.nodes)
  const costs = network.links.map(({ free }) => free)
  for (const { origin, destinations, flow } of demands) {
    const route = cheapestRoute(network, costs, origin, destinations)
    if (route === undefined) throw new RangeError(`No route leads from ${origin} to ${destinations.join(" or ")}.`)
    through[origin] = through[origin]! + flow
    for (const link of route.links) {
      const { to } = network.links[link]!
      through[to] = through[to]! + flow
    }
  }
  return through
}

/**
 * The same where crossings congest: each crossing leads to the market over a link that costs slope · flow^power, and trafficking is in Wardrop's
 * equilibrium.
 */
export function congestedFlows(
  network: RouteNetwork,
  demands: readonly RouteDemand[],
  { slope, power }: { readonly slope: number; readonly power: number },
): Float64Array {
  const market = network.nodes
  const crossings = [...new Set(demands.flatMap(({ destinations }) => destinations))]
  const links = [...network.links, ...crossings.map((from): RouteLink => ({ from, to: market, free: 0, slope, power }))]
  const toMarket = demands.map((demand) => ({ ...demand, destinations: [market] }))
  const { flows } = wardropEquilibrium({ nodes: network.nodes + 1, links }, toMarket)
  const through = new Float64Array(network.nodes)
  for (const { origin, flow } of demands) through[origin] = through[origin]! + flow
  links.forEach(({ to }, i) => {
    if (to < market) through[to] = through[to]! + flows[i]!
  })
  return through
}
