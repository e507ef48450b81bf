import { log } from "@contested/core"
import { requireDraws } from "./draws.js"

/** Lower edges of the bins of fatalities that ViEWS uses; the last is open. */
export const VIEWS_BIN_EDGES: readonly number[] = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5]

/**
 * Ignorance score in bits: -log2 of the share of draws in the observed value's bin, where one draw more is put into each bin so that no bin is
 * impossible (Good 1952; Roulston & Smith 2002, doi:10.1175/1520-0493(2002)130<1653:EPFUIT>2.0.CO;2; bins and pseudo-draws as in the code
 * of the ViEWS prediction competition 2023/24). Lower is better.
 *
 * @param edges lower edges of the bins, rising; a value belongs to the last bin whose edge is not above it. Default: those of ViEWS
 * @throws RangeError as `continuousRankedProbabilityScore`, and when a value lies below the first edge or the edges do not rise
 */
export function ignoranceScore(
  draws: readonly number[],
  observed: number,
  edges: readonly number[] = VIEWS_BIN_EDGES,
): number {
  requireDraws(draws, observed)
  if (edges.length === 0 || edges.some((edge, i) => !(edge > (edges[i - 1] ?? Number.NEGATIVE_INFINITY))))
    throw new RangeError(`The edges of the bins must rise, got ${edges.join(", ") || "none"}.`)
  const binOf = (x: number): number => {
    let bin = edges.length - 1
    while (bin >= 0 && x < (edges[bin] as number)) bin--
    if (bin >= 0) return bin
    throw new RangeError(`${x} lies below the first bin, which begins at ${edges[0]}.`)
  }
  const target = binOf(observed)
  const hits = draws.filter((x) => binOf(x) === target).length + 1
  return log((draws.length + edges.length) / hits) / Math.LN2
}
