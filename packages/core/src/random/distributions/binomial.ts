import { binomialProbability, regularisedBeta } from "../../math/beta-function.js"
import { exp } from "../../math/exponential.js"
import { log1p } from "../../math/logarithm.js"
import type { UniformSource } from "../uniform-source.js"
import { HALF_STEP, normalOfUniform } from "./normal.js"
import { COUNT, isCount, isProbability, PROBABILITY, parameterError } from "./parameter-error.js"

/** Below, counting up is cheaper than a distribution function. */
const COUNTED = 30
/** Further out, the rounding of a count would show: the tail is summed from its own end. */
const TAIL = 1e-6

/**
 * How many of `trials` independent trials succeed, each with the same probability p: P(k) = C(n, k) p^k (1 - p)^(n - k), k = 0 ... n.
 *
 * Mean np, variance np (1 - p). Inversion of the exact distribution function at every n and p (no normal approximation): the smallest k with
 * u < P(X <= k). Consumes exactly 1 uniform, also where the result is certain, and increases in it. Where fewer than 30 successes or failures are
 * expected by counting (5 ns each); beyond, by the incomplete beta function at a Cornish-Fisher guess and a few steps from it (about 2 µs, growing
 * as the square root of n).
 *
 * @param trials whole number >= 0
 * @param probability of success in one trial, from 0 to 1
 * @throws RangeError when `trials` is not a whole number >= 0 or `probability` not from 0 to 1
 */
export function binomial(source: UniformSource, trials: number, probability: number): number {
  if (!isCount(trials) || !isProbability(probability)) {
    throw parameterError("binomial", [
      ["trials", trials, COUNT],
      ["probability", probability, PROBABILITY],
    ])
  }
  const u = source.uniform()
  if (trials === 0 || probability === 0) return 0
  if (probability === 1) return trials
  const failure = 1 - probability
  if (trials * probability < COUNTED && u < 1 - TAIL) return countedSuccesses(u, trials, probability)
  if (trials * failure < COUNTED && u > TAIL) return trials - countedFailures(1 - u, trials, failure)
  const z = normalOfUniform(u)
  const spread = z * Math.sqrt(trials * probability * failure)
  const quantile = trials * probability + spread + ((failure - probability) * (z * z - 1)) / 6
  const guess = Math.min(trials - 1, Math.max(0, Math.floor(quantile + 0.5)))
  return u < 0.5
    ? searchedFromBelow(Math.max(u, HALF_STEP), trials, probability, guess)
    : searchedFromAbove(1 - u, trials, probability, guess)
}

/** The smallest k with u < P(X <= k). */
function countedSuccesses(u: number, trials: number, p: number): number {
  const odds = p / (1 - p)
  let k = 0
  let probability = exp(trials * log1p(-p))
  let rest = u
  while (rest >= probability && k < trials) {
    rest -= probability
    probability *= ((trials - k) / (k + 1)) * odds
    k++
  }
  return k
}

/** The smallest number of failures with v <= P(failures <= k), v = 1 - u: the mirror image of the smallest number of successes. */
function countedFailures(v: number, trials: number, q: number): number {
  const odds = q / (1 - q)
  let k = 0
  let probability = exp(trials * log1p(-q))
  let rest = v
  while (rest > probability && k < trials) {
    rest -= probability
    probability *= ((trials - k) / (k + 1)) * odds
    k++
  }
  return k
}

/** The smallest k with u < P(X <= k). */
function searchedFromBelow(u: number, trials: number, p: number, guess: number): number {
  const q = 1 - p
  let k = guess
  let cumulative = regularisedBeta(q, trials - k, k + 1, p)
  let probability = binomialProbability(k, trials - k, p, q)
  while (k > 0 && u < cumulative - probability) {
    cumulative -= probability
    probability *= (k / (trials - k + 1)) * (q / p)
    k--
  }
  while (u >= cumulative && k < trials) {
    probability *= ((trials - k) / (k + 1)) * (p / q)
    k++
    cumulative += probability
  }
  return k
}

/** The smallest k with P(X > k) < v, v = 1 - u: the same number, summed from the other end so that small probabilities keep their digits. */
function searchedFromAbove(v: number, trials: number, p: number, guess: number): number {
  const q = 1 - p
  let k = guess
  let exceedance = regularisedBeta(p, k + 1, trials - k, q)
  let probability = binomialProbability(k, trials - k, p, q)
  while (k > 0 && exceedance + probability < v) {
    exceedance += probability
    probability *= (k / (trials - k + 1)) * (q / p)
    k--
  }
  while (exceedance >= v && k < trials) {
    probability *= ((trials - k) / (k + 1)) * (p / q)
    k++
    exceedance -= probability
  }
  return k
}
