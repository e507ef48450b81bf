import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Scenario } from "@contested/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scenarios } from "../../../experiments/tests/fixture-scenarios.js"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-score-verb-"))
const [out, bare] = [join(root, "run"), join(root, "bare")]
afterAll(() => rmSync(root, { recursive: true, force: true }))

const four = scenarios.find(({ name }) => name === "four-places") as Scenario
const [place] = four.region.territories
const withMonths: Scenario = {
  ...four,
  observedMonths: {
    first: "2015-01",
    last: "2016-03",
    source: "made up",
    rows: [[place?.code ?? "", "2016-02", 3, 4]],
  },
}
const session = { loadScenarios: async () => [withMonths, ...scenarios.filter((one) => one !== four)] }
const told = (text: string, ...more: string[]) => contested([...text.split(" "), ...more], session)

beforeAll(async () => {
  expect((await told("run four-places --replications 3 --until 2016-03-31 --quiet --out", out)).code).toBe(0)
})

describe("contested score", () => {
  it("scores a run beside the naive forecasts, with transforms and a map of residuals", async () => {
    const { code, stdout, stderr } = await told("score --split 2015-12", out)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    for (const forecast of ["model", "last value", "last 12 months", "same month"])
      expect(stdout).toContain(`\n${forecast}`)
    expect(stdout).toContain("Moran's I")
    const { cases, scores, transforms } = JSON.parse(
      (await told("score --split 2015-12 --by municipality --json", out)).stdout,
    )
    expect(cases).toBe(3 * four.region.territories.length)
    expect(scores).toHaveLength(4)
    expect(transforms.reduce((sum: number, count: number) => sum + count, 0)).toBe(cases)
  })

  it.each([
    ["too short a history", "--split 2015-03", "3 months lie before and 12 after it"],
    ["nothing to score", "--split 2016-03", "15 months lie before and 0 after it"],
    ["a split that is no month", "--split 2015-13", "give a month, YYYY-MM"],
    ["an unknown count", "--counted death", '--counted is "death": give one of events, deaths'],
    ["an unknown area", "--by county", '--by is "county": give one of state, municipality'],
  ])("refuses %s", async (_, words, sentence) => {
    const { code, stderr } = await told(`score ${words}`, out)
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })

  it("refuses a scenario whose observed months are missing, and a folder that is none", async () => {
    const { code, stderr } = await contested(["score", out])
    expect(code).toBe(2)
    expect(stderr).toContain("four-places has no observed months")
    expect((await told("score", bare)).stderr).toContain("it is not there")
  })
})
