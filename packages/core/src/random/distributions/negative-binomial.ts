import { regularisedBeta } from "../../math/beta-function.js"
import { exp } from "../../math/exponential.js"
import { log } from "../../math/logarithm.js"
import type { UniformSource } from "../uniform-source.js"
import { HALF_STEP, normalOfUniform } from "./normal.js"
import { isPositive, isPositiveProbability, POSITIVE, POSITIVE_PROBABILITY, parameterError } from "./parameter-error.js"

/** Below, counting up from 0 is cheaper than a distribution function. */
const COUNTED = 30
/** From here the rounding of a count from 0 would show. */
const UPPER_TAIL = 1 - 1e-6

/**
 * How many failures come before success number `size`, each trial succeeding with probability p: P(k) = Γ(k + size) / (Γ(size) k!) p^size (1 - p)^k,
 * k = 0, 1, 2, ... As a count with overdispersion (a Poisson number whose mean is gamma with shape `size`): mean m is had by p = size / (size + m).
 *
 * Mean size (1 - p) / p, variance size (1 - p) / p². Inversion of the exact distribution function: the smallest k with u < P(X <= k). Consumes exactly
 * 1 uniform and increases in it. For means under 30 by counting up (5 ns per failure); beyond, by bisection with the incomplete beta function
 * (about 5 µs).
 *
 * @param size > 0, not necessarily whole; the dispersion parameter, smaller for more variance
 * @param probability of success in one trial, > 0 and <= 1
 * @throws RangeError when `size` is not a finite number > 0, `probability` is not > 0 and <= 1, or the mean is over 1e12
 */
export function negativeBinomial(source: UniformSource, size: number, probability: number): number {
  const failure = 1 - probability
  const mean = (size * failure) / probability
  if (!isPositive(size) || !isPositiveProbability(probability) || !(mean <= 1e12)) {
    throw parameterError("negativeBinomial", [
      ["size", size, POSITIVE],
      ["probability", probability, POSITIVE_PROBABILITY],
      ["the mean size (1 - probability) / probability", mean, { holds: (m) => !(m > 1e12), allowed: "at most 1e12" }],
    ])
  }
  const u = source.uniform()
  if (probability === 1) return 0
  return mean < COUNTED && u < UPPER_TAIL
    ? counted(u, size, probability)
    : searched(Math.max(u, HALF_STEP), size, probability, mean)
}

function counted(u: number, size: number, p: number): number {
  let k = 0
  let probability = exp(size * log(p))
  let rest = u
  while (rest >= probability) {
    rest -= probability
    probability *= ((k + size) / (k + 1)) * (1 - p)
    k++
  }
  return k
}

function searched(u: number, size: number, p: number, mean: number): number {
  const deviation = Math.sqrt(mean / p)
  const z = normalOfUniform(u)
  const skewness = (2 - p) / Math.sqrt(size * (1 - p))
  // u < P(X <= k), above the median as P(X > k) < 1 - u, where small probabilities keep their digits.
  const isBelow = (k: number): boolean =>
    u < 0.5 ? u < regularisedBeta(p, size, k + 1, 1 - p) : regularisedBeta(1 - p, k + 1, size, p) < 1 - u
  // Bracket the answer, low < answer <= high, by steps that double; then halve the bracket.
  let high = Math.max(0, Math.floor(mean + deviation * Math.max(-3, z + (skewness * (z * z - 1)) / 6)))
  let step = Math.max(1, Math.floor(deviation / 32))
  let low: number
  if (isBelow(high)) {
    low = high - step
    while (low >= 0 && isBelow(low)) {
      high = low
      step *= 2
      low = high - step
    }
    low = Math.max(low, -1)
  } else {
    low = high
    high = low + step
    while (!isBelow(high)) {
      low = high
      step *= 2
      high = low + step
    }
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (isBelow(middle)) high = middle
    else low = middle
  }
  return high
}
