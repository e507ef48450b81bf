import { describe, expect, it } from "vitest"
import { studentTQuantile } from "./student-t.js"
import { tailsAndMiddle } from "./student-t-tails.js"

// t(0.975, df): published two-sided 5 % points (R 4 qt(0.975, df), 10 decimals; NIST/SEMATECH e-Handbook 1.3.6.7.2 to 3). With one
// degree of freedom the closed form cot(pi / 40) = 12.7062047361747 decides: the 12.7062047364 that R and SciPy print is 2.6e-10 off.
const PUBLISHED = [
  [1, 12.7062047361747],
  [4, 2.7764451052],
  [9, 2.2621571628],
  [19, 2.0930240544],
  [29, 2.0452296421],
] as const

/** P(|T| <= t) for whole degrees of freedom as finite sums (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4): the slow, obvious twin. */
function middleBySums(t: number, degrees: number): number {
  const theta = Math.atan(t / Math.sqrt(degrees))
  const cosine = Math.cos(theta)
  let term = degrees % 2 === 0 ? 1 : cosine
  let sum = degrees === 1 ? 0 : term
  for (let k = degrees % 2 === 0 ? 2 : 3; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  if (degrees % 2 === 0) return Math.sin(theta) * sum
  return (2 / Math.PI) * (theta + (degrees === 1 ? 0 : Math.sin(theta) * sum))
}

describe("Student's t", () => {
  it.each(PUBLISHED)("with %d degrees of freedom has the 97.5 percent quantile %d", (degrees, quantile) => {
    expect(Math.abs(studentTQuantile(0.975, degrees) - quantile)).toBeLessThan(1e-10)
  })

  it("has the closed forms of one and two degrees of freedom", () => {
    for (const p of [0.501, 0.6, 0.75, 0.9, 0.975, 0.999, 1 - 1e-9]) {
      const cauchy = Math.tan(Math.PI * (p - 0.5))
      expect(Math.abs(studentTQuantile(p, 1) / cauchy - 1)).toBeLessThan(1e-7 * (p > 0.9999 ? 1 : 1e-4))
      const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
      expect(Math.abs(studentTQuantile(p, 2) / two - 1)).toBeLessThan(1e-11)
    }
  })

  it("approaches the normal distribution, with Fisher's correction of order 1/n", () => {
    const z = 1.959963984540054
    const degrees = 1_000_000
    const expected = z + (z ** 3 + z) / (4 * degrees)
    expect(Math.abs(studentTQuantile(0.975, degrees) - expected)).toBeLessThan(1e-10)
  })

  it("is odd in the probability and 0 at one half", () => {
    expect(studentTQuantile(0.5, 7)).toBe(0)
    expect(studentTQuantile(0.25, 7)).toBe(-studentTQuantile(0.75, 7))
  })

  it("agrees with finite sums at every whole number of degrees up to 60", () => {
    for (let degrees = 1; degrees <= 60; degrees += 1) {
      for (const t of [0.001, 0.1, 0.7, 1, 2, 5, 30]) {
        expect(Math.abs(tailsAndMiddle(t, degrees).middle - middleBySums(t, degrees))).toBeLessThan(5e-14)
      }
    }
  })

  it("gives back the probability it was asked for, from one half of a degree of freedom to ten million", () => {
    for (const degrees of [0.5, 1.7, 3, 10.5, 99, 1e4, 1e7]) {
      for (const p of [0.5001, 0.6, 0.8, 0.95, 0.9995]) {
        const { tails } = tailsAndMiddle(studentTQuantile(p, degrees), degrees)
        expect(Math.abs(1 - tails / 2 - p)).toBeLessThan(1e-13)
      }
    }
  })

  it.each([0, 1, -0.1, Number.NaN])("refuses probability %d", (p) => {
    expect(() => studentTQuantile(p, 3)).toThrow(/expected a number above 0 and below 1/)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d degrees of freedom", (degrees) => {
    expect(() => studentTQuantile(0.9, degrees)).toThrow(/degrees of freedom/)
  })
})
