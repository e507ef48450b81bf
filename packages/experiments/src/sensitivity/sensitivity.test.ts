import { normal, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { latinHypercube } from "../designs/latin-hypercube.js"
import { morrisDesign } from "../designs/morris-design.js"
import { saltelliDesign } from "../designs/saltelli-design.js"
import { morrisEffects } from "./morris-effects.js"
import { partialRankCorrelations } from "./partial-rank-correlation.js"
import { averageRanks } from "./rank-correlation.js"
import { replicationNoise } from "./replication-noise.js"
import { sobolIndices } from "./sobol-indices.js"

const streams = new RandomStreams("sensitivity.test", 0)
const names = (count: number) => Array.from({ length: count }, (_, index) => `x${index + 1}`)
const runs = (
  { points }: { readonly points: readonly (readonly number[])[] },
  model: (x: readonly number[]) => number,
) => points.map((point) => model(point))

/** Ishigami & Homma 1990 with a = 7, b = 0.1, on the unit cube. */
function ishigami(u: readonly number[]): number {
  const [x, y, z] = u.map((value) => Math.PI * (2 * value - 1)) as [number, number, number]
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

/** V_1 = (1 + b pi^4 / 5)^2 / 2, V_2 = a^2 / 8, V_13 = 8 b^2 pi^8 / 225. */
const ISHIGAMI = (() => {
  const first = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2
  const second = 49 / 8
  const both = (8 * 0.01 * Math.PI ** 8) / 225
  const variance = first + second + both
  return {
    variance,
    first: [first / variance, second / variance, 0],
    total: [(first + both) / variance, second / variance, both / variance],
  }
})()

const G = [0, 1, 4.5, 9, 99, 99, 99, 99]

/** Sobol's g-function: product of (|4 u - 2| + a) / (1 + a). */
function sobolG(u: readonly number[]): number {
  return u.reduce(
    (product, value, index) =>
      (product * (Math.abs(4 * value - 2) + (G[index] as number))) / (1 + (G[index] as number)),
    1,
  )
}

/** V_i = 1 / (3 (1 + a_i)^2); V = product of (1 + V_i) - 1; total: V_i times the product over the others. */
const SOBOL_G = (() => {
  const parts = G.map((a) => 1 / (3 * (1 + a) ** 2))
  const product = parts.reduce((all, part) => all * (1 + part), 1)
  return {
    variance: product - 1,
    first: parts.map((part) => part / (product - 1)),
    total: parts.map((part) => (part * (product / (1 + part))) / (product - 1)),
  }
})()

describe("Sobol indices", () => {
  it("have the analytic values that are published: Ishigami 0.3139, 0.4424, 0; 0.5576, 0.4424, 0.2437; g 0.7162, 0.1790", () => {
    const round = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)))
    expect(round(ISHIGAMI.first)).toEqual([0.3139, 0.4424, 0])
    expect(round(ISHIGAMI.total)).toEqual([0.5576, 0.4424, 0.2437])
    expect(round(SOBOL_G.first).slice(0, 4)).toEqual([0.7162, 0.179, 0.0237, 0.0072])
  })

  // At a Sobol sequence the error is far below the bootstrap's (which takes the points for random): false alarms are rarer than 5 % each.
  it.each([
    ["Ishigami", ishigami, 3, ISHIGAMI],
    ["Sobol's g", sobolG, 8, SOBOL_G],
  ] as const)(
    "of %s lie within their bootstrap intervals of the analytic ones, and near them",
    (name, model, k, truth) => {
      const design = saltelliDesign(names(k), 2_048, streams.stream("design", name))
      const random = streams.stream("bootstrap", name)
      const found = sobolIndices(names(k), runs(design, model), { random, resamples: 300 })
      expect(Math.abs((found?.variance as number) / truth.variance - 1)).toBeLessThan(0.02)
      for (const [index, { first, firstInterval, total, totalInterval }] of (found?.indices ?? []).entries()) {
        const [one, all] = [truth.first[index] as number, truth.total[index] as number]
        expect(firstInterval[0]).toBeLessThanOrEqual(one)
        expect(firstInterval[1]).toBeGreaterThanOrEqual(one)
        expect(totalInterval[0]).toBeLessThanOrEqual(all)
        expect(totalInterval[1]).toBeGreaterThanOrEqual(all)
        expect(Math.abs(first - one)).toBeLessThan(0.02)
        expect(Math.abs(total - all)).toBeLessThan(0.02)
      }
      expect(found?.indices).toHaveLength(k)
    },
  )

  it("of a noisy model are those of its mean once the noise is taken off, and are not without", () => {
    const design = saltelliDesign(names(3), 4_096, streams.stream("design", "noise"))
    const source = streams.stream("noise")
    // Noise as strong as the effect of all parameters together, halved by two replications.
    const outputs = runs(design, ishigami).map((value) =>
      [0, 1].map(() => value + normal(source, 0, Math.sqrt(ISHIGAMI.variance))),
    )
    const { means, noiseOfMeans, parameterShare, pValue } = replicationNoise(outputs)
    expect(Math.abs(noiseOfMeans / (ISHIGAMI.variance / 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / outputs.length))
    expect(parameterShare).toBeGreaterThan(0.4)
    expect(parameterShare).toBeLessThan(0.6)
    expect(pValue).toBeLessThan(1e-10)
    const random = streams.stream("bootstrap", "noise")
    const corrected = sobolIndices(names(3), means, { random, resamples: 200, noiseVariance: noiseOfMeans })
    const raw = sobolIndices(names(3), means, { random, resamples: 200 })
    for (const [index, all] of ISHIGAMI.total.entries()) {
      // Standard errors are some 0.02.
      expect(Math.abs((corrected?.indices[index]?.total as number) - all)).toBeLessThan(0.08)
      expect(Math.abs((corrected?.indices[index]?.first as number) - (ISHIGAMI.first[index] as number))).toBeLessThan(
        0.1,
      )
    }
    // By theory (0.2437 + 0.5) / 1.5 = 0.496.
    expect(raw?.indices[2]?.total).toBeGreaterThan(0.4)
  })

  it("do not exist where nothing varies, or nothing but noise", () => {
    const random = streams.stream("constant")
    expect(sobolIndices(["a"], new Array(12).fill(0.1), { random })).toBeNull()
    const source = streams.stream("only noise")
    const outputs = Array.from({ length: 300 }, () => normal(source, 0, 1))
    expect(sobolIndices(["a"], outputs, { random, noiseVariance: 2 })).toBeNull()
  })

  it("refuse, by value, outputs that do not belong to their design", () => {
    const random = streams.stream("refused")
    expect(() => sobolIndices(["a", "b"], [1, 2, 3], { random })).toThrow(
      "2 parameters has 3 outputs: expected a multiple of 4",
    )
    expect(() => sobolIndices(["a"], [], { random })).toThrow("has 0 outputs")
    expect(() => sobolIndices(["a"], [1, 2, 3, 4, Number.NaN, 6], { random })).toThrow("Output 4 of the design is NaN")
    expect(() => sobolIndices(["a"], [1, 2, 3, 4, 5, 6], { random, noiseVariance: -1 })).toThrow("noise is -1")
    expect(() => sobolIndices(["a"], [1, 2, 3, 4, 5, 6], { random, resamples: 1 })).toThrow("1 resamples")
  })
})

