import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { meanWait, waitingProbability } from "./erlang.js"
import { mmc } from "./mmc.js"

/** Mean wait from the balance equations themselves: probabilities of 0, 1, 2, ... customers, and Little's law for the line. */
function byBalance(load: number, servers: number): number {
  let [term, all, line] = [1, 1, 0]
  for (let k = 1; k < 100_000 && term > 1e-18 * all; k++) {
    term *= load / Math.min(k, servers)
    all += term
    line += Math.max(0, k - servers) * term
  }
  return line / all / load
}

describe("Erlang's formula", () => {
  it("agrees with the balance equations, summed state by state", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.05, max: 0.9, noNaN: true }), (servers, busy) => {
        const load = busy * servers
        const slow = byBalance(load, servers)
        expect(Math.abs(meanWait({ arrival: load, service: 1, servers }) - slow)).toBeLessThan(1e-9 * slow + 1e-12)
      }),
    )
  })

  it("does not depend on the unit of time but by its own", () => {
    const perDay = meanWait({ arrival: 3.2, service: 1, servers: 4 })
    expect(meanWait({ arrival: 3.2 / 24, service: 1 / 24, servers: 4 })).toBeCloseTo(24 * perDay, 9)
  })

  it("keeps its digits with a thousand servers", () => {
    const chance = waitingProbability({ arrival: 950, service: 1, servers: 1000 })
    expect(chance).toBeGreaterThan(0.02)
    expect(chance).toBeLessThan(0.2)
  })
})

describe("a case", () => {
  it("has its exact value inside the interval (one false alarm in 1,000 seeds)", () => {
    const { value, low, high } = mmc.cases?.answer({ arrival: 1.2, service: 1, servers: 2 }) ?? { value: Number.NaN }
    expect(value).toBeGreaterThan(low ?? 1e9)
    expect(value).toBeLessThan(high ?? 0)
  })

  it("of a line that grows for ever is refused with a sentence", () => {
    expect(() => mmc.cases?.answer({ arrival: 1, service: 1, servers: 1 })).toThrow(/grows for ever/)
  })

  it("so near its limit that a warm-up would take too long has the exact value alone", () => {
    const answer = mmc.cases?.answer({ arrival: 0.999, service: 1, servers: 1 })
    expect(answer?.value).toBeCloseTo(999, 6)
    expect(answer).not.toHaveProperty("simulated")
  })
})
