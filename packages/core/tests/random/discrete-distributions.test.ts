import { randomBernoulli, randomBinomial, randomGeometric, randomInt, randomPoisson } from "d3-random"
import { logGamma } from "../../src/math/gamma-function.js"
import { bernoulli } from "../../src/random/distributions/bernoulli.js"
import { binomial } from "../../src/random/distributions/binomial.js"
import { categorical } from "../../src/random/distributions/categorical.js"
import { discrete } from "../../src/random/distributions/discrete.js"
import { discretePowerLaw } from "../../src/random/distributions/discrete-power-law.js"
import { geometric } from "../../src/random/distributions/geometric.js"
import { integer } from "../../src/random/distributions/integer.js"
import { multinomial } from "../../src/random/distributions/multinomial.js"
import { negativeBinomial } from "../../src/random/distributions/negative-binomial.js"
import { poisson } from "../../src/random/distributions/poisson.js"
import { sampleWithoutReplacement } from "../../src/random/distributions/sample-without-replacement.js"
import { obeysItsLaws } from "./distribution-laws.js"

/** Its published type lacks the number of trials. */
const binomialByD3 = randomBinomial.source as unknown as (
  source: () => number,
) => (trials: number, probability: number) => () => number
const COUNTS = [0, Number.MAX_SAFE_INTEGER] as const
const logFactorial = (n: number) => logGamma(n + 1)

for (const [minimum, maximum] of [
  [0, 1],
  [-5, 4],
  [7, 7],
  [1, 1000],
] as const) {
  const n = maximum - minimum + 1
  obeysItsLaws({
    name: `integer(${minimum}, ${maximum})`,
    draw: (source) => integer(source, minimum, maximum),
    mean: (minimum + maximum) / 2,
    variance: (n * n - 1) / 12,
    support: [minimum, maximum],
    probability: () => 1 / n,
    oracle: (source) => randomInt.source(source)(minimum, maximum + 1),
  })
}

for (const p of [0, 0.001, 0.3, 1]) {
  obeysItsLaws({
    name: `bernoulli(${p})`,
    draw: (source) => Number(bernoulli(source, p)),
    mean: p,
    variance: p * (1 - p),
    support: [0, 1],
    probability: (k) => (k === 1 ? p : 1 - p),
    oracle: (source) => randomBernoulli.source(source)(p),
    monotone: false,
  })
}

for (const mean of [0, 0.3, 4, 29.9, 30, 200, 30_000]) {
  obeysItsLaws({
    name: `poisson(${mean})`,
    draw: (source) => poisson(source, mean),
    mean,
    variance: mean,
    support: COUNTS,
    probability: (k) => (mean === 0 ? Number(k === 0) : Math.exp(k * Math.log(mean) - mean - logFactorial(k))),
    ...(mean > 0 && { oracle: (source: () => number) => randomPoisson.source(source)(mean) }),
  })
}

for (const [n, p] of [
  [0, 0.5],
  [1, 0.3],
  [20, 0.5],
  [1000, 0.01],
  [1000, 0.99],
  [500, 0.4],
  [100_000, 0.7],
  [40, 0],
  [40, 1],
] as const) {
  obeysItsLaws({
    name: `binomial(${n}, ${p})`,
    draw: (source) => binomial(source, n, p),
    mean: n * p,
    variance: n * p * (1 - p),
    support: [0, n],
    probability: (k) => {
      if (p === 0 || p === 1) return Number(k === n * p)
      const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k)
      return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p))
    },
    ...(n > 0 && { oracle: (source: () => number) => binomialByD3(source)(n, p) }),
  })
}

for (const [size, p] of [
  [0.3, 0.1],
  [1, 0.25],
  [5, 0.5],
  [2.5, 0.02],
  [80, 0.3],
  [3, 1],
] as const) {
  obeysItsLaws({
    name: `negativeBinomial(${size}, ${p})`,
    draw: (source) => negativeBinomial(source, size, p),
    mean: (size * (1 - p)) / p,
    variance: (size * (1 - p)) / p ** 2,
    support: COUNTS,
    probability: (k) => {
      if (p === 1) return Number(k === 0)
      const ways = logGamma(k + size) - logGamma(size) - logFactorial(k)
      return Math.exp(ways + size * Math.log(p) + k * Math.log1p(-p))
    },
  })
}

