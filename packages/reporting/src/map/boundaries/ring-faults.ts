import type { Point } from "../project-seats.js"
import type { BoundaryNote } from "./boundary-note.js"

/** Twice the area to the left of a closed ring: positive where it runs counter-clockwise (shoelace formula). */
function turn(ring: readonly Point[]): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    twice += x * nextY - nextX * y
  }
  return twice
}

/** On which side of the line from `a` to `b` a point lies: positive left, negative right, 0 on it. */
function side([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

/**
 * Where a closed ring, its last point not repeated, crosses itself: the end of an edge that another one crosses; null where none does.
 * Edges that only touch are no crossing, for boundaries are stored rounded and may touch themselves.
 * Cost: edges sorted by their western end, so near linear for real boundaries.
 */
export function selfCrossing(ring: readonly Point[]): Point | null {
  const edges = ring.map((a, index) => ({ a, b: ring[(index + 1) % ring.length]! }))
  const sorted = edges
    .map(({ a, b }) => ({ a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) }))
    .sort((one, other) => one.west - other.west)
  for (const [index, { a, b, east }] of sorted.entries()) {
    for (let at = index + 1; at < sorted.length && sorted[at]!.west <= east; at++) {
      const { a: c, b: d } = sorted[at]!
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return a
    }
  }
  return null
}

/** A ring as it can be drawn, or why it cannot. */
export interface ExaminedRing {
  /** Without the repeated last point; null when it cannot be drawn. */
  readonly ring: readonly Point[] | null
  readonly faults: readonly { readonly kind: BoundaryNote["kind"]; readonly detail: string }[]
}

/** A position as it stands in a file, short enough for a sentence. */
function shown(position: unknown): string {
  return (JSON.stringify(position) ?? "nothing").slice(0, 60)
}

/**
 * Holds one linear ring against RFC 7946 (section 3.1.6): numbers, in degrees, at least four positions, closed, wound counter-clockwise
 * outside and clockwise in holes, not crossing itself. An open or wrongly wound ring is mended and named.
 * @param isHole of its polygon
 * @param hasWinding false for TopoJSON, which prescribes none
 */
export function examineRing(positions: unknown, isHole: boolean, hasWinding: boolean): ExaminedRing {
  const fail = (kind: BoundaryNote["kind"], detail: string): ExaminedRing => ({
    ring: null,
    faults: [{ kind, detail }],
  })
  if (!Array.isArray(positions)) return fail("no-polygon", shown(positions))
  const points: Point[] = []
  for (const position of positions as readonly unknown[]) {
    const [x, y] = Array.isArray(position) ? (position as readonly unknown[]) : []
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
      return fail("not-a-number", shown(position))
    if (Math.abs(x) > 180 || Math.abs(y) > 90) return fail("outside-degrees", shown([x, y]))
    points.push([x, y])
  }
  const faults: { kind: BoundaryNote["kind"]; detail: string }[] = []
  const [first, last] = [points[0], points.at(-1)]
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const ring = isClosed ? points.slice(0, -1) : points
  if (ring.length < 3 || turn(ring) === 0) return fail("too-few-points", String(ring.length))
  if (!isClosed) faults.push({ kind: "unclosed", detail: shown(last) })
  const crossing = selfCrossing(ring)
  if (crossing !== null) return { ring: null, faults: [...faults, { kind: "crosses-itself", detail: shown(crossing) }] }
  if (hasWinding && turn(ring) > 0 === isHole) {
    faults.push({ kind: "wound-wrongly", detail: "" })
    ring.reverse()
  }
  return { ring, faults }
}
