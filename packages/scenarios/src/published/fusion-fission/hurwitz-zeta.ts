import { log, pow } from "@contested/core"

/** Terms added one by one before the Euler-Maclaurin formula takes over. */
const TERMS = 60

/** Of a discrete power law over x >= minimum: its sum, scaled so that it does not overflow, and the mean of log(x / minimum) under it. */
export interface ScaledZeta {
  /** minimum^α ζ(α, minimum), the sum of (x / minimum)^-α. */
  readonly sum: number
  /** -d log(sum) / dα, the mean of log(x / minimum). */
  readonly meanLog: number
}

/**
 * Hurwitz' zeta function and its logarithmic derivative, within 1e-12 for α up to 20: 60 terms, the rest by the Euler-Maclaurin formula
 * (DLMF 25.11.28 and its derivative in α).
 *
 * @param exponent α, over 1
 * @param minimum the first term, over 0
 */
export function scaledZeta(exponent: number, minimum: number): ScaledZeta {
  let [sum, weighted] = [0, 0]
  for (let i = 0; i < TERMS; i++) {
    const ratio = (minimum + i) / minimum
    const term = pow(ratio, -exponent)
    sum += term
    weighted += term * log(ratio)
  }
  // What is left, from m on: integral + f(m) / 2 - f'(m) / 12 + f'''(m) / 720, for f = (x / minimum)^-α and for f log(x / minimum).
  const a = exponent
  const m = minimum + TERMS
  const f = pow(m / minimum, -a)
  const l = log(m / minimum)
  const first = a / m
  const third = (a * (a + 1) * (a + 2)) / (m * m * m)
  sum += f * (m / (a - 1) + 1 / 2 + first / 12 - third / 720)
  const slope = (1 - a * l) / m
  const jerk = (3 * a * a + 6 * a + 2) / (m * m * m) - third * l
  weighted += f * (m * (l / (a - 1) + 1 / ((a - 1) * (a - 1))) + l / 2 - slope / 12 + jerk / 720)
  return { sum, meanLog: weighted / sum }
}
