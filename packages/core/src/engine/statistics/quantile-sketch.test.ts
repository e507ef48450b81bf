import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { QuantileSketch, type QuantileSketchOptions } from "./quantile-sketch.js"

const sketchOf = (values: readonly number[], options?: QuantileSketchOptions): QuantileSketch => {
  const sketch = new QuantileSketch(options)
  for (const value of values) sketch.add(value)
  return sketch
}

const values = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.integer({ min: -3, max: 3 }),
  ),
  { minLength: 1, maxLength: 80 },
)
const probability = fc.double({ min: 0, max: 1, noNaN: true })
const bound = fc.constantFrom(1e-4, 0.01, 0.05, 0.5)

describe("laws", () => {
  test.prop([values, probability, bound])(
    "a quantile lies within the stated share of the sorted values' own",
    (sample, q, relativeError) => {
      const sorted = Float64Array.from(sample).sort()
      const exact = sorted[Math.floor(q * (sample.length - 1))] as number
      const found = sketchOf(sample, { relativeError }).quantile(q)
      // A share of 1e-9 for rounding in the logarithm, and the resolution about 0.
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(relativeError * Math.abs(exact) * (1 + 1e-9) + 1e-9)
    },
  )

  test.prop([values, values])(
    "merging gives the sketch of all, and the order of values makes no difference",
    (left, right) => {
      const merged = sketchOf(left)
      const other = sketchOf(right)
      const before = other.state()
      merged.merge(other)
      expect(other.state()).toEqual(before)
      expect(merged.state()).toEqual(sketchOf([...left, ...right]).state())
      expect(merged.state()).toEqual(sketchOf([...right, ...left].reverse()).state())
      expect(merged.count).toBe(left.length + right.length)
    },
  )

  test.prop([values, values, probability])(
    "saved, sent through JSON and restored, it goes on to the bit",
    (left, right, q) => {
      const whole = sketchOf([...left, ...right])
      const resumed = new QuantileSketch(JSON.parse(JSON.stringify(sketchOf(left).state())))
      for (const value of right) resumed.add(value)
      expect(resumed.state()).toEqual(whole.state())
      expect(resumed.quantile(q)).toBe(whole.quantile(q))
    },
  )
})

describe("a sketch", () => {
  it("of a million values over nine powers of ten stays small: at most 116 buckets for each", () => {
    const sketch = new QuantileSketch()
    // A sequence that fills the unit interval evenly, stretched to 1e-3 .. 1e6.
    for (let i = 1; i <= 1_000_000; i++) {
      const share = i * 0.6180339887498949
      sketch.add(10 ** (9 * (share - Math.floor(share)) - 3))
    }
    expect(sketch.buckets).toBeLessThanOrEqual(9 * 116 + 1)
    expect(Math.abs(sketch.quantile(0.5) / 10 ** 1.5 - 1)).toBeLessThan(0.0101)
    expect(Math.abs(sketch.quantile(0.99) / 10 ** 5.91 - 1)).toBeLessThan(0.0101)
  })

  it("knows the ends exactly, and nothing before it has seen a value", () => {
    const sketch = sketchOf([-3.3, 7.7, 0])
    expect([sketch.quantile(0), sketch.quantile(1), sketch.quantile(0.5)]).toEqual([-3.3, 7.7, 0])
    const empty = new QuantileSketch()
    expect([empty.quantile(0.5), empty.minimum, empty.maximum]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  it("holds the largest and smallest floats", () => {
    const sketch = sketchOf([-Number.MAX_VALUE, Number.MIN_VALUE, Number.MAX_VALUE, Number.MAX_VALUE, Number.MAX_VALUE])
    expect(sketch.quantile(0.25)).toBe(0)
    expect(Math.abs(sketch.quantile(0.75) / Number.MAX_VALUE - 1)).toBeLessThanOrEqual(0.01)
  })

  it("refuses what it cannot hold", () => {
    expect(() => sketchOf([Number.NaN])).toThrow(/is NaN: expected a finite number/)
    expect(() => sketchOf([1]).quantile(1.5)).toThrow(/probability is 1.5/)
    expect(() => new QuantileSketch({ relativeError: 0 })).toThrow(/relative error is 0/)
    expect(() => new QuantileSketch({ resolution: 0 })).toThrow(/resolution is 0/)
    expect(() => sketchOf([1]).merge(sketchOf([1], { relativeError: 0.02 }))).toThrow(
      /do not merge: relative error 0.01 and 0.02/,
    )
  })
})
