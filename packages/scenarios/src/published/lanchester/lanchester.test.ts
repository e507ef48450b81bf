import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { insurgentsThatRemain, squareLaw, strengthNeeded } from "./deterministic.js"
import { type BattleCase, exactOutcome } from "./exact.js"
import { lanchester } from "./lanchester.js"
import { LAWS } from "./model.js"

/** a / b of two whole numbers with many digits, as a double. */
function ratio(a: bigint, b: bigint): number {
  return Number((a * 10n ** 25n) / b) / 1e25
}

function factorial(n: number): bigint {
  let product = 1n
  for (let k = 2; k <= n; k++) product *= BigInt(k)
  return product
}

/** Square law, alpha = beta, in closed form: sum over i of (-1)^(m-i) C(m+n, n+i) i^(m+n) / (m+n)!. Whole numbers, so nothing cancels. */
function squareInClosedForm(m: number, n: number): number {
  let sum = 0n
  for (let i = 1; i <= m; i++) {
    const choose = factorial(m + n) / (factorial(n + i) * factorial(m - i))
    const term = choose * BigInt(i) ** BigInt(m + n)
    sum += (m - i) % 2 === 0 ? term : -term
  }
  return ratio(sum, factorial(m + n))
}

/** Linear law, alpha = beta: who first has so many successes with a fair coin. */
function linearInClosedForm(m: number, n: number): number {
  let sum = 0n
  for (let k = 0; k < m; k++) {
    const choose = factorial(n + k - 1) / (factorial(k) * factorial(n - 1))
    sum += choose * 2n ** BigInt(m - 1 - k)
  }
  return ratio(sum, 2n ** BigInt(n + m - 1))
}

const sizes = fc.integer({ min: 1, max: 30 })
const rates = fc.double({ min: 0.01, max: 10, noNaN: true })

describe("the recursion", () => {
  it("agrees with the closed forms in whole numbers, square and linear, up to 30 a side", () => {
    fc.assert(
      fc.property(sizes, sizes, (m, n) => {
        const battle = { m, n, alpha: 1, beta: 1 }
        expect(Math.abs(exactOutcome({ ...battle, law: "square" }).winsA - squareInClosedForm(m, n))).toBeLessThan(
          1e-13,
        )
        expect(Math.abs(exactOutcome({ ...battle, law: "linear" }).winsA - linearInClosedForm(m, n))).toBeLessThan(
          1e-13,
        )
      }),
      { numRuns: 60 },
    )
  })

  it("leaves nothing out: who wins with how many left adds up to 1, under every law", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAWS), sizes, sizes, rates, rates, (law, m, n, alpha, beta) => {
        const { leftOfA } = exactOutcome({ law, m, n, alpha, beta })
        expect(leftOfA.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  it("changes sides with the sides: under the laws that treat both alike, A wins as often as B did", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("square", "linear", "logarithmic"),
        sizes,
        sizes,
        rates,
        rates,
        (law, m, n, alpha, beta) => {
          const here = exactOutcome({ law, m, n, alpha, beta } as BattleCase)
          const there = exactOutcome({ law, m: n, n: m, alpha: beta, beta: alpha } as BattleCase)
          expect(here.winsA + there.winsA).toBeCloseTo(1, 12)
          expect(here.duration).toBeCloseTo(there.duration, 9)
          expect(here.survivorsA).toBeCloseTo(there.survivorsB, 9)
        },
      ),
    )
  })

  it("knows the logarithmic law: each side dwindles by itself, and the last of A outlives the last of B", () => {
    // One of A against n of B at equal rates: the longest of n + 1 equal lives is A's with probability 1 / (n + 1).
    for (const n of [1, 2, 5, 20])
      expect(exactOutcome({ law: "logarithmic", m: 1, n, alpha: 1, beta: 1 }).winsA).toBeCloseTo(1 / (n + 1), 12)
  })

  it("gives a side with nobody no chance, and one without opponents all", () => {
    expect(exactOutcome({ law: "square", m: 0, n: 3, alpha: 1, beta: 1 }).winsA).toBe(0)
    expect(exactOutcome({ law: "square", m: 3, n: 0, alpha: 1, beta: 1 })).toMatchObject({
      winsA: 1,
      survivorsA: 3,
      duration: 0,
    })
  })

  it("never calls a win more than certain, however many there are", () => {
    const { winsA } = exactOutcome({ law: "deitchman", m: 2000, n: 2000, alpha: 1, beta: 1 })
    expect(winsA).toBeLessThanOrEqual(1)
    expect(winsA).toBeGreaterThan(1 - 1e-12)
  })

  it("needs no battle against nobody", () => {
    for (const law of ["square", "logarithmic"])
      for (const [m, n, wins] of [
        [0, 3, 0],
        [3, 0, 1],
      ] as const) {
        const answer = lanchester.cases?.answer({ law, m, n, alpha: 1, beta: 1 })
        expect([answer?.value, answer?.simulated]).toEqual([wins, wins])
      }
  })

  it("refuses a battle in which nobody is ever lost", () => {
    expect(() => exactOutcome({ law: "linear", m: 1, n: 1, alpha: 0, beta: 0 })).toThrow(/nobody ever loses/)
  })
})

