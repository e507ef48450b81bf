import { exp, log } from "@contested/core"

/** A curve of progress: the n-th interval lasts first · n^-b. */
export interface ProgressCurve {
  /** τ_1, days to the first event. */
  readonly first: number
  /** b: over 0 where events come faster and faster. */
  readonly exponent: number
}

/** Days expected between event n - 1 and event n, n = 1, 2, ... */
export function expectedInterval({ first, exponent }: ProgressCurve, n: number): number {
  return first * exp(-exponent * log(n))
}

/** Days expected until so many events have happened. */
export function expectedDays(curve: ProgressCurve, events: number): number {
  let days = 0
  for (let n = events; n >= 1; n--) days += expectedInterval(curve, n)
  return days
}

/**
 * The curve by least squares on logarithms, as the authors fit it: log τ_n = log τ_1 - b log n.
 *
 * Where intervals are exponential about the curve the slope is unbiased, but log τ_1 is low by Euler's constant, 0.577.
 *
 * @param intervals days, in order, each over 0
 * @throws RangeError for fewer than two intervals or one that is not over 0
 */
export function fitProgressCurve(intervals: readonly number[]): ProgressCurve {
  if (intervals.length < 2)
    throw new RangeError(`A progress curve needs at least two intervals, got ${intervals.length}.`)
  const wrong = intervals.findIndex((days) => !(days > 0 && days < Number.POSITIVE_INFINITY))
  if (wrong !== -1)
    throw new RangeError(
      `Interval ${wrong + 1} is ${intervals[wrong]} days: on a logarithmic scale it must be over 0. Count events of one day once.`,
    )
  const { intercept, slope } = fitLine(
    intervals.map((_, i) => log(i + 1)),
    intervals.map(log),
  )
  return { first: exp(intercept), exponent: -slope }
}

/** The line across provinces on which the authors found b to lie: b = m log10 τ_1 + c. */
export function fitAcrossProvinces(curves: readonly ProgressCurve[]): {
  readonly slope: number
  readonly intercept: number
} {
  if (curves.length < 2)
    throw new RangeError(`A line across provinces needs at least two of them, got ${curves.length}.`)
  return fitLine(
    curves.map(({ first }) => log(first) / log(10)),
    curves.map(({ exponent }) => exponent),
  )
}

function fitLine(x: readonly number[], y: readonly number[]): { readonly slope: number; readonly intercept: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const spread = x.reduce((sum, v) => sum + (v - meanX) * (v - meanX), 0)
  if (spread === 0) throw new RangeError("A line cannot be fitted where all x are the same.")
  const slope = x.reduce((sum, v, i) => sum + (v - meanX) * (y[i]! - meanY), 0) / spread
  return { slope, intercept: meanY - slope * meanX }
}
