import { type MeasureSummary, moments, quantileOfSorted, studentTQuantile } from "@contested/core"

/** Mean, spread, interval and quantiles of one quantity over replications: a MeasureSummary without its labels. */
export type SampleSummary = Pick<MeasureSummary, "n" | "mean" | "sd" | "interval" | "quantiles">

/** Half the width of the 95 % interval of a mean: t(0.975, n - 1) sd / sqrt(n). */
function halfWidth(n: number, sd: number): number {
  return (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
}

/**
 * Summarises one quantity over independent replications. The interval is Student's (1908) for the mean of n independent,
 * roughly normal values: it speaks of the mean of the model, not of the spread of its runs (see the quantiles for that).
 * O(n log n).
 *
 * @param values One finite value per replication, in order of replication, at least one.
 * @throws RangeError for an empty sample or a value that is not finite.
 */
export function summarise(values: ArrayLike<number>): SampleSummary {
  const { n, mean, sd } = moments(values)
  const sorted = Float64Array.from(values).sort()
  const half = sd === null ? null : halfWidth(n, sd)
  return {
    n,
    mean,
    sd,
    interval: half === null ? null : [mean - half, mean + half],
    quantiles: {
      "0.05": quantileOfSorted(sorted, 0.05),
      "0.25": quantileOfSorted(sorted, 0.25),
      "0.5": quantileOfSorted(sorted, 0.5),
      "0.75": quantileOfSorted(sorted, 0.75),
      "0.95": quantileOfSorted(sorted, 0.95),
    },
  }
}