describe("the deterministic laws", () => {
  it("square: 1000 against 800 leaves 600 after 100 ln 3 days", () => {
    const { survivors, duration } = squareLaw({ a: 1000, b: 800, alpha: 0.01, beta: 0.01 })
    expect(survivors).toBeCloseTo(600, 9)
    expect(duration).toBeCloseTo(109.8612288668, 9)
  })

  it("hidden insurgents: less intelligence asks for more strength, from the square law to the area law", () => {
    const needed = [1, 0.75, 0.5, 0.25, 0.1, 0.01, 0].map((intelligence) =>
      strengthNeeded({ intelligence, insurgents: 100, people: 1000 }),
    )
    expect(needed[0]).toBe(100)
    expect(needed.at(-1)).toBeCloseTo(Math.sqrt(2e5), 9)
    expect([...needed].sort((x, y) => x - y)).toEqual(needed)
  })
})

describe("the fluid limit", () => {
  it("hidden insurgents: the more join for each bystander hit, the more strength is needed, up to no strength being enough", () => {
    const needed = [0, 0.1, 0.3, 0.6, 0.9, 1].map((kappa) =>
      strengthNeeded({ intelligence: 0.5, insurgents: 100, people: 1000, kappa }),
    )
    for (let i = 1; i < needed.length; i++) expect(needed[i]).toBeGreaterThan(needed[i - 1] as number)
    expect(needed.every(Number.isFinite)).toBe(true)
    expect(strengthNeeded({ intelligence: 0.5, insurgents: 100, people: 1000, kappa: 1.01 })).toBe(
      Number.POSITIVE_INFINITY,
    )
    // Then some remain: where whom is found and who joins balance, mu + (1 - mu) z / P = kappa (1 - mu) (1 - z / P).
    const remain = insurgentsThatRemain({ intelligence: 0.5, insurgents: 100, people: 1000, kappa: 2 })
    expect(0.5 + (0.5 * remain) / 1000).toBeCloseTo(2 * 0.5 * (1 - remain / 1000), 12)
  })

  it("is approached as 1 / size: ten against eight, many times over, leaves six of ten (square law)", () => {
    const errors = [16, 32, 64].map((size) => {
      const { survivorsA } = exactOutcome({ law: "square", m: 10 * size, n: 8 * size, alpha: 1, beta: 1 })
      return size * Math.abs(survivorsA / size - 6)
    })
    // Of order 1 / size: error times size settles.
    expect(errors[2]).toBeLessThan(0.5 * 6)
    expect(Math.abs((errors[2] ?? 0) / (errors[1] ?? 0) - 1)).toBeLessThan(0.1)
  })

  it("of Deitchman's law needs its area coefficient divided by the size, and leaves 30 of 80 hidden", () => {
    const left = [1, 4, 16].map((size) => {
      const { survivorsB } = exactOutcome({
        law: "deitchman",
        m: 100 * size,
        n: 80 * size,
        alpha: 0.01 / size,
        beta: 1,
      })
      return Math.abs(survivorsB / size - 30)
    })
    expect([...left].sort((x, y) => y - x)).toEqual(left)
    expect(left[2]).toBeLessThan(0.5)
  })
})

describe("a simulated battle", () => {
  it.each(LAWS)(
    "under the %s law is won as often as the recursion says (99.9 % interval: one false alarm in 1,000 seeds)",
    (law) => {
      const { value, low, high } = lanchester.cases?.answer({ law, m: 6, n: 5, alpha: 0.7, beta: 1 }) ?? {
        value: Number.NaN,
      }
      expect(value).toBeGreaterThan(low ?? 1)
      expect(value).toBeLessThan(high ?? 0)
    },
  )

  it("says in a sentence that nobody was there", () => {
    expect(() => lanchester.cases?.answer({ law: "square", m: 0, n: 0, alpha: 1, beta: 1 })).toThrow(
      /--m and --n are both 0/,
    )
  })
})
