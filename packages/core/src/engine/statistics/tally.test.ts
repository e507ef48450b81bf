import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { Tally } from "./tally.js"

const tallyOf = (values: readonly number[]): Tally => {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally
}

/** The slow twin: mean and standard deviation of the doubles in exact arithmetic, for values that are multiples of 2^-60. */
function exactly(values: readonly number[]): { mean: number; standardDeviation: number } {
  const n = BigInt(values.length)
  let sum = 0n
  let squares = 0n
  for (const value of values) {
    const whole = BigInt(value * 2 ** 60)
    sum += whole
    squares += whole * whole
  }
  const quotient = (numerator: bigint, denominator: bigint): number =>
    Number((numerator << 80n) / denominator) / 2 ** 80
  return {
    mean: quotient(sum, n << 60n),
    standardDeviation: Math.sqrt(quotient(n * squares - sum * sum, (n * (n - 1n)) << 120n)),
  }
}

/** Digits that agree: minus the decimal logarithm of the relative error, at most 15 (McCullough 1998, doi:10.1080/00031305.1998.10480597). */
const digits = (value: number, certified: number): number =>
  value === certified ? 15 : Math.min(15, -Math.log10(Math.abs(value - certified) / Math.abs(certified)))

/** NIST StRD, numerical accuracy sets 2 to 4: one value, then 1,000 alternately a tenth below and above it. */
const alternating = (middle: number, below: number, above: number): number[] => [
  middle,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? below : above)),
]

/** Certified values of NIST's Statistical Reference Datasets, univariate summary statistics: the four sets that a rule generates. */
const sets = {
  NumAcc1: { values: [10000001, 10000003, 10000002], mean: 10000002, standardDeviation: 1 },
  NumAcc2: { values: alternating(1.2, 1.1, 1.3), mean: 1.2, standardDeviation: 0.1 },
  NumAcc3: { values: alternating(1000000.2, 1000000.1, 1000000.3), mean: 1000000.2, standardDeviation: 0.1 },
  NumAcc4: { values: alternating(10000000.2, 10000000.1, 10000000.3), mean: 10000000.2, standardDeviation: 0.1 },
}

describe("accuracy, on NIST's reference sets", () => {
  it.each(Object.entries(sets))("%s: the mean to 15 digits, the deviation to 8.2 and to the doubles' own", (_, set) => {
    const tally = tallyOf(set.values)
    expect(digits(tally.mean, set.mean)).toBe(15)
    expect(digits(tally.standardDeviation, set.standardDeviation)).toBeGreaterThanOrEqual(8.2)
    // Tenths are no binary fractions: what the doubles say is the most that any program can find.
    const exact = exactly(set.values)
    expect(digits(tally.standardDeviation, exact.standardDeviation)).toBeGreaterThanOrEqual(13.3)
  })

  it("keeps the mean of a million equal values free of drift", () => {
    const tally = new Tally()
    for (let i = 0; i < 1e6; i++) tally.add(0.1)
    expect(tally.mean).toBe(0.1)
    expect(tally.variance).toBeLessThan(1e-30)
  })
})

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 0, maxLength: 60 })

describe("laws", () => {
  test.prop([values])("agrees with two passes over the values", (sample) => {
    const tally = tallyOf(sample)
    expect(tally.count).toBe(sample.length)
    if (sample.length === 0) {
      expect([tally.mean, tally.minimum, tally.maximum, tally.variance]).toEqual([NaN, NaN, NaN, NaN])
      return
    }
    const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length
    const size = Math.max(...sample.map(Math.abs))
    expect(Math.abs(tally.mean - mean)).toBeLessThanOrEqual(1e-14 * size * sample.length)
    expect(tally.minimum).toBe(Math.min(...sample))
    expect(tally.maximum).toBe(Math.max(...sample))
    if (sample.length < 2) return
    const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1)
    expect(Math.abs(tally.variance - variance)).toBeLessThanOrEqual(1e-13 * size * size)
  })

  test.prop([values, values])("merging is as if all had been shown to one", (left, right) => {
    const merged = tallyOf(left)
    const other = tallyOf(right)
    const before = other.state()
    merged.merge(other)
    expect(other.state()).toEqual(before)
    const whole = tallyOf([...left, ...right])
    const size = Math.max(1e-300, ...left.map(Math.abs), ...right.map(Math.abs))
    expect([merged.count, merged.minimum, merged.maximum]).toEqual([whole.count, whole.minimum, whole.maximum])
    if (whole.count > 0) expect(Math.abs(merged.mean - whole.mean)).toBeLessThanOrEqual(1e-15 * size)
    if (whole.count > 1) expect(Math.abs(merged.variance - whole.variance)).toBeLessThanOrEqual(1e-13 * size * size)
  })

  test.prop([values, values])("saved, sent through JSON and restored, it goes on to the bit", (left, right) => {
    const whole = tallyOf([...left, ...right])
    const resumed = new Tally(JSON.parse(JSON.stringify(tallyOf(left).state())))
    for (const value of right) resumed.add(value)
    expect(JSON.stringify(resumed.state())).toBe(JSON.stringify(whole.state()))
  })
})

describe("what it is not for", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %d and stays as it was", (value) => {
    const tally = tallyOf([1, 2])
    expect(() => tally.add(value)).toThrow(`A value for the tally is ${value}: expected a finite number.`)
    expect(tally.state()).toEqual(tallyOf([1, 2]).state())
  })
})
