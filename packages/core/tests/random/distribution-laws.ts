import { describe, expect, it } from "vitest"
import { regularisedGammaQ } from "../../src/math/incomplete-gamma.js"
import { RandomStreams } from "../../src/random/random-streams.js"
import type { UniformSource } from "../../src/random/uniform-source.js"

/**
 * The laws that every distribution keeps, written once.
 *
 * Each statistical assertion would fail with probability 1e-5 if the distribution were right and the seed not fixed (a little more where a standard
 * error is itself estimated). There are some 250 of them: a change of seed would break one of the suite in 400 times.
 */
const ALARM = 1e-5
/** Two-sided normal quantile of ALARM. */
const NORMAL_BOUND = 4.42
/** Kolmogorov's distribution: 2 e^(-2 K²) = ALARM. */
const KOLMOGOROV_BOUND = Math.sqrt(Math.log(2 / ALARM) / 2)
const DRAWS = 20_000

/** Uniforms far out on both sides. */
const TAILS = Array.from({ length: 52 }, (_, i) => [2 ** -(i + 1), 1 - 2 ** -(i + 1)]).flat()

export interface DistributionLaws {
  /** Distribution and parameters, as a call. */
  readonly name: string
  readonly draw: (source: UniformSource) => number
  readonly mean: number
  readonly variance: number
  /** The smallest and largest possible results. */
  readonly support: readonly [number, number]
  /** P(X <= x), by the test's own formula: given for a continuous distribution. */
  readonly cumulative?: (x: number) => number
  /** P(X = k), by the test's own formula: given for a discrete distribution. */
  readonly probability?: (k: number) => number
  /** The same distribution by d3-random. */
  readonly oracle?: (source: () => number) => () => number
  /** Uniforms per draw; 1 unless told. */
  readonly uniforms?: number
  /** Whether a larger uniform never gives a smaller result; true unless told. */
  readonly monotone?: boolean
}

/** A stream under a fixed seed. */
export function streamFor(purpose: string): UniformSource {
  return new RandomStreams("distributions", 0).stream(purpose)
}

/** A source that gives these uniforms, then fails. */
export function recorded(...uniforms: readonly number[]): UniformSource & { readonly used: () => number } {
  let used = 0
  return {
    uniform: () => {
      if (used === uniforms.length) throw new Error(`all ${used} recorded uniforms are used up`)
      return uniforms[used++]!
    },
    used: () => used,
  }
}

/** How many uniforms something consumes. */
export function uniformsConsumed(source: UniformSource, act: (source: UniformSource) => void): number {
  let count = 0
  act({
    uniform: () => {
      count++
      return source.uniform()
    },
  })
  return count
}

/** The largest distance of two distribution functions, in units of its own spread: two-sample Kolmogorov-Smirnov. */
export function twoSampleKolmogorov(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()]
  let distance = 0
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const value = Math.min(x[i]!, y[j]!)
    while (i < x.length && x[i] === value) i++
    while (j < y.length && y[j] === value) j++
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length))
  }
  return distance * Math.sqrt((x.length * y.length) / (x.length + y.length))
}

/** The largest distance of a sample from its distribution function: one-sample Kolmogorov-Smirnov, with Stephens's correction (1970). */
export function kolmogorov(sample: readonly number[], cumulative: (x: number) => number): number {
  const x = Float64Array.from(sample).sort()
  const root = Math.sqrt(x.length)
  let distance = 0
  for (let i = 0; i < x.length; i++) {
    const p = cumulative(x[i]!)
    distance = Math.max(distance, p - i / x.length, (i + 1) / x.length - p)
  }
  return distance * (root + 0.12 + 0.11 / root)
}

/** Pearson's chi-square of counts against probabilities, neighbouring values joined until 10 are expected: its p-value. */
export function chiSquareProbability(sample: readonly number[], probability: (k: number) => number): number {
  const counts = new Map<number, number>()
  for (const k of sample) counts.set(k, (counts.get(k) ?? 0) + 1)
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  let [statistic, cells, observed, expected, joined] = [0, 0, 0, 0, 0]
  for (let k = first; k <= last; k++) {
    observed += counts.get(k) ?? 0
    expected += sample.length * probability(k)
    if (expected < 10 || sample.length - joined - expected < 10) continue
    statistic += (observed - expected) ** 2 / expected
    joined += expected
    cells++
    observed = 0
    expected = 0
  }
  // All the rest, with what lies below the first and above the last value seen, is one cell.
  const rest = sample.length - joined
  const inRest = observed
  statistic += (inRest - rest) ** 2 / rest
  return cells === 0 ? 1 : regularisedGammaQ(cells / 2, statistic / 2)
}

