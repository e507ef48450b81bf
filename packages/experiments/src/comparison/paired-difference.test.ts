import { normal, RandomStreams } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareVariants } from "./compare-variants.js"
import { bonferroniAdjusted, holmAdjusted } from "./multiplicity.js"
import { pairedDifference } from "./paired-difference.js"

const streams = new RandomStreams("paired-difference.test", 0)

/** n pairs with this correlation, variances 1, means 0 and `shift`. */
function pairs(n: number, correlation: number, shift: number, name: string, entity: number) {
  const source = streams.stream(name, entity)
  const baseline = new Float64Array(n)
  const variant = new Float64Array(n)
  for (let pair = 0; pair < n; pair += 1) {
    const shared = normal(source, 0, Math.sqrt(correlation))
    baseline[pair] = shared + normal(source, 0, Math.sqrt(1 - correlation))
    variant[pair] = shift + shared + normal(source, 0, Math.sqrt(1 - correlation))
  }
  return { baseline, variant }
}

describe("a paired difference", () => {
  it("is Student's (1908) own example: ten patients, two drugs, 1.58 hours, t = 4.0621, p = 0.002833", () => {
    const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const difference = pairedDifference(dextro, laevo)
    expect(difference.mean).toBeCloseTo(1.58, 12)
    expect(difference.mean / (difference.sd / Math.sqrt(10))).toBeCloseTo(4.0621, 4)
    expect(difference.pValue).toBeCloseTo(0.00283289, 7)
    expect(difference.interval[0]).toBeCloseTo(0.7001142, 6)
    expect(difference.interval[1]).toBeCloseTo(2.4598858, 6)
    // Welch: t.test(laevo, dextro) gives -0.2054832 to 3.3654832, on 17.776 degrees of freedom.
    expect(difference.unpaired[0]).toBeCloseTo(-0.2054832, 5)
    expect(difference.unpaired[1]).toBeCloseTo(3.3654832, 5)
    expect(difference.correlation).toBeCloseTo(0.7951702, 6)
  })

  it("covers in 95 % of experiments, and its gain is what the correlation promises: 1 / (1 - rho)", () => {
    const runs = 2_000
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const { baseline, variant } = pairs(10, 0.8, 0.5, "coverage", run)
      const [lower, upper] = pairedDifference(baseline, variant).interval
      if (lower <= 0.5 && 0.5 <= upper) covered += 1
    }
    // Exact theory 95 %; 4 standard errors are 1.95 %: false alarm 1 in 15,000.
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.0195)
    const { baseline, variant } = pairs(20_000, 0.9, 0, "gain", 0)
    // Variance ratio 10; its standard error is about 10 sqrt(2 / n) x sqrt(2 (1 - 0.1)) = 0.13.
    expect(pairedDifference(baseline, variant).varianceReduction).toBeGreaterThan(10 - 0.6)
    expect(pairedDifference(baseline, variant).varianceReduction).toBeLessThan(10 + 0.6)
  })

  it("is certain where all pairs differ by the same, or by nothing", () => {
    expect(pairedDifference([1, 2, 3], [2, 3, 4])).toMatchObject({
      mean: 1,
      sd: 0,
      interval: [1, 1],
      pValue: 0,
      varianceReduction: null,
    })
    expect(pairedDifference([1, 2, 3], [1, 2, 3])).toMatchObject({
      mean: 0,
      pValue: 1,
      correlation: 1,
      varianceReduction: null,
    })
    expect(pairedDifference([5, 5], [5, 5])).toMatchObject({ correlation: null, unpaired: [0, 0], pValue: 1 })
    expect(pairedDifference([0.1, 0.1, 0.1], [0.3, 0.3, 0.3]).sd).toBe(0)
  })

  it("refuses, by value, what cannot be paired", () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow("The baseline has 2 replications and the variant 1")
    expect(() => pairedDifference([], [])).toThrow("0 pairs: give at least two")
    expect(() => pairedDifference([1], [1])).toThrow("1 pairs")
    expect(() => pairedDifference([1, Number.NaN], [1, 2])).toThrow("Value 1 of the sample is NaN")
    expect(() => pairedDifference([1, 2], [1, 3], 0)).toThrow("confidence level is 0")
  })
})

describe("multiplicity", () => {
  it("adjusts as R's p.adjust does", () => {
    const p = [0.01, 0.04, 0.03, 0.005]
    expect(holmAdjusted(p).map((value) => Number(value.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(bonferroniAdjusted(p).map((value) => Number(value.toFixed(12)))).toEqual([0.04, 0.16, 0.12, 0.02])
    expect(holmAdjusted([])).toEqual([])
  })

  it("rejects by Holm exactly what stepping down by hand rejects, and never less than by Bonferroni", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 300 }),
        (thousandths, level) => {
          const p = thousandths.map((value) => value / 1_000)
          // Off the grid of the p values, so that rounding decides nothing.
          const alpha = (level + 0.5 / Math.PI) / 1_000
          const sorted = [...p].sort((a, b) => a - b)
          let rejected = 0
          while (rejected < p.length && (sorted[rejected] as number) * (p.length - rejected) <= alpha) rejected += 1
          expect(holmAdjusted(p).filter((value) => value <= alpha)).toHaveLength(rejected)
          expect(bonferroniAdjusted(p).filter((value) => value <= alpha).length).toBeLessThanOrEqual(rejected)
        },
      ),
    )
  })

  it("refuses what is no probability", () => {
    expect(() => holmAdjusted([0.5, 1.5])).toThrow("p value 1 is 1.5")
  })
})

describe("several variants", () => {
  it("err anywhere in at most 5 % of experiments, intervals and p values alike, though they share their baseline", () => {
    const runs = 400
    let wrongInterval = 0
    let wrongTest = 0
    for (let run = 0; run < runs; run += 1) {
      const source = streams.stream("several", run)
      const draw = () => Float64Array.from({ length: 8 }, () => normal(source, 0, 1))
      const variants = ["a", "b", "c", "d"].map((name) => ({ name, values: draw() }))
      const comparisons = compareVariants({ name: "baseline", values: draw() }, variants)
      if (comparisons.some(({ interval: [lower, upper] }) => lower > 0 || upper < 0)) wrongInterval += 1
      if (comparisons.some(({ adjustedPValue }) => adjustedPValue <= 0.05)) wrongTest += 1
    }
    // At most 5 %: 4 standard errors of 1.09 % above. Not vacuous: dependence leaves some 4 %.
    for (const wrong of [wrongInterval, wrongTest]) {
      expect(wrong / runs).toBeLessThan(0.05 + 0.0436)
      expect(wrong / runs).toBeGreaterThan(0.01)
    }
  })

  it("is named where it does not fit, and no two are called the same", () => {
    const baseline = { name: "as it was", values: [1, 2] }
    expect(() => compareVariants(baseline, [])).toThrow("nothing to compare")
    expect(() => compareVariants(baseline, [{ name: "as it was", values: [1, 2] }])).toThrow(
      'Two variants are called "as it was"',
    )
    expect(() => compareVariants(baseline, [{ name: "b", values: [1] }])).toThrow('Variant "b": The baseline has 2')
  })
})
