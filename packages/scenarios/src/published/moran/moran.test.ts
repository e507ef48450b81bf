import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fixationProbability } from "./fixation.js"
import { moran } from "./moran.js"

/** Fixation by solving the steps of the process: h(i+1) - h(i) = (h(i) - h(i-1)) / r, h(0) = 0, h(N) = 1. */
function bySteps(population: number, fitness: number, start: number): number {
  const h = [0, 1]
  for (let i = 1; i < population; i++) h.push((h[i] ?? 0) + ((h[i] ?? 0) - (h[i - 1] ?? 0)) / fitness)
  return (h[start] ?? 0) / (h[population] ?? 1)
}

describe("the fixation probability", () => {
  it("solves the steps of the process", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (population, fitness, share) => {
          const start = Math.round(share * population)
          const slow = bySteps(population, fitness, start)
          expect(Math.abs(fixationProbability(population, fitness, start) - slow)).toBeLessThan(1e-9 * slow + 1e-15)
        },
      ),
    )
  })

  it("is the published value: 1 and 5 of 20 at 1.1", () => {
    expect(fixationProbability(20, 1.1, 1)).toBeCloseTo(0.1067814771, 9)
    expect(fixationProbability(20, 1.1, 5)).toBeCloseTo(0.4452643915, 9)
  })

  it("is the initial share without advantage, and joins it smoothly", () => {
    expect(fixationProbability(1000, 1, 137)).toBeCloseTo(0.137, 12)
    expect(fixationProbability(1000, 1 + 1e-12, 137)).toBeCloseTo(0.137, 9)
  })

  it("neither overflows nor becomes NaN in large populations of the unfit", () => {
    expect(fixationProbability(1000, 0.05, 1)).toBe(0)
    expect(fixationProbability(1000, 0.05, 1000)).toBe(1)
    expect(fixationProbability(1000, 0.05, 999)).toBeCloseTo(0.05, 9)
  })
})

describe("a case", () => {
  it("has its exact value inside the interval (one false alarm in 1,000 seeds)", () => {
    const { value, low, high } = moran.cases?.answer({ population: 12, fitness: 1.4, start: 2 }) ?? {
      value: Number.NaN,
    }
    expect(value).toBeGreaterThan(low ?? 1)
    expect(value).toBeLessThan(high ?? 0)
  })

  it("with more mutants than individuals is refused with a sentence", () => {
    expect(() => moran.cases?.answer({ population: 5, fitness: 1, start: 6 })).toThrow(/--start is 6/)
  })
})
