import type { RouteNetwork } from "./route-network.js"

export interface Route {
  /** Indexes of links, in order from the origin; none where the origin is a destination. */
  readonly links: readonly number[]
  readonly cost: number
}

/**
 * The cheapest route from a node to the nearest of several (Dijkstra 1959, doi:10.1007/BF01386390); undefined where none can be reached. Of equal
 * routes the one through the node, and over the link, with the lower number. O(nodes² + links): for networks of hundreds of nodes.
 *
 * @param costs by link, >= 0; Infinity closes a link
 */
export function cheapestRoute(
  { nodes, links }: RouteNetwork,
  costs: ArrayLike<number>,
  origin: number,
  destinations: readonly number[],
): Route | undefined {
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
  const arrivedBy = new Int32Array(nodes).fill(-1)
  const settled = new Uint8Array(nodes)
  const out: number[][] = Array.from({ length: nodes }, () => [])
  links.forEach(({ from }, i) => void out[from]!.push(i))
  cost[origin] = 0
  for (;;) {
    let here = -1
    for (let node = 0; node < nodes; node++)
      if (settled[node] === 0 && cost[node]! < (here === -1 ? Number.POSITIVE_INFINITY : cost[here]!)) here = node
    if (here === -1) return undefined
    if (destinations.includes(here)) return { links: wayBack(links, arrivedBy, here), cost: cost[here]! }
    settled[here] = 1
    for (const link of out[here]!) {
      const arrival = cost[here]! + costs[link]!
      const { to } = links[link]!
      if (arrival >= cost[to]!) continue
      cost[to] = arrival
      arrivedBy[to] = link
    }
  }
}

function wayBack(links: RouteNetwork["links"], arrivedBy: Int32Array, end: number): number[] {
  const way: number[] = []
  for (let link = arrivedBy[end]!; link !== -1; link = arrivedBy[links[link]!.from]!) way.push(link)
  return way.reverse()
}
