import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arcsTo, cheapestRoutes } from "./cheapest-routes.js"
import type { Region, RoadLink } from "./region.js"
import { neighboursOf, roadNetwork } from "./road-network.js"
import { type TravelTimes, travelTimes } from "./travel-times.js"

type Ground = Pick<Region, "territories" | "links">

function ground(size: number, links: readonly RoadLink[]): Ground {
  const territories = Array.from({ length: size }, (_, index) => ({
    code: String(index).padStart(5, "0"),
    name: `Place ${index}`,
    state: "Nowhere",
    population: 0,
    areaKm2: 1,
    latitude: 0,
    longitude: 0,
  }))
  return { territories, links }
}

/** The territories on the quickest way, both ends included; none where no road leads. */
function quickestRoute({ minutes, previous }: TravelTimes, destination: number): readonly number[] {
  if (minutes[destination] === Number.POSITIVE_INFINITY) return []
  const route: number[] = []
  for (let at = destination; at !== -1; at = previous[at]!) route.push(at)
  return route.reverse()
}

const link = (from: number, to: number, travelMinutes: number, roadKm = 1): RoadLink => ({
  from,
  to,
  roadKm,
  travelMinutes,
})

/** Random graphs of 2 to 24 places, connected or not; minutes drawn by `minutes`. */
const randomGround = (minutes: fc.Arbitrary<number>): fc.Arbitrary<Ground> =>
  fc.integer({ min: 2, max: 24 }).chain((size) =>
    fc
      .uniqueArray(
        fc
          .tuple(fc.nat(size - 1), fc.nat(size - 1), minutes, fc.double({ min: 0.1, max: 300, noNaN: true }))
          .filter(([from, to]) => from !== to),
        { maxLength: 3 * size, selector: ([from, to]) => `${Math.min(from, to)} ${Math.max(from, to)}` },
      )
      .map((ends) =>
        ground(
          size,
          ends.map(([from, to, travelMinutes, roadKm]) => link(from, to, travelMinutes, roadKm)),
        ),
      ),
  )

/** Bellman-Ford: go over every link until nothing gets quicker. Adds minutes from the origin outwards, as Dijkstra does. */
function slowMinutes({ territories, links }: Ground, origin: number): readonly number[] {
  const minutes = territories.map((_, index) => (index === origin ? 0 : Number.POSITIVE_INFINITY))
  for (let changed = true; changed; ) {
    changed = false
    for (const { from, to, travelMinutes } of links) {
      for (const [a, b] of [[from, to] as const, [to, from] as const]) {
        const arrival = minutes[a]! + travelMinutes
        if (arrival >= minutes[b]!) continue
        minutes[b] = arrival
        changed = true
      }
    }
  }
  return minutes
}

/** Floyd-Warshall: every pair at once. */
function slowPairs({ territories, links }: Ground): readonly (readonly number[])[] {
  const pairs = territories.map((_, a) => territories.map((_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)))
  for (const { from, to, travelMinutes } of links) {
    pairs[from]![to] = travelMinutes
    pairs[to]![from] = travelMinutes
  }
  for (const middle of pairs.keys()) {
    for (const a of pairs.keys()) {
      for (const b of pairs.keys()) {
        pairs[a]![b] = Math.min(pairs[a]![b]!, pairs[a]![middle]! + pairs[middle]![b]!)
      }
    }
  }
  return pairs
}

const wholeMinutes = fc.integer({ min: 1, max: 6 })
const anyMinutes = fc.double({ min: 0.01, max: 400, noNaN: true })

