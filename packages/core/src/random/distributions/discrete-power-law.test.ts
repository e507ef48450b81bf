import { describe, expect, it } from "vitest"
import { recorded, streamFor } from "../../../tests/random/distribution-laws.js"
import { discretePowerLaw } from "./discrete-power-law.js"

describe("the discrete power law", () => {
  it("has the zeta function for its sum", () => {
    // ζ(2) = pi² / 6, ζ(4) = pi⁴ / 90; ζ(3/2) and ζ(5/2) from DLMF 25.2.1 to 15 digits.
    const zeta = [
      [2, Math.PI ** 2 / 6],
      [4, Math.PI ** 4 / 90],
      [1.5, 2.612375348685488],
      [2.5, 1.341487257250917],
    ] as const
    for (const [exponent, sum] of zeta) {
      const law = discretePowerLaw({ exponent, minimum: 1 })
      // The end of the support at 2^53 - 1 takes 2 / sqrt(2^53) = 2.1e-8 from ζ(3/2).
      expect(Math.abs(1 / law.probability(1) / sum - 1)).toBeLessThan(exponent === 1.5 ? 1e-8 : 1e-14)
    }
  })

  it("gives 0.0295523951 for P(X >= 100 | X >= 10) at alpha = 2.5", () => {
    expect(discretePowerLaw({ exponent: 2.5, minimum: 10 }).exceedance(100)).toBeCloseTo(0.0295523951, 10)
  })

  it("adds its probabilities up to its exceedance on both sides of the end of its table", () => {
    for (const [exponent, minimum, maximum] of [
      [2.5, 1, 20_000],
      [1, 7, 9000],
      [0, 1, 5000],
      [1.0000001, 2, 30_000],
    ] as const) {
      const law = discretePowerLaw({ exponent, minimum, maximum })
      let sum = 0
      for (let k = maximum; k >= minimum; k--) {
        sum += law.probability(k)
        if (k % 97 === 0) expect(Math.abs(law.exceedance(k) / sum - 1)).toBeLessThan(1e-11)
      }
      expect(sum).toBeCloseTo(1, 12)
      expect(law.exceedance(maximum + 1)).toBe(0)
      expect(law.exceedance(minimum)).toBe(1)
      expect(law.probability(minimum - 1)).toBe(0)
      expect(law.probability(minimum + 0.5)).toBe(0)
    }
  })

  it("draws the smallest k that 1 - u does not exceed, far beyond its table too", () => {
    for (const law of [
      discretePowerLaw({ exponent: 1.3, minimum: 1 }),
      discretePowerLaw({ exponent: 2.5, minimum: 1 }),
      discretePowerLaw({ exponent: 1, minimum: 3, maximum: 1e12 }),
    ]) {
      const uniforms = streamFor("power law")
      for (let i = 0; i < 4000; i++) {
        const v = i % 2 === 0 ? 1 - uniforms.uniform() : Math.max(2 ** -53, 2 ** (-45 * uniforms.uniform()))
        const u = 1 - v
        const k = law.sample(recorded(u))
        const room = 1e-12 * v
        const fits = law.exceedance(k + 1) < 1 - u + room && law.exceedance(k) >= 1 - u - room
        if (!fits) expect.unreachable(`u = ${u} gives ${k}`)
      }
    }
  })

  it("never leaves its support: the largest uniform gives the maximum at most", () => {
    const last = 1 - 2 ** -53
    expect(discretePowerLaw({ exponent: 1.01, minimum: 1 }).sample(recorded(last))).toBeLessThanOrEqual(2 ** 53 - 1)
    expect(discretePowerLaw({ exponent: 0, minimum: 2, maximum: 9 }).sample(recorded(last))).toBe(9)
    expect(discretePowerLaw({ exponent: 3, minimum: 4, maximum: 4 }).sample(recorded(0.5))).toBe(4)
    expect(discretePowerLaw({ exponent: 100, minimum: 7061 }).sample(recorded(0))).toBe(7061)
  })
})
