import { log } from "../math/logarithm.js"
import { type Ensemble, requireForecast } from "./ensemble.js"

/** Lower edges of the bins of ViEWS for monthly deaths; the last bin is open. */
export const VIEWS_BIN_EDGES: readonly number[] = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5]

/**
 * Ignorance (logarithmic) score of an ensemble of counts, in bits, lower is better: -log2 of the probability that the forecast gave to the bin
 * of what happened (Good 1952; Roulston & Smith 2002, doi:10.1175/1520-0493(2002)130<1653:EPFUIT>2.0.CO;2). As ViEWS 2023/24 computes it: one
 * pseudo-draw is added to every bin, so the probability is (draws in the bin + 1) / (K + bins), and no forecast is punished without end.
 * O(K log bins).
 *
 * @param edges Ascending lower edges of the bins, each closed on the left, the last one open; default those of ViEWS.
 * @throws RangeError for an empty ensemble, a value that is not finite or below the first edge, or edges that do not ascend.
 */
export function ignoranceScore(
  ensemble: Ensemble,
  observed: number,
  edges: readonly number[] = VIEWS_BIN_EDGES,
): number {
  requireForecast(ensemble, observed)
  if (
    edges.length < 2 ||
    edges.some((edge, index) => !Number.isFinite(edge) || edge <= (edges[index - 1] ?? -Infinity))
  ) {
    throw new RangeError(
      `The edges of the bins are ${edges.join(", ")}: expected at least two finite numbers, each above the one before.`,
    )
  }
  const bin = binOf(observed, edges, "The observed value")
  let hits = 0
  for (let index = 0; index < ensemble.length; index += 1) {
    if (binOf(ensemble[index] as number, edges, `Draw ${index} of the forecast`) === bin) hits += 1
  }
  return (log(ensemble.length + edges.length) - log(hits + 1)) / log(2)
}

function binOf(value: number, edges: readonly number[], what: string): number {
  if (value < (edges[0] as number)) {
    throw new RangeError(`${what} is ${value}, below the first bin, which begins at ${edges[0]}.`)
  }
  let bin = edges.length - 1
  while (value < (edges[bin] as number)) bin -= 1
  return bin
}
