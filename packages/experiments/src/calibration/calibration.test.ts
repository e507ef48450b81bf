import { log, normal, poisson, RandomStreams, regularisedGammaP } from "@contested/core"
import { describe, expect, it } from "vitest"
import { abcSmc, type Generation } from "./abc-smc.js"
import { type Batch, type CalibrationRequest, calibrate, calibrationMistakes } from "./calibrate.js"
import { cmaEs } from "./cma-es.js"
import { nelderMead } from "./nelder-mead.js"
import type { Search } from "./search.js"
import { posteriorRank, rankUniformity } from "./simulation-based-calibration.js"
import { symmetricEigen } from "./symmetric-eigen.js"
import { badness, deviation } from "./target.js"

const streams = new RandomStreams("calibration.test", 0)

/** Lets a search see a function, for at most so many values. */
function drive<Found>(search: Search<Found>, of: (point: readonly number[]) => number, most = 20_000): Found | null {
  let next = search.next()
  for (let spent = 0; !next.done; ) {
    spent += next.value.length
    if (spent > most) return null
    next = search.next(next.value.map(of))
  }
  return next.value
}

const RATE_MOST = 20
const DAYS = 10

/** ABC on one Poisson count over 10 days, prior uniform on 0 to 20. */
function posteriorOfCount(count: number, particles: number, own: RandomStreams): Generation {
  let runs = 0
  const found = drive(
    abcSmc(1, { particles, streams: own }),
    ([u = 0]) => {
      runs += 1
      return Math.abs(poisson(own.stream("run", runs), RATE_MOST * u * DAYS) - count)
    },
    1e6,
  )
  return found as Generation
}

describe("ABC-SMC", () => {
  it("finds the Gamma posterior of a Poisson rate: mean and spread of Gamma(n + 1, 10)", () => {
    const { particles, tolerance } = posteriorOfCount(40, 200, streams)
    const mean = particles.reduce((sum, { point, weight }) => sum + weight * RATE_MOST * (point[0] as number), 0)
    const variance = particles.reduce((sum, { point, weight }) => {
      const d = RATE_MOST * (point[0] as number) - mean
      return sum + weight * d * d
    }, 0)
    expect(tolerance).toBeLessThanOrEqual(1)
    // Gamma(41, 10): mean 4.1, sd 0.640; standard error of the mean with some 150 effective particles 0.052: 4 of them.
    expect(Math.abs(mean - 4.1)).toBeLessThan(0.21)
    expect(Math.abs(Math.sqrt(variance) - 0.64)).toBeLessThan(0.15)
  })

  it("is known to be right by ranks, which would show a posterior that is too narrow", () => {
    const random = streams.stream("narrow")
    const ranks = Array.from({ length: 200 }, () => {
      const truth = normal(random, 0, 1)
      const sample = Array.from({ length: 50 }, () => normal(random, 0, 0.5))
      return posteriorRank(
        truth,
        sample,
        sample.map(() => 1),
      )
    })
    expect(rankUniformity(ranks).pValue).toBeLessThan(1e-6)
  })
})

describe("optimisers", () => {
  const rosenbrock = ([u = 0, v = 0]: readonly number[]): number => {
    const [x, y] = [4 * u - 2, 4 * v - 2]
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2
  }

  it("find the minimum of Rosenbrock's valley at (1, 1), with CMA-ES and with Nelder and Mead's simplex", () => {
    const evolved = drive(cmaEs([0.5, 0.5], { streams, tolerance: 1e-6 }), rosenbrock)
    const simplex = drive(nelderMead([0.5, 0.5], 1e-6), rosenbrock)
    for (const found of [evolved, simplex]) {
      expect(found?.loss).toBeLessThan(1e-6)
      expect(Math.abs(4 * (found?.point[0] as number) - 3)).toBeLessThan(1e-2)
    }
  })

  it("find a minimum on the border of the cube", () => {
    const bowl = ([u = 0, v = 0]: readonly number[]): number => (u - 1.2) ** 2 + (v - 0.3) ** 2
    for (const found of [drive(cmaEs([0.5, 0.5], { streams }), bowl), drive(nelderMead([0.5, 0.5]), bowl)]) {
      expect(found?.point[0]).toBeGreaterThan(0.98)
      expect(Math.abs((found?.point[1] as number) - 0.3)).toBeLessThan(0.02)
    }
  })

  it("rest on eigenvectors that give the matrix back", () => {
    const matrix = [
      [4, 1, -2],
      [1, 3, 0.5],
      [-2, 0.5, 5],
    ]
    const { values, vectors } = symmetricEigen(matrix)
    for (const [i, row] of matrix.entries())
      for (const [j, value] of row.entries()) {
        const back = values.reduce(
          (sum, one, k) => sum + one * (vectors[k]?.[i] as number) * (vectors[k]?.[j] as number),
          0,
        )
        expect(back).toBeCloseTo(value, 12)
      }
  })
})