describe("Morris effects", () => {
  it("of a linear model are its coefficients, without spread", () => {
    const design = morrisDesign(names(3), 10, streams.stream("linear"))
    const effects = morrisEffects(
      design,
      runs(design, ([x, y]) => 3 * (x as number) - 2 * (y as number)),
    )
    for (const [index, coefficient] of [3, -2, 0].entries()) {
      expect(effects[index]?.mu).toBeCloseTo(coefficient, 10)
      expect(effects[index]?.muStar).toBeCloseTo(Math.abs(coefficient), 10)
      expect(effects[index]?.sigma).toBeCloseTo(0, 10)
    }
  })

  it("of x^2 are 2/3 or 4/3 with equal probability on four levels, of (x - 1/2)^2 balanced: mu 0, mu* 1/3", () => {
    const design = morrisDesign(names(2), 2_000, streams.stream("square"))
    const [square, valley] = morrisEffects(
      design,
      runs(design, ([x, y]) => (x as number) ** 2 + ((y as number) - 0.5) ** 2),
    ) as unknown as [{ mu: number; muStar: number; sigma: number }, { mu: number; muStar: number; sigma: number }]
    // sigma 1/3 exactly known: standard error 0.0075, 4 of them.
    expect(Math.abs(square.mu - 1)).toBeLessThan(0.03)
    expect(square.muStar).toBe(square.mu)
    expect(Math.abs(square.sigma - 1 / 3)).toBeLessThan(0.002)
    expect(Math.abs(valley.mu)).toBeLessThan(0.03)
    expect(valley.muStar).toBeCloseTo(1 / 3, 10)
  })

  it("rank the inputs of Sobol's g as their total indices do", () => {
    const design = morrisDesign(names(8), 200, streams.stream("g"))
    const sizes = morrisEffects(design, runs(design, sobolG)).map(({ muStar }) => muStar)
    for (const index of [0, 1, 2]) expect(sizes[index] as number).toBeGreaterThan(sizes[index + 1] as number)
    expect(Math.min(...sizes.slice(0, 4))).toBeGreaterThan(3 * Math.max(...sizes.slice(4)))
  })

  it("know what noise alone would show: an idle parameter lies at the floor", () => {
    const design = morrisDesign(["idle", "steady"], 3_000, streams.stream("idle"))
    const source = streams.stream("idle noise")
    const outputs = runs(design, ([, y]) => (y as number) + normal(source, 0, 0.5))
    const [idle, steady] = morrisEffects(design, outputs, 0.25) as unknown as [
      { muStar: number; noiseFloor: number; sigma: number; sigmaWithoutNoise: number },
      { sigma: number; sigmaWithoutNoise: number },
    ]
    // A mean of half-normal sizes: relative standard error 0.76 / sqrt(3,000) = 1.4 %.
    expect(Math.abs(idle.muStar / idle.noiseFloor - 1)).toBeLessThan(0.056)
    expect(steady.sigma).toBeGreaterThan(0.9)
    expect(steady.sigmaWithoutNoise).toBeLessThan(0.4)
  })

  it("refuse, by value, designs and outputs that are none", () => {
    const design = morrisDesign(names(2), 2, streams.stream("refused"))
    expect(() => morrisEffects(design, [1])).toThrow("6 points, and there are 1 outputs")
    expect(() => morrisEffects(design, [1, 2, 3, 4, 5, Number.NaN])).toThrow("Output 5 of the design is NaN")
    expect(() => morrisEffects({ parameters: ["a"], points: [[0], [1]] }, [1, 2])).toThrow("two trajectories or more")
    expect(() => morrisEffects({ parameters: ["a"], points: [[0], [0], [0], [1]] }, [1, 2, 3, 4])).toThrow(
      "differ in 0 parameters",
    )
  })
})

