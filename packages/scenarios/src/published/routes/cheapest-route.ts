import { type ArcNetwork, arcsTo, cheapestRoutes } from "@contested/core"
import type { RouteNetwork } from "./route-network.js"

export interface Route {
  /** Indexes of links, in order from the origin; none where the origin is a destination. */
  readonly links: readonly number[]
  readonly cost: number
}

/**
 * The cheapest route from a node to the nearest of several; undefined where none can be reached. Of equal routes the one through the node,
 * and over the link, with the lower number. O((nodes + links) log nodes).
 *
 * @param costs by link, >= 0; Infinity closes a link
 */
export function cheapestRoute(
  network: RouteNetwork,
  costs: ArrayLike<number>,
  origin: number,
  destinations: readonly number[],
): Route | undefined {
  const { arcs, linkOf } = arcsOf(network)
  const found = cheapestRoutes(
    arcs,
    Float64Array.from(linkOf, (link) => costs[link]!),
    origin,
    destinations,
  )
  if (found.destination === -1) return undefined
  const links = arcsTo(found, found.destination).map((arc) => linkOf[arc]!)
  return { links, cost: found.costs[found.destination]! }
}

/** The links by the node they leave, in order; a network is laid out once. */
function arcsOf(network: RouteNetwork): Layout {
  const known = layouts.get(network)
  if (known !== undefined) return known
  const { nodes, links } = network
  const linkOf = links.map((_, link) => link).sort((a, b) => links[a]!.from - links[b]!.from || a - b)
  const offsets = new Uint32Array(nodes + 1)
  for (const { from } of links) offsets[from + 1]! += 1
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!
  const arcs = { size: nodes, offsets, neighbours: Uint32Array.from(linkOf, (link) => links[link]!.to) }
  const layout = { arcs, linkOf }
  layouts.set(network, layout)
  return layout
}

interface Layout {
  readonly arcs: ArcNetwork
  readonly linkOf: readonly number[]
}

const layouts = new WeakMap<RouteNetwork, Layout>()
