import { describe, expect, it } from "vitest"
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
import { uniform } from "../../src/random/distributions/uniform.js"
import { weibull } from "../../src/random/distributions/weibull.js"
import type { UniformSource } from "../../src/random/uniform-source.js"
import { recorded } from "./distribution-laws.js"

const { NaN: NOTHING, POSITIVE_INFINITY: INFINITE } = Number

const mistakes: readonly (readonly [act: (source: UniformSource) => unknown, message: string])[] = [
  [(s) => uniform(s, NOTHING, 1), "uniform: expected low to be a finite number, got NaN"],
  [(s) => uniform(s, 2, 1), "uniform: expected high - low to be a finite number >= 0, got -1"],
  [(s) => uniform(s, -1.7e308, 1.7e308), "uniform: expected high - low to be a finite number >= 0, got Infinity"],
  [(s) => integer(s, 0.5, 3), "integer: expected minimum to be a whole number of at most 2^53 - 1 in size, got 0.5"],
  [(s) => integer(s, 4, 3), "integer: expected maximum - minimum to be from 0 to 2^32 - 1, got -1"],
  [(s) => integer(s, 0, 2 ** 32), "integer: expected maximum - minimum to be from 0 to 2^32 - 1, got 4294967296"],
  [(s) => bernoulli(s, 1.2), "bernoulli: expected probability to be a probability from 0 to 1, got 1.2"],
  [(s) => exponential(s, 0), "exponential: expected rate to be a finite number > 0, got 0"],
  [(s) => exponential(s, INFINITE), "exponential: expected rate to be a finite number > 0, got Infinity"],
  [
    (s) => normal(s, INFINITE, -1),
    "normal: expected mean to be a finite number, got Infinity; expected standardDeviation to be a finite number >= 0, got -1",
  ],
  [(s) => lognormal(s, 0, NOTHING), "lognormal: expected logStandardDeviation to be a finite number >= 0, got NaN"],
  [
    (s) => gamma(s, -1, 0),
    "gamma: expected shape to be a finite number > 0, got -1; expected scale to be a finite number > 0, got 0",
  ],
  [(s) => beta(s, 1, -2), "beta: expected shape2 to be a finite number > 0, got -2"],
  [(s) => weibull(s, 0, 1), "weibull: expected shape to be a finite number > 0, got 0"],
  [(s) => pareto(s, 1, 0), "pareto: expected minimum to be a finite number > 0, got 0"],
  [(s) => poisson(s, -0.1), "poisson: expected mean to be a number from 0 to 1e12, got -0.1"],
  [(s) => poisson(s, 1e13), "poisson: expected mean to be a number from 0 to 1e12, got 10000000000000"],
  [
    (s) => binomial(s, 2.5, 2),
    "binomial: expected trials to be a whole number >= 0, got 2.5; expected probability to be a probability from 0 to 1, got 2",
  ],
  [(s) => geometric(s, 0), "geometric: expected probability to be a probability > 0 and <= 1, got 0"],
  [(s) => negativeBinomial(s, 0, 0.5), "negativeBinomial: expected size to be a finite number > 0, got 0"],
  [
    (s) => negativeBinomial(s, 1, 2 ** -50),
    "negativeBinomial: expected the mean size (1 - probability) / probability to be at most 1e12, got 1125899906842623",
  ],
  [(s) => categorical(s, []), "categorical: expected at least one weight, got none"],
  [
    (s) => categorical(s, [1, -2, NOTHING]),
    "categorical: expected weights[1] to be a finite number >= 0, got -2; expected weights[2] to be a finite number >= 0, got NaN",
  ],
  [() => discrete([0, 0]), "discrete: expected the sum of weights to be a finite number > 0, got 0"],
  [() => discrete([1e308, 1e308]), "discrete: expected the sum of weights to be a finite number > 0, got Infinity"],
  [(s) => multinomial(s, -1, [1]), "multinomial: expected trials to be a whole number >= 0, got -1"],
  [(s) => multinomial(s, 1, []), "multinomial: expected at least one weight, got none"],
  [
    (s) => sampleWithoutReplacement(s, 3, 4),
    "sampleWithoutReplacement: expected size to be a whole number from 0 to the population, 3, got 4",
  ],
  [
    () => discretePowerLaw({ exponent: 1, minimum: 0 }),
    "discretePowerLaw: expected exponent to be a finite number > 1 where there is no maximum, got 1; expected minimum to be a whole number from 1 to 2^53 - 1, got 0",
  ],
  [
    () => discretePowerLaw({ exponent: 2, minimum: 5, maximum: 4 }),
    "discretePowerLaw: expected maximum to be a whole number from the minimum, 5, to 2^53 - 1, got 4",
  ],
]

describe("a parameter that a distribution cannot take", () => {
  for (const [act, message] of mistakes) {
    it(`is refused by name and value, before a uniform is drawn: ${message}`, () => {
      const source = recorded(0.5)
      expect(() => act(source)).toThrow(new RangeError(message))
      expect(source.used()).toBe(0)
    })
  }
})
