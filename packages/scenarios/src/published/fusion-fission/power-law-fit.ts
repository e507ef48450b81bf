import { log, pow } from "@contested/core"
import { scaledZeta } from "./hurwitz-zeta.js"

/** Whether values are measured (any number) or counted (whole numbers). */
export type PowerLawKind = "continuous" | "discrete"

export interface PowerLawFit {
  readonly kind: PowerLawKind
  /** x_min: only values from here on (included) were used. */
  readonly minimum: number
  /** α: the density, or the probability of each whole number, falls as x^-α. */
  readonly exponent: number
  /** Standard error of α by the curvature of the likelihood, for many values. */
  readonly standardError: number
  /** Values used. */
  readonly values: number
}

const EXPONENT_RANGE: readonly [low: number, high: number] = [1 + 1e-6, 60]

/**
 * The exponent of a power law by maximum likelihood (Clauset, Shalizi & Newman 2009, doi:10.1137/070710111): eq. 3.1 for continuous values;
 * for discrete ones the exact likelihood of eq. 3.5, -n log ζ(α, x_min) - α sum(log x), not its approximation.
 *
 * @param data in any order; values below `minimum` are left out
 * @param minimum over 0; whole where values are discrete
 * @throws RangeError when fewer than two values are left, all of them equal the minimum, or a value does not fit the kind
 */
export function fitPowerLaw(data: readonly number[], minimum: number, kind: PowerLawKind): PowerLawFit {
  requireValues(data, minimum, kind)
  const tail = data.filter((x) => x >= minimum)
  const n = tail.length
  const meanLog = tail.reduce((sum, x) => sum + log(x / minimum), 0) / n
  if (n < 2 || meanLog === 0)
    throw new RangeError(
      `A power law from ${minimum} on cannot be fitted to ${n} values${n < 2 ? "" : ", all of them equal to that minimum"}: it needs at least two values that differ.`,
    )
  if (kind === "continuous") {
    const exponent = 1 + 1 / meanLog
    return { kind, minimum, exponent, standardError: (exponent - 1) / Math.sqrt(n), values: n }
  }
  const exponent = whereMeanLogIs(meanLog, minimum)
  // The variance of log x is -d meanLog / dα, by a central difference.
  const h = 1e-4 * (exponent - 1)
  const variance = (scaledZeta(exponent - h, minimum).meanLog - scaledZeta(exponent + h, minimum).meanLog) / (2 * h)
  return { kind, minimum, exponent, standardError: 1 / Math.sqrt(n * variance), values: n }
}

/** The continuous approximation to the discrete estimate, 1 + n / sum(log(x / (x_min - 1/2))) (eq. 3.7): good for x_min over some 6. */
export function approximateDiscreteExponent(data: readonly number[], minimum: number): number {
  requireValues(data, minimum, "discrete")
  const tail = data.filter((x) => x >= minimum)
  return 1 + tail.length / tail.reduce((sum, x) => sum + log(x / (minimum - 0.5)), 0)
}

/** P(X >= x) under a power law, for x from its minimum on. */
export function powerLawExceedance(law: Pick<PowerLawFit, "kind" | "minimum" | "exponent">, x: number): number {
  if (x <= law.minimum) return 1
  if (law.kind === "continuous") return pow(x / law.minimum, 1 - law.exponent)
  const first = Math.ceil(x)
  const scale = pow(first / law.minimum, -law.exponent)
  return (scale * scaledZeta(law.exponent, first).sum) / scaledZeta(law.exponent, law.minimum).sum
}

/** The likelihood is highest where the mean of log x under the law is that of the data; it falls with α, so halving finds it. */
function whereMeanLogIs(meanLog: number, minimum: number): number {
  let [low, high] = EXPONENT_RANGE
  for (let i = 0; i < 52 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2
    if (scaledZeta(middle, minimum).meanLog > meanLog) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function requireValues(data: readonly number[], minimum: number, kind: PowerLawKind): void {
  const isDiscrete = kind === "discrete"
  const fits = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY && (!isDiscrete || Number.isSafeInteger(x))
  const wanted = isDiscrete ? "whole numbers of at least 1" : "finite numbers over 0"
  if (!fits(minimum))
    throw new RangeError(`The minimum of a ${kind} power law is ${minimum}; expected one of the ${wanted}.`)
  const wrong = data.filter((x) => !fits(x))
  if (wrong.length === 0) return
  throw new RangeError(
    `A ${kind} power law takes ${wanted}; ${wrong.length} of ${data.length} values are not, the first is ${wrong[0]}.`,
  )
}
