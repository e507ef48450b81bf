import type { RunManifest } from "@contested/core"
import type { Boundaries } from "./boundaries/match-boundaries.js"
import type { Point } from "./project-seats.js"
import { type Ring, regionCells } from "./region-cells.js"

export type { Ring }
export type Segment = readonly [Point, Point]

/** The region as it is drawn, in the coordinates of the drawing (origin top left, y down). */
export interface RegionGeometry {
  readonly width: number
  readonly height: number
  /** Ground of each territory: a convex ring, the last point not repeated. They tile the region. */
  readonly cells: readonly Ring[]
  /** What is drawn of each territory: its boundary where one was given, else its cell. Holes are rings too. */
  readonly shapes: readonly (readonly Ring[])[]
  /** Whether a territory's shape is its boundary. */
  readonly isBounded: readonly boolean[]
  /** Middle of each territory's shape, of its largest part. */
  readonly centres: readonly Point[]
  readonly seats: readonly Point[]
  /** Territories whose cells share an edge. */
  readonly neighbours: readonly (readonly number[])[]
  /** Edges between cells of different states, and edges of the region, joined into lines. */
  readonly stateBorders: readonly Ring[]
  readonly outline: readonly Ring[]
  readonly highways: readonly { readonly name: string; readonly course: readonly Point[] }[]
  /** Drawing units in a kilometre. */
  readonly unitsPerKm: number
}

/** Width of the drawing of a region that is higher than wide; else its height is bounded. */
const longestSide = 760
const padding = 14

/** Area and centroid of a ring (shoelace formula). */
export function ringArea(ring: Ring): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

function centroid(ring: Ring): Point {
  let twice = 0
  let sumX = 0
  let sumY = 0
  const [originX, originY] = ring[0] ?? [0, 0]
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
    twice += cross
    sumX += (x + nextX - 2 * originX) * cross
    sumY += (y + nextY - 2 * originY) * cross
  }
  if (twice === 0) return [originX, originY]
  return [originX + sumX / (3 * twice), originY + sumY / (3 * twice)]
}

/** The largest ring of a shape. */
function largestRing(shape: readonly Ring[]): Ring {
  return shape.reduce<Ring>((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best), [])
}

/** A ring without points that rounding has laid on top of each other. */
function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([x, y], index) => {
    const [beforeX, beforeY] = ring[(index + ring.length - 1) % ring.length]!
    return x !== beforeX || y !== beforeY
  })
}

/**
 * Edges of given boundaries: those between two states, and those that only one territory has. Neighbours share edges point for point where
 * their file was made from one topology; where hardly any do, the second list would be every boundary, and is empty.
 */
function boundaryEdges(
  shapes: readonly (readonly Ring[])[],
  isBounded: readonly boolean[],
  stateOf: (territory: number) => string,
): { readonly borders: Segment[]; readonly rim: Segment[] } {
  const owners = new Map<string, { readonly segment: Segment; readonly territories: number[] }>()
  for (const [territory, shape] of shapes.entries()) {
    if (isBounded[territory] !== true) continue
    for (const ring of shape)
      for (const [index, a] of ring.entries()) {
        const b = ring[(index + 1) % ring.length]!
        const [first, second] = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a]
        const key = `${first.join()} ${second.join()}`
        const edge = owners.get(key)
        if (edge === undefined) owners.set(key, { segment: [a, b], territories: [territory] })
        else edge.territories.push(territory)
      }
  }
  const edges = [...owners.values()]
  const alone = edges.filter(({ territories }) => territories.length === 1)
  const between = edges.filter(({ territories }) => new Set(territories.map(stateOf)).size > 1)
  return {
    borders: between.map(({ segment }) => segment),
    rim: alone.length > 0.8 * edges.length ? [] : alone.map(({ segment }) => segment),
  }
}

/** Joins edges that meet end to end into longer lines: corners are then drawn as corners. */
export function joinSegments(segments: readonly Segment[]): readonly Ring[] {
  const key = ([x, y]: Point) => `${x},${y}`
  const at = new Map<string, number[]>()
  for (const [index, segment] of segments.entries())
    for (const end of segment) {
      const list = at.get(key(end))
      if (list === undefined) at.set(key(end), [index])
      else list.push(index)
    }
  const used = new Uint8Array(segments.length)
  const follow = (line: Point[]): void => {
    for (;;) {
      const end = line[line.length - 1]!
      const next = at.get(key(end))?.find((index) => used[index] === 0)
      if (next === undefined) return
      used[next] = 1
      const [a, b] = segments[next]!
      line.push(key(a) === key(end) ? b : a)
    }
  }
  const lines: Ring[] = []
  for (const [index, [a, b]] of segments.entries()) {
    if (used[index] === 1) continue
    used[index] = 1
    const line = [a, b]
    follow(line)
    line.reverse()
    follow(line)
    lines.push(line)
  }
  return lines
}

