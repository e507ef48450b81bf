import type { Territory } from "@contested/core"
import type { Point } from "./project-seats.js"
import { type RegionGeometry, ringArea } from "./region-geometry.js"

export interface Label {
  readonly text: string
  readonly at: Point
}

/** Territories of one state that hang together, as lists of indexes. */
function pieces(territories: readonly Territory[], geometry: RegionGeometry, state: string): number[][] {
  const seen = new Set<number>()
  const found: number[][] = []
  for (const [start, territory] of territories.entries()) {
    if (territory.state !== state || seen.has(start)) continue
    seen.add(start)
    const piece = [start]
    for (const index of piece)
      for (const next of geometry.neighbours[index] ?? [])
        if (!seen.has(next) && territories[next]?.state === state) {
          seen.add(next)
          piece.push(next)
        }
    found.push(piece)
  }
  return found
}

/** Name of each state, in the middle of its largest connected ground. */
export function stateLabels(territories: readonly Territory[], geometry: RegionGeometry): readonly Label[] {
  const states = [...new Set(territories.map((territory) => territory.state))]
  return states.map((state) => {
    const weighed = pieces(territories, geometry, state).map((piece) => {
      const areas = piece.map((index) => ringArea(geometry.cells[index] ?? []))
      return { piece, areas, area: areas.reduce((a, b) => a + b, 0) }
    })
    const largest = weighed.reduce((a, b) => (b.area > a.area ? b : a))
    const middle = (axis: 0 | 1) =>
      largest.piece.reduce((sum, index, at) => sum + (geometry.centres[index]?.[axis] ?? 0) * largest.areas[at]!, 0) /
      (largest.area || 1)
    return { text: state, at: [Math.round(middle(0)), Math.round(middle(1))] }
  })
}

/** Seats of the most populous territories, at most `count`, no two closer than `distance`, none on top of a label given. */
export function seatLabels(
  territories: readonly Territory[],
  geometry: RegionGeometry,
  taken: readonly Label[],
  count = 8,
  distance = 74,
): readonly Label[] {
  const order = territories
    .map((_, index) => index)
    .sort((a, b) => territories[b]!.population - territories[a]!.population || a - b)
  const labels: Label[] = []
  for (const index of order) {
    if (labels.length === count || territories[index]!.population === 0) break
    const [x, y] = geometry.seats[index]!
    const free = [...labels, ...taken].every(({ at }) => Math.abs(at[0] - x) > distance || Math.abs(at[1] - y) > 34)
    if (free) labels.push({ text: territories[index]!.name, at: [x, y] })
  }
  return labels
}
