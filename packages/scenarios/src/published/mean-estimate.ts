import { regularisedBeta } from "@contested/core"
import type { Estimate } from "./published-model.js"

/** Share of intervals that hold the true mean, were each replication's value normal. */
const CONFIDENCE = 0.999

/**
 * The mean of independent replications and its 99.9 % interval (Student's t, n - 1 degrees of freedom).
 *
 * @throws RangeError for fewer than two values
 */
export function meanEstimate(values: readonly number[]): Estimate {
  const n = values.length
  if (n < 2) throw new RangeError(`An interval of a mean needs at least two replications, got ${n}.`)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const half = studentQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { value: mean, low: mean - half, high: mean + half }
}

/** t with P(|T| > t) = 1 - {@link CONFIDENCE}, by bisection of I_{v / (v + t²)}(v / 2, 1 / 2) (DLMF 8.17). */
function studentQuantile(degrees: number): number {
  let [low, high] = [0, 1000]
  for (let i = 0; i < 60; i++) {
    const t = (low + high) / 2
    if (regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5) > 1 - CONFIDENCE) low = t
    else high = t
  }
  return (low + high) / 2
}
