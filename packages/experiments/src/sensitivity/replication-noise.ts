import { moments, regularisedBeta } from "@contested/core"

/** How much of what varies over a design is the parameters', and how much is luck. */
export interface ReplicationNoise {
  /** Mean of each point over its replications: what the sensitivity measures are given. */
  readonly means: readonly number[]
  /** Variance of one run about the mean of its point, pooled over points (squared unit of the output). */
  readonly noiseVariance: number
  /** Variance that is left in the mean of a point, on average: `noiseVariance` times the mean of 1 / replications. */
  readonly noiseOfMeans: number
  /** Variance that the parameters cause: that of the means less `noiseOfMeans`. Unbiased, so it may come out below 0 where there is hardly any. */
  readonly parameterVariance: number
  /** Share of the parameters in the variance of one run, 0 to 1; null where nothing varies. */
  readonly parameterShare: number | null
  /** Probability of means as different as these if the parameters did nothing (F test; exact for normal noise and equally many replications). */
  readonly pValue: number
}

/**
 * Separates the luck of runs from the effect of parameters, by the one-way random effects model (Searle, Casella & McCulloch 1992, Variance
 * Components, ch. 3; unweighted means where replications are unequal). The points must not share their luck: with common random numbers across
 * points the noise of their means is not independent, and less than said here. O(runs).
 *
 * @param outputs One list of finite values per point of the design, at least two points; at least one point with two or more replications.
 * @throws RangeError for too few points or replications, naming the first point without any, or a value that is not finite.
 */
export function replicationNoise(outputs: readonly ArrayLike<number>[]): ReplicationNoise {
  const points = outputs.length
  if (points < 2)
    throw new RangeError(`Noise was to be separated over ${points} points of a design: give at least two.`)
  const empty = outputs.findIndex((values) => values.length === 0)
  if (empty !== -1) throw new RangeError(`Point ${empty} of the design has no replications: give at least one.`)
  const each = outputs.map((values) => moments(values))
  const means = each.map(({ mean }) => mean)
  let runs = 0
  let squares = 0
  let inverses = 0
  for (const { n, sd } of each) {
    runs += n
    squares += (n - 1) * (sd ?? 0) * (sd ?? 0)
    inverses += 1 / n
  }
  if (runs === points) {
    throw new RangeError(
      "Every point of the design has one replication: make two or more of some, or luck cannot be told from effect.",
    )
  }
  const noiseVariance = squares / (runs - points)
  const noiseOfMeans = (noiseVariance * inverses) / points
  const spread = moments(means).sd as number
  const parameterVariance = spread * spread - noiseOfMeans
  const total = Math.max(0, parameterVariance) + noiseVariance
  return {
    means,
    noiseVariance,
    noiseOfMeans,
    parameterVariance,
    parameterShare: total === 0 ? null : Math.max(0, parameterVariance) / total,
    pValue: fTail(spread * spread, noiseOfMeans, points - 1, runs - points),
  }
}

/** P(F > a / b) with these degrees of freedom: I(d2 / (d2 + d1 F); d2 / 2, d1 / 2) (Abramowitz & Stegun 1964, 26.6.2). */
function fTail(a: number, b: number, d1: number, d2: number): number {
  const [effect, noise] = [d1 * a, d2 * b]
  if (effect + noise === 0) return 1
  return regularisedBeta(noise / (noise + effect), d2 / 2, d1 / 2, effect / (noise + effect))
}
