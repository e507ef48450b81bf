import type { ParameterRange } from "../designs/parameter-range.js"

/** A setting with its share of the posterior. */
export interface PosteriorPoint {
  readonly values: readonly number[]
  readonly weight: number
  readonly loss: number
}

/** The posterior of one parameter, in numbers and as the bars of a figure. */
export interface PosteriorSummary {
  readonly parameter: string
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly sd: number
  /** Weighted quantiles 0.05, 0.5 and 0.95. */
  readonly quantiles: readonly [number, number, number]
  /** Mass in each of 20 equal parts of the range, in the parameter's unit. */
  readonly histogram: readonly number[]
}

const BINS = 20

/** The smallest value below or at which this share of the weight lies. */
export function weightedQuantile(values: readonly number[], weights: readonly number[], share: number): number {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  for (const index of order) {
    sum += weights[index] as number
    if (sum >= share * total * (1 - 1e-12)) return values[index] as number
  }
  return values[order.at(-1) as number] as number
}

/** Mean, spread, quantiles and histogram of every parameter. */
export function summarisePosterior(
  ranges: readonly ParameterRange[],
  posterior: readonly PosteriorPoint[],
): PosteriorSummary[] {
  const weights = posterior.map(({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return ranges.map(({ name, low, high }, column) => {
    const values = posterior.map((point) => point.values[column] as number)
    const mean = values.reduce((sum, value, index) => sum + (value * (weights[index] as number)) / total, 0)
    const variance = values.reduce(
      (sum, value, index) => sum + ((value - mean) * (value - mean) * (weights[index] as number)) / total,
      0,
    )
    const histogram = new Array<number>(BINS).fill(0)
    for (const [index, value] of values.entries()) {
      const bin = Math.min(BINS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * BINS)))
      histogram[bin] = (histogram[bin] as number) + (weights[index] as number) / total
    }
    const quantile = (share: number): number => weightedQuantile(values, weights, share)
    return {
      parameter: name,
      low,
      high,
      mean,
      sd: Math.sqrt(variance),
      quantiles: [quantile(0.05), quantile(0.5), quantile(0.95)],
      histogram,
    }
  })
}
