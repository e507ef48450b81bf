import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ObservedFact, Scenario } from "@contested/core"
import { afterAll, describe, expect, it } from "vitest"
import { scenarios } from "../../tests/fixture-scenarios.js"
import { hashOfFile, readRunDocuments } from "../node/read-run.js"
import { runExperiment } from "../node/run-experiment.js"
import { verifyRun } from "../node/verify-run.js"
import type { LocatedEvent } from "./event-facts.js"
import { runFacts } from "./run-facts.js"

const fact = (year: number | "all", observed = 2): ObservedFact => ({
  fact: "events",
  state: "all",
  year,
  observed,
  tolerance: { factor: 2 },
  source: "made up",
})
const event = (year: number): LocatedEvent => ({
  territory: "01001",
  state: "North",
  year,
  month: 1,
  day: 0,
  deaths: 0,
})

const four = scenarios.find(({ name }) => name === "four-places") as Scenario
const compared: Scenario = {
  ...four,
  defaults: { ...four.defaults, until: "2016-12-31" },
  fittedUntil: "2015-12-31",
  observed: [fact(2015), fact(2016), fact("all", 3)],
}

describe("a run held against what was observed", () => {
  const years = (until: string) => runFacts(compared, until, [[event(2015)]])?.facts.map(({ year }) => year)

  it("covers the years that it reaches the end of, and all of them together when it reaches the last", () => {
    expect(years("2016-12-31")).toEqual([2015, 2016, "all"])
    expect(years("2016-12-30")).toEqual([2015])
    expect(runFacts(compared, "2015-12-30", [[]])).toBeNull()
    expect(runFacts(four, "2016-12-31", [[]])).toBeNull()
  })

  it("does not look at what is simulated after the last year that is compared", () => {
    const found = runFacts(compared, "2018-12-31", [[event(2015), event(2016), event(2016), event(2017)]])
    expect(found).toMatchObject({ replications: 1, isReported: false, fittedUntil: "2015-12-31" })
    expect(found?.facts.map(({ simulated, met }) => [simulated, met])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ])
  })

  const root = mkdtempSync(join(tmpdir(), "contested-facts-"))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const out = join(root, "run")
  const options = { scenario: compared, workers: 0, replications: 2, until: "2015-12-31" } as const

  it("leaves facts.json, which is read back and verified; an edited number and a missing file are found", async () => {
    const file = join(out, "facts.json")
    const failures = async () =>
      (await verifyRun(out, { scenarios: [compared], workers: 0 })).checks
        .filter(({ ok }) => !ok)
        .map(({ detail }) => detail)
    await runExperiment({ ...options, out })
    const { facts, events } = await readRunDocuments(out)
    const violent = [...events].filter(({ type_of_violence }) => type_of_violence !== "").length
    expect(facts?.facts).toMatchObject([{ year: 2015, observed: 2, simulated: violent / 2 }])
    expect(await failures()).toEqual([])
    const before = await hashOfFile(file)
    writeFileSync(file, readFileSync(file, "utf8").replace('"observed": 2', '"observed": 3'))
    const manifest = readFileSync(join(out, "manifest.json"), "utf8")
    writeFileSync(join(out, "manifest.json"), manifest.replace(before, await hashOfFile(file)))
    expect(await failures()).toEqual(["facts.json: facts[0].observed is 3, the run made again gives 2."])
    await runExperiment({ ...options, out })
    rmSync(file)
    expect(await failures()).toContain("facts.json is missing.")
  })

  it("leaves none where it was not recorded", async () => {
    await runExperiment({ ...options, out: join(root, "bare"), record: false })
    expect((await readRunDocuments(join(root, "bare"))).facts).toBeNull()
  })
})
