import { type ParameterEntry, RandomStreams } from "@contested/core"
import { designOnRanges, type ParameterChoice, type RangedDesign } from "../designs/named-design.js"
import { bootstrapInterval } from "../output-analysis/bootstrap-interval.js"
import type { Interval } from "../output-analysis/mean-interval.js"
import { morrisEffects } from "./morris-effects.js"
import { partialRankCorrelations } from "./partial-rank-correlation.js"
import { type ReplicationNoise, replicationNoise } from "./replication-noise.js"
import { sobolIndices } from "./sobol-indices.js"

/** Ways to tell which parameters matter, by the names people type. */
export const SENSITIVITY_METHODS = ["morris", "sobol", "prcc"] as const
export type SensitivityMethod = (typeof SENSITIVITY_METHODS)[number]

export interface SensitivityRequest {
  readonly method: SensitivityMethod
  /** What varies, each over a range; where that is not said, the declared one. */
  readonly parameters: Readonly<Record<string, ParameterChoice>>
  /** Trajectories of `morris` (default 20), base points of `sobol` (default 256), points of `prcc` (default 100, at least k + 4). */
  readonly points?: number
}

/** A number with its 95 % interval. */
export interface Estimate {
  readonly estimate: number
  readonly interval: Interval
}

/** What a method says of one parameter: `mu*`, `mu` and `sigma`, `first` and `total`, or `prcc`. */
export interface ParameterSensitivity {
  readonly parameter: string
  readonly estimates: Readonly<Record<string, Estimate>>
}

/** What a design's runs say about its parameters. */
export interface SensitivityResult {
  readonly method: SensitivityMethod
  /** Luck apart from effect; null with one replication, where they cannot be told apart. */
  readonly noise: Omit<ReplicationNoise, "means"> | null
  /** `morris`: the mu* that a parameter without any effect has from luck alone, on average; null without replications. */
  readonly noiseFloor: number | null
  /** In order of the design; empty where the output does not vary, or no more than its luck. */
  readonly parameters: readonly ParameterSensitivity[]
}

const DESIGN_OF = { morris: "morris", sobol: "saltelli", prcc: "lhs" } as const
const DEFAULT_POINTS = { morris: 20, sobol: 256, prcc: 100 } as const

/**
 * The design that a method needs: Morris trajectories, a Saltelli design, or a Latin hypercube.
 *
 * @param entries The parameters of the subject: ranges default to their declarations.
 * @throws ExperimentError `request` with every mistake in a range, or in the number of points
 */
export function sensitivityDesign(
  { method, parameters, points = DEFAULT_POINTS[method] }: SensitivityRequest,
  entries: readonly ParameterEntry[],
  seed: string,
): RangedDesign {
  return designOnRanges({ method: DESIGN_OF[method], parameters, points }, entries, seed)
}

const absoluteMean = (effects: Float64Array): number =>
  effects.reduce((sum, x) => sum + Math.abs(x), 0) / effects.length
const meanOf = (effects: Float64Array): number => effects.reduce((sum, x) => sum + x, 0) / effects.length
const spread = (effects: Float64Array): number => {
  const mean = meanOf(effects)
  return Math.sqrt(effects.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (effects.length - 1))
}

/**
 * What the runs of a sensitivity design say. Outputs are averaged over replications; with two or more of them the noise that is left in the means is
 * estimated and taken off (Morris: named beside; Sobol: off the variances). Intervals at 95 %: bootstrap over trajectories or base
 * points, Fisher's z for PRCC. The points must not share their luck (`luck: "own"`). O(points x 1,000).
 *
 * @param outputs One list per point of the design, in its order: the values of one measure, one per replication.
 * @param seed What the bootstrap follows from.
 * @throws RangeError for outputs that do not belong to the design, or a value that is not finite
 */
export function analyseSensitivity(
  method: SensitivityMethod,
  { unit }: Pick<RangedDesign, "unit">,
  outputs: readonly ArrayLike<number>[],
  seed: string,
): SensitivityResult {
  const isReplicated = outputs.some((values) => values.length > 1)
  const found = isReplicated ? replicationNoise(outputs) : null
  const means = found?.means ?? outputs.map((values) => values[0] as number)
  const noiseVariance = found?.noiseOfMeans ?? 0
  const streams = new RandomStreams(seed, 0)
  const noise = found === null ? null : withoutMeans(found)
  const result = { method, noise, noiseFloor: null }
  if (method === "morris") {
    const effects = morrisEffects(unit, means, noiseVariance)
    const parameters = effects.map(({ parameter, effects: own }) => {
      const estimate = (name: string, statistic: (sample: Float64Array) => number): Estimate => {
        const random = streams.stream("bootstrap", `${name} ${parameter}`)
        const { estimate: value, interval } = bootstrapInterval(own, statistic, {
          random,
          resamples: 1_000,
          method: "percentile",
        })
        return { estimate: value, interval }
      }
      return {
        parameter,
        estimates: {
          "mu*": estimate("mu*", absoluteMean),
          mu: estimate("mu", meanOf),
          sigma: estimate("sigma", spread),
        },
      }
    })
    return { ...result, noiseFloor: found === null ? null : (effects[0]?.noiseFloor ?? null), parameters }
  }
  if (method === "sobol") {
    const random = streams.stream("bootstrap", "sobol")
    const indices = sobolIndices(unit.parameters, means, { random, noiseVariance })?.indices ?? []
    const parameters = indices.map(({ parameter, first, firstInterval, total, totalInterval }) => ({
      parameter,
      estimates: {
        first: { estimate: first, interval: firstInterval },
        total: { estimate: total, interval: totalInterval },
      },
    }))
    return { ...result, parameters }
  }
  const correlations = partialRankCorrelations(unit, means) ?? []
  const parameters = correlations.map(({ parameter, coefficient, interval }) => ({
    parameter,
    estimates: { prcc: { estimate: coefficient, interval } },
  }))
  return { ...result, parameters }
}

function withoutMeans({ means: _, ...rest }: ReplicationNoise): Omit<ReplicationNoise, "means"> {
  return rest
}
