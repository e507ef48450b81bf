import { exp } from "@contested/core"

/** The four neighbours of each cell of a square torus: entries 4 c to 4 c + 3, in the order east, west, south, north. */
export function latticeNeighbours(side: number): Int32Array {
  const neighbours = new Int32Array(4 * side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const cell = y * side + x
      neighbours[4 * cell] = y * side + ((x + 1) % side)
      neighbours[4 * cell + 1] = y * side + ((x + side - 1) % side)
      neighbours[4 * cell + 2] = ((y + 1) % side) * side + x
      neighbours[4 * cell + 3] = ((y + side - 1) % side) * side + x
    }
  return neighbours
}

/**
 * Cumulated probabilities with which somebody in each cell steps to its four neighbours: in proportion to exp(-β ξ) of the rival's marks there.
 * Shaped as {@link latticeNeighbours}; every fourth entry is 1.
 */
export function stepProbabilities(neighbours: Int32Array, rivalMarks: Float64Array, beta: number): Float64Array {
  const pull = rivalMarks.map((marks) => exp(-beta * marks))
  const cumulated = new Float64Array(neighbours.length)
  for (let at = 0; at < neighbours.length; at += 4) {
    const first = pull[neighbours[at]!]!
    const second = first + pull[neighbours[at + 1]!]!
    const third = second + pull[neighbours[at + 2]!]!
    const all = third + pull[neighbours[at + 3]!]!
    // Where the rival's marks are overwhelming all around, exp has underflowed: no way is better than another.
    cumulated[at] = all > 0 ? first / all : 0.25
    cumulated[at + 1] = all > 0 ? second / all : 0.5
    cumulated[at + 2] = all > 0 ? third / all : 0.75
    cumulated[at + 3] = 1
  }
  return cumulated
}

/**
 * How far the lattice is divided: the mean over neighbouring cells of d(x) d(x'), where d = (n_A - n_B) / (n_A + n_B), 0 in empty cells. About 0 where
 * the gangs are mixed, 1 where each has ground of its own without borders.
 */
export function segregation(neighbours: Int32Array, one: ArrayLike<number>, other: ArrayLike<number>): number {
  const share = Float64Array.from({ length: one.length }, (_, cell) => {
    const all = one[cell]! + other[cell]!
    return all === 0 ? 0 : (one[cell]! - other[cell]!) / all
  })
  let sum = 0
  for (let at = 0; at < neighbours.length; at++) sum += share[at >> 2]! * share[neighbours[at]!]!
  return sum / neighbours.length
}