describe("partial rank correlations", () => {
  /** The definition: correlate what is left of the ranks after regressing them on the others, by Gram & Schmidt. */
  function slowTwin(points: readonly (readonly number[])[], outputs: readonly number[], index: number): number {
    const centred = (values: ArrayLike<number>) => {
      const ranks = [...averageRanks(values)]
      return ranks.map((rank) => rank - (ranks.length + 1) / 2)
    }
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, value, row) => sum + value * (b[row] as number), 0)
    const without = (a: readonly number[], b: readonly number[]) =>
      a.map((value, row) => value - (dot(a, b) / dot(b, b)) * (b[row] as number))
    const columns = (points[0] as number[]).map((_, column) => centred(points.map((point) => point[column] as number)))
    const basis: number[][] = []
    for (const [column, values] of columns.entries()) {
      if (column !== index) basis.push(basis.reduce((rest, other) => without(rest, other), values))
    }
    const rest = (values: readonly number[]) =>
      basis.reduce<readonly number[]>((left, other) => without(left, other), values)
    const [x, y] = [rest(columns[index] as number[]), rest(centred(outputs))]
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))
  }

  it("are correlations of what the other ranks leave, ties included", () => {
    const source = streams.stream("twin")
    for (let run = 0; run < 30; run += 1) {
      const points = Array.from({ length: 25 }, () => [0, 1, 2].map(() => Math.floor(6 * source.uniform())))
      const outputs = points.map(([x, y]) => Math.round((x as number) - 0.4 * (y as number) + 3 * source.uniform()))
      const found = partialRankCorrelations({ parameters: names(3), points }, outputs)
      for (const [index, entry] of (found ?? []).entries()) {
        expect(entry.coefficient).toBeCloseTo(slowTwin(points, outputs, index), 9)
      }
    }
  })

  it("see a monotone effect whatever its shape, and none where there is none", () => {
    const source = streams.stream("shape")
    const design = latinHypercube(names(3), 300, source)
    const found = partialRankCorrelations(
      design,
      runs(design, ([x, y]) => Math.exp(6 * (x as number)) - 30 * (y as number) ** 3 + 10 * source.uniform()),
    ) as unknown as { coefficient: number; pValue: number; interval: readonly [number, number] }[]
    const [rising, falling, idle] = found as [(typeof found)[0], (typeof found)[0], (typeof found)[0]]
    expect(rising.coefficient).toBeGreaterThan(0.8)
    expect(falling.coefficient).toBeLessThan(-0.2)
    expect(rising.pValue).toBeLessThan(1e-6)
    // 4 standard errors of 1 / sqrt(300).
    expect(Math.abs(idle.coefficient)).toBeLessThan(0.24)
    expect(rising.interval[0]).toBeLessThan(rising.coefficient)
    expect(rising.interval[1]).toBeGreaterThan(rising.coefficient)
    expect(rising.interval[1]).toBeLessThan(1)
  })

  it("raise false alarms as often as they say: 5 % of idle parameters", () => {
    const source = streams.stream("alarms")
    const trials = 600
    let [alarms, missed] = [0, 0]
    for (let trial = 0; trial < trials; trial += 1) {
      const points = Array.from({ length: 30 }, () => [source.uniform(), source.uniform(), source.uniform()])
      const outputs = points.map(([x]) => (x as number) + source.uniform())
      const idle = partialRankCorrelations({ parameters: names(3), points }, outputs)?.[1]
      if ((idle?.pValue as number) <= 0.05) alarms += 1
      if ((idle?.interval[0] as number) > 0 || (idle?.interval[1] as number) < 0) missed += 1
    }
    // Standard deviation 0.89 %: 4 of them, and one percent for the approximation by t.
    expect(Math.abs(alarms / trials - 0.05)).toBeLessThan(0.046)
    expect(Math.abs(missed / trials - 0.05)).toBeLessThan(0.046)
  })

  it("are 1 or -1 where the output follows from one parameter alone, and do not exist for equal outputs", () => {
    const points = Array.from({ length: 12 }, (_, row) => [row, (row * 7) % 12])
    const design = { parameters: ["a", "b"], points }
    const [a, b] = partialRankCorrelations(
      design,
      points.map(([x]) => -(x as number)),
    ) as unknown as [{ coefficient: number; pValue: number; interval: unknown }, { coefficient: number }]
    expect(a).toMatchObject({ coefficient: -1, pValue: 0, interval: [-1, -1] })
    expect(b.coefficient).toBe(0)
    expect(partialRankCorrelations(design, new Array(12).fill(3))).toBeNull()
  })

  it("refuse, by name, a parameter that never varies, or that follows from the others, and too few points", () => {
    const rows = (make: (row: number) => number[]) => Array.from({ length: 12 }, (_, row) => make(row))
    const outputs = rows((row) => [row]).flat()
    const ranked = (points: number[][]) => partialRankCorrelations({ parameters: ["a", "b"], points }, outputs)
    expect(() => ranked(rows((row) => [row, 3]))).toThrow("Parameter b has the value 3 at every point")
    expect(() => ranked(rows((row) => [row, 2 * row]))).toThrow("follows from the others at every point")
    expect(() => partialRankCorrelations({ parameters: ["a"], points: [[1], [2]] }, [1, 2])).toThrow(
      "2 points: give at least 5",
    )
    expect(() => partialRankCorrelations({ parameters: ["a"], points: [] }, [])).toThrow("0 points")
  })
})