describe("roadNetwork", () => {
  it("lists each link under both its ends, neighbours in ascending order", () => {
    const network = roadNetwork(ground(4, [link(2, 0, 30, 25), link(1, 2, 12, 10), link(0, 1, 7, 5)]))
    expect([...network.offsets]).toEqual([0, 2, 4, 6, 6])
    expect([...network.neighbours]).toEqual([1, 2, 0, 2, 0, 1])
    expect([...network.links]).toEqual([2, 0, 2, 1, 0, 1])
    expect([...network.minutes]).toEqual([7, 30, 7, 12, 30, 12])
    expect([...network.kilometres]).toEqual([5, 25, 5, 10, 25, 10])
    expect([...neighboursOf(network, 2)]).toEqual([0, 1])
    expect([...neighboursOf(network, 3)]).toEqual([])
  })

  it("refuses a territory that does not exist", () => {
    const network = roadNetwork(ground(3, [link(0, 1, 5)]))
    for (const territory of [-1, 3, 0.5, Number.NaN]) {
      expect(() => neighboursOf(network, territory)).toThrow(
        `There is no territory ${territory}: indexes run from 0 to 2.`,
      )
      expect(() => travelTimes(network, territory)).toThrow(RangeError)
    }
  })

  it("agrees with a search through all links, on random graphs", () => {
    fc.assert(
      fc.property(randomGround(anyMinutes), (random) => {
        const network = roadNetwork(random)
        expect(network.neighbours.length).toBe(2 * random.links.length)
        for (const index of random.territories.keys()) {
          const found = random.links
            .filter(({ from, to }) => from === index || to === index)
            .map(({ from, to }) => (from === index ? to : from))
          expect([...neighboursOf(network, index)]).toEqual(found.toSorted((a, b) => a - b))
          for (let at = network.offsets[index]!; at < network.offsets[index + 1]!; at += 1) {
            const { from, to, travelMinutes, roadKm } = random.links[network.links[at]!]!
            expect([from, to].toSorted()).toEqual([index, network.neighbours[at]!].toSorted())
            expect(network.minutes[at]).toBe(travelMinutes)
            expect(network.kilometres[at]).toBe(roadKm)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe("travelTimes", () => {
  it("takes the detour that is quicker than the straight road", () => {
    const network = roadNetwork(ground(4, [link(0, 3, 60), link(0, 1, 20), link(1, 2, 15), link(2, 3, 20)]))
    const times = travelTimes(network, 0)
    expect([...times.minutes]).toEqual([0, 20, 35, 55])
    expect(quickestRoute(times, 3)).toEqual([0, 1, 2, 3])
    expect(quickestRoute(times, 0)).toEqual([0])
  })

  it("gives Infinity and no route where no road leads", () => {
    const times = travelTimes(roadNetwork(ground(3, [link(0, 1, 5)])), 0)
    expect([...times.minutes]).toEqual([0, 5, Number.POSITIVE_INFINITY])
    expect([...times.previous]).toEqual([-1, 0, -1])
    expect(quickestRoute(times, 2)).toEqual([])
  })

  it("goes through the lower index when two ways are equally quick, however the links are ordered", () => {
    const square = [link(0, 2, 10), link(2, 3, 10), link(0, 1, 10), link(1, 3, 10)]
    for (const links of [square, square.toReversed()]) {
      expect(quickestRoute(travelTimes(roadNetwork(ground(4, links)), 0), 3)).toEqual([0, 1, 3])
    }
    // Also when the lower index is reached later on the way.
    const late = [link(0, 3, 1), link(3, 2, 9), link(0, 1, 6), link(1, 2, 4)]
    expect(quickestRoute(travelTimes(roadNetwork(ground(4, late)), 0), 2)).toEqual([0, 1, 2])
  })

  it("agrees to the bit with Bellman-Ford, on random graphs", () => {
    fc.assert(
      fc.property(randomGround(anyMinutes), fc.nat(), (random, any) => {
        const origin = any % random.territories.length
        expect([...travelTimes(roadNetwork(random), origin).minutes]).toEqual(slowMinutes(random, origin))
      }),
      { numRuns: 300 },
    )
  })

  it("agrees with Floyd-Warshall for every pair, on random graphs with whole minutes", () => {
    fc.assert(
      fc.property(randomGround(wholeMinutes), (random) => {
        const network = roadNetwork(random)
        const pairs = random.territories.map((_, origin) => [...travelTimes(network, origin).minutes])
        expect(pairs).toEqual(slowPairs(random))
      }),
      { numRuns: 150 },
    )
  })

  it("chooses the lowest of the quickest predecessors, the same for any order of the links", () => {
    // Whole minutes from 1 to 6 make ties common.
    fc.assert(
      fc.property(randomGround(wholeMinutes), fc.nat(), (random, any) => {
        const origin = any % random.territories.length
        const { minutes, previous } = travelTimes(roadNetwork(random), origin)
        for (const index of random.territories.keys()) {
          const into = random.links
            .flatMap(({ from, to, travelMinutes }) => [
              { from, to, travelMinutes },
              { from: to, to: from, travelMinutes },
            ])
            .filter(({ from, to, travelMinutes }) => to === index && minutes[from]! + travelMinutes === minutes[index])
            .map(({ from }) => from)
          const reached = index !== origin && minutes[index]! < Number.POSITIVE_INFINITY
          expect(previous[index]).toBe(reached ? Math.min(...into) : -1)
        }
        const turned = random.links.toReversed().map((one) => ({ ...one, from: one.to, to: one.from }))
        expect(travelTimes(roadNetwork({ ...random, links: turned }), origin)).toEqual({ origin, minutes, previous })
      }),
      { numRuns: 300 },
    )
  })

  it("gives a route whose legs add up to its time", () => {
    fc.assert(
      fc.property(randomGround(wholeMinutes), (random) => {
        const network = roadNetwork(random)
        const times = travelTimes(network, 0)
        for (const destination of random.territories.keys()) {
          const route = quickestRoute(times, destination)
          let sum = 0
          for (const [at, place] of route.slice(1).entries()) {
            const leg = random.links.find(
              ({ from, to }) => (from === route[at] && to === place) || (to === route[at] && from === place),
            )
            sum += leg!.travelMinutes
          }
          if (route.length > 0) expect(sum).toBe(times.minutes[destination])
          else expect(times.minutes[destination]).toBe(Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 150 },
    )
  })

  it("is found the same way when the search stops at its destination, or at the nearest of several", () => {
    fc.assert(
      fc.property(randomGround(wholeMinutes), fc.nat(), fc.nat(), (random, any, other) => {
        const network = roadNetwork(random)
        const places = [any % random.territories.length, other % random.territories.length]
        const whole = travelTimes(network, 0)
        const stopped = cheapestRoutes(network, network.minutes, 0, places)
        const nearest = Math.min(...places.map((place) => whole.minutes[place]!))
        if (nearest === Number.POSITIVE_INFINITY) expect(stopped.destination).toBe(-1)
        else {
          expect(stopped.costs[stopped.destination]).toBe(nearest)
          const ways = arcsTo(stopped, stopped.destination).map((arc) => network.neighbours[arc]!)
          expect([0, ...ways]).toEqual(quickestRoute(whole, stopped.destination))
        }
      }),
      { numRuns: 150 },
    )
  })
})
