import { exp, expm1, log } from "@contested/core"

/** A univariate process: background mu a day, branching ratio n, fading beta a day. */
export interface HawkesValues {
  readonly mu: number
  readonly n: number
  readonly beta: number
}

/**
 * Expected number of events by a day, from nothing at day 0 (Hawkes 1971, doi:10.1093/biomet/58.1.83). With k = beta (1 - n):
 * mu t + mu n beta t^2 (x - 1 + e^-x) / x^2 at x = k t, which is Lambda t + (mu - Lambda)(1 - e^-kt) / k with Lambda = mu / (1 - n), and holds
 * for n = 1 and above too.
 */
export function expectedCount({ mu, n, beta }: HawkesValues, time: number): number {
  const x = beta * (1 - n) * time
  // Near 0 the difference cancels: its series, 1/2 - x/6 + x^2/24 - ...
  const shape =
    Math.abs(x) < 1e-2
      ? 1 / 2 - x / 6 + (x * x) / 24 - (x * x * x) / 120 + (x * x * x * x) / 720
      : (x + expm1(-x)) / (x * x)
  return mu * time + mu * n * beta * time * time * shape
}

/** Expected intensity at a day, from nothing at day 0: Lambda + (mu - Lambda) e^(-beta (1 - n) t). n below 1. */
export function expectedIntensity({ mu, n, beta }: HawkesValues, time: number): number {
  const stationary = mu / (1 - n)
  return stationary + (mu - stationary) * exp(-beta * (1 - n) * time)
}

/** Intensity just before each event. */
export function intensities({ mu, n, beta }: HawkesValues, events: readonly number[]): number[] {
  let weight = 0
  return events.map((time, i) => {
    const previous = events[i - 1]
    // A_i = exp(-beta (t_i - t_(i-1))) (1 + A_(i-1)) (Ogata 1981, doi:10.1109/TIT.1981.1056305).
    if (previous !== undefined) weight = exp(-beta * (time - previous)) * (1 + weight)
    return mu + n * beta * weight
  })
}

/** Integrated intensity up to each event, and up to the horizon. */
export function compensators(
  { mu, n, beta }: HawkesValues,
  events: readonly number[],
  horizon: number,
): { readonly atEvents: readonly number[]; readonly atHorizon: number } {
  let weight = 0
  let last = 0
  const at = (time: number, before: number): number => {
    // Past effects: as many as there were events, less what has not faded yet.
    weight *= exp(-beta * (time - last))
    last = time
    return mu * time + n * (before - weight)
  }
  const atEvents = events.map((time, i) => {
    const value = at(time, i)
    weight += 1
    return value
  })
  return { atEvents, atHorizon: at(horizon, events.length) }
}

/**
 * Log-likelihood of events up to a horizon: sum of ln lambda(t_i) - Lambda(T) (Ozaki 1979, doi:10.1007/BF02480272). O(events).
 *
 * @param events days, rising, from 0 to the horizon
 */
export function logLikelihood(values: HawkesValues, events: readonly number[], horizon: number): number {
  const logs = intensities(values, events).reduce((sum, lambda) => sum + log(lambda), 0)
  return logs - compensators(values, events, horizon).atHorizon
}

/** Gaps between events in the time of the process's own compensator: independent and Exp(1) if the model is right (Papangelou 1972). */
export function residuals(values: HawkesValues, events: readonly number[], horizon: number): number[] {
  const { atEvents } = compensators(values, events, horizon)
  return atEvents.map((value, i) => value - (atEvents[i - 1] ?? 0))
}

/** Kolmogorov's distance of a sample from Exp(1), times the root of its size. */
export function scaledDistanceFromExponential(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const distance = sorted.reduce((worst, gap, i) => {
    const p = -expm1(-gap)
    return Math.max(worst, Math.abs(p - i / sorted.length), Math.abs(p - (i + 1) / sorted.length))
  }, 0)
  return distance * Math.sqrt(sorted.length)
}

/** Probability that a cluster, its first event included, has so many events: Borel's law, e^(-nk) (nk)^(k-1) / k!. n from 0 to 1. */
export function clusterSizeProbability(n: number, size: number): number {
  if (n === 0) return size === 1 ? 1 : 0
  let logFactorial = 0
  for (let k = 2; k <= size; k++) logFactorial += log(k)
  return exp(-n * size + (size - 1) * log(n * size) - logFactorial)
}

/** Mean rates of two processes that excite each other: (I - N)^-1 mu. The largest eigenvalue of N must be below 1. */
export function mutualRates(
  [first, second]: readonly [number, number],
  [[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]],
): readonly [number, number] {
  const determinant = (1 - a) * (1 - d) - b * c
  return [((1 - d) * first + b * second) / determinant, (c * first + (1 - a) * second) / determinant]
}
