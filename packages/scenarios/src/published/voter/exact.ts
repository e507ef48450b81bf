import { exp } from "@contested/core"
import type { Neighbours } from "./graph.js"

/**
 * Probability that group 1 takes all in the voter model: its share of cells, each weighed by its number of neighbours, which the process keeps on
 * average (Holley & Liggett 1975; Sood & Redner 2005, doi:10.1103/PhysRevLett.94.178701). On a regular graph simply its share of the cells.
 */
export function takesAll(neighbours: Neighbours, start: readonly number[]): number {
  let [own, all] = [0, 0]
  neighbours.forEach((around, cell) => {
    all += around.length
    if (start[cell] === 1) own += around.length
  })
  return own / all
}

/**
 * Expected days until one group holds every cell of a complete graph, from `start` cells of the first. The number held is a birth-death process
 * with equal rates i (N - i) / (N - 1) up and down, so the times solve t(i - 1) - 2 t(i) + t(i + 1) = -(N - 1) / (i (N - i)), t(0) = t(N) = 0: by
 * Green's function of that difference. O(N).
 *
 * @param cells N, whole, >= 2
 * @param start i, 0 to N
 */
export function expectedConsensus(cells: number, start: number): number {
  let days = 0
  for (let k = 1; k < cells; k++) {
    const visits = k <= start ? (k * (cells - start)) / cells : (start * (cells - k)) / cells
    days += (visits * (cells - 1)) / (k * (cells - k))
  }
  return days
}

/**
 * Share of borders on an endless line (pairs of neighbours in different hands) a time after every cell was given to group 1 with probability p, by
 * duality with random walks that coalesce: 2 p (1 - p) e^(-2t) (I0(2t) + I1(2t)), I the modified Bessel functions, as their power series. For
 * t up to 150.
 */
export function bordersOnALine(time: number, share: number): number {
  let term = exp(-2 * time)
  let sum = 0
  // I0 + I1 at 2t: the terms t^j / (floor(j / 2)! ceil(j / 2)!).
  for (let j = 0; j < 40 + 8 * time; j++) {
    sum += term
    term *= time / Math.ceil((j + 1) / 2)
  }
  return 2 * share * (1 - share) * sum
}

/** Share of neighbouring pairs in different hands. */
export function borders(neighbours: Neighbours, holder: readonly number[]): number {
  let [different, all] = [0, 0]
  neighbours.forEach((around, cell) => {
    for (const near of around) {
      all++
      if (holder[near] !== holder[cell]) different++
    }
  })
  return different / all
}
