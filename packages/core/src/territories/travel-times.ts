import { cheapestRoutes } from "./cheapest-routes.js"
import { checkTerritory, type RoadNetwork } from "./road-network.js"

/** The quickest ways from one territory to all others. */
export interface TravelTimes {
  /** Where the ways begin. */
  readonly origin: number
  /** Minutes by car to each territory; 0 at the origin, Infinity where no road leads. */
  readonly minutes: Float64Array
  /** The territory before each one on its quickest way; -1 at the origin and where no road leads. */
  readonly previous: Int32Array
}

/**
 * Shortest travel times from one territory: {@link cheapestRoutes} by minutes. O((territories + links) log territories). Of two equally
 * quick ways into a territory the one through the lower index is kept; the order of the links plays no part.
 *
 * @throws RangeError when there is no such territory.
 */
export function travelTimes(network: RoadNetwork, origin: number): TravelTimes {
  checkTerritory(network, origin)
  const { costs, previous } = cheapestRoutes(network, network.minutes, origin)
  return { origin, minutes: costs, previous }
}

/**
 * The territories on the quickest way, both ends included; empty where no road leads.
 *
 * @throws RangeError when there is no such territory.
 */
export function quickestRoute(times: TravelTimes, destination: number): readonly number[] {
  if (!Number.isInteger(destination) || destination < 0 || destination >= times.minutes.length) {
    throw new RangeError(`There is no territory ${destination}: indexes run from 0 to ${times.minutes.length - 1}.`)
  }
  if (times.minutes[destination] === Number.POSITIVE_INFINITY) return []
  const route: number[] = []
  for (let at = destination; at !== -1; at = times.previous[at]!) route.push(at)
  return route.reverse()
}