for (const p of [0.004, 0.2, 0.9, 1]) {
  obeysItsLaws({
    name: `geometric(${p})`,
    draw: (source) => geometric(source, p),
    mean: (1 - p) / p,
    variance: (1 - p) / p ** 2,
    support: COUNTS,
    probability: (k) => p * (1 - p) ** k,
    // Theirs counts the success too.
    oracle: (source) => {
      const draw = randomGeometric.source(source)(p)
      return () => draw() - 1
    },
  })
}

const weightings = [
  [1],
  [2, 0, 5, 1, 0],
  [0.1, 0.2, 0.3, 0.4],
  Array.from({ length: 100 }, (_, i) => i),
  [0, 0, 1e-300, 3e-300],
]
for (const weights of weightings) {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = weights.reduce((sum, weight, i) => sum + (i * weight) / total, 0)
  const laws = {
    mean,
    variance: weights.reduce((sum, weight, i) => sum + ((i - mean) ** 2 * weight) / total, 0),
    support: [0, weights.length - 1] as const,
    probability: (k: number) => weights[k]! / total,
  }
  const alias = discrete(weights)
  const title = weights.length > 9 ? `0 ... ${weights.length - 1}` : weights.join(", ")
  obeysItsLaws({ ...laws, name: `discrete([${title}])`, draw: (source) => alias.sample(source), monotone: false })
  obeysItsLaws({ ...laws, name: `categorical([${title}])`, draw: (source) => categorical(source, weights) })
}

// Moments by direct summation; without a maximum up to 2e6, beyond which nothing of their first ten digits is left for these exponents.
for (const [exponent, minimum, maximum] of [
  [0, 3, 12],
  [1, 1, 50],
  [1.5, 1, 1000],
  [2.5, 1, 10_000],
  [1, 5000, 20_000],
  [0.5, 1, 9000],
  [10, 1, undefined],
  [12, 20, undefined],
] as const) {
  const last = maximum ?? 2e6
  let [sum, first, second] = [0, 0, 0]
  for (let k = last; k >= minimum; k--) {
    const weight = (k / minimum) ** -exponent
    sum += weight
    first += weight * k
    second += weight * k * k
  }
  const law = discretePowerLaw({ exponent, minimum, ...(maximum !== undefined && { maximum }) })
  obeysItsLaws({
    name: `discretePowerLaw({ exponent: ${exponent}, minimum: ${minimum}, maximum: ${maximum} })`,
    draw: (source) => law.sample(source),
    mean: first / sum,
    variance: second / sum - (first / sum) ** 2,
    support: [minimum, maximum ?? Number.MAX_SAFE_INTEGER],
    probability: (k) => (k / minimum) ** -exponent / sum,
  })
}

// The marginals of what yields several numbers.
const kinds = [3, 0, 1, 6]
for (const i of [0, 1, 2, 3]) {
  const p = kinds[i]! / 10
  obeysItsLaws({
    name: `multinomial(50, [${kinds.join(", ")}])[${i}]`,
    draw: (source) => multinomial(source, 50, kinds)[i]!,
    mean: 50 * p,
    variance: 50 * p * (1 - p),
    support: [0, 50],
    oracle: (source) => binomialByD3(source)(50, p),
    uniforms: 3,
    monotone: false,
  })
}
for (const i of [0, 2]) {
  obeysItsLaws({
    name: `sampleWithoutReplacement(10, 3)[${i}]`,
    draw: (source) => sampleWithoutReplacement(source, 10, 3)[i]!,
    mean: 4.5,
    variance: 99 / 12,
    support: [0, 9],
    probability: () => 0.1,
    oracle: (source) => randomInt.source(source)(10),
    uniforms: 3,
    monotone: false,
  })
}
