import { expm1 } from "../../math/exponential.js"
import { log } from "../../math/logarithm.js"
import { pow } from "../../math/power.js"
import type { UniformSource } from "../uniform-source.js"
import { isNonNegative, NON_NEGATIVE, parameterError, type Requirement } from "./parameter-error.js"

export interface DiscretePowerLawParameters {
  /** alpha: P(k) falls as k^-alpha. At least 0; over 1 where there is no maximum. */
  readonly exponent: number
  /** x_min, the smallest value (included), a whole number >= 1. */
  readonly minimum: number
  /** x_max, the largest value (included). Default 2^53 - 1, the largest whole number a float holds with its neighbours. */
  readonly maximum?: number
}

/** A discrete power law, ready to be drawn from. */
export interface DiscretePowerLaw {
  /** One number; consumes exactly 1 uniform and increases in it. Some 20 ns within the first 4,096 values, 1 µs beyond. */
  sample(source: UniformSource): number
  /** P(X = k); 0 where k is not a whole number in the support. */
  probability(k: number): number
  /** P(X >= k), the complementary distribution function that is drawn against data. */
  exceedance(k: number): number
}

/** Values with a table entry. Beyond them the Euler-Maclaurin sum has long converged. */
const TABLE = 4096

/**
 * Discrete power law (zeta distribution, truncated where a maximum is given): P(X = k) proportional to k^-exponent for whole k from `minimum` to
 * `maximum`, both included (Clauset, Shalizi & Newman 2009, SIAM Review 51:661, eq. 2.4 and appendix D, doi:10.1137/070710111).
 *
 * Inversion of the exact distribution function, not of its continuous approximation. Without a maximum the mean is ζ(alpha - 1, x_min) / ζ(alpha, x_min)
 * for alpha > 2 and the variance is finite for alpha > 3; for smaller exponents both exist only by the end of the support at 2^53 - 1. Building
 * the table costs 0.3 ms once warm, some milliseconds the first time: keep the law where a loop draws from it.
 *
 * @throws RangeError when a parameter is outside its bounds, all mistakes at once
 */
export function discretePowerLaw(parameters: DiscretePowerLawParameters): DiscretePowerLaw {
  const { exponent, minimum, maximum = Number.MAX_SAFE_INTEGER } = parameters
  checkParameters(parameters)
  const entries = Math.min(maximum - minimum + 1, TABLE)
  const beyond = minimum + entries
  const tail = (k: number): number => eulerMaclaurin(exponent, minimum, k, maximum)
  // Entry i is the sum of (k / minimum)^-exponent over k >= minimum + i, added from the small end.
  const sums = new Float64Array(entries + 1)
  sums[entries] = beyond > maximum ? 0 : tail(beyond)
  for (let i = entries - 1; i >= 0; i--) sums[i] = sums[i + 1]! + pow((minimum + i) / minimum, -exponent)
  const total = sums[0]!
  const inSupport = (k: number): boolean => k >= minimum && k <= maximum && Math.floor(k) === k
  return {
    sample: (source) => {
      // X is the smallest k with sum(k + 1) < (1 - u) total; 1 - u is exact and never 0.
      const target = (1 - source.uniform()) * total
      if (sums[entries]! >= target) return searchTail(tail, target, beyond, maximum)
      let high = 1
      while (high < entries && sums[high]! >= target) high *= 2
      let low = high >> 1
      if (high > entries) high = entries
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sums[middle]! < target) high = middle
        else low = middle
      }
      return minimum + high - 1
    },
    probability: (k) => (inSupport(k) ? pow(k / minimum, -exponent) / total : 0),
    exceedance: (k) => {
      if (Number.isNaN(k)) return Number.NaN
      if (k <= minimum) return 1
      if (k > maximum) return 0
      const next = Math.ceil(k)
      return (next < beyond ? sums[next - minimum]! : tail(next)) / total
    },
  }
}

function checkParameters({ exponent, minimum, maximum }: DiscretePowerLawParameters): void {
  const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
  const exponentRule: Requirement =
    maximum === undefined
      ? {
          holds: (value) => value > 1 && isNonNegative(value),
          allowed: "a finite number > 1 where there is no maximum",
        }
      : NON_NEGATIVE
  const minimumRule: Requirement = { holds: isWhole, allowed: "a whole number from 1 to 2^53 - 1" }
  const maximumRule: Requirement = {
    holds: (value) => isWhole(value) && !(value < minimum),
    allowed: `a whole number from the minimum, ${minimum}, to 2^53 - 1`,
  }
  const top = maximum ?? Number.MAX_SAFE_INTEGER
  if (exponentRule.holds(exponent) && minimumRule.holds(minimum) && maximumRule.holds(top)) return
  throw parameterError("discretePowerLaw", [
    ["exponent", exponent, exponentRule],
    ["minimum", minimum, minimumRule],
    ["maximum", top, maximumRule],
  ])
}

/**
 * Sum of (j / unit)^-exponent over j from `from` (>= 4,096) to `to`, by the Euler-Maclaurin formula (DLMF 2.10.1); the first term left out is below 1e-16
 * of the sum of the whole law. The integral is written with expm1, so that exponents at and next to 1 need no case of their own.
 */
function eulerMaclaurin(exponent: number, unit: number, from: number, to: number): number {
  const end = to + 1
  const first = pow(from / unit, -exponent)
  const last = pow(end / unit, -exponent)
  const power = 1 - exponent
  const width = log(end / from)
  const integral = from * first * (power === 0 ? width : expm1(power * width) / power)
  const half = (first - last) / 2
  const slope = (exponent / 12) * (first / from - last / end)
  const third =
    ((exponent * (exponent + 1) * (exponent + 2)) / 720) * (first / (from * from * from) - last / (end * end * end))
  return integral + half + slope - third
}

/** The smallest k >= first with tail(k + 1) < target. */
function searchTail(tail: (k: number) => number, target: number, first: number, maximum: number): number {
  let low = first - 1
  let step = first
  let high = Math.min(maximum, low + step)
  while (high < maximum && tail(high + 1) >= target) {
    low = high
    step *= 2
    high = Math.min(maximum, low + step)
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (tail(middle + 1) < target) high = middle
    else low = middle
  }
  return high
}
