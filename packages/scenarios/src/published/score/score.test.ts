import { describe, expect, it } from "vitest"
import { reproduceQuantity } from "../reproduction.js"
import { score } from "./score.js"

describe("scores of draws", () => {
  // Two of these are simulated, with 99.9 % intervals: one run of this test in 500 would fail by chance.
  it.each(score.quantities)("$name", (quantity) => {
    expect(reproduceQuantity(score, quantity).verdict).toBe("pass")
  })

  it("answer a case with all three", () => {
    const answer = score.cases?.answer({ draws: [0, 0, 1, 2, 5, 10], observed: 3 })
    expect(answer?.value).toBeCloseTo(7 / 6, 12)
    expect(answer?.parts?.["crps"]).toBe(answer?.value)
    expect(answer?.parts?.["ignorance"]).toBeCloseTo(3.0874628413, 9)
    expect(answer?.parts?.["interval"]).toBeCloseTo(8.75, 9)
  })
})
