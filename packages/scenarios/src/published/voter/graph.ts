/** For each cell the cells next to it. */
export type Neighbours = readonly (readonly number[])[]

/** Cells in a circle, each next to two. */
export function ring(cells: number): Neighbours {
  return Array.from({ length: cells }, (_, i) => [(i + cells - 1) % cells, (i + 1) % cells])
}

/** A square torus, each cell next to four; numbered by rows. */
export function torus(side: number): Neighbours {
  return Array.from({ length: side * side }, (_, cell) => {
    const [x, y] = [cell % side, Math.floor(cell / side)]
    const at = (dx: number, dy: number): number => ((y + dy + side) % side) * side + ((x + dx + side) % side)
    return [at(1, 0), at(-1, 0), at(0, 1), at(0, -1)]
  })
}

/** Every cell next to every other. */
export function complete(cells: number): Neighbours {
  return Array.from({ length: cells }, (_, i) => Array.from({ length: cells }, (__, j) => j).filter((j) => j !== i))
}

/** Cell 0 next to all others, which are next to it alone. */
export function star(cells: number): Neighbours {
  return Array.from({ length: cells }, (_, i) => (i === 0 ? Array.from({ length: cells - 1 }, (__, j) => j + 1) : [0]))
}
