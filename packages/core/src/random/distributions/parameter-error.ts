/** What a parameter must be: the test, and the same in words. */
export interface Requirement {
  readonly holds: (value: number) => boolean
  readonly allowed: string
}

export function isFiniteNumber(value: number): boolean {
  return value - value === 0
}

export function isPositive(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY
}

export function isNonNegative(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY
}

export function isProbability(value: number): boolean {
  return value >= 0 && value <= 1
}

export function isPositiveProbability(value: number): boolean {
  return value > 0 && value <= 1
}

export function isCount(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER && Math.floor(value) === value
}

export const FINITE: Requirement = { holds: isFiniteNumber, allowed: "a finite number" }
export const POSITIVE: Requirement = { holds: isPositive, allowed: "a finite number > 0" }
export const NON_NEGATIVE: Requirement = { holds: isNonNegative, allowed: "a finite number >= 0" }
export const PROBABILITY: Requirement = { holds: isProbability, allowed: "a probability from 0 to 1" }
export const POSITIVE_PROBABILITY: Requirement = { holds: isPositiveProbability, allowed: "a probability > 0 and <= 1" }
export const COUNT: Requirement = { holds: isCount, allowed: "a whole number >= 0" }

/**
 * The error for parameters that a distribution cannot take: one sentence for each of them, with its value.
 *
 * Called where the fast test in a draw has failed, so that a good draw pays for comparisons only.
 */
export function parameterError(
  distribution: string,
  parameters: readonly (readonly [name: string, value: unknown, requirement: Requirement])[],
): RangeError {
  const mistakes = parameters
    .filter(([, value, { holds }]) => typeof value !== "number" || !holds(value))
    .map(([name, value, { allowed }]) => `expected ${name} to be ${allowed}, got ${String(value)}`)
  return new RangeError(`${distribution}: ${mistakes.join("; ")}`)
}

/**
 * The sum of weights, in their order, as they are used to choose one of several.
 *
 * @throws RangeError when there is no weight, when one is negative or not finite, or when none is positive
 */
export function totalWeight(distribution: string, weights: ArrayLike<number>): number {
  let total = 0
  let sound = true
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!
    sound &&= isNonNegative(weight)
    total += weight
  }
  if (sound && isPositive(total)) return total
  if (weights.length === 0) throw new RangeError(`${distribution}: expected at least one weight, got none`)
  if (!sound) {
    throw parameterError(
      distribution,
      Array.from(weights, (weight, i) => [`weights[${i}]`, weight, NON_NEGATIVE] as const),
    )
  }
  throw parameterError(distribution, [["the sum of weights", total, POSITIVE]])
}