describe("replication noise", () => {
  it("is told from the parameters' effect without bias, replications unequal", () => {
    const source = streams.stream("components")
    let [noise, effect] = [0, 0]
    const trials = 300
    for (let trial = 0; trial < trials; trial += 1) {
      const outputs = Array.from({ length: 12 }, (_, point) => {
        const level = normal(source, 0, 1)
        return Array.from({ length: 2 + (point % 4) }, () => level + normal(source, 0, 2))
      })
      const found = replicationNoise(outputs)
      noise += found.noiseVariance / trials
      effect += found.parameterVariance / trials
    }
    // Standard errors: noise 4 sqrt(2 / 30 / 300) = 0.06; effect (1 + 1.28) sqrt(2 / 11 / 300) = 0.056. 4 of each.
    expect(Math.abs(noise - 4)).toBeLessThan(0.24)
    expect(Math.abs(effect - 1)).toBeLessThan(0.24)
  })

  it("has a p value that is fair where the parameters do nothing", () => {
    const source = streams.stream("null")
    const trials = 1_000
    let alarms = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const outputs = Array.from({ length: 6 }, () => [0, 1, 2].map(() => normal(source, 5, 2)))
      if (replicationNoise(outputs).pValue <= 0.1) alarms += 1
    }
    // 10 %, standard deviation 0.95 %: 4 of them.
    expect(Math.abs(alarms / trials - 0.1)).toBeLessThan(0.038)
  })

  it("is nothing for a deterministic model, everything for an idle one; nothing varies: no share", () => {
    expect(
      replicationNoise([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ noiseVariance: 0, parameterShare: 1, pValue: 0 })
    expect(
      replicationNoise([
        [1, 3],
        [1, 3],
      ]),
    ).toMatchObject({ parameterShare: 0, pValue: 1 })
    expect(
      replicationNoise([
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ parameterShare: null, pValue: 1 })
  })

  it("refuses, by value, what cannot be separated", () => {
    expect(() => replicationNoise([])).toThrow("0 points of a design")
    expect(() => replicationNoise([[1], [2]])).toThrow("Every point of the design has one replication")
    expect(() => replicationNoise([[1, 2], []])).toThrow("Point 1 of the design has no replications")
  })
})
