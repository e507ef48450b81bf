import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { birthDeath } from "./birth-death.js"
import { extinction, extinctionBy, sizeMoments } from "./extinction.js"

const rates = fc.double({ min: 0.001, max: 2, noNaN: true })

/** Extinction of one individual by a day, from Kolmogorov's backward equation q' = death - (birth + death) q + birth q^2, by Runge-Kutta 4. */
function byIntegration(birth: number, death: number, time: number): number {
  const slope = (q: number): number => death - (birth + death) * q + birth * q * q
  const steps = 2000
  const h = time / steps
  let q = 0
  for (let i = 0; i < steps; i++) {
    const a = slope(q)
    const b = slope(q + (h / 2) * a)
    const c = slope(q + (h / 2) * b)
    const d = slope(q + h * c)
    q += (h / 6) * (a + 2 * b + 2 * c + d)
  }
  return q
}

describe("extinction", () => {
  it("by a day agrees with the backward equation, integrated", () => {
    fc.assert(
      fc.property(rates, rates, fc.double({ min: 0.1, max: 30, noNaN: true }), (birth, death, time) => {
        expect(extinctionBy({ start: 1, birth, death }, time)).toBeCloseTo(byIntegration(birth, death, time), 8)
      }),
      { numRuns: 80 },
    )
  })

  it("of three is that of one, three times over", () => {
    const one = extinctionBy({ start: 1, birth: 0.02, death: 0.01 }, 50)
    expect(extinctionBy({ start: 3, birth: 0.02, death: 0.01 }, 50)).toBeCloseTo(one ** 3, 14)
  })

  it("in the end is what extinction by a day tends to", () => {
    for (const [birth, death] of [
      [0.02, 0.01],
      [0.01, 0.02],
      [0.5, 0.1],
    ] as const)
      expect(extinctionBy({ start: 2, birth, death }, 1e5)).toBeCloseTo(extinction({ start: 2, birth, death }), 9)
  })

  it("at equal rates joins the formula for unequal ones", () => {
    const equal = extinctionBy({ start: 2, birth: 0.1, death: 0.1 }, 30)
    expect(extinctionBy({ start: 2, birth: 0.1 + 1e-9, death: 0.1 }, 30)).toBeCloseTo(equal, 6)
    expect(sizeMoments({ start: 2, birth: 0.1, death: 0.1 }, 30).variance).toBeCloseTo(12, 9)
  })

  it("of nobody has happened, and of immortals never does", () => {
    expect(extinction({ start: 0, birth: 1, death: 1 })).toBe(1)
    expect(extinction({ start: 1, birth: 1, death: 0 })).toBe(0)
    expect(extinctionBy({ start: 1, birth: 1, death: 0 }, 5)).toBe(0)
  })
})

describe("a case", () => {
  it.each([
    { birth: 0.03, death: 0.02, start: 2 },
    { birth: 0.01, death: 0.01, start: 1 },
    { birth: 0.02, death: 0.05, start: 4 },
    { birth: 0, death: 0, start: 2 },
    { birth: 0.02, death: 0.01, start: 1, horizon: 40 },
  ])("$birth, $death, $start has its exact value inside the interval (one false alarm in 1,000 seeds)", (values) => {
    const { value, low, high } = birthDeath.cases?.answer(values as never) ?? { value: Number.NaN }
    expect(value).toBeGreaterThanOrEqual(low ?? 2)
    expect(value).toBeLessThanOrEqual(high ?? -1)
  })

  it("that would grow out of hand is refused with a sentence", () => {
    expect(() => birthDeath.cases?.answer({ birth: 1, death: 0, start: 3, horizon: 50 })).toThrow(/a million or fewer/)
  })
})
