/** Places and one-way arcs between them, in compressed sparse rows; a road network is one, each road being two arcs. */
export interface ArcNetwork {
  /** Number of places. */
  readonly size: number
  /** Length `size + 1`: the arcs out of place p stand from `offsets[p]` (included) to `offsets[p + 1]` (excluded). */
  readonly offsets: Uint32Array
  /** Where each arc leads. */
  readonly neighbours: Uint32Array
}

/** The cheapest ways from one place to others. */
export interface CheapestRoutes {
  readonly origin: number
  /** Cost to each place; 0 at the origin, Infinity where no way leads or the search stopped before. */
  readonly costs: Float64Array
  /** The place before each one on its cheapest way; -1 at the origin and where no way leads. */
  readonly previous: Int32Array
  /** The arc by which each is reached; -1 at the origin and where no way leads. */
  readonly arcs: Int32Array
  /** The cheapest of the destinations, where some were given; -1 where none can be reached. */
  readonly destination: number
}

/**
 * Cheapest ways from one place (Dijkstra 1959, doi:10.1007/BF01386390). O((places + arcs) log places).
 *
 * Deterministic: of two places at equal cost the one with the lower index is settled first; of two equally cheap ways into a place the one
 * through the lower index is kept, and between the same two places the arc that stands first.
 *
 * @param costs by arc, >= 0; Infinity closes it
 * @param destinations where the search may stop: at the first of them that is settled; default: it goes on to the end
 */
export function cheapestRoutes(
  network: ArcNetwork,
  costs: ArrayLike<number>,
  origin: number,
  destinations: readonly number[] = [],
): CheapestRoutes {
  const { size, offsets, neighbours } = network
  const reached = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(size).fill(-1)
  const arcs = new Int32Array(size).fill(-1)
  const settled = new Uint8Array(size)
  const frontier = new Frontier(reached)
  let destination = -1
  reached[origin] = 0
  frontier.improve(origin)
  for (let here = frontier.take(); here !== undefined; here = frontier.take()) {
    if (destinations.includes(here)) {
      destination = here
      break
    }
    settled[here] = 1
    const end = offsets[here + 1]!
    for (let arc = offsets[here]!; arc < end; arc += 1) {
      const next = neighbours[arc]!
      if (settled[next] === 1) continue
      const arrival = reached[here]! + costs[arc]!
      const known = reached[next]!
      // The comparison also passes over closed arcs: Infinity is never less.
      if (!(arrival < known || (arrival === known && arrival < Number.POSITIVE_INFINITY && here < previous[next]!)))
        continue
      reached[next] = arrival
      previous[next] = here
      arcs[next] = arc
      frontier.improve(next)
    }
  }
  return { origin, costs: reached, previous, arcs, destination }
}

/** The arcs of the cheapest way to a place, in order from the origin; none at the origin and where no way leads. */
export function arcsTo({ previous, arcs }: CheapestRoutes, place: number): readonly number[] {
  const way: number[] = []
  for (let at = place; previous[at] !== -1; at = previous[at]!) way.push(arcs[at]!)
  return way.reverse()
}

/** A binary heap of places, ordered by (cost, index), that knows where each one stands. */
class Frontier {
  readonly #costs: Float64Array
  readonly #heap: number[] = []
  readonly #position: Int32Array

  constructor(costs: Float64Array) {
    this.#costs = costs
    this.#position = new Int32Array(costs.length).fill(-1)
  }

  /** Takes a place in, or moves it forward after its cost fell. */
  improve(place: number): void {
    let at = this.#position[place]!
    if (at === -1) at = this.#heap.push(place) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#before(this.#heap[parent]!, place)) break
      this.#put(at, this.#heap[parent]!)
      at = parent
    }
    this.#put(at, place)
  }

  /** Removes and returns the first place; undefined when empty. */
  take(): number | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (last === undefined || first === last) return last
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#heap.length) break
      if (child + 1 < this.#heap.length && this.#before(this.#heap[child + 1]!, this.#heap[child]!)) child += 1
      if (this.#before(last, this.#heap[child]!)) break
      this.#put(at, this.#heap[child]!)
      at = child
    }
    this.#put(at, last)
    return first
  }

  #before(a: number, b: number): boolean {
    const difference = this.#costs[a]! - this.#costs[b]!
    return difference < 0 || (difference === 0 && a < b)
  }

  #put(at: number, place: number): void {
    this.#heap[at] = place
    this.#position[place] = at
  }
}
