import { describe, expect, it } from "vitest"
import { calibrationRanks } from "./calibration-ranks.js"
import { type CoverageCase, countCoverage, coverageCases } from "./coverage-cases.js"

const short = coverageCases.filter(
  ({ name, share }) => share === 1 && !name.startsWith("bootstrap") && !name.startsWith("Student"),
)

describe("coverage", () => {
  // 200 experiments of a rule with a true coverage of 95 % cover fewer than 178 (four standard errors) once in 8,000 suites.
  it.each(short.map((one) => [`${one.name}: ${one.what}`, one] as const))("of %s holds its level", (_, one) => {
    expect(countCoverage(one, 200, "coverage.test").covered).toBeGreaterThanOrEqual(178)
  })

  it("is counted right: an interval that always holds the truth, and one that never does", () => {
    const always: CoverageCase = {
      name: "always",
      what: "everything",
      required: [0.94, 0.96],
      share: 1,
      truth: 0,
      interval: () => [-1, 1],
    }
    expect(countCoverage(always, 100, "x")).toMatchObject({ covered: 100, share: 1, ok: false })
    expect(countCoverage({ ...always, truth: 2 }, 100, "x")).toMatchObject({ covered: 0, ok: false })
    const { band } = countCoverage({ ...always, required: null }, 100, "x")
    // Wilson 1927: 100 of 100 are compatible with 96.3 % and more.
    expect(band[0]).toBeCloseTo(0.963, 3)
  })
})

describe("simulation-based calibration", () => {
  it("of ABC-SMC on a Poisson rate has uniform ranks: chi-square p above 0.001", () => {
    expect(calibrationRanks(60, "ranks.test", 6).pValue).toBeGreaterThan(0.001)
  })
})
