/** Which cells can be seen: those within a straight-line distance, or within so many steps along rows and columns. */
export type VisionShape = "circle" | "von-neumann"

/** Who sees what on a square torus. Seeing is mutual. */
export interface Vision {
  /** Cells seen from each cell, its own included. */
  readonly seen: number
  /** Row by row of `seen` entries: the cells seen from cell 0, 1, ... */
  readonly cells: Int32Array
  /** Whether two cells see each other. */
  sees(one: number, other: number): boolean
}

/**
 * All that can be seen on a torus of `side` times `side` cells, numbered by rows. Takes side² times cells seen in space.
 *
 * @param radius in cells, included
 * @throws RangeError when the torus is too small for the radius, so that a cell would be seen twice
 */
export function visionOnTorus(side: number, radius: number, shape: VisionShape): Vision {
  if (2 * Math.floor(radius) + 1 > side)
    throw new RangeError(
      `A vision of ${radius} cells needs a torus of at least ${2 * Math.floor(radius) + 1} cells a side, got ${side}.`,
    )
  const reach = Math.floor(radius)
  const offsets: (readonly [dx: number, dy: number])[] = []
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const isSeen = shape === "circle" ? dx * dx + dy * dy <= radius * radius : Math.abs(dx) + Math.abs(dy) <= radius
      if (isSeen) offsets.push([dx, dy])
    }
  const cells = new Int32Array(side * side * offsets.length)
  const byDifference = new Uint8Array(side * side)
  for (let cell = 0; cell < side * side; cell++) {
    const [x, y] = [cell % side, Math.floor(cell / side)]
    offsets.forEach(([dx, dy], i) => {
      const other = ((y + dy + side) % side) * side + ((x + dx + side) % side)
      cells[cell * offsets.length + i] = other
      if (cell === 0) byDifference[other] = 1
    })
  }
  return {
    seen: offsets.length,
    cells,
    sees: (one, other) => {
      const dx = ((other % side) - (one % side) + side) % side
      const dy = (Math.floor(other / side) - Math.floor(one / side) + side) % side
      return byDifference[dy * side + dx] === 1
    },
  }
}
