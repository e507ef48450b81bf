import { criticalT, moments, tailsAndMiddle } from "@contested/core"
import type { Interval } from "../output-analysis/mean-interval.js"

/** Pairs that must be left beside the mean and one coefficient for each control. */
const LEAST_LEFT = 10

/** A quantity of every pair whose mean is known to be 0. */
export interface Control {
  readonly name: string
  /** One for each pair. */
  readonly values: ArrayLike<number>
}

/** A difference with the luck of its controls taken out. */
export interface ControlledDifference {
  /** Those that vary. */
  readonly controls: readonly string[]
  readonly mean: number
  readonly halfWidth: number
  readonly interval: Interval
  /** Two-sided, of no difference. */
  readonly pValue: number
  /** Standard deviation of what is left. */
  readonly sd: number
}

/** What is left of values after their linear regression on controls, and the mean where all controls are 0. */
export interface Regression {
  readonly mean: number
  /** Variance of the residuals, with the degrees of freedom that are left. */
  readonly variance: number
  readonly degrees: number
  /** Variance of the mean over that of the residuals; 1 / n without controls. */
  readonly leverage: number
}

/**
 * Regresses values on controls whose means are known to be 0, and gives the mean at 0: the control-variate estimator (Lavenberg & Welch 1981,
 * doi:10.1287/mnsc.27.3.322; Law 2015, section 11.4). O(n q^2 + q^3).
 *
 * @param pairs Which of the values, with repetition.
 */
export function regress(values: ArrayLike<number>, controls: readonly Control[], pairs: ArrayLike<number>): Regression {
  const n = pairs.length
  const columns = [values, ...controls.map((control) => control.values)].map((column) =>
    Float64Array.from(pairs, (pair) => column[pair] as number),
  )
  const means = columns.map((column) => moments(column).mean)
  for (const [index, column] of columns.entries())
    for (let k = 0; k < n; k += 1) column[k] = (column[k] as number) - (means[index] as number)
  const [own, ...rest] = columns as [Float64Array, ...Float64Array[]]
  // Gram-Schmidt, twice for rounding: what each control adds to those before it, and where the point 0 lies along it.
  let mean = means[0] as number
  let leverage = 1 / n
  let used = 0
  const basis: { readonly direction: Float64Array; readonly square: number; readonly at: number }[] = []
  for (const [index, column] of rest.entries()) {
    const before = dot(column, column)
    let at = -(means[index + 1] as number)
    for (let pass = 0; pass < 2; pass += 1) {
      for (const { direction, square, at: other } of basis) {
        const weight = dot(column, direction) / square
        subtract(column, direction, weight)
        at -= weight * other
      }
    }
    const square = dot(column, column)
    // One that others explain, or that does not vary, adds nothing.
    if (!(square > 1e-9 * before)) continue
    const weight = dot(own, column) / square
    subtract(own, column, weight)
    mean += weight * at
    leverage += (at * at) / square
    basis.push({ direction: column, square, at })
    used += 1
  }
  const degrees = n - 1 - used
  return { mean, variance: dot(own, own) / degrees, degrees, leverage }
}

/**
 * The mean difference of pairs with the luck of controls taken out. The interval is Student's, exact for jointly normal values and in the limit for
 * others; the estimate is biased by O(1 / n) otherwise.
 *
 * @param differences One finite value for each pair.
 * @param controls With mean 0 in theory; those that do not vary are passed over.
 * @param level Of the interval, above 0 and below 1.
 * @returns null where no control varies, where none is left after fewer pairs than ten more than controls, or where the differences do not vary.
 */
export function controlledDifference(
  differences: ArrayLike<number>,
  controls: readonly Control[],
  level: number,
): ControlledDifference | null {
  const n = differences.length
  const varying = controls.filter(({ values }) => Array.from(values).some((value) => value !== values[0]))
  if (varying.length === 0 || n < varying.length + 1 + LEAST_LEFT) return null
  const { mean, variance, degrees, leverage } = regress(
    differences,
    varying,
    Array.from({ length: n }, (_, pair) => pair),
  )
  if (!(variance > 0)) return null
  const error = Math.sqrt(variance * leverage)
  const halfWidth = criticalT(level, degrees) * error
  return {
    controls: varying.map(({ name }) => name),
    mean,
    halfWidth,
    interval: [mean - halfWidth, mean + halfWidth],
    pValue: tailsAndMiddle(Math.abs(mean) / error, degrees).tails,
    sd: Math.sqrt(variance),
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number)
  return sum
}

function subtract(from: Float64Array, direction: Float64Array, weight: number): void {
  for (let k = 0; k < from.length; k += 1) from[k] = (from[k] as number) - weight * (direction[k] as number)
}
