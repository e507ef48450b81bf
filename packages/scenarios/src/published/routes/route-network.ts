import { pow } from "@contested/core"

/** A one-way road whose cost rises with the flow on it: free + slope · flow^power. */
export interface RouteLink {
  readonly from: number
  readonly to: number
  readonly free: number
  /** Default 0: the cost does not depend on flow. */
  readonly slope?: number
  /** Default 1. */
  readonly power?: number
}

export interface RouteNetwork {
  /** Nodes are numbered from 0 to nodes - 1. */
  readonly nodes: number
  readonly links: readonly RouteLink[]
}

/** So much flow wants to go from one node to any of several, whichever is reached at least cost. */
export interface RouteDemand {
  readonly origin: number
  readonly destinations: readonly number[]
  readonly flow: number
}

/** Cost of one unit on a link that carries `flow`. */
export function linkCost({ free, slope = 0, power = 1 }: RouteLink, flow: number): number {
  return slope === 0 ? free : free + slope * (power === 1 ? flow : pow(flow, power))
}

/** What one more unit costs all together, the delay of the others included: cost + flow · d cost / d flow. */
export function marginalCost(link: RouteLink, flow: number): number {
  const { free, power = 1 } = link
  return free + (1 + power) * (linkCost(link, flow) - free)
}

/** @throws RangeError naming every link and demand that does not fit: unknown nodes, negative or infinite costs, no flow */
export function requireRoutes({ nodes, links }: RouteNetwork, demands: readonly RouteDemand[]): void {
  const isNode = (node: number): boolean => Number.isInteger(node) && node >= 0 && node < nodes
  const isAmount = (x: number): boolean => x >= 0 && x < Number.POSITIVE_INFINITY
  const problems: string[] = []
  links.forEach(({ from, to, free, slope = 0, power = 1 }, i) => {
    if (!isNode(from) || !isNode(to))
      problems.push(`link ${i} goes from ${from} to ${to}, but nodes run from 0 to ${nodes - 1}`)
    if (!isAmount(free) || !isAmount(slope) || !(power > 0 && isAmount(power)))
      problems.push(
        `link ${i} costs ${free} + ${slope} flow^${power}; all three are finite, none negative, the power over 0`,
      )
  })
  demands.forEach(({ origin, destinations, flow }, i) => {
    if (!isNode(origin) || destinations.length === 0 || !destinations.every(isNode))
      problems.push(
        `demand ${i} goes from ${origin} to ${destinations.join(", ") || "nowhere"}, but nodes run from 0 to ${nodes - 1}`,
      )
    if (!(flow > 0 && isAmount(flow)))
      problems.push(`demand ${i} has a flow of ${flow}; expected a finite number over 0`)
  })
  if (problems.length > 0) throw new RangeError(`The routes cannot be computed: ${problems.join("; ")}.`)
}
