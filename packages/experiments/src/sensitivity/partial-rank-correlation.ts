import { exp, log, requireLevel, tailsAndMiddle } from "@contested/core"
import type { Design } from "../designs/design.js"
import type { Interval } from "../output-analysis/mean-interval.js"
import { normalQuantile } from "../output-analysis/standard-normal.js"
import { averageRanks, correlationMatrix, inverse } from "./rank-correlation.js"
import { columnOf, requireOutputs } from "./sensitivity-input.js"

/** How the output rises or falls with one parameter, the others held. */
export interface PartialRankCorrelation {
  readonly parameter: string
  /** -1 to 1. */
  readonly coefficient: number
  /** Two-sided probability of a coefficient this far from 0 if there were no relation: t with n - 1 - k degrees of freedom. */
  readonly pValue: number
  /** Fisher's (1921) z interval with standard error 1 / sqrt(n - k - 2): approximate for ranks. */
  readonly interval: Interval
}

/** Below this share of its variance left unexplained, a column of ranks counts as determined by the others. */
const COLLINEAR = 1e-10

/**
 * Partial rank correlation coefficients: the correlation of the ranks of a parameter and of the output, both less what the ranks of the other
 * parameters explain linearly; ties have their mean rank. -P_jy / sqrt(P_jj P_yy), P the inverse of the matrix of rank correlations (Iman &
 * Conover 1979, Technometrics 21:499; Marino et al. 2008, doi:10.1016/j.jtbi.2008.04.011, for its use and t test). Sees monotone
 * effects only. Best on a Latin hypercube. For a stochastic model give means over replications. O(n k^2 + n k log n).
 *
 * @param design At least k + 4 points, k the number of parameters.
 * @param outputs One finite value per point.
 * @param level Of the intervals, above 0 and below 1, default 0.95.
 * @returns null where all outputs are equal.
 * @throws RangeError for too few points, a parameter that never varies or follows from the others, or outputs that do not belong to the design.
 */
export function partialRankCorrelations(
  design: Design,
  outputs: ArrayLike<number>,
  level = 0.95,
): readonly PartialRankCorrelation[] | null {
  requireLevel(level)
  const { parameters, points } = design
  const [k, n] = [parameters.length, points.length]
  requireOutputs(outputs, n, "The design")
  if (n < k + 4) {
    throw new RangeError(
      `Partial rank correlations of ${k} parameters were asked for ${n} points: give at least ${k + 4}.`,
    )
  }
  const columns = parameters.map((parameter, column) => {
    const values = columnOf(design, column)
    if (values.every((value) => value === values[0])) {
      throw new RangeError(
        `Parameter ${parameter} has the value ${values[0]} at every point: leave it out, or vary it.`,
      )
    }
    return averageRanks(values)
  })
  const ranks = averageRanks(outputs)
  if (ranks.every((rank) => rank === ranks[0])) return null
  const correlations = correlationMatrix([...columns, ranks])
  const precision = inverse(correlations.slice(0, k).map((row) => row.slice(0, k)))
  const unexplained = parameters.map((_, column) => 1 / (precision?.[column]?.[column] ?? Number.POSITIVE_INFINITY))
  const dependent = unexplained.findIndex((share) => !(share > COLLINEAR))
  if (dependent !== -1) {
    const which = precision === null ? "A parameter" : `Parameter ${parameters[dependent]}`
    throw new RangeError(
      `${which} follows from the others at every point: their effects cannot be told apart. Vary it on its own.`,
    )
  }
  const withOutput = (correlations[k] as number[]).slice(0, k)
  const slopes = (precision as number[][]).map((row) => product(row, withOutput))
  const rest = Math.max(0, 1 - product(slopes, withOutput))
  return parameters.map((parameter, column) => {
    const coefficient = partial(slopes[column] as number, unexplained[column] as number, rest)
    const pValue = pValueOf(coefficient, n - 1 - k)
    return { parameter, coefficient, pValue, interval: fisherInterval(coefficient, n - k - 2, level) }
  })
}

/**
 * The same coefficient through the slope of the regression on all ranks: s sqrt(u) / sqrt(rest + s^2 u), u the share of the parameter that the
 * others leave unexplained, rest that of the output. It exists where nothing of the output is left, too.
 */
function partial(slope: number, unexplained: number, rest: number): number {
  const own = slope * slope * unexplained
  // Rounding leaves some 1e-16 of a slope or a rest that is none.
  if (own < 1e-24) return 0
  return (slope < 0 ? -1 : 1) * Math.sqrt(own / (own + (rest < 1e-13 ? 0 : rest)))
}

function product(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, index) => sum + value * (second[index] as number), 0)
}

function pValueOf(coefficient: number, degrees: number): number {
  const rest = 1 - coefficient * coefficient
  if (rest <= 0) return 0
  return tailsAndMiddle(Math.abs(coefficient) * Math.sqrt(degrees / rest), degrees).tails
}

function fisherInterval(coefficient: number, degrees: number, level: number): Interval {
  if (Math.abs(coefficient) === 1) return [coefficient, coefficient]
  const z = 0.5 * log((1 + coefficient) / (1 - coefficient))
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(degrees)
  return [hyperbolicTangent(z - half), hyperbolicTangent(z + half)]
}

function hyperbolicTangent(z: number): number {
  const ratio = exp(-2 * Math.abs(z))
  return (z < 0 ? -1 : 1) * ((1 - ratio) / (1 + ratio))
}
