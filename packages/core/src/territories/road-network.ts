import type { Region } from "./region.js"

/**
 * Who is next to whom, in compressed sparse rows: what belongs to territory `t` stands at the positions from
 * `offsets[t]` (included) to `offsets[t + 1]` (excluded) of the other arrays. Each link stands there twice, once per
 * end; within a territory neighbours are in ascending order, whatever the order of the links.
 */
export interface RoadNetwork {
  /** Number of territories. */
  readonly size: number
  /** Length `size + 1`. */
  readonly offsets: Uint32Array
  /** Index of the neighbouring territory. */
  readonly neighbours: Uint32Array
  /** Index of the link to it in `region.links`. */
  readonly links: Uint32Array
  /** Minutes by car to it, > 0. */
  readonly minutes: Float64Array
  /** Kilometres by road to it, > 0. */
  readonly kilometres: Float64Array
}

/** Lays out the links of a region by territory. O(territories + links), plus sorting within each territory. */
export function roadNetwork(region: Pick<Region, "territories" | "links">): RoadNetwork {
  const size = region.territories.length
  const offsets = new Uint32Array(size + 1)
  for (const { from, to } of region.links) {
    offsets[from + 1]! += 1
    offsets[to + 1]! += 1
  }
  for (let territory = 0; territory < size; territory += 1) offsets[territory + 1]! += offsets[territory]!

  const ends = region.links.flatMap(({ from, to, roadKm, travelMinutes }, link) => [
    { at: from, neighbour: to, link, roadKm, travelMinutes },
    { at: to, neighbour: from, link, roadKm, travelMinutes },
  ])
  ends.sort((a, b) => a.at - b.at || a.neighbour - b.neighbour || a.link - b.link)
  return {
    size,
    offsets,
    neighbours: Uint32Array.from(ends, ({ neighbour }) => neighbour),
    links: Uint32Array.from(ends, ({ link }) => link),
    minutes: Float64Array.from(ends, ({ travelMinutes }) => travelMinutes),
    kilometres: Float64Array.from(ends, ({ roadKm }) => roadKm),
  }
}

/**
 * The territories next to one, in ascending order: a view into the network, made without copying.
 *
 * @throws RangeError when there is no such territory.
 */
export function neighboursOf(network: RoadNetwork, territory: number): Uint32Array {
  checkTerritory(network, territory)
  return network.neighbours.subarray(network.offsets[territory]!, network.offsets[territory + 1]!)
}

/** @throws RangeError when there is no such territory. */
export function checkTerritory(network: RoadNetwork, territory: number): void {
  if (Number.isInteger(territory) && territory >= 0 && territory < network.size) return
  throw new RangeError(`There is no territory ${territory}: indexes run from 0 to ${network.size - 1}.`)
}
