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
