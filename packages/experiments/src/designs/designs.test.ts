import { RandomStreams } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Design } from "./design.js"
import { fullFactorial, levelsOf, oneAtATime } from "./full-factorial.js"
import { latinHypercube, maximinLatinHypercube } from "./latin-hypercube.js"
import { morrisDesign, morrisStep } from "./morris-design.js"
import { saltelliDesign } from "./saltelli-design.js"
import { directionNumbers, MOST_SOBOL_DIMENSIONS, sobolPoints, sobolSequence } from "./sobol-sequence.js"

const stream = (name: string) => new RandomStreams("designs.test", 0).stream(name)
const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`)
const column = ({ points }: Design, index: number) => points.map((point) => point[index] as number)

function smallestDistance({ points }: Design): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const [row, point] of points.entries()) {
    for (const other of points.slice(0, row)) {
      smallest = Math.min(smallest, Math.hypot(...point.map((value, index) => value - (other[index] as number))))
    }
  }
  return smallest
}

/** Every value lies in a slice of its own. */
function isLatin(design: Design): boolean {
  const n = design.points.length
  return design.parameters.every(
    (_, index) => new Set(column(design, index).map((value) => Math.floor(value * n))).size === n,
  )
}

describe("a full factorial", () => {
  it("has every combination, the last parameter changing fastest", () => {
    expect(fullFactorial({ a: [1, 2], b: [10, 20, 30] }).points).toEqual([
      [1, 10],
      [1, 20],
      [1, 30],
      [2, 10],
      [2, 20],
      [2, 30],
    ])
  })

  it("of 1e12 cells is refused with their count, at once", () => {
    const levels = Object.fromEntries(names(12).map((name) => [name, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]))
    expect(() => fullFactorial(levels)).toThrow("has 1,000,000,000,000 points: at most 1,000,000 are made")
  })

  it("refuses, all at once, empty lists, doubled levels and levels that are no numbers", () => {
    expect(() => fullFactorial({ a: [], b: [1, 1], c: [Number.NaN] })).toThrow(
      /"a" has no levels[\s\S]*"b" has the level 1 twice[\s\S]*Level 1 of parameter "c" is NaN/,
    )
    expect(() => fullFactorial({})).toThrow("No levels were given")
  })
})

describe("one at a time", () => {
  it("moves one parameter from the base, and does not repeat the base", () => {
    expect(oneAtATime({ a: 1, b: 5 }, { a: [1, 2], b: [4, 5] })).toEqual({
      parameters: ["a", "b"],
      points: [
        [1, 5],
        [2, 5],
        [1, 4],
      ],
    })
  })

  it("refuses levels without a base", () => {
    expect(() => oneAtATime({ a: 1 }, { b: [1] })).toThrow('"b" has levels and no base value')
    expect(() => oneAtATime({ a: Number.NaN }, { a: [1] })).toThrow("base value NaN")
  })
})

describe("levels of a range", () => {
  it("are equal steps, equal ratios on a log scale, and whole numbers once each", () => {
    expect(levelsOf({ name: "a", low: 0, high: 1 }, 5)).toEqual([0, 0.25, 0.5, 0.75, 1])
    const ratios = levelsOf({ name: "a", low: 0.01, high: 100, scale: "log" }, 5)
    for (const [index, expected] of [0.01, 0.1, 1, 10, 100].entries()) expect(ratios[index]).toBeCloseTo(expected, 12)
    expect(levelsOf({ name: "a", low: 1, high: 3, whole: true }, 10)).toEqual([1, 2, 3])
    expect(() => levelsOf({ name: "a", low: 1, high: 3 }, 1)).toThrow("expected a whole number from 2")
  })
})

describe("a Latin hypercube", () => {
  it("uses every slice of every parameter once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (points, count, seed) => {
        const random = new RandomStreams(String(seed), 0).stream("design")
        expect(isLatin(latinHypercube(names(count), points, random))).toBe(true)
        if (points > 1) expect(isLatin(maximinLatinHypercube(names(count), points, random, 200))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it("is uniform within and across slices: its means have the variance of the theory, (1 / 12) / n^3", () => {
    const random = stream("means")
    const [n, runs] = [10, 2_000]
    let squares = 0
    for (let run = 0; run < runs; run += 1) {
      const mean = column(latinHypercube(["a"], n, random), 0).reduce((sum, value) => sum + value, 0) / n
      squares += (mean - 0.5) ** 2
    }
    // The estimate of a variance has a relative standard error of sqrt(2 / runs) = 3.2 %: 4 of them.
    expect(Math.abs(squares / runs / (1 / 12 / n ** 3) - 1)).toBeLessThan(0.127)
  })

  it("kept apart has its nearest points far further from each other than by chance", () => {
    const plain = Array.from({ length: 20 }, () => smallestDistance(latinHypercube(names(3), 30, stream("maximin"))))
    const apart = smallestDistance(maximinLatinHypercube(names(3), 30, stream("maximin")))
    expect(apart).toBeGreaterThan(1.5 * Math.max(...plain))
    // Cells are in the middle of their slices.
    expect(column(maximinLatinHypercube(names(2), 4, stream("x")), 0).sort()).toEqual([0.125, 0.375, 0.625, 0.875])
  })

  it("refuses, by count, what is none", () => {
    expect(() => latinHypercube(["a"], 0, stream("x"))).toThrow("is 0: expected a whole number from 1")
    expect(() => latinHypercube(["a"], 2_000_000, stream("x"))).toThrow("has 2,000,000 points")
    expect(() => latinHypercube([], 5, stream("x"))).toThrow("no parameters")
    expect(() => latinHypercube(["a", "a"], 5, stream("x"))).toThrow('"a" of the design is given twice')
    expect(() => latinHypercube([" "], 5, stream("x"))).toThrow("has no name")
    expect(() => latinHypercube(["=1+1"], 5, stream("x"))).toThrow("a spreadsheet would run it")
    expect(() => maximinLatinHypercube(["a"], 2_001, stream("x"))).toThrow("is 2001")
  })
})

describe("the Sobol sequence", () => {
  it("begins as published (Joe & Kuo's own program, first 8 points of 8 dimensions)", () => {
    expect(sobolPoints(8, 8)).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
    ])
  })

  it("agrees with SciPy 1.17 far out: points 4321 and 8191 in dimensions 1, 2, 3, 51, 101, 128, 201 and 256", () => {
    const dimensions = [0, 1, 2, 50, 100, 127, 200, 255]
    const [at] = sobolPoints(256, 1, { skip: 4321 })
    expect(dimensions.map((dimension) => at?.[dimension])).toEqual([
      0.5355224609375, 0.5604248046875, 0.4725341796875, 0.3033447265625, 0.3411865234375, 0.5880126953125,
      0.5462646484375, 0.1954345703125,
    ])
    const [last] = sobolPoints(256, 1, { skip: 8191 })
    expect(dimensions.map((dimension) => last?.[dimension])).toEqual([
      0.0001220703125, 0.5333251953125, 0.5015869140625, 0.4598388671875, 0.1094970703125, 0.2557373046875,
      0.6143798828125, 0.2030029296875,
    ])
  })

  it("has the direction numbers of SciPy 1.17's table in all 256 dimensions: v_1 to v_13, summed with the dimension as weight", () => {
    const sums = Array.from({ length: 13 }, (_, bit) => {
      // The Gray code of 2^(j + 1) - 1 is 2^j: that point is the direction number itself.
      const [point] = sobolPoints(256, 1, { skip: 2 ** (bit + 1) - 1 })
      return (point ?? []).reduce((sum, x, dimension) => sum + (dimension + 1) * x * 2 ** 13, 0)
    })
    expect(sums).toEqual([
      134742016, 132907008, 136869888, 136712192, 132004352, 130102016, 135499776, 133841600, 139086080, 139626784,
      137032480, 127195216, 133583976,
    ])
  })

  it("goes on after a skip as if it had not skipped", () => {
    expect(sobolPoints(5, 40, { skip: 37 })).toEqual(sobolPoints(5, 77).slice(37))
  })

  it("has one point in every one of n equal intervals of every coordinate, n a power of two, shifted or not", () => {
    for (const options of [{}, { shift: stream("shift") }, { skip: 256 }]) {
      expect(isLatin(sobolSequence(names(MOST_SOBOL_DIMENSIONS), 256, options))).toBe(true)
    }
  })

  it("has Sobol's property A in every number of dimensions: one of 2^d points in every orthant, det = 1 modulo 2", () => {
    // Row j holds the leading bits of v_1 ... v_d of dimension j; nonsingular for every leading d x d block (Joe & Kuo 2008, §2).
    const rows = Array.from({ length: 256 }, (_, dimension) => {
      const numbers = [...directionNumbers(dimension)].map((word) => word >>> 31)
      return numbers
    })
    for (let d = 1; d <= 32; d += 1) {
      const block = rows.slice(0, d).map((row) => row.slice(0, d))
      for (let at = 0; at < d; at += 1) {
        const pivot = block.findIndex((row, index) => index >= at && row[at] === 1)
        expect(pivot, `property A in ${d} dimensions`).not.toBe(-1)
        ;[block[at], block[pivot]] = [block[pivot] as number[], block[at] as number[]]
        for (const [index, row] of block.entries()) {
          if (index > at && row[at] === 1) block[index] = row.map((bit, place) => bit ^ (block[at]?.[place] as number))
        }
      }
    }
  })

  it("has odd initial numbers below their power of two in all dimensions, so that every v_j leads at its own bit", () => {
    for (let dimension = 0; dimension < MOST_SOBOL_DIMENSIONS; dimension += 1) {
      for (const [bit, word] of directionNumbers(dimension).entries()) {
        // v_j = m_j / 2^j, m_j odd: the last one bit of the fraction is bit j.
        expect(31 - Math.clz32(word & -word)).toBe(31 - bit)
      }
    }
  })

  it("integrates a smooth function of six variables far better than chance: error below a tenth of the standard error", () => {
    const value = (point: readonly number[]) =>
      point.reduce((product, x, index) => product * (1 + (x - 0.5) / (index + 1)), 1)
    const n = 4_096
    const error = sobolPoints(6, n).reduce((sum, point) => sum + value(point) - 1, 0) / n
    expect(Math.abs(error)).toBeLessThan((0.1 * Math.sqrt(0.13)) / Math.sqrt(n))
  })

  it("refuses more dimensions than it has numbers for, and too many points", () => {
    expect(() => sobolSequence(names(257), 4)).toThrow(
      "257 dimensions was asked for: there are direction numbers for 256",
    )
    expect(() => sobolSequence(["a"], 2 ** 21)).toThrow("2,097,152 points")
    expect(() => sobolSequence(["a"], 0)).toThrow("is 0")
    expect(() => sobolSequence([], 4)).toThrow("no parameters")
  })
})

describe("a Saltelli design", () => {
  it("has blocks of a, a with one column of b each, and b", () => {
    const { points } = saltelliDesign(names(3), 4, stream("saltelli"))
    expect(points).toHaveLength(20)
    for (let block = 0; block < 4; block += 1) {
      const rows = points.slice(5 * block, 5 * block + 5) as number[][]
      const [a, b] = [rows[0] as number[], rows[4] as number[]]
      for (const index of [0, 1, 2]) {
        expect(b[index]).not.toBe(a[index])
        expect(rows[index + 1]).toEqual(a.with(index, b[index] as number))
      }
    }
  })

  it("refuses a huge one with its count, and too many parameters", () => {
    expect(() => saltelliDesign(names(10), 100_000, stream("x"))).toThrow(
      "with 100000 base points has 1,200,000 points",
    )
    expect(() => saltelliDesign(names(129), 4, stream("x"))).toThrow("258 dimensions")
    expect(() => saltelliDesign(["a"], Number.NaN, stream("x"))).toThrow("is NaN: expected a whole number from 2")
    expect(() => saltelliDesign(["a"], 1, stream("x"))).toThrow("is 1: expected a whole number from 2")
  })
})

describe("Morris trajectories", () => {
  it("move every parameter once by the step, and stay on the grid", () => {
    for (const levels of [2, 4, 6]) {
      const { points } = morrisDesign(names(5), 30, stream("morris"), levels)
      expect(points).toHaveLength(180)
      const step = morrisStep(levels)
      for (let start = 0; start < 180; start += 6) {
        const moved = new Set<number>()
        for (let at = start; at < start + 5; at += 1) {
          const changes = (points[at + 1] as number[]).flatMap((value, index) =>
            value === points[at]?.[index] ? [] : [index],
          )
          expect(changes).toHaveLength(1)
          const [index] = changes as [number]
          expect(Math.abs((points[at + 1]?.[index] as number) - (points[at]?.[index] as number))).toBeCloseTo(step, 12)
          moved.add(index)
        }
        expect(moved.size).toBe(5)
      }
      for (const value of points.flat()) {
        expect(Math.abs(value * (levels - 1) - Math.round(value * (levels - 1)))).toBeLessThan(1e-9)
      }
    }
  })

  it("start anywhere on the grid with the same probability: chi-square over 4 levels", () => {
    const { points } = morrisDesign(["a"], 4_000, stream("starts"))
    const counts = [0, 0, 0, 0]
    for (const [index, [value]] of points.entries()) {
      const level = Math.round((value as number) * 3)
      if (index % 2 === 0) counts[level] = (counts[level] as number) + 1
    }
    // 3 degrees of freedom: above 21.1 once in 10,000.
    expect(counts.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)).toBeLessThan(21.1)
  })

  it("refuse an odd number of levels and too few trajectories", () => {
    expect(() => morrisDesign(["a"], 10, stream("x"), 5)).toThrow("5 levels: expected an even number")
    expect(() => morrisDesign(["a"], 1, stream("x"))).toThrow("is 1: expected a whole number from 2")
    expect(() => morrisDesign(names(9), 200_000, stream("x"))).toThrow("2,000,000 points")
  })
})
