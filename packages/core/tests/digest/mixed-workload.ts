import { logBeta, regularisedBeta } from "../../src/math/beta-function.js"
import { erf, erfc, normalProbability, normalQuantile } from "../../src/math/error-function.js"
import { exp, expm1 } from "../../src/math/exponential.js"
import { highWord, lowWord } from "../../src/math/float64-words.js"
import { logGamma } from "../../src/math/gamma-function.js"
import { tanh } from "../../src/math/hyperbolic.js"
import { regularisedGammaP, regularisedGammaQ } from "../../src/math/incomplete-gamma.js"
import { inverseRegularisedBeta } from "../../src/math/inverse-incomplete-beta.js"
import { inverseRegularisedGammaP } from "../../src/math/inverse-incomplete-gamma.js"
import { log, log1p, log2, log10 } from "../../src/math/logarithm.js"
import { pow } from "../../src/math/power.js"
import { powerOfTwo } from "../../src/math/power-of-two.js"
import { sum } from "../../src/math/sum.js"
import { cos, sin } from "../../src/math/trigonometric.js"
import { bernoulli } from "../../src/random/distributions/bernoulli.js"
import { beta } from "../../src/random/distributions/beta.js"
import { binomial } from "../../src/random/distributions/binomial.js"
import { categorical } from "../../src/random/distributions/categorical.js"
import { discrete } from "../../src/random/distributions/discrete.js"
import { discretePowerLaw } from "../../src/random/distributions/discrete-power-law.js"
import { exponential } from "../../src/random/distributions/exponential.js"
import { gamma } from "../../src/random/distributions/gamma.js"
import { geometric } from "../../src/random/distributions/geometric.js"
import { integer } from "../../src/random/distributions/integer.js"
import { lognormal } from "../../src/random/distributions/lognormal.js"
import { multinomial } from "../../src/random/distributions/multinomial.js"
import { negativeBinomial } from "../../src/random/distributions/negative-binomial.js"
import { normal } from "../../src/random/distributions/normal.js"
import { pareto } from "../../src/random/distributions/pareto.js"
import { poisson } from "../../src/random/distributions/poisson.js"
import { sampleWithoutReplacement } from "../../src/random/distributions/sample-without-replacement.js"
import { shuffle } from "../../src/random/distributions/shuffle.js"
import { uniform } from "../../src/random/distributions/uniform.js"
import { weibull } from "../../src/random/distributions/weibull.js"
import { RandomStreams } from "../../src/random/random-streams.js"
import type { UniformSource } from "../../src/random/uniform-source.js"

/** FNV-1a over the bits of numbers: 32 bits, every bit of every number counts. NaN is counted by a word of its own, for its bits are free. */
class Digest {
  #state = 0x811c9dc5

  add(value: number): void {
    if (Number.isNaN(value)) {
      this.#word(0x7ff80000)
      return
    }
    this.#word(highWord(value))
    this.#word(lowWord(value))
  }

  #word(word: number): void {
    for (let shift = 0; shift < 32; shift += 8) {
      this.#state = Math.imul(this.#state ^ ((word >>> shift) & 0xff), 0x01000193)
    }
  }

  toString(): string {
    return (this.#state >>> 0).toString(16).padStart(8, "0")
  }
}

const ROUNDS = 2000

/** What has been reached, and the digest of everything up to there: the first that differs names the culprit. */
type Reached = (part: string) => void

const functionsOfOne: Readonly<Record<string, (x: number) => number>> = {
  ...{ exp, expm1, log, log1p, log2, log10, sin, cos, tanh, logGamma, erf, erfc, normalProbability },
  normalQuantile: (x) => normalQuantile(tanh(Math.abs(x))),
  "pow of a base": (x) => pow(Math.abs(x), 1.7),
  "pow of an exponent": (x) => pow(1.0001, x),
}

