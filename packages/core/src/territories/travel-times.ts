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
 * Shortest travel times from one territory (Dijkstra 1959, doi:10.1007/BF01386390). O((territories + links) log territories).
 *
 * Deterministic: of two territories at equal time the one with the lower index is settled first, and of two equally
 * quick ways into a territory the one through the lower index is kept. The order of the links plays no part.
 *
 * @throws RangeError when there is no such territory.
 */
export function travelTimes(network: RoadNetwork, origin: number): TravelTimes {
  checkTerritory(network, origin)
  const minutes = new Float64Array(network.size).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(network.size).fill(-1)
  const settled = new Uint8Array(network.size)
  const frontier = new Frontier(minutes)
  minutes[origin] = 0
  frontier.improve(origin)
  for (let here = frontier.take(); here !== undefined; here = frontier.take()) {
    settled[here] = 1
    for (let at = network.offsets[here]!; at < network.offsets[here + 1]!; at += 1) {
      const next = network.neighbours[at]!
      if (settled[next] === 1) continue
      const arrival = minutes[here]! + network.minutes[at]!
      if (arrival > minutes[next]! || (arrival === minutes[next]! && here >= previous[next]!)) continue
      minutes[next] = arrival
      previous[next] = here
      frontier.improve(next)
    }
  }
  return { origin, minutes, previous }
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

/** A binary heap of territories, ordered by (minutes, index), that knows where each one stands. */
class Frontier {
  readonly #minutes: Float64Array
  readonly #heap: number[] = []
  readonly #position: Int32Array

  constructor(minutes: Float64Array) {
    this.#minutes = minutes
    this.#position = new Int32Array(minutes.length).fill(-1)
  }

  /** Takes a territory in, or moves it forward after its minutes fell. */
  improve(territory: number): void {
    let at = this.#position[territory]!
    if (at === -1) at = this.#heap.push(territory) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#before(this.#heap[parent]!, territory)) break
      this.#put(at, this.#heap[parent]!)
      at = parent
    }
    this.#put(at, territory)
  }

  /** Removes and returns the first territory; undefined when empty. */
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
    const difference = this.#minutes[a]! - this.#minutes[b]!
    return difference < 0 || (difference === 0 && a < b)
  }

  #put(at: number, territory: number): void {
    this.#heap[at] = territory
    this.#position[territory] = at
  }
}
