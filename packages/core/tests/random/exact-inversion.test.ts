import { describe, expect, it } from "vitest"
import { logGamma } from "../../src/math/gamma-function.js"
import { binomial } from "../../src/random/distributions/binomial.js"
import { negativeBinomial } from "../../src/random/distributions/negative-binomial.js"
import { poisson } from "../../src/random/distributions/poisson.js"
import { recorded, streamFor } from "./distribution-laws.js"

/**
 * The slow, obvious twin: adds probabilities from 0 until they exceed u. Undefined where u lies so close to a step that the rounding
 * of the twin decides.
 */
function twin(u: number, logProbability: (k: number) => number, largest: number): number | undefined {
  let cumulative = 0
  for (let k = 0; k <= largest; k++) {
    cumulative += Math.exp(logProbability(k))
    if (Math.abs(cumulative - u) < 1e-11) return undefined
    if (u < cumulative) return k
  }
  return undefined
}

function agrees(what: string, actual: number, expected: number | undefined): void {
  if (expected !== undefined && actual !== expected)
    expect.unreachable(`${what} is ${actual}, the twin says ${expected}`)
}

/** Half of them uniform, half in the tails. */
function anyUniform(draw: () => number): number {
  const tail = 2 ** -(1 + 30 * draw())
  return draw() < 0.5 ? draw() : draw() < 0.5 ? tail : 1 - tail
}

describe("counts of any parameters agree with adding up probabilities", () => {
  const draw = streamFor("exact inversion").uniform

  it("poisson, for means to 400", () => {
    const cases = Array.from({ length: 6000 }, () => [400 * draw() ** 2, anyUniform(draw)] as const)
    // Here the first guess is one too high.
    for (const [mean, u] of [...cases, [370002336436415 / 1e13, 0.4781018238126523] as const]) {
      const expected = twin(u, (k) => k * Math.log(mean) - mean - logGamma(k + 1), 2000)
      agrees(`poisson(${mean}) at u = ${u}`, poisson(recorded(u), mean), expected)
    }
  })

  it("binomial, for up to 600 trials", () => {
    const cases = Array.from({ length: 6000 }, () => [Math.floor(600 * draw()) + 1, draw(), anyUniform(draw)] as const)
    const high = [
      [192, 0.6043854635766664, 0.3521662809789853],
      [338, 0.5802084789435411, 0.2675803722567982],
      [118, 0.5451945453443553, 0.2995546761573151],
    ] as const
    for (const [n, p, u] of [...cases, ...high]) {
      const ways = logGamma(n + 1)
      const expected = twin(
        u,
        (k) => ways - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
        n,
      )
      agrees(`binomial(${n}, ${p}) at u = ${u}`, binomial(recorded(u), n, p), expected)
    }
  })

  it("negativeBinomial, for sizes from 0.01 to 100", () => {
    for (let i = 0; i < 2000; i++) {
      const [size, p, u] = [100 ** (2 * draw() - 1), 0.02 + 0.97 * draw(), anyUniform(draw)]
      const expected = twin(
        u,
        (k) => logGamma(k + size) - logGamma(size) - logGamma(k + 1) + size * Math.log(p) + k * Math.log1p(-p),
        20_000,
      )
      agrees(`negativeBinomial(${size}, ${p}) at u = ${u}`, negativeBinomial(recorded(u), size, p), expected)
    }
  })

  it("and end at means where nobody can add up: a mean of 1e9 draws within 9 standard deviations", () => {
    for (const u of [0, 0.3, 0.5, 1 - 2 ** -53]) {
      expect(Math.abs(poisson(recorded(u), 1e9) - 1e9)).toBeLessThan(9 * Math.sqrt(1e9))
      expect(Math.abs(binomial(recorded(u), 2e9, 0.5) - 1e9)).toBeLessThan(9 * Math.sqrt(5e8))
    }
  })
})
