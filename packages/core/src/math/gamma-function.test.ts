import { describe, expect, it } from "vitest"
import { asBig, exactly, logOf, ulpsBetween } from "../../tests/math/exact-reference.js"
import { deviance, logGamma, stirlingError } from "./gamma-function.js"

/** Computed with 300 bits by mpmath 1.3. */
const REFERENCE = [
  [1e-10, 23.025850929882736],
  [0.001, 6.907178885383853],
  [0.1, 2.252712651734206],
  [0.7, 0.26086724653166654],
  [1.3, -0.10817480950786047],
  [1.9999, -4.227520877215346e-5],
  [2.7, 0.4348205536551047],
  [9.99, 12.779315214350193],
  [10.01, 12.824350262448247],
  [123.456, 469.6055471299295],
  [1000000.0, 12815504.569147611],
  [1000000000000000.0, 3.3538776394910668e16],
] as const

describe("logGamma", () => {
  it("agrees with log (n - 1)!, computed exactly, within 12 ulp up to n = 170", () => {
    let factorial = 1n
    for (let n = 3; n <= 170; n++) {
      factorial *= BigInt(n - 1)
      expect(ulpsBetween(logGamma(n), asBig(logOf({ mantissa: factorial, exponent: 0 })))).toBeLessThan(12)
    }
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-15)
    expect(Math.abs(logGamma(2))).toBeLessThan(1e-15)
  })

  it("agrees with values of 300 bits from 1e-10 to 1e15", () => {
    for (const [x, value] of REFERENCE)
      expect(Math.abs(logGamma(x) - value)).toBeLessThan(4e-15 * Math.abs(value) + 1e-15)
  })

  it("follows Γ(x + 1) = x Γ(x) across the seams of its four formulas", () => {
    for (let x = 0.05; x < 30; x += 0.0501) {
      const log = ulpsLog(x)
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - log)).toBeLessThan(3e-14)
    }
  })

  it("is infinite at 0 and at infinity, and not a number below", () => {
    expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY)
    expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(logGamma(-0.5)).toBeNaN()
    expect(logGamma(Number.NaN)).toBeNaN()
  })
})

function ulpsLog(x: number): number {
  return Number(logOf(exactly(x)) >> 300n) / 2 ** 100
}

describe("the parts of Loader's saddle-point form", () => {
  it("agree with their definitions where those do not cancel", () => {
    for (const a of [0.3, 1, 5, 9.9, 10.1, 15]) {
      const definition = logGamma(a + 1) - (a + 0.5) * ulpsLog(a) + a - 0.5 * ulpsLog(2 * Math.PI)
      expect(Math.abs(stirlingError(a) - definition)).toBeLessThan(2e-14)
    }
    for (const [a, m] of [
      [3, 10],
      [100, 1],
      [7, 6.9],
      [0.01, 4],
    ] as const) {
      expect(Math.abs(deviance(a, m) - (a * ulpsLog(a / m) + m - a))).toBeLessThan(1e-13)
    }
  })

  it("lose no digit next to a = m: deviance(m + d, m) is d²/2m - d³/6m² + ...", () => {
    const [m, d] = [1e8, 3]
    expect(Math.abs(deviance(m + d, m) / ((d * d) / (2 * m) - d ** 3 / (6 * m * m)) - 1)).toBeLessThan(1e-14)
    expect(deviance(5, 5)).toBe(0)
  })
})
