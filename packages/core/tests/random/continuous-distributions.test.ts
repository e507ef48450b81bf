import {
  randomBeta,
  randomExponential,
  randomGamma,
  randomLogNormal,
  randomNormal,
  randomPareto,
  randomUniform,
  randomWeibull,
} from "d3-random"
import { regularisedBeta } from "../../src/math/beta-function.js"
import { normalProbability } from "../../src/math/error-function.js"
import { logGamma } from "../../src/math/gamma-function.js"
import { regularisedGammaP } from "../../src/math/incomplete-gamma.js"
import { beta } from "../../src/random/distributions/beta.js"
import { exponential } from "../../src/random/distributions/exponential.js"
import { gamma } from "../../src/random/distributions/gamma.js"
import { lognormal } from "../../src/random/distributions/lognormal.js"
import { normal } from "../../src/random/distributions/normal.js"
import { pareto } from "../../src/random/distributions/pareto.js"
import { uniform } from "../../src/random/distributions/uniform.js"
import { weibull } from "../../src/random/distributions/weibull.js"
import { obeysItsLaws } from "./distribution-laws.js"

const POSITIVE = [0, Number.MAX_VALUE] as const

for (const [low, high] of [
  [0, 1],
  [-3, 5],
  [100, 100.5],
] as const) {
  obeysItsLaws({
    name: `uniform(${low}, ${high})`,
    draw: (source) => uniform(source, low, high),
    mean: (low + high) / 2,
    variance: (high - low) ** 2 / 12,
    support: [low, high],
    cumulative: (x) => (x - low) / (high - low),
    oracle: (source) => randomUniform.source(source)(low, high),
  })
}

for (const rate of [0.01, 1, 250]) {
  obeysItsLaws({
    name: `exponential(${rate})`,
    draw: (source) => exponential(source, rate),
    mean: 1 / rate,
    variance: 1 / rate ** 2,
    support: POSITIVE,
    cumulative: (x) => -Math.expm1(-rate * x),
    oracle: (source) => randomExponential.source(source)(rate),
  })
}

for (const [mean, deviation] of [
  [0, 1],
  [-20, 0.3],
] as const) {
  obeysItsLaws({
    name: `normal(${mean}, ${deviation})`,
    draw: (source) => normal(source, mean, deviation),
    mean,
    variance: deviation ** 2,
    support: [mean - 8.3 * deviation, mean + 8.3 * deviation],
    cumulative: (x) => normalProbability((x - mean) / deviation),
    oracle: (source) => randomNormal.source(source)(mean, deviation),
  })
}

for (const [m, s] of [
  [0, 0.25],
  [3, 0.5],
] as const) {
  obeysItsLaws({
    name: `lognormal(${m}, ${s})`,
    draw: (source) => lognormal(source, m, s),
    mean: Math.exp(m + s ** 2 / 2),
    variance: Math.expm1(s ** 2) * Math.exp(2 * m + s ** 2),
    support: POSITIVE,
    cumulative: (x) => normalProbability((Math.log(x) - m) / s),
    oracle: (source) => randomLogNormal.source(source)(m, s),
  })
}

for (const [shape, scale] of [
  [0.05, 1],
  [0.5, 2],
  [1, 1],
  [2.5, 0.1],
  [30, 3],
  [5000, 1],
] as const) {
  obeysItsLaws({
    name: `gamma(${shape}, ${scale})`,
    draw: (source) => gamma(source, shape, scale),
    mean: shape * scale,
    variance: shape * scale ** 2,
    support: POSITIVE,
    cumulative: (x) => regularisedGammaP(shape, x / scale),
    oracle: (source) => randomGamma.source(source)(shape, scale),
  })
}

for (const [a, b] of [
  [0.1, 0.2],
  [0.5, 0.5],
  [1, 3],
  [4, 2],
  [60, 300],
] as const) {
  obeysItsLaws({
    name: `beta(${a}, ${b})`,
    draw: (source) => beta(source, a, b),
    mean: a / (a + b),
    variance: (a * b) / ((a + b) ** 2 * (a + b + 1)),
    support: [0, 1],
    cumulative: (x) => regularisedBeta(x, a, b),
    oracle: (source) => randomBeta.source(source)(a, b),
  })
}

for (const [shape, scale] of [
  [0.8, 2],
  [1, 1],
  [3, 10],
] as const) {
  const moment = (n: number) => scale ** n * Math.exp(logGamma(1 + n / shape))
  obeysItsLaws({
    name: `weibull(${shape}, ${scale})`,
    draw: (source) => weibull(source, shape, scale),
    mean: moment(1),
    variance: moment(2) - moment(1) ** 2,
    support: POSITIVE,
    cumulative: (x) => -Math.expm1(-((x / scale) ** shape)),
    oracle: (source) => randomWeibull.source(source)(shape, 0, scale),
  })
}

// Shapes with a finite eighth moment: below, the standard error of the variance means little.
for (const [shape, minimum] of [
  [9, 1],
  [20, 50],
] as const) {
  obeysItsLaws({
    name: `pareto(${shape}, ${minimum})`,
    draw: (source) => pareto(source, shape, minimum),
    mean: (shape * minimum) / (shape - 1),
    variance: (minimum ** 2 * shape) / ((shape - 1) ** 2 * (shape - 2)),
    support: [minimum, Number.MAX_VALUE],
    cumulative: (x) => 1 - (minimum / x) ** shape,
    oracle: (source) => {
      const draw = randomPareto.source(source)(shape)
      return () => minimum * draw()
    },
  })
}
