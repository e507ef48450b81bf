import { shuffle, type UniformSource } from "@contested/core"
import { type Design, design, requireAffordable, requireWhole } from "./design.js"

/** Cells of one column: which of the n slices each point lies in. */
type Cells = number[]

function randomCells(points: number, random: UniformSource): Cells {
  return shuffle(
    random,
    Array.from({ length: points }, (_, cell) => cell),
  )
}

/**
 * Latin hypercube on the unit cube: each parameter's range is cut into as many slices as there are points, every slice is used once, and the
 * place within it is random (McKay, Beckman & Conover 1979, doi:10.2307/1268522). O(points x parameters).
 *
 * @param parameters Names, at least one.
 * @param points 1 to 1,000,000.
 * @param random Stream of its own, such as `streams.stream("design")`.
 * @throws ExperimentError `request` for names that are none, or another number of points.
 */
export function latinHypercube(parameters: readonly string[], points: number, random: UniformSource): Design {
  requireAffordable(points, "A Latin hypercube")
  requireWhole(points, 1, 1_000_000, "The number of points of a Latin hypercube")
  const columns = parameters.map(() => randomCells(points, random).map((cell) => (cell + random.uniform()) / points))
  return design(parameters, asPoints(columns, points))
}

/**
 * Latin hypercube on the unit cube whose points keep their distance: of a random start, two points exchange their cells in one parameter
 * whenever that lowers phi = (sum over pairs of d^-20), which ranks designs by their smallest distance first (Johnson, Moore & Ylvisaker 1990,
 * doi:10.1016/0378-3758(90)90122-B; criterion and exchanges of Morris & Mitchell 1995, doi:10.1016/0378-3758(94)00035-T, p = 20). Points lie in
 * the middle of their cells. O(exchanges x points), and 8 bytes x points^2 of memory.
 *
 * @param parameters Names, at least one.
 * @param points 2 to 2,000.
 * @param random Stream of its own.
 * @param exchanges How many are tried, at most 10,000,000, default 100 per cell but at most 100,000.
 * @throws ExperimentError `request` for names that are none, or numbers out of range.
 */
export function maximinLatinHypercube(
  parameters: readonly string[],
  points: number,
  random: UniformSource,
  exchanges: number = Math.min(100_000, 100 * points * parameters.length),
): Design {
  requireWhole(points, 2, 2_000, "The number of points of a maximin Latin hypercube")
  requireWhole(exchanges, 0, 10_000_000, "The number of exchanges of a maximin Latin hypercube")
  const columns = parameters.map(() => randomCells(points, random))
  const squares = squaredDistances(columns, points)
  for (let exchange = 0; exchange < exchanges && columns.length > 1; exchange += 1) {
    const column = columns[Math.floor(columns.length * random.uniform())] as Cells
    const one = Math.floor(points * random.uniform())
    const other = (one + 1 + Math.floor((points - 1) * random.uniform())) % points
    exchangeIfBetter(column, squares, points, one, other)
  }
  return design(
    parameters,
    asPoints(
      columns.map((cells) => cells.map((cell) => (cell + 0.5) / points)),
      points,
    ),
  )
}

function asPoints(columns: readonly (readonly number[])[], points: number): number[][] {
  return Array.from({ length: points }, (_, row) => columns.map((column) => column[row] as number))
}

/** Squared distances of all pairs, in cells: whole numbers, so that exchanging back and forth never drifts. */
function squaredDistances(columns: readonly Cells[], points: number): Float64Array {
  const squares = new Float64Array(points * points)
  for (let one = 0; one < points; one += 1) {
    for (let other = 0; other < points; other += 1) {
      let sum = 0
      for (const cells of columns) {
        const step = (cells[one] as number) - (cells[other] as number)
        sum += step * step
      }
      squares[one * points + other] = sum
    }
  }
  return squares
}

/** d^-20 of a squared distance. */
function repulsion(square: number): number {
  const inverse = 1 / square
  const second = inverse * inverse
  const fifth = second * second * inverse
  return fifth * fifth
}

function exchangeIfBetter(cells: Cells, squares: Float64Array, points: number, one: number, other: number): void {
  const a = cells[one] as number
  const b = cells[other] as number
  let before = 0
  let after = 0
  for (let third = 0; third < points; third += 1) {
    if (third === one || third === other) continue
    const c = cells[third] as number
    const shift = (b - c) * (b - c) - (a - c) * (a - c)
    const [toOne, toOther] = [squares[one * points + third] as number, squares[other * points + third] as number]
    before += repulsion(toOne) + repulsion(toOther)
    after += repulsion(toOne + shift) + repulsion(toOther - shift)
  }
  if (after >= before) return
  cells[one] = b
  cells[other] = a
  for (let third = 0; third < points; third += 1) {
    if (third === one || third === other) continue
    const c = cells[third] as number
    const shift = (b - c) * (b - c) - (a - c) * (a - c)
    for (const [at, step] of [
      [one, shift],
      [other, -shift],
    ] as const) {
      const square = (squares[at * points + third] as number) + step
      squares[at * points + third] = square
      squares[third * points + at] = square
    }
  }
}