export function obeysItsLaws(laws: DistributionLaws): void {
  const { name, draw, mean, variance, support, cumulative, probability, oracle, uniforms = 1, monotone = true } = laws
  describe(name, () => {
    const source = streamFor(name)
    const sample = Array.from({ length: DRAWS }, () => draw(source))
    const sampleMean = sample.reduce((sum, x) => sum + x, 0) / DRAWS

    it("has the mean of theory", () => {
      // The mean of n draws has standard error sqrt(variance / n).
      if (variance === 0) expect(sampleMean).toBe(mean)
      else expect(Math.abs(sampleMean - mean) / Math.sqrt(variance / DRAWS)).toBeLessThan(NORMAL_BOUND)
    })

    it("has the variance of theory", () => {
      // About the true mean, (x - mean)² has mean `variance`; its standard error is taken from the sample.
      const squares = sample.map((x) => (x - mean) ** 2)
      const average = squares.reduce((sum, x) => sum + x, 0) / DRAWS
      const error = Math.sqrt(squares.reduce((sum, x) => sum + (x - average) ** 2, 0) / DRAWS / DRAWS)
      if (error === 0) expect(average).toBeCloseTo(variance, 12)
      else expect(Math.abs(average - variance) / error).toBeLessThan(NORMAL_BOUND)
    })

    if (cumulative !== undefined) {
      it("follows its distribution function (Kolmogorov-Smirnov, alpha = 1e-5)", () => {
        expect(kolmogorov(sample, cumulative)).toBeLessThan(KOLMOGOROV_BOUND)
      })
    }
    if (probability !== undefined) {
      it("follows its probabilities (chi-square, alpha = 1e-5)", () => {
        expect(sample.every((k) => Number.isInteger(k))).toBe(true)
        expect(chiSquareProbability(sample, probability)).toBeGreaterThan(ALARM)
      })
    }
    if (oracle !== undefined) {
      it("cannot be told from d3-random (two-sample Kolmogorov-Smirnov, alpha = 1e-5)", () => {
        const other = oracle(streamFor(`${name} by d3-random`).uniform)
        expect(twoSampleKolmogorov(sample, Array.from({ length: DRAWS }, other))).toBeLessThan(KOLMOGOROV_BOUND)
      })
    }

    it(`consumes exactly ${uniforms} uniform${uniforms === 1 ? "" : "s"} a draw`, () => {
      const consumed = Array.from({ length: 200 }, () => uniformsConsumed(source, draw))
      expect(new Set(consumed)).toEqual(new Set([uniforms]))
    })

    it("stays in its support, at the smallest and the largest uniform too", () => {
      const extremes = [0, 2 ** -53, 0.5, 1 - 2 ** -52, 1 - 2 ** -53].map((u) => draw({ uniform: () => u }))
      for (const x of [...extremes, ...sample]) {
        if (!(x >= support[0] && x <= support[1])) expect.unreachable(`${x} lies outside ${support.join(" to ")}`)
        if (!Number.isFinite(x)) expect.unreachable(`${x} is not finite`)
      }
    })

    it("gives the same result for the same uniform", () => {
      const one = Array.from({ length: 50 }, () => source.uniform())
      const read = () => draw(recorded(...one.slice(0, uniforms)))
      expect(read()).toBe(read())
    })

    if (uniforms === 1 && monotone && cumulative !== undefined) {
      it("inverts its distribution function exactly: F(x) = u", () => {
        for (let i = 0; i < 1000; i++) {
          const u = i < TAILS.length ? TAILS[i]! : source.uniform()
          const x = draw(recorded(u))
          // The result is a float next to the true one, and the test's own formula is good to 11 digits.
          const room = 4 * 2 ** -52 * Math.max(Math.abs(x), Math.abs(mean))
          const below = cumulative(Math.max(support[0], x - room)) - 1e-11
          const above = cumulative(Math.min(support[1], x + room)) + 1e-11
          if (!(below <= u && u <= above)) expect.unreachable(`u = ${u} gives x = ${x} with F(x) = ${cumulative(x)}`)
        }
      })
    }
    if (uniforms === 1 && monotone && probability !== undefined) {
      it("inverts its distribution function exactly: F(k - 1) <= u < F(k)", () => {
        const draws = [...TAILS, ...Array.from({ length: 2000 }, () => source.uniform())]
          .map((u) => ({ u, k: draw(recorded(u)) }))
          .sort((a, b) => a.k - b.k)
        let [next, below, above] = [support[0], 0, 0]
        for (const { u, k } of draws) {
          for (; next <= k; next++) {
            below = above
            above += probability(next)
          }
          // The test's own formula is good to 9 digits.
          if (!(below - 1e-9 <= u && u < above + 1e-9)) expect.unreachable(`u = ${u} gives ${k}: [${below}, ${above})`)
        }
      })
    }
    if (uniforms === 1 && !monotone && probability !== undefined) {
      it("gives every value its share of an even grid of uniforms", () => {
        const cells = 50_000
        const counts = new Map<number, number>()
        for (let i = 0; i < cells; i++) {
          const k = draw(recorded((i + 0.5) / cells))
          counts.set(k, (counts.get(k) ?? 0) + 1)
        }
        const values = support[1] - support[0] + 1
        for (let k = support[0]; k <= support[1]; k++) {
          // Each value owns at most one interval per column of the alias table, and each end of an interval may cost a cell.
          expect(Math.abs((counts.get(k) ?? 0) / cells - probability(k))).toBeLessThanOrEqual(values / cells)
        }
      })
    }
    if (monotone) {
      it("never falls as its uniform grows", () => {
        const grid = [0, ...Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000), 1 - 2 ** -53]
        const results = grid.map((u) => draw({ uniform: () => u }))
        const fall = results.findIndex((x, i) => i > 0 && x < results[i - 1]!)
        expect(fall < 0 ? "no fall" : `${results[fall]} at u = ${grid[fall]} after ${results[fall - 1]}`).toBe(
          "no fall",
        )
      })
    }
  })
}