function mathematics(digest: Digest, source: UniformSource, reached: Reached): void {
  const specials = [
    0,
    -0,
    1,
    -1,
    0.5,
    5e-324,
    1e-310,
    1e22,
    1.7976931348623157e308,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]
  for (const [name, f] of Object.entries(functionsOfOne)) {
    for (const x of specials) digest.add(f(x))
    for (let i = 0; i < ROUNDS; i++) {
      const u = 2 * source.uniform() - 1
      digest.add(f(u * 2))
      digest.add(f(u * 800))
      digest.add(f(u * powerOfTwo(Math.floor(40 * source.uniform()))))
    }
    reached(name)
  }
  const values: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const [a, b, p] = [30 * source.uniform() + 0.01, 30 * source.uniform() + 0.01, source.uniform()]
    digest.add(pow(a, b - 15))
    digest.add(logBeta(a, b))
    digest.add(regularisedBeta(p, a, b))
    digest.add(inverseRegularisedBeta(p, a, b))
    digest.add(regularisedGammaP(a, b))
    digest.add(regularisedGammaQ(a, b))
    digest.add(inverseRegularisedGammaP(a, p))
    values.push(a - b)
  }
  digest.add(sum(values))
  reached("functions of several numbers")
  for (let i = 0; i < 200; i++) digest.add(sin(source.uniform() * powerOfTwo(Math.floor(1000 * source.uniform()))))
  reached("sin of large numbers")
}

function distributions(digest: Digest, streams: RandomStreams, reached: Reached): void {
  const alias = discrete([3, 1, 4, 1, 5, 9, 2, 6])
  const severity = discretePowerLaw({ exponent: 1.6, minimum: 1 })
  const truncated = discretePowerLaw({ exponent: 2.5, minimum: 3, maximum: 1000 })
  const draws: Readonly<Record<string, (source: UniformSource) => number>> = {
    uniform: (s) => uniform(s, -2, 7),
    integer: (s) => integer(s, -10, 10),
    bernoulli: (s) => Number(bernoulli(s, 0.3)),
    exponential: (s) => exponential(s, 0.7),
    normal: (s) => normal(s, 1, 2),
    lognormal: (s) => lognormal(s, 0.5, 1.5),
    gamma: (s) => gamma(s, 0.3, 2) + gamma(s, 40, 2),
    beta: (s) => beta(s, 0.4, 0.7) + beta(s, 12, 30),
    weibull: (s) => weibull(s, 1.3, 5),
    pareto: (s) => pareto(s, 1.5, 2),
    poisson: (s) => poisson(s, 3) + poisson(s, 400),
    binomial: (s) => binomial(s, 20, 0.3) + binomial(s, 1000, 0.4) + binomial(s, 300, 0.97),
    "negative-binomial": (s) => negativeBinomial(s, 0.5, 0.1) + negativeBinomial(s, 9, 0.05),
    geometric: (s) => geometric(s, 0.05),
    categorical: (s) => categorical(s, [3, 1, 4, 1, 5]),
    discrete: (s) => alias.sample(s),
    "discrete-power-law": (s) => severity.sample(s) + truncated.sample(s),
  }
  for (const [name, draw] of Object.entries(draws)) {
    const source = streams.stream(name)
    for (let i = 0; i < ROUNDS; i++) digest.add(draw(source))
    reached(name)
  }
  const several = streams.stream("several")
  for (let i = 0; i < 200; i++) {
    for (const count of multinomial(several, 100, [5, 0, 2, 1])) digest.add(count)
    for (const index of sampleWithoutReplacement(several, 1000, 9)) digest.add(index)
    for (const item of shuffle(several, [1, 2, 3, 4, 5, 6, 7, 8, 9])) digest.add(item)
  }
  reached("draws of several numbers")
}

/**
 * Every function of math/ and every distribution, some 250,000 results: for each, in order, the 8 hexadecimal digits of the digest of
 * all results so far. The same on every JavaScript engine.
 *
 * Needs nothing but the language, so that it can be bundled and run in a browser. About half a second.
 */
export function mixedWorkloadParts(): Readonly<Record<string, string>> {
  const digest = new Digest()
  const streams = new RandomStreams("mixed workload", 0)
  const parts: Record<string, string> = {}
  const reached = (area: string) => (name: string) => {
    parts[`${area}: ${name}`] = digest.toString()
  }
  mathematics(digest, streams.stream("mathematics"), reached("math"))
  distributions(digest, streams, reached("random"))
  return parts
}

/** The last of {@link mixedWorkloadParts}: the digest of them all. */
export function mixedWorkload(): string {
  return Object.values(mixedWorkloadParts()).at(-1) as string
}
