import { quantileOfSorted, requireLevel, type UniformSource } from "@contested/core"
import type { Interval } from "./mean-interval.js"
import { normalProbability, normalQuantile } from "./standard-normal.js"

/** A number computed from a sample: a mean, a median, a ratio. Must not keep or change the array it is handed. */
export type Statistic = (sample: Float64Array) => number

export interface BootstrapOptions {
  /** Above 0 and below 1, default 0.95. */
  readonly level?: number
  /** Resamples drawn, 100 to 1,000,000, default 2,000. */
  readonly resamples?: number
  /** `percentile`, or `bca`: bias-corrected and accelerated (default). */
  readonly method?: "percentile" | "bca"
  /** Stream of its own, such as `streams.stream("bootstrap", "deaths")`: the interval is a function of sample and stream. */
  readonly random: UniformSource
}

export interface BootstrapInterval {
  /** The statistic of the sample itself. */
  readonly estimate: number
  readonly interval: Interval
  /** Standard deviation of the statistic over the resamples. */
  readonly standardError: number
}

/**
 * Interval for any statistic of independent values by resampling them with replacement.
 *
 * `percentile`: quantiles alpha / 2 and 1 - alpha / 2 of the resampled statistic (Efron 1979, doi:10.1214/aos/1176344552). `bca`: their
 * levels moved for bias z0 and acceleration a, alpha' = Phi(z0 + (z0 + z) / (1 - a (z0 + z))) (Efron 1987, doi:10.1080/01621459.1987.10478410;
 * a by the jackknife, DiCiccio & Efron 1996, eq. 6.6, doi:10.1214/ss/1032280214), whose coverage error falls as 1 / n instead of 1 / sqrt(n)
 * per tail. Both are narrow for small skewed samples, as Student's is: the mean of exponential values is covered at 95 % by 91 % with n = 30, 94.4 %
 * with n = 100, 94.5 % with n = 300.
 * Equal values give an interval of no width. Cost: resamples + n evaluations of the statistic, resamples x n draws (none for equal values).
 *
 * @param values One finite value per replication, at least two.
 * @param statistic Must give a finite number for every resample.
 * @throws RangeError for fewer than two values, a value or a statistic that is not finite, or options out of range.
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: Statistic,
  { level = 0.95, resamples = 2_000, method = "bca", random }: BootstrapOptions,
): BootstrapInterval {
  requireLevel(level)
  const sample = checkedSample(values, resamples)
  const estimate = checkedStatistic(statistic(sample), "the sample")
  if (sample.every((value) => value === sample[0]))
    return { estimate, interval: [estimate, estimate], standardError: 0 }
  const resampled = resampledStatistics(sample, statistic, resamples, random)
  const tail = (1 - level) / 2
  const levels: Interval =
    method === "percentile" ? [tail, 1 - tail] : bcaLevels(sample, statistic, estimate, resampled, tail)
  return {
    estimate,
    interval: [quantileOfSorted(resampled, levels[0]), quantileOfSorted(resampled, levels[1])],
    standardError: standardDeviation(resampled),
  }
}

function checkedSample(values: ArrayLike<number>, resamples: number): Float64Array {
  if (!Number.isInteger(resamples) || resamples < 100 || resamples > 1_000_000) {
    throw new RangeError(
      `A bootstrap of ${resamples} resamples was asked for: expected a whole number from 100 to 1,000,000.`,
    )
  }
  if (values.length < 2) {
    throw new RangeError(`A bootstrap interval was asked for a sample of ${values.length}: give at least two values.`)
  }
  const sample = Float64Array.from(values)
  const bad = sample.findIndex((value) => !Number.isFinite(value))
  if (bad !== -1) throw new RangeError(`Value ${bad} of the sample is ${sample[bad]}: expected a finite number.`)
  return sample
}

function checkedStatistic(value: number, where: string): number {
  if (Number.isFinite(value)) return value
  throw new RangeError(
    `The statistic of ${where} is ${value}: a bootstrap needs one that is finite for every resample.`,
  )
}

/** Ascending. */
function resampledStatistics(
  sample: Float64Array,
  statistic: Statistic,
  resamples: number,
  random: UniformSource,
): Float64Array {
  const n = sample.length
  const resample = new Float64Array(n)
  const results = new Float64Array(resamples)
  for (let index = 0; index < resamples; index += 1) {
    for (let place = 0; place < n; place += 1) resample[place] = sample[Math.floor(n * random.uniform())] as number
    results[index] = checkedStatistic(statistic(resample), `resample ${index}`)
  }
  return results.sort()
}

function bcaLevels(
  sample: Float64Array,
  statistic: Statistic,
  estimate: number,
  resampled: Float64Array,
  tail: number,
): Interval {
  const bias = normalQuantile(shareBelow(resampled, estimate))
  const acceleration = jackknifeAcceleration(sample, statistic)
  const moved = (z: number): number => normalProbability(bias + (bias + z) / (1 - acceleration * (bias + z)))
  const z = normalQuantile(1 - tail)
  return [moved(-z), moved(z)]
}

/** Share below the estimate, ties by half, kept inside (0, 1) by half a resample: the statistic of a sample of counts often ties. */
function shareBelow(resampled: Float64Array, estimate: number): number {
  let doubled = 0
  for (const value of resampled) doubled += value < estimate ? 2 : value === estimate ? 1 : 0
  const n = resampled.length
  return Math.min(Math.max(doubled / (2 * n), 0.5 / n), 1 - 0.5 / n)
}

/** a = sum d^3 / (6 (sum d^2)^(3/2)), d the mean of the leave-one-out statistics minus each of them. */
function jackknifeAcceleration(sample: Float64Array, statistic: Statistic): number {
  const n = sample.length
  const rest = sample.slice(1)
  const left = new Float64Array(n)
  for (let index = 0; index < n; index += 1) {
    if (index > 0) rest[index - 1] = sample[index - 1] as number
    left[index] = checkedStatistic(statistic(rest), `the sample without value ${index}`)
  }
  let sum = 0
  for (const value of left) sum += value
  let squares = 0
  let cubes = 0
  for (const value of left) {
    const deviation = sum / n - value
    squares += deviation * deviation
    cubes += deviation * deviation * deviation
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares))
}

function standardDeviation(values: Float64Array): number {
  let mean = 0
  for (const value of values) mean += value / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  return Math.sqrt(squares / (values.length - 1))
}
