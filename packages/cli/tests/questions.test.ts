import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { clash, defineScenario, recruitment, type Scenario } from "@contested/core"
import { afterAll, describe, expect, it } from "vitest"
import { lineGround } from "../../core/tests/conflict/line-ground.js"
import { contested } from "./command-harness.js"

/** A small war that can be asked questions, in the calling thread. */
const askable: Scenario = defineScenario({
  name: "small-war",
  kind: "region",
  title: "A small war",
  summary: "",
  limits: [],
  defaults: { until: "2018-12-31", replications: 6, seed: "1" },
  ground: lineGround([
    [60, 30, 20, 0, 0],
    [0, 0, 20, 25, 50],
    [0, 5, 10, 0, 0],
  ]),
  mechanisms: [recruitment, clash],
  settings: { clash: { encounters: 0.01 } },
  variants: [
    { name: "calm", title: "Nobody clashes", change: (draft) => void draft.without.push("clash") },
    { name: "no-change", title: "Nothing is different", change: () => {} },
  ],
  observed: [
    { fact: "events", state: "all", year: 2018, observed: 70, tolerance: { factor: 4 }, source: "invented" },
    { fact: "deaths", state: "East", year: 2018, observed: 100_000, tolerance: { relative: 0.3 }, source: "invented" },
  ],
})
const ask = (...words: string[]) => contested(words, { loadScenarios: async () => [askable] })
const root = mkdtempSync(join(tmpdir(), "contested-questions-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe("contested facts", () => {
  it("puts observed beside simulated, met or missed, and says where the observed comes from", async () => {
    const { code, stdout, stderr } = await ask("facts", "small-war")
    expect([code, stderr]).toEqual([0, ""])
    expect(stdout).toMatch(/events +all +2018 +70\.0 +\d+\.\d .*factor 4 +met/)
    expect(stdout).toMatch(/deaths +East +2018 +100000 +.*30 % +MISSED/)
    expect(stdout).toMatch(/1 of 2 facts are met/)
    expect(stdout).toMatch(/Observed: invented\./)
  })

  it("gives one array of rows as JSON, the same at every run", async () => {
    const first = await ask("facts", "small-war", "--json", "--replications", "3")
    const rows = JSON.parse(first.stdout)
    expect(rows[0]).toMatchObject({
      fact: "events",
      state: "all",
      year: 2018,
      observed: 70,
      tolerance: { factor: 4 },
      met: true,
    })
    expect((await ask("facts", "small-war", "--json", "--replications", "3")).stdout).toBe(first.stdout)
  })

  it("tells all mistakes at once", async () => {
    const { code, stdout, stderr } = await ask("facts", "smal-war", "--replications", "0", "--workers", "many")
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toMatch(/"smal-war" is no scenario with observed facts: did you mean small-war\?/)
    expect(stderr).toMatch(/--replications is "0": give a whole number from 1 to 100,000/)
    expect(stderr).toMatch(/--workers is "many"/)
  })
})

