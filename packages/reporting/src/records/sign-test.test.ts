import { describe, expect, it } from "vitest"
import { signTestNeeds } from "./sign-test.js"

describe("the sign test", () => {
  it("has the published critical values at 5 %, two-sided (Dixon & Mood 1946, table 1, as n minus r)", () => {
    // r for n = 6, 8, 10, 12, 15, 20, 25, 30, 50, 100.
    const published = { 6: 0, 8: 0, 10: 1, 12: 2, 15: 3, 20: 5, 25: 7, 30: 9, 50: 17, 100: 39 }
    for (const [n, r] of Object.entries(published)) expect(signTestNeeds(Number(n)), n).toBe(Number(n) - r)
  })

  it("tells nothing apart with fewer than six pairs that differ", () => {
    for (const pairs of [0, 1, 2, 3, 4, 5]) expect(signTestNeeds(pairs)).toBe(Number.POSITIVE_INFINITY)
  })

  it("goes on without a step where the table ends", () => {
    const [last, next] = [signTestNeeds(1000), signTestNeeds(1001)]
    expect(next - last).toBeGreaterThanOrEqual(0)
    expect(next - last).toBeLessThanOrEqual(1)
  })
})
