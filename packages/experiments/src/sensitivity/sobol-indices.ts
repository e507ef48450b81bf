import { quantileOfSorted, requireLevel, type UniformSource } from "@contested/core"
import type { Interval } from "../output-analysis/mean-interval.js"
import { requireNoise, requireOutputs } from "./sensitivity-input.js"

/** Shares of the output's variance that one parameter has. */
export interface SobolIndex {
  readonly parameter: string
  /** Alone: the share by which the variance would fall if the parameter were known. */
  readonly first: number
  readonly firstInterval: Interval
  /** With all its interactions: the share that would be left if all others were known. */
  readonly total: number
  readonly totalInterval: Interval
}

export interface SobolIndices {
  /** Variance of the output over the design, without the noise's share. */
  readonly variance: number
  readonly indices: readonly SobolIndex[]
}

export interface SobolIndicesOptions {
  /** Level of the intervals, above 0 and below 1, default 0.95. */
  readonly level?: number
  /** Resamples of base points, 100 to 100,000, default 1,000. */
  readonly resamples?: number
  /** Stream of its own for the bootstrap, such as `streams.stream("bootstrap", "sobol")`. */
  readonly random: UniformSource
  /** Variance of the noise in each output, default 0: `replicationNoise(...).noiseOfMeans`, for independent luck at each point. */
  readonly noiseVariance?: number
}

/** Outputs as columns: a and b at the base points, mixed[j] with the column of parameter j exchanged. */
interface Blocks {
  readonly a: Float64Array
  readonly b: Float64Array
  readonly mixed: readonly Float64Array[]
}

/**
 * First and total Sobol indices with percentile bootstrap intervals over base points. First order: mean of f(B) (f(AB_j) - f(A)) / V (Saltelli et
 * al. 2010, doi:10.1016/j.cpc.2009.09.018, table 2 b); total: mean of (f(A) - f(AB_j))^2 / (2 V) (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4;
 * ibid. f), outputs centred first, V the variance over A and B. Bootstrap: Archer, Saltelli & Sobol 1997, doi:10.1080/00949659708811825; it takes the
 * base points for random, so at points of a Sobol sequence its intervals are too wide rather than too narrow (Ishigami, 512 base points: all of 200
 * covered).
 *
 * Independent noise of variance v in each output adds v to V and to the mean of (f(A) - f(AB_j))^2 / 2, and nothing on average to the
 * first-order products, whose outputs come from different runs: so v is taken off both, and what is left are the indices of the expected
 * output. With common random numbers across points the noise is an input that all points share; leave `noiseVariance` at 0 then.
 *
 * Estimates are not forced into 0 to 1: a value outside shows how far the estimate can be trusted. O(resamples x points).
 *
 * @param parameters Names in the order of the design's columns.
 * @param outputs One finite value per point of `saltelliDesign`, in its order.
 * @returns null where the output does not vary, or no more than its noise.
 * @throws RangeError for outputs that do not fill blocks of k + 2, or options out of range.
 */
export function sobolIndices(
  parameters: readonly string[],
  outputs: ArrayLike<number>,
  { level = 0.95, resamples = 1_000, random, noiseVariance = 0 }: SobolIndicesOptions,
): SobolIndices | null {
  requireLevel(level)
  requireNoise(noiseVariance)
  if (!Number.isInteger(resamples) || resamples < 100 || resamples > 100_000) {
    throw new RangeError(
      `A bootstrap of ${resamples} resamples was asked for: expected a whole number from 100 to 100,000.`,
    )
  }
  const k = parameters.length
  const base = Math.floor(outputs.length / (k + 2))
  if (k === 0 || base < 2 || outputs.length !== base * (k + 2)) {
    throw new RangeError(
      `A Saltelli design of ${k} parameters has ${outputs.length} outputs: expected a multiple of ${k + 2}, and two base points or more.`,
    )
  }
  requireOutputs(outputs, outputs.length, "The Saltelli design")
  const blocks = centredBlocks(outputs, k, base)
  const all = Int32Array.from({ length: base }, (_, row) => row)
  const estimate = estimateOf(blocks, all, noiseVariance)
  // Rounding of the centring leaves some 1e-32 of the squared mean where nothing varies.
  const varies = Array.from(outputs).some((value) => value !== outputs[0])
  if (!varies || estimate.variance <= 0) return null
  const resampled = resampledIndices(blocks, base, { resamples, random, noiseVariance })
  const tail = (1 - level) / 2
  const interval = (values: Float64Array): Interval => {
    values.sort()
    return [quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)]
  }
  const indices = parameters.map((parameter, column) => ({
    parameter,
    first: estimate.first[column] as number,
    firstInterval: interval(resampled.first[column] as Float64Array),
    total: estimate.total[column] as number,
    totalInterval: interval(resampled.total[column] as Float64Array),
  }))
  return { variance: estimate.variance, indices }
}

/** Centred: the first-order products would else carry the square of the mean into their spread. */
function centredBlocks(outputs: ArrayLike<number>, k: number, base: number): Blocks {
  const block = k + 2
  const column = (place: number) =>
    Float64Array.from({ length: base }, (_, row) => outputs[row * block + place] as number)
  const [a, b] = [column(0), column(k + 1)]
  const mixed = Array.from({ length: k }, (_, parameter) => column(parameter + 1))
  let mean = 0
  for (let row = 0; row < base; row += 1) mean += ((a[row] as number) + (b[row] as number)) / (2 * base)
  for (const values of [a, b, ...mixed]) for (const row of values.keys()) values[row] = (values[row] as number) - mean
  return { a, b, mixed }
}

interface Estimate {
  readonly variance: number
  readonly first: readonly number[]
  readonly total: readonly number[]
}

function estimateOf({ a, b, mixed }: Blocks, rows: Int32Array, noise: number): Estimate {
  const base = rows.length
  let sum = 0
  let squares = 0
  for (const row of rows) {
    const [x, y] = [a[row] as number, b[row] as number]
    sum += x + y
    squares += x * x + y * y
  }
  const variance = (squares - (sum * sum) / (2 * base)) / (2 * base - 1) - noise
  const first: number[] = []
  const total: number[] = []
  for (const values of mixed) {
    let products = 0
    let distances = 0
    for (const row of rows) {
      const step = (values[row] as number) - (a[row] as number)
      products += (b[row] as number) * step
      distances += step * step
    }
    first.push(products / base / variance)
    total.push((distances / (2 * base) - noise) / variance)
  }
  return { variance, first, total }
}

function resampledIndices(
  blocks: Blocks,
  base: number,
  {
    resamples,
    random,
    noiseVariance,
  }: { readonly resamples: number; readonly random: UniformSource; readonly noiseVariance: number },
): { readonly first: readonly Float64Array[]; readonly total: readonly Float64Array[] } {
  const first = blocks.mixed.map(() => new Float64Array(resamples))
  const total = blocks.mixed.map(() => new Float64Array(resamples))
  const rows = new Int32Array(base)
  for (let resample = 0; resample < resamples; resample += 1) {
    for (const place of rows.keys()) rows[place] = Math.floor(base * random.uniform())
    const estimate = estimateOf(blocks, rows, noiseVariance)
    for (const column of first.keys()) {
      ;(first[column] as Float64Array)[resample] = estimate.first[column] as number
      ;(total[column] as Float64Array)[resample] = estimate.total[column] as number
    }
  }
  return { first, total }
}
