import { exp, normal, quantileOfSorted, type RandomStreams } from "@contested/core"
import type { Search } from "./search.js"

/** A point of the posterior's sample, on the unit cube. */
export interface Particle {
  readonly point: readonly number[]
  /** Share of the posterior's mass; all add up to 1. */
  readonly weight: number
  readonly distance: number
}

/** One population of the sequence. */
export interface Generation {
  /** 0 is the prior. */
  readonly generation: number
  /** Largest distance that was accepted; infinite for the prior. */
  readonly tolerance: number
  /** Points evaluated for it. */
  readonly evaluations: number
  /** Effective size of the sample, 1 / sum of squared weights (Kish 1965). */
  readonly effectiveSize: number
  readonly particles: readonly Particle[]
}

export interface AbcSmcOptions {
  /** Particles of each generation, 10 to 100,000. */
  readonly particles: number
  /** The tolerance of a generation is this quantile of the distances of the one before, above 0 and below 1, default 0.5. */
  readonly quantile?: number
  /** Generations after the prior at most, default 20. */
  readonly generations?: number
  /** What proposals follow from. */
  readonly streams: RandomStreams
  /** Is told of every generation that is complete: what is left when the search is broken off. */
  readonly onGeneration?: (generation: Generation) => void
}

/** Most times that a proposal outside the prior is drawn anew. */
const MOST_REDRAWS = 10_000

/**
 * Approximate Bayesian computation by sequential Monte Carlo, prior uniform on the unit cube: a sample of settings whose runs come ever closer to
 * what was observed (Toni et al. 2009, doi:10.1098/rsif.2008.0172). Tolerances follow the distances; the kernel is a normal one per parameter with twice
 * the weighted variance of the generation before (Beaumont et al. 2009, doi:10.1093/biomet/asp052); weights are 1 / sum of w_j K(x | x_j).
 *
 * Proposals come in batches of one generation's size. Each has a stream of its own and the first that are near enough, in order of their numbers,
 * are the generation: so the posterior does not depend on who evaluated what when. Ends when distances cannot fall any more, or after
 * `generations`. O(particles^2) per generation beside the runs.
 *
 * @param dimensions Parameters, at least 1.
 * @throws RangeError for numbers out of range
 */
export function* abcSmc(
  dimensions: number,
  { particles: size, quantile = 0.5, generations = 20, streams, onGeneration }: AbcSmcOptions,
): Search<Generation> {
  if (!Number.isInteger(size) || size < 10 || size > 100_000)
    throw new RangeError(`A generation was to have ${size} particles: expected a whole number from 10 to 100,000.`)
  if (!(quantile > 0 && quantile < 1))
    throw new RangeError(`Tolerances were to be the quantile ${quantile}: expected a number above 0 and below 1.`)
  let proposals = 0
  const prior = Array.from({ length: size }, () => {
    const random = streams.stream("prior", proposals++)
    return Array.from({ length: dimensions }, () => random.uniform())
  })
  const distances = yield prior
  let current = generationOf(
    0,
    Number.POSITIVE_INFINITY,
    size,
    prior.map((point, index) => ({ point, weight: 1 / size, distance: distances[index] as number })),
  )
  onGeneration?.(current)
  for (let generation = 1; generation <= generations; generation += 1) {
    const tolerance = nextTolerance(current, quantile)
    if (tolerance === null) break
    const spread = kernelWidths(current.particles, dimensions)
    const accepted: { point: readonly number[]; distance: number }[] = []
    let evaluations = 0
    while (accepted.length < size) {
      const batch = Array.from({ length: size }, () =>
        proposal(current.particles, spread, streams.stream("proposal", proposals++)),
      )
      const found = yield batch
      for (const [index, point] of batch.entries()) {
        if (accepted.length === size) break
        evaluations += 1
        const distance = found[index] as number
        if (distance <= tolerance) accepted.push({ point, distance })
      }
    }
    current = generationOf(generation, tolerance, evaluations, weighted(accepted, current.particles, spread))
    onGeneration?.(current)
  }
  return current
}

function generationOf(
  generation: number,
  tolerance: number,
  evaluations: number,
  particles: readonly Particle[],
): Generation {
  const squares = particles.reduce((sum, { weight }) => sum + weight * weight, 0)
  return { generation, tolerance, evaluations, effectiveSize: 1 / squares, particles }
}

/** The next smaller tolerance; null where the distances leave none. Counts tie: then it is the largest distance below the last tolerance. */
function nextTolerance({ particles, tolerance }: Generation, quantile: number): number | null {
  const sorted = Float64Array.from(particles, ({ distance }) => distance).sort()
  const wanted = quantileOfSorted(sorted, quantile)
  if (wanted < tolerance && Number.isFinite(wanted)) return wanted
  const below = sorted.filter((distance) => distance < tolerance)
  return below.length === 0 ? null : (below[below.length - 1] as number)
}

/** Standard deviations of the kernel: sqrt(2) times the weighted ones of the particles. */
function kernelWidths(particles: readonly Particle[], dimensions: number): readonly number[] {
  return Array.from({ length: dimensions }, (_, column) => {
    const mean = particles.reduce((sum, { point, weight }) => sum + weight * (point[column] as number), 0)
    const variance = particles.reduce((sum, { point, weight }) => {
      const deviation = (point[column] as number) - mean
      return sum + weight * deviation * deviation
    }, 0)
    // All particles in one place: a kernel of no width could not move.
    return Math.sqrt(2 * Math.max(variance, 1e-12))
  })
}

/** A particle drawn by weight and moved; drawn anew, both, until it lies in the prior. */
function proposal(
  particles: readonly Particle[],
  spread: readonly number[],
  random: ReturnType<RandomStreams["stream"]>,
): readonly number[] {
  for (let attempt = 0; attempt < MOST_REDRAWS; attempt += 1) {
    let left = random.uniform()
    let chosen = particles[particles.length - 1] as Particle
    for (const particle of particles) {
      left -= particle.weight
      if (left < 0) {
        chosen = particle
        break
      }
    }
    const point = chosen.point.map((value, column) => normal(random, value, spread[column] as number))
    if (point.every((value) => value >= 0 && value <= 1)) return point
  }
  throw new RangeError(
    `None of ${MOST_REDRAWS} proposals fell into the ranges: there are too many parameters for this kernel.`,
  )
}

/** Weights 1 / sum of w_j K(x | x_j), made to add up to 1: the prior is the same everywhere. */
function weighted(
  accepted: readonly { readonly point: readonly number[]; readonly distance: number }[],
  before: readonly Particle[],
  spread: readonly number[],
): Particle[] {
  const raw = accepted.map(({ point }) => {
    const density = before.reduce((sum, { point: from, weight }) => {
      let squares = 0
      for (const [column, value] of point.entries()) {
        const z = (value - (from[column] as number)) / (spread[column] as number)
        squares += z * z
      }
      return sum + weight * exp(-squares / 2)
    }, 0)
    return 1 / density
  })
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return accepted.map(({ point, distance }, index) => ({ point, distance, weight: (raw[index] as number) / total }))
}
