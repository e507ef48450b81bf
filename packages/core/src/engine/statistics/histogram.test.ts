import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { Histogram, type HistogramBins } from "./histogram.js"

const histogramOf = (bins: HistogramBins, values: readonly number[]): Histogram => {
  const histogram = new Histogram(bins)
  for (const value of values) histogram.add(value)
  return histogram
}

const bins = fc.record({
  low: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  width: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  bins: fc.integer({ min: 1, max: 30 }),
})
const binsOf = ({ low, width, bins: count }: { low: number; width: number; bins: number }): HistogramBins => ({
  low,
  high: low + width,
  bins: count,
})
const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -2e3, max: 2e3, noNaN: true })))

describe("a histogram", () => {
  it("counts a value on an edge in the bin that begins there, and the upper end as above", () => {
    const { counts, under, over } = histogramOf({ low: 0, high: 0.3, bins: 3 }, [0, 0.1, 0.2, 0.3, -1e-300, 0.05])
    expect(counts).toEqual([2, 1, 1])
    expect([under, over]).toEqual([1, 1])
  })

  it("refuses bins that make no sense, and NaN", () => {
    expect(() => new Histogram({ low: 1, high: 1, bins: 3 })).toThrow(/from 1 to 1/)
    expect(() => new Histogram({ low: 0, high: 1, bins: 2.5 })).toThrow(/2.5 bins/)
    expect(() => histogramOf({ low: 0, high: 1, bins: 2 }, [Number.NaN])).toThrow(/is NaN/)
    expect(() =>
      new Histogram({ low: 0, high: 1, bins: 2 }).merge(new Histogram({ low: 0, high: 1, bins: 3 })),
    ).toThrow(/different bins do not merge: 2 from 0 to 1, and 3 from 0 to 1/)
  })
})

describe("laws", () => {
  test.prop([bins, values])(
    "every value is in the one place that the edges say, found by looking at all of them",
    (b, sample) => {
      const histogram = new Histogram(binsOf(b))
      const edges = Array.from({ length: b.bins + 1 }, (_, i) => histogram.edge(i))
      // Values right on and right beside the edges are the hard ones.
      for (const value of [...sample, ...edges, ...edges.map((edge) => edge * (1 - Number.EPSILON))]) {
        const before = [histogram.under, ...histogram.counts, histogram.over]
        histogram.add(value)
        const place = edges.filter((edge) => edge <= value).length
        before[place] = (before[place] as number) + 1
        expect([histogram.under, ...histogram.counts, histogram.over]).toEqual(before)
      }
    },
  )

  test.prop([bins, values, values])(
    "merging is as if all had been shown to one, and JSON keeps everything",
    (b, left, right) => {
      const merged = histogramOf(binsOf(b), left)
      merged.merge(new Histogram(JSON.parse(JSON.stringify(histogramOf(binsOf(b), right).state()))))
      expect(merged.state()).toEqual(histogramOf(binsOf(b), [...left, ...right]).state())
      expect(merged.count).toBe(left.length + right.length)
    },
  )
})
