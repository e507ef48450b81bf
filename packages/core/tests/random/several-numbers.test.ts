import { describe, expect, it } from "vitest"
import { regularisedGammaQ } from "../../src/math/incomplete-gamma.js"
import { multinomial } from "../../src/random/distributions/multinomial.js"
import { sampleWithoutReplacement } from "../../src/random/distributions/sample-without-replacement.js"
import { shuffle } from "../../src/random/distributions/shuffle.js"
import { streamFor, uniformsConsumed } from "./distribution-laws.js"

/** p-value of a chi-square test that all `kinds` outcomes are equally likely. */
function evenness(outcomes: readonly string[], kinds: number): number {
  const counts = new Map<string, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const expected = outcomes.length / kinds
  const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return regularisedGammaQ((kinds - 1) / 2, (seen + (kinds - counts.size) * expected) / 2)
}

describe("shuffle", () => {
  const source = streamFor("shuffle")

  it("gives every order of four the same share (chi-square, alpha = 1e-5)", () => {
    const orders = Array.from({ length: 24_000 }, () => shuffle(source, [..."abcd"]).join(""))
    expect(evenness(orders, 24)).toBeGreaterThan(1e-5)
  })

  it("keeps the items and the array", () => {
    const items = Array.from({ length: 100 }, (_, i) => i)
    expect(shuffle(source, items)).toBe(items)
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
  })

  it("consumes one uniform less than there are items", () => {
    for (const n of [0, 1, 2, 10]) {
      const consumed = uniformsConsumed(source, (counted) => shuffle(counted, new Array(n).fill(0)))
      expect(consumed).toBe(Math.max(0, n - 1))
    }
  })
})

describe("sampleWithoutReplacement", () => {
  const source = streamFor("sample without replacement")

  it("gives every ordered selection of three among five the same share (chi-square, alpha = 1e-5)", () => {
    const selections = Array.from({ length: 30_000 }, () => sampleWithoutReplacement(source, 5, 3).join(""))
    expect(evenness(selections, 60)).toBeGreaterThan(1e-5)
  })

  it("never repeats an index, and the whole population is a permutation", () => {
    for (let i = 0; i < 500; i++) expect(new Set(sampleWithoutReplacement(source, 30, 20)).size).toBe(20)
    expect(sampleWithoutReplacement(source, 50, 50).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    )
  })

  it("consumes as many uniforms as it chooses, from populations of any size", () => {
    for (const [population, size] of [
      [0, 0],
      [5, 0],
      [5, 5],
      [4294967296, 7],
    ] as const) {
      let chosen: readonly number[] = []
      const consumed = uniformsConsumed(source, (counted) => {
        chosen = sampleWithoutReplacement(counted, population, size)
      })
      expect(consumed).toBe(size)
      for (const index of chosen) expect(index).toBeLessThan(population)
    }
  })

  it("extends a smaller sample when it grows", () => {
    const small = sampleWithoutReplacement(streamFor("nested"), 1000, 4)
    expect(sampleWithoutReplacement(streamFor("nested"), 1000, 9).slice(0, 4)).toEqual(small)
  })
})

describe("multinomial", () => {
  const source = streamFor("multinomial")
  const weights = [3, 0, 1, 6]

  it("shares out every trial, and none to a weight of 0", () => {
    for (const trials of [0, 1, 50, 100_000]) {
      const counts = multinomial(source, trials, weights)
      expect(counts.reduce((a, b) => a + b)).toBe(trials)
      expect(counts[1]).toBe(0)
    }
    expect(multinomial(source, 7, [2])).toEqual([7])
    expect(multinomial(source, 7, [2, 0])).toEqual([7, 0])
    expect(multinomial(source, 7, [0, 2])).toEqual([0, 7])
  })

  it("has the covariance -n p q between two kinds (4.42 standard errors, alpha = 1e-5)", () => {
    const products = Array.from({ length: 20_000 }, () => {
      const counts = multinomial(source, 50, weights)
      return (counts[0]! - 15) * (counts[3]! - 30)
    })
    const mean = products.reduce((a, b) => a + b) / products.length
    const error = Math.sqrt(products.reduce((sum, x) => sum + (x - mean) ** 2, 0)) / products.length
    expect(Math.abs(mean + 50 * 0.3 * 0.6) / error).toBeLessThan(4.42)
  })

  it("consumes one uniform less than there are weights, also when nothing is left to share", () => {
    for (const trials of [0, 1, 1000]) {
      expect(uniformsConsumed(source, (counted) => multinomial(counted, trials, weights))).toBe(3)
      expect(uniformsConsumed(source, (counted) => multinomial(counted, trials, [1]))).toBe(0)
    }
  })
})
