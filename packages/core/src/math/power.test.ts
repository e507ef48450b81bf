import { describe, expect, it } from "vitest"
import { ArgumentSampler } from "../../tests/math/argument-sampler.js"
import { BITS, exactly, expOf, logOf, ulpsBetween } from "../../tests/math/exact-reference.js"
import { pow } from "./power.js"

function reference(x: number, y: number): Parameters<typeof ulpsBetween>[1] {
  const { mantissa, exponent } = exactly(y)
  const product = logOf(exactly(x)) * mantissa
  return expOf(exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent))
}

function worst(pairs: readonly (readonly [number, number])[]): number {
  return Math.max(...pairs.map(([x, y]) => ulpsBetween(pow(x, y), reference(x, y))))
}

const draws = new ArgumentSampler("pow")
const pairs = (n: number, draw: () => readonly [number, number]) => Array.from({ length: n }, draw)

describe("pow", () => {
  it("is within 1 ulp for everyday bases and exponents", () => {
    expect(BITS).toBeGreaterThan(200)
    expect(worst(pairs(8000, () => [draws.between(0, 20), draws.between(-8, 8)]))).toBeLessThan(1)
    expect(worst(pairs(3000, () => [draws.between(0.7, 1.5), draws.between(-100, 100)]))).toBeLessThan(1)
  })

  it("is within 1 ulp where the result is as large or as small as floats go", () => {
    const edge = () => {
      const x = draws.ofExponent(-1074, 1023)
      return [x, draws.between(-745, 709.7) / Math.log(x)] as const
    }
    expect(worst(pairs(6000, edge))).toBeLessThan(1)
  })

  it("is within 1 ulp for subnormal results and subnormal bases", () => {
    const subnormal = () => {
      const x = draws.ofExponent(-30, 30)
      return [x, draws.between(-745, -708) / Math.log(x)] as const
    }
    expect(worst(pairs(3000, subnormal))).toBeLessThan(1)
    expect(worst(pairs(2000, () => [draws.ofExponent(-1074, -1022), draws.between(-0.9, 1)]))).toBeLessThan(1)
  })

  it("is within 1 ulp for bases next to 1 under huge exponents", () => {
    const near = () => {
      const x = 1 + (draws.between(0, 1) < 0.5 ? -0.5 : 1) * draws.ofExponent(-52, -3)
      return [x, draws.between(-740, 700) / Math.log1p(x - 1)] as const
    }
    expect(worst(pairs(6000, near))).toBeLessThan(1)
  })

  it("is exact for whole powers that floats hold", () => {
    for (let base = 1; base <= 40; base++) {
      for (let n = 0; n <= 10; n++) {
        const exact = BigInt(base) ** BigInt(n)
        if (exact <= 9007199254740992n) expect(pow(base, n)).toBe(Number(exact))
      }
    }
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k)
    for (const x of [0.1, 3, 1e-310, 1e150]) expect(pow(x, 1)).toBe(x)
    for (const x of [4, 0.25, 1e10, 2, 0.01]) expect(pow(x, 0.5)).toBe(Math.sqrt(x))
  })

  it("has the special values of ECMAScript for every pair of special arguments", () => {
    const specials = [
      ...[
        0, 1, 2, 3, 0.5, 1.5, 2.5, 1e-320, 9007199254740991, 9007199254740992, 1e19, 1e300, 1.7976931348623157e308,
        5e-324,
      ],
      ...[Number.POSITIVE_INFINITY, 1 - 2 ** -53, 1 + 2 ** -52],
    ]
    const signed = [...specials, ...specials.map((x) => -x), Number.NaN]
    for (const x of signed) {
      for (const y of signed) {
        const expected = x ** y
        const actual = pow(x, y)
        // Results that are neither zero, one, infinite nor NaN may differ by a last place between engines: compared elsewhere.
        if (Object.is(expected, actual)) continue
        expect(`${x} ** ${y}: ${Math.abs(actual / expected - 1) < 1e-14}`).toBe(`${x} ** ${y}: true`)
      }
    }
  })

  it("gives a negative base the sign of its whole exponent", () => {
    expect(pow(-2, 3)).toBe(-8)
    expect(pow(-2, 4)).toBe(16)
    expect(pow(-2, 0.5)).toBeNaN()
    expect(Object.is(pow(-0, 3), -0)).toBe(true)
    expect(pow(-0, -3)).toBe(Number.NEGATIVE_INFINITY)
    expect(pow(Number.NaN, 0)).toBe(1)
    expect(pow(1, Number.POSITIVE_INFINITY)).toBeNaN()
  })
})
