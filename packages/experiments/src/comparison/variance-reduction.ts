import type { UniformSource } from "@contested/core"
import { bootstrapInterval } from "../output-analysis/bootstrap-interval.js"
import { type Control, regress } from "./controlled-difference.js"

/** Fewer pairs know next to nothing of a ratio of variances. */
const LEAST_PAIRS = 10
/** Resamples times pairs: 1,000 resamples up to 20,000 pairs, 200 from 100,000 on. */
const WORK = 20_000_000
const [LEAST_RESAMPLES, MOST_RESAMPLES] = [200, 1_000]

/** What a way of comparing is worth: so many times the runs would another way need for the same interval. */
export interface Worth {
  readonly factor: number
  /** 95 %, by resampling pairs. The upper end is null where there is none. */
  readonly interval: readonly [low: number, high: number | null]
}

/** One form of a subject: the values of the measure and, where coins were tossed in it, their luck. */
export interface ControlledValues {
  readonly values: ArrayLike<number>
  readonly controls: readonly Control[]
}

const PLAIN: readonly Control[] = []

/**
 * What pairing is worth, (variance of baseline + variance of variant) / variance of the differences, with its interval by resampling pairs (percentile
 * bootstrap, Efron 1979, doi:10.1214/aos/1176344552). Ratios of variances are known badly: with 25 pairs and normal values the ends lie a factor of two or so
 * apart. Cost: 200 to 1,000 x n.
 *
 * @param baseline Finite values, one per replication.
 * @param variant The same, in the same order.
 * @param taken Where the luck of controls is taken out: nowhere, of the differences only, or on both sides.
 * @returns null with fewer than ten pairs, or where all differences are equal.
 */
export function worthOfPairing(
  baseline: ControlledValues,
  variant: ControlledValues,
  taken: "nowhere" | "of differences" | "on both sides",
  random: UniformSource,
): Worth | null {
  const n = baseline.values.length
  const differences = Float64Array.from(
    { length: n },
    (_, k) => (variant.values[k] as number) - (baseline.values[k] as number),
  )
  if (n < LEAST_PAIRS || differences.every((difference) => difference === differences[0])) return null
  const both = [...variant.controls, ...baseline.controls]
  const errorOf = (values: ArrayLike<number>, controls: readonly Control[], pairs: ArrayLike<number>): number => {
    const { variance, leverage } = regress(values, controls, pairs)
    return variance * leverage
  }
  // The share of the variance that is left is finite in every resample, its inverse is not.
  const left = (pairs: ArrayLike<number>): number => {
    const of = ({ values, controls }: ControlledValues): number =>
      errorOf(values, taken === "on both sides" ? controls : PLAIN, pairs)
    const unpaired = of(baseline) + of(variant)
    return unpaired === 0 ? 1 : errorOf(differences, taken === "nowhere" ? PLAIN : both, pairs) / unpaired
  }
  const all = Float64Array.from({ length: n }, (_, k) => k)
  const resamples = Math.max(LEAST_RESAMPLES, Math.min(MOST_RESAMPLES, Math.round(WORK / n)))
  const { estimate, interval } = bootstrapInterval(all, left, { random, resamples, method: "percentile" })
  if (estimate === 0) return null
  return { factor: 1 / estimate, interval: [1 / interval[1], interval[0] === 0 ? null : 1 / interval[0]] }
}