describe("a target", () => {
  it("is missed by as many tolerances as it says: absolute, relative, by a factor", () => {
    expect(deviation({ measure: "x", observed: 10, tolerance: { absolute: 2 } }, 14)).toBe(2)
    expect(deviation({ measure: "x", observed: 10, tolerance: { relative: 0.2 } }, 14)).toBe(2)
    expect(deviation({ measure: "x", observed: 1, tolerance: { factor: 2 } }, 7)).toBeCloseTo(2, 12)
  })

  it("has the likelihoods of its distributions", () => {
    // -log of Poisson(3; 2) = e^-2 8 / 6, and of a standard normal at 1.
    expect(badness("poisson", [{ measure: "n", observed: 3 }], [[1, 3]])).toBeCloseTo(2 - log(8 / 6), 12)
    const gaussian = badness("gaussian", [{ measure: "x", observed: 0, tolerance: { absolute: 1 } }], [[1]])
    expect(gaussian).toBeCloseTo(0.5 * log(2 * Math.PI) + 0.5, 12)
    expect(
      badness(
        "distance",
        [
          { measure: "x", observed: 1 },
          { measure: "y", observed: 0 },
        ],
        [[4], [4]],
      ),
    ).toBeCloseTo(Math.sqrt(12.5), 12)
  })
})

describe("a calibration", () => {
  const request: CalibrationRequest = {
    method: "abc-smc",
    ranges: [{ name: "rate", low: 0, high: RATE_MOST }],
    targets: [{ measure: "count", observed: 40, tolerance: { absolute: 1 } }],
    score: "distance",
    budget: 2_000,
    replications: 1,
    particles: 50,
    seed: "calibrate",
  }
  const evaluate = async ({ design, seed }: Batch) =>
    design.points.map(([rate = 0], index) => [
      [poisson(new RandomStreams(`${seed}/${index}`, 1).stream("x"), rate * DAYS)],
    ])

  it("stays within its budget, tells every trial, and keeps the last generation that is complete", async () => {
    const { posterior, runs, trace, generations, summary, ended } = await calibrate(request, evaluate)
    expect(runs).toBeLessThanOrEqual(2_000)
    expect(trace.length).toBe(runs)
    expect(posterior.length).toBe(50)
    expect(generations.length).toBeGreaterThan(3)
    expect(ended).toMatch(/budget|settled/)
    const [{ quantiles, histogram }] = summary as [(typeof summary)[0]]
    // The posterior is Gamma(41, 10): its median must lie well inside the sample's middle nine tenths.
    expect(regularisedGammaP(41, quantiles[0] * 10)).toBeLessThan(0.5)
    expect(regularisedGammaP(41, quantiles[2] * 10)).toBeGreaterThan(0.5)
    expect(histogram.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it("takes no point whose run failed, and says so where all fail", async () => {
    const { posterior } = await calibrate(request, async (batch) =>
      (await evaluate(batch)).map((values, index) => ((batch.design.points[index]?.[0] as number) > 4 ? null : values)),
    )
    expect(posterior.every(({ values }) => (values[0] as number) <= 4)).toBe(true)
    const failing = calibrate(request, async ({ design }) => design.points.map(() => null))
    await expect(failing).rejects.toThrow("Every run of the first batch failed")
  })

  it.each([
    ["an empty target", { targets: [] }, "There are no targets"],
    ["a budget too small", { budget: 60 }, "The budget is 60 runs: abc-smc needs at least 100 here"],
    [
      "a count that is none",
      { score: "poisson", targets: [{ measure: "n", observed: 1.5 }] },
      "a Poisson score expects a count",
    ],
    [
      "a tolerance of none",
      { targets: [{ measure: "n", observed: 1, tolerance: { absolute: 0 } }] },
      "expected a number above 0",
    ],
    ["too few particles", { particles: 3 }, "The number of particles is 3"],
  ] as const)("refuses %s", (_, change, sentence) => {
    expect(calibrationMistakes({ ...request, ...change }).join("\n")).toContain(sentence)
  })
})
