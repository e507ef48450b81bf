import type { Point } from "./project-seats.js"

/** What the outline is drawn around, in kilometres. */
export interface Ground {
  readonly seats: readonly Point[]
  /** Radius of a disc with the territory's area. */
  readonly radii: readonly number[]
  /** Pairs of neighbours, as indexes: the outline never passes between them. */
  readonly links: readonly (readonly [number, number])[]
}

/** Grid cells along the longer side. Finer looks no better and costs time. */
const resolution = 110

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax
  const dy = by - ay
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/**
 * Points that stand for the world around the region. As the region has no boundary geometry, its outline is the line half-way between
 * its seats and these points: they keep twice the radius that a territory's area asks for, keep away from links between neighbours, and
 * leave no narrow bays and no holes (morphological opening of the outside, then what is not reached from the frame is filled).
 * Cost: O(grid points x territories), some 10 million steps for 200 territories.
 */
export function surroundingPoints({ seats, radii, links }: Ground): readonly Point[] {
  const widest = Math.max(1, ...radii)
  const median = Math.max(1, [...radii].sort((a, b) => a - b)[Math.floor(radii.length / 2)] ?? 1)
  const xs = seats.map((seat) => seat[0])
  const ys = seats.map((seat) => seat[1])
  const margin = widest * 2 + 12
  const left = Math.min(...xs) - margin
  const top = Math.min(...ys) - margin
  const width = Math.max(...xs) + margin - left
  const height = Math.max(...ys) + margin - top
  const step = Math.max(width, height) / resolution
  const columns = Math.ceil(width / step) + 1
  const rows = Math.ceil(height / step) + 1
  // Every second row is set off by half a step: a hexagonal grid gives a less jagged line.
  const pointAt = (column: number, row: number): Point => [left + (column + (row % 2) / 2) * step, top + row * step]
  const inside = new Uint8Array(columns * rows)
  const mark = (centre: Point, reach: number, test: (point: Point) => boolean) => {
    const [cx, cy] = centre
    const fromRow = Math.max(0, Math.floor((cy - reach - top) / step))
    const toRow = Math.min(rows - 1, Math.ceil((cy + reach - top) / step))
    const fromColumn = Math.max(0, Math.floor((cx - reach - left) / step) - 1)
    const toColumn = Math.min(columns - 1, Math.ceil((cx + reach - left) / step))
    for (let row = fromRow; row <= toRow; row++)
      for (let column = fromColumn; column <= toColumn; column++)
        if (test(pointAt(column, row))) inside[row * columns + column] = 1
  }
  for (const [index, seat] of seats.entries()) {
    const reach = 2 * (radii[index] ?? widest)
    mark(seat, reach, (point) => Math.hypot(point[0] - seat[0], point[1] - seat[1]) < reach)
  }
  for (const [from, to] of links) {
    const a = seats[from]
    const b = seats[to]
    if (a === undefined || b === undefined) continue
    const reach = 0.9 * Math.min(radii[from] ?? widest, radii[to] ?? widest)
    const length = Math.hypot(a[0] - b[0], a[1] - b[1])
    mark([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], length / 2 + reach, (point) => distanceToSegment(point, a, b) < reach)
  }
  const outside = openOutside(inside, columns, rows, Math.max(1, Math.round((1.8 * median) / step)))
  const points: Point[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (outside[row * columns + column] === 1 && nearInside(outside, columns, rows, column, row))
        points.push(pointAt(column, row))
  return points
}

/** The outside as far as a disc of the given radius (in cells) that comes from the frame can sweep it. */
function openOutside(inside: Uint8Array, columns: number, rows: number, radius: number): Uint8Array {
  const offsets: [number, number][] = []
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) if (dx * dx + dy * dy <= radius * radius) offsets.push([dx, dy])
  const blocked = new Uint8Array(inside.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (inside[row * columns + column] === 0) continue
      for (const [dx, dy] of offsets) {
        const x = column + dx
        const y = row + dy
        if (x >= 0 && y >= 0 && x < columns && y < rows) blocked[y * columns + x] = 1
      }
    }
  // The disc may also stand outside the frame, so the frame's rim is always swept.
  const outside = new Uint8Array(inside.length)
  const reached = new Uint8Array(inside.length)
  const queue: number[] = []
  const reach = (column: number, row: number) => {
    const cell = row * columns + column
    if (column < 0 || row < 0 || column >= columns || row >= rows || reached[cell] === 1 || blocked[cell] === 1) return
    reached[cell] = 1
    queue.push(cell)
  }
  for (let column = 0; column < columns; column++) for (const row of [0, rows - 1]) reach(column, row)
  for (let row = 0; row < rows; row++) for (const column of [0, columns - 1]) reach(column, row)
  for (const cell of queue) {
    const column = cell % columns
    const row = Math.floor(cell / columns)
    for (const [dx, dy] of offsets) {
      const x = column + dx
      const y = row + dy
      if (x >= 0 && y >= 0 && x < columns && y < rows) outside[y * columns + x] = 1
    }
    reach(column + 1, row)
    reach(column - 1, row)
    reach(column, row + 1)
    reach(column, row - 1)
  }
  for (let column = 0; column < columns; column++)
    for (const row of [0, rows - 1]) if (inside[row * columns + column] === 0) outside[row * columns + column] = 1
  for (let row = 0; row < rows; row++)
    for (const column of [0, columns - 1]) if (inside[row * columns + column] === 0) outside[row * columns + column] = 1
  return outside
}

/** Only points near the line shape it; the rest would be waste, save those on the frame, which close every cell. */
function nearInside(outside: Uint8Array, columns: number, rows: number, column: number, row: number): boolean {
  if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) return true
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++) {
      const x = column + dx
      const y = row + dy
      if (x >= 0 && y >= 0 && x < columns && y < rows && outside[y * columns + x] === 0) return true
    }
  return false
}