describe("contested compare", () => {
  it("finds no difference where there is none, to the last death, and a certain one where nobody clashes", async () => {
    const { code, stdout, stderr } = await ask("compare", "small-war", "--json", "--out", join(root, "compared"))
    expect([code, stderr]).toEqual([0, ""])
    const { replications, baseline, variants } = JSON.parse(stdout)
    const [calm, unchanged] = variants
    expect(replications).toBe(6)
    expect(unchanged).toMatchObject({ name: "no-change", mean: 0, sd: 0, adjustedPValue: 1 })
    expect(calm.mean).toBeCloseTo(-baseline.mean, 10)
    expect(calm.adjustedPValue).toBeLessThan(0.05)
    expect(JSON.parse(stdout).best).toMatchObject({ chosen: "calm", best: "smallest" })
  })

  it("leaves a report, which report makes again from the files of the folder alone", async () => {
    const out = join(root, "reported")
    const { stdout } = await ask("compare", "small-war", "--json", "--replications", "3", "--out", out)
    const { report } = JSON.parse(stdout)
    const page = readFileSync(report, "utf8")
    // Of the harness: title, what-ifs, months of all runs, rows on territories.
    expect(page).toMatch(/^<!doctype html><title>small-war<\/title>2 108 [1-9]\d*\n$/)
    rmSync(report)
    expect(await ask("report", out)).toMatchObject({ code: 0, stderr: "" })
    expect(readFileSync(report, "utf8")).toBe(page)
    expect((await ask("verify", out)).code).toBe(0)
    writeFileSync(join(out, "months.csv"), "")
    const { code, stderr } = await ask("report", out)
    expect([code, stderr]).toEqual([1, expect.stringContaining("months.csv was changed since the run")])
    expect(readFileSync(report, "utf8")).toBe(page)
  })

  it("has figures, each with its data beside it", async () => {
    const out = join(root, "drawn")
    await ask("compare", "small-war", "--quiet", "--replications", "3", "--out", out)
    const names = JSON.parse((await ask("figure", out, "--list", "--json")).stdout)
    expect(names).toEqual(["paired-differences", "comparison-fans", "difference-maps", "control-maps"])
    const { code, stderr } = await ask("figure", out, "--lang", "es", "--quiet")
    expect([code, stderr]).toEqual([0, ""])
    for (const name of names) {
      expect(readFileSync(join(`${out}-figures`, `${name}.svg`), "utf8")).toContain("Simulado, no observado")
      const csv = readFileSync(join(`${out}-figures`, `${name}.csv`), "utf8")
        .trim()
        .split("\n")
      expect(csv.length, name).toBeGreaterThan(3)
    }
    const dots = readFileSync(join(`${out}-figures`, "paired-differences.csv"), "utf8")
    expect(dots.match(/,calm,pair,/g)).toHaveLength(3)
  })

  it("says in words what differs", async () => {
    const { stdout } = await ask(
      "compare",
      "small-war",
      "--variants",
      "calm",
      "--measure",
      "events",
      "--replications",
      "4",
      "--out",
      join(root, "in-words"),
    )
    expect(stdout).toMatch(/events over the whole run, 4 pairs of runs with the same luck/)
    expect(stdout).toMatch(/calm: Nobody clashes\./)
  })

  it("tells all mistakes at once", async () => {
    const { code, stdout, stderr } = await ask(
      "compare",
      "small-war",
      "--variants",
      "clam,calm,calm",
      "--measure",
      "joy",
      "--replications",
      "1",
      "--indifference",
      "0",
      "--best",
      "least",
    )
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toMatch(/--indifference is "0": give a number above 0/)
    expect(stderr).toMatch(/--best is "least": give one of smallest, largest/)
    expect(stderr).toMatch(
      /--variants names "clam", which small-war does not have: did you mean calm\? It has calm, no-change\./,
    )
    expect(stderr).toMatch(/--variants names "calm" twice/)
    expect(stderr).toMatch(/--measure is "joy": give deaths or events/)
    expect(stderr).toMatch(/--replications is "1": give a whole number from 2 to 100,000/)
  })
})

describe("contested calibrate to observed facts", () => {
  const calibrate = (...words: string[]) =>
    ask("calibrate", "small-war", "--parameter", "clash.encounters=0.001:0.1:log", "--budget", "40", ...words)

  it("counts a run as observers would, and aims at single years within their tolerances", async () => {
    const { code, stdout } = await calibrate(
      "--observed",
      "events",
      "--particles",
      "20",
      "--json",
      "--out",
      join(root, "a"),
    )
    expect(code).toBe(0)
    const { subject, request, posterior, generations } = JSON.parse(stdout)
    expect(subject).toBe("small-war-facts")
    expect(request.targets).toEqual([{ measure: "events:2018", observed: 70, tolerance: { factor: 4 } }])
    expect(posterior).toHaveLength(20)
    expect(generations[0].evaluations).toBe(20)
  })

  it("refuses a series that was not observed, with the nearest name", async () => {
    const { code, stderr } = await calibrate("--observed", "evnts", "--out", join(root, "b"))
    expect(code).toBe(2)
    expect(stderr).toBe(
      '--observed names "evnts", of which small-war has no observed series: did you mean events? It has events, deaths.\n',
    )
  })
})