/**
 * Lays out the region of a run: Voronoi cells around the seats (Okabe, Boots & Sugihara 1992), bounded by an outline drawn around them
 * (see `surroundingPoints`). The run folder holds no boundaries, so cells stand for municipalities without their true shape, unless
 * a user gives boundaries.
 * @param boundaries rings in degrees, by the territory's code
 * @throws when a seat has no place on the globe
 */
export function layOutRegion(
  region: RunManifest["region"],
  boundaries: Boundaries["shapes"] = new Map(),
): RegionGeometry | null {
  const { territories } = region
  if (territories.length === 0) return null
  const { plane, indexOf, delaunay, voronoi, rings: kmRings } = regionCells(region)

  const kmShapes = territories.map(({ code }, index): readonly Ring[] => {
    const boundary = boundaries.get(code)
    return boundary === undefined ? [kmRings[index] ?? []] : boundary.map((ring) => ring.map(plane.toPlane))
  })
  const allX = kmShapes.flat(2).map((point) => point[0])
  const allY = kmShapes.flat(2).map((point) => point[1])
  const left = allX.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const top = allY.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const widthKm = allX.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - left
  const heightKm = allY.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - top
  const unitsPerKm = longestSide / Math.max(widthKm, heightKm)
  // Rounding is the same for both owners of a corner, so no slit can open between neighbours.
  const draw = ([x, y]: Point): Point => [
    Math.round(((x - left) * unitsPerKm + padding) * 10) / 10,
    Math.round(((y - top) * unitsPerKm + padding) * 10) / 10,
  ]
  const cells = kmRings.map((ring) => ring.map(draw))
  const isBounded = territories.map(({ code }) => boundaries.has(code))
  const shapes = kmShapes.map((shape, index): readonly Ring[] =>
    isBounded[index]
      ? shape.map((ring) => withoutRepeats(ring.map(draw))).filter((ring) => ring.length > 2)
      : [cells[index] ?? []],
  )

  const neighbours = territories.map((): number[] => [])
  const borders: Segment[] = []
  const rim: Segment[] = []
  const { halfedges, triangles } = delaunay
  const corner = (halfedge: number): Point => {
    const triangle = Math.floor(halfedge / 3)
    return draw([voronoi.circumcenters[triangle * 2]!, voronoi.circumcenters[triangle * 2 + 1]!])
  }
  for (let edge = 0; edge < halfedges.length; edge++) {
    const twin = halfedges[edge]!
    if (twin < edge) continue
    const a = triangles[edge]!
    const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!
    const segment: Segment = [corner(edge), corner(twin)]
    if (segment[0][0] === segment[1][0] && segment[0][1] === segment[1][1]) continue
    if (a < territories.length && b < territories.length) {
      neighbours[a]!.push(b)
      neighbours[b]!.push(a)
      if (territories[a]!.state !== territories[b]!.state) borders.push(segment)
    } else if (a < territories.length || b < territories.length) rim.push(segment)
  }
  const seats = plane.seats.map(draw)
  const drawn = isBounded.includes(true)
    ? boundaryEdges(shapes, isBounded, (territory) => territories[territory]?.state ?? "")
    : { borders, rim }
  return {
    width: Math.ceil(widthKm * unitsPerKm + 2 * padding),
    height: Math.ceil(heightKm * unitsPerKm + 2 * padding),
    cells,
    shapes,
    isBounded,
    centres: shapes.map((shape) => centroid(largestRing(shape))),
    seats,
    neighbours: neighbours.map((list) => list.sort((x, y) => x - y)),
    stateBorders: joinSegments(drawn.borders),
    outline: joinSegments(drawn.rim),
    highways: region.highways.map(({ name, course }) => ({
      name,
      course: course.flatMap((code) => {
        const index = indexOf.get(code)
        return index === undefined ? [] : [seats[index]!]
      }),
    })),
    unitsPerKm,
  }
}

/** Path data of rings or open lines; whole tenths, so that the bytes do not depend on the last bit of a sine. */
export function pathData(lines: readonly Ring[], closed: boolean): string {
  return lines
    .filter((line) => line.length > 1)
    .map((line) => `M${line.map(([x, y]) => `${x},${y}`).join("L")}${closed ? "Z" : ""}`)
    .join("")
}
