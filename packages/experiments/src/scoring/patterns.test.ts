import { negativeBinomial, poisson, RandomStreams } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fanoFactor } from "./fano-factor.js"
import { gini } from "./gini.js"
import { moransIndex } from "./morans-index.js"
import { zeroShare } from "./zero-share.js"

const streams = new RandomStreams("patterns.test", 0)

/** Neighbours on a grid that share an edge. */
function grid(side: number): number[][] {
  return Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side), at % side]
    return [
      ...(row > 0 ? [at - side] : []),
      ...(column > 0 ? [at - 1] : []),
      ...(column < side - 1 ? [at + 1] : []),
      ...(row < side - 1 ? [at + side] : []),
    ]
  })
}

describe("the Gini coefficient", () => {
  it("has its closed forms: equal 0, one has all 1 - 1/n, 1..n (n - 1) / (3 n)", () => {
    expect(gini([3, 3, 3])).toBe(0)
    expect(gini([0, 0, 0, 8])).toBe(0.75)
    expect(gini(Array.from({ length: 10 }, (_, i) => i + 1))).toBeCloseTo(0.3, 14)
  })

  it("is the mean absolute difference over twice the mean", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0)
        fc.pre(total > 0)
        let differences = 0
        for (const one of values) for (const other of values) differences += Math.abs(one - other)
        expect(gini(values)).toBeCloseTo(differences / (2 * values.length * total), 12)
      }),
    )
  })

  it("does not exist for a total of 0, and refuses none and negative ones", () => {
    expect(gini([0, 0])).toBeNull()
    expect(gini([5])).toBe(0)
    expect(() => gini([])).toThrow("The Gini coefficient of no values")
    expect(() => gini([1, -2])).toThrow("Value 1 for the Gini coefficient is -2")
  })
})

describe("the Fano factor", () => {
  it("is 1 for Poisson counts and 1 + m / r for negative binomial ones", () => {
    const source = streams.stream("fano")
    const n = 20_000
    const even = fanoFactor(Array.from({ length: n }, () => poisson(source, 4))) as number
    // Standard error sqrt(2 / n) = 0.01 for Poisson counts: 4 of them.
    expect(Math.abs(even - 1)).toBeLessThan(0.04)
    const bursts = fanoFactor(Array.from({ length: n }, () => negativeBinomial(source, 2, 1 / 3))) as number
    // Mean 4, size 2; the standard error is some 0.05.
    expect(Math.abs(bursts - 3)).toBeLessThan(0.25)
  })

  it("does not exist without events, and refuses fewer than two counts", () => {
    expect(fanoFactor([0, 0])).toBeNull()
    expect(fanoFactor([2, 2])).toBe(0)
    expect(() => fanoFactor([1])).toThrow("1 counts: give at least two")
  })
})

describe("the share of zeros", () => {
  it("counts them, and refuses none", () => {
    expect(zeroShare([0, 1, 0, 2])).toBe(0.5)
    expect(() => zeroShare([])).toThrow("zero share of no values")
  })
})

describe("Moran's I", () => {
  it("is -1 on a chequerboard, where every neighbour is the opposite, and 1/3 on two halves of a ring of 6", () => {
    const board = Array.from({ length: 36 }, (_, at) => (Math.floor(at / 6) + at) % 2)
    expect(moransIndex(board, grid(6))?.index).toBeCloseTo(-1, 12)
    const ring = Array.from({ length: 6 }, (_, at) => [(at + 5) % 6, (at + 1) % 6])
    // 6 links, 2 of them between the halves: (4 - 2) / 6.
    expect(moransIndex([1, 1, 1, 0, 0, 0], ring)?.index).toBeCloseTo(1 / 3, 12)
  })

  it("has mean -1 / (n - 1) over all arrangements, and a p value that is fair for random maps", () => {
    const ring = Array.from({ length: 6 }, (_, at) => [(at + 5) % 6, (at + 1) % 6])
    const values = [3, 1, 4, 1, 5, 9]
    let [sum, count] = [0, 0]
    const permute = (rest: number[], done: number[]): void => {
      if (rest.length === 0) {
        sum += (moransIndex(done, ring) as { index: number }).index
        count += 1
      }
      for (const [at, value] of rest.entries()) permute([...rest.slice(0, at), ...rest.slice(at + 1)], [...done, value])
    }
    permute(values, [])
    expect(count).toBe(720)
    expect(sum / count).toBeCloseTo(-1 / 5, 12)
    const source = streams.stream("maps")
    const low = Array.from({ length: 400 }, () => {
      const map = Array.from({ length: 25 }, () => source.uniform())
      return moransIndex(map, grid(5), { random: source, permutations: 99 })?.pValue as number
    }).filter((p) => p <= 0.1).length
    // 10 % of 400, standard deviation 6: 4 of them.
    expect(Math.abs(low - 40)).toBeLessThan(24)
  })

  it("finds a gradient", () => {
    const slope = Array.from({ length: 64 }, (_, at) => at % 8)
    const found = moransIndex(slope, grid(8), { random: streams.stream("slope") })
    expect(found?.index).toBeGreaterThan(0.7)
    expect(found?.pValue).toBe(0.001)
  })

  it("does not exist for equal values or without links, and refuses lists that do not fit", () => {
    expect(moransIndex([1, 1, 1, 1], grid(2))).toBeNull()
    expect(moransIndex([0.1, 0.1, 0.1, 0.1], grid(2))).toBeNull()
    expect(moransIndex([1, 2, 3], [[], [], []])).toBeNull()
    expect(() => moransIndex([1, 2], [[1], [0]])).toThrow("2 territories: give at least three")
    expect(() => moransIndex([1, 2, 3], [[1], [0]])).toThrow("3 values and 2 lists")
    expect(() => moransIndex([1, 2, 3], [[1], [], []])).toThrow("Territory 0 names 1 as its neighbour")
    expect(() => moransIndex([1, 2, 3], [[0], [], []])).toThrow("Territory 0 names 0")
    expect(() => moransIndex([1, 2, Number.NaN], [[1], [0], []])).toThrow("is NaN")
  })
})
