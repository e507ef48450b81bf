import { exp, log, normal, type RandomStreams } from "@contested/core"
import { mirrored } from "./mirrored.js"
import type { Optimum } from "./nelder-mead.js"
import type { Search } from "./search.js"
import { symmetricEigen } from "./symmetric-eigen.js"

export interface CmaEsOptions {
  /** What the samples follow from. */
  readonly streams: RandomStreams
  /** Points of each generation, default 4 + floor(3 ln n), at least 4 (Hansen 2016, table 1). */
  readonly population?: number
  /** Width of the first distribution, as a share of the ranges, default 0.3. */
  readonly sigma?: number
  /** Width below which a distribution counts as a point, default 1e-4. */
  readonly tolerance?: number
}

/**
 * Covariance matrix adaptation evolution strategy, as Hansen 2016 (The CMA Evolution Strategy: A Tutorial, arXiv:1604.00772) gives it: weighted
 * recombination, cumulation, rank-one and rank-mu update, with its default constants (table 1) and positive weights only. Knows nothing of derivatives and
 * bears noise. Samples outside the cube are evaluated where they are mirrored into it. O(n^3) per generation beside the runs.
 *
 * Ends when the distribution is narrower than the tolerance; whoever evaluates may end it earlier.
 *
 * @param start Mean of the first distribution, a point of the cube.
 */
export function* cmaEs(
  start: readonly number[],
  { streams, population, sigma: width = 0.3, tolerance = 1e-4 }: CmaEsOptions,
): Search<Optimum> {
  const n = start.length
  const lambda = population ?? 4 + Math.floor(3 * log(n))
  if (!Number.isInteger(lambda) || lambda < 4)
    throw new RangeError(`A generation was to have ${lambda} points: expected a whole number of at least 4.`)
  const mu = Math.floor(lambda / 2)
  const raw = Array.from({ length: mu }, (_, i) => log((lambda + 1) / 2) - log(i + 1))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const weights = raw.map((weight) => weight / total)
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
  const cSigma = (effective + 2) / (n + effective + 5)
  const dSigma = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cSigma
  const cC = (4 + effective / n) / (n + 4 + (2 * effective) / n)
  const c1 = 2 / ((n + 1.3) * (n + 1.3) + effective)
  const cMu = Math.min(1 - c1, (2 * (effective - 2 + 1 / effective)) / ((n + 2) * (n + 2) + effective))
  // Mean length of a standard normal vector, by its expansion.
  const chi = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n))
  let mean = [...start]
  let sigma = width
  let pSigma = start.map(() => 0)
  let pC = start.map(() => 0)
  let covariance: number[][] = start.map((_, i) => start.map((__, j) => (i === j ? 1 : 0)))
  let best: Optimum = { point: start, loss: Number.POSITIVE_INFINITY }
  for (let generation = 1; ; generation += 1) {
    const { values, vectors } = symmetricEigen(covariance)
    const lengths = values.map((value) => Math.sqrt(Math.max(value, 1e-20)))
    if (sigma * Math.max(...lengths) < tolerance) return best
    const random = streams.stream("cma-es", generation)
    const steps = Array.from({ length: lambda }, () => {
      const z = lengths.map((length) => length * normal(random, 0, 1))
      return start.map((_, i) => z.reduce((sum, value, k) => sum + (vectors[k] as number[])[i]! * value, 0))
    })
    const points = steps.map((step) => mirrored(step.map((value, i) => (mean[i] as number) + sigma * value)))
    const losses = yield points
    const order = losses.map((_, index) => index).sort((a, b) => (losses[a] as number) - (losses[b] as number) || a - b)
    const first = order[0] as number
    if ((losses[first] as number) < best.loss)
      best = { point: points[first] as number[], loss: losses[first] as number }
    const chosen = order.slice(0, mu).map((index) => steps[index] as number[])
    const y = start.map((_, i) =>
      chosen.reduce((sum, step, k) => sum + (weights[k] as number) * (step[i] as number), 0),
    )
    mean = mean.map((value, i) => value + sigma * (y[i] as number))
    // C^(-1/2) y, through the eigenvectors.
    const along = vectors.map(
      (vector, k) => vector.reduce((sum, value, i) => sum + value * (y[i] as number), 0) / (lengths[k] as number),
    )
    const white = start.map((_, i) => along.reduce((sum, value, k) => sum + value * (vectors[k] as number[])[i]!, 0))
    const push = Math.sqrt(cSigma * (2 - cSigma) * effective)
    pSigma = pSigma.map((value, i) => (1 - cSigma) * value + push * (white[i] as number))
    const norm = Math.sqrt(pSigma.reduce((sum, value) => sum + value * value, 0))
    sigma *= exp((cSigma / dSigma) * (norm / chi - 1))
    const stalled = norm / Math.sqrt(1 - exp(2 * generation * log(1 - cSigma))) >= (1.4 + 2 / (n + 1)) * chi
    const drive = stalled ? 0 : Math.sqrt(cC * (2 - cC) * effective)
    pC = pC.map((value, i) => (1 - cC) * value + drive * (y[i] as number))
    const kept = 1 - c1 - cMu + (stalled ? c1 * cC * (2 - cC) : 0)
    covariance = covariance.map((row, i) =>
      row.map((value, j) => {
        const rank = chosen.reduce(
          (sum, step, k) => sum + (weights[k] as number) * (step[i] as number) * (step[j] as number),
          0,
        )
        return kept * value + c1 * (pC[i] as number) * (pC[j] as number) + cMu * rank
      }),
    )
  }
}
