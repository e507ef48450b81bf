import { mirrored } from "./mirrored.js"
import type { Search } from "./search.js"

/** The best point that was found. */
export interface Optimum {
  readonly point: readonly number[]
  readonly loss: number
}

interface Vertex {
  readonly point: readonly number[]
  readonly loss: number
}

/** Edge of the first simplex, as a share of each range. */
const FIRST_EDGE = 0.25

/**
 * The simplex search of Nelder & Mead 1965 (doi:10.1093/comjnl/7.4.308) with their coefficients: reflection 1, expansion 2, contraction and shrinking
 * 0.5. Points outside the cube are evaluated where they are mirrored into it. A local method for a few parameters and a smooth loss: give the runs common luck.
 * Ends when the simplex is smaller than the tolerance; whoever evaluates may end it earlier.
 *
 * @param start Point of the cube to begin at.
 * @param tolerance Largest edge of a simplex that counts as a point, as a share of the ranges, default 0.001.
 */
export function* nelderMead(start: readonly number[], tolerance = 1e-3): Search<Optimum> {
  const first = [
    start,
    ...start.map((value, column) =>
      start.with(column, value + FIRST_EDGE <= 1 ? value + FIRST_EDGE : value - FIRST_EDGE),
    ),
  ]
  const losses = yield first.map(mirrored)
  let simplex: Vertex[] = first.map((point, index) => ({ point, loss: losses[index] as number }))
  for (;;) {
    // Stable: of equal losses the one that was there longer comes first.
    simplex = [...simplex].sort((a, b) => a.loss - b.loss)
    const best = simplex[0] as Vertex
    const worst = simplex[simplex.length - 1] as Vertex
    const second = simplex[simplex.length - 2] as Vertex
    if (edge(simplex) < tolerance) return { ...best, point: mirrored(best.point) }
    const others = simplex.slice(0, -1)
    const centre = start.map(
      (_, column) => others.reduce((sum, { point }) => sum + (point[column] as number), 0) / others.length,
    )
    const towards = (reach: number): readonly number[] =>
      centre.map((value, column) => value + reach * ((worst.point[column] as number) - value))
    const at = function* (
      point: readonly number[],
    ): Generator<readonly (readonly number[])[], Vertex, readonly number[]> {
      const [loss] = yield [mirrored(point)]
      return { point, loss: loss as number }
    }
    const reflected = yield* at(towards(-1))
    let taken: Vertex | null = null
    if (reflected.loss < best.loss) {
      const expanded = yield* at(towards(-2))
      taken = expanded.loss < reflected.loss ? expanded : reflected
    } else if (reflected.loss < second.loss) taken = reflected
    else {
      const isOutside = reflected.loss < worst.loss
      const contracted = yield* at(towards(isOutside ? -0.5 : 0.5))
      if (contracted.loss <= Math.min(reflected.loss, worst.loss)) taken = contracted
    }
    if (taken !== null) {
      simplex = [...others, taken]
      continue
    }
    const shrunk = simplex
      .slice(1)
      .map(({ point }) => point.map((value, column) => ((best.point[column] as number) + value) / 2))
    const found = yield shrunk.map(mirrored)
    simplex = [best, ...shrunk.map((point, index) => ({ point, loss: found[index] as number }))]
  }
}

function edge(simplex: readonly Vertex[]): number {
  const best = simplex[0] as Vertex
  return Math.max(
    ...simplex.map(({ point }) =>
      Math.max(...point.map((value, column) => Math.abs(value - (best.point[column] as number)))),
    ),
  )
}
