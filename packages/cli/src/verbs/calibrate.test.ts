import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-calibrate-verb-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const fresh = (): string => join(root, `folder-${++folders}`)
const file = (text: string): string => {
  const path = join(root, `targets-${++folders}.yaml`)
  writeFileSync(path, text)
  return path
}
const TARGET = file("targets:\n  - { measure: count, observed: 40, absolute: 1 }\n")
const told = (text: string, ...more: string[]) => contested([...text.split(" "), ...more])
const FILES = ["calibration.json", "posterior.csv", "trace.csv"] as const
const contents = (out: string): string[] => FILES.map((name) => readFileSync(join(out, name), "utf8"))

describe("contested calibrate", () => {
  const line = "calibrate poisson-count --parameter rate --budget 240 --particles 30 --target"

  it("finds the posterior of a rate, goes on where it was stopped, and leaves the same bytes", async () => {
    const [whole, broken] = [fresh(), fresh()]
    const first = await told(line, TARGET, "--out", whole)
    expect(first).toMatchObject({ code: 0, stderr: "" })
    expect(first.stdout).toMatch(/Generation \d+: tolerance/)
    const document = JSON.parse(contents(whole)[0] as string)
    // Gamma(41, 10): mean 4.1, sd 0.64; tolerances are still wide after 240 runs.
    expect(Math.abs(document.summary[0].mean - 4.1)).toBeLessThan(1.5)
    const drawn = await told("figure --json", whole)
    expect(JSON.parse(drawn.stdout)).toMatchObject([{ name: "posterior" }])
    const bars = readFileSync(`${whole}-figures/posterior.csv`, "utf8").trimEnd().split("\n")
    // One bar for each twentieth of the range, and a header.
    expect(bars).toHaveLength(21)
    expect(readFileSync(`${whole}-figures/posterior.svg`, "utf8")).toContain(">rate</text>")
    await told(line, TARGET, "--out", broken)
    for (const name of [...FILES, "batches/00002.json", "batches/00003.json"]) rmSync(join(broken, name))
    const again = await told(line, TARGET, "--json", "--out", broken)
    expect(JSON.parse(again.stdout)).toMatchObject({ made: 60, runs: document.runs })
    expect(contents(broken)).toEqual(contents(whole))
  })

  it("finds the same posterior on two threads", async () => {
    const [one, two] = [fresh(), fresh()]
    const words = "calibrate poisson-count --parameter rate --budget 60 --particles 20 --out"
    await told(words, one, "--target", TARGET)
    const { code } = await contested([...words.split(" "), two, "--target", TARGET], { workers: 2 })
    expect(code).toBe(0)
    expect(contents(two)).toEqual(contents(one))
  })

  it("optimises, and says that the best point is no posterior", async () => {
    const out = fresh()
    const words =
      "calibrate poisson-count --parameter rate --method nelder-mead --replications 5 --budget 150 --json --target"
    const { stdout, code } = await told(words, TARGET, "--out", out)
    expect(code).toBe(0)
    const { best, posterior } = JSON.parse(stdout)
    expect(posterior).toHaveLength(1)
    // One standard error of the mean of five counts of 40 is 2.8, 0.28 in the rate: four of them.
    expect(Math.abs(best.values[0] - 4)).toBeLessThan(1.2)
  })

  it.each([
    ["an unknown parameter", "--parameter rat=0:1", 'Parameter "rat" does not exist: did you mean rate?'],
    ["a range reversed", "--parameter rate=3:1", "from 3 to 1"],
    ["a range outside the declaration", "--parameter rate=0:99", "allowed are 0 to 20"],
    ["no parameters", "", "Name the parameters to find with --parameter"],
    ["a budget too small", "--parameter rate --budget 20", "The budget is 20 runs: abc-smc needs at least 40"],
  ])("refuses %s", async (_, words, sentence) => {
    const { code, stderr } = await contested([
      "calibrate",
      "poisson-count",
      "--target",
      TARGET,
      ...words.split(" ").filter(Boolean),
    ])
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })

  it.each([
    ["an empty target", "targets: []\n", "There are no targets"],
    [
      "an unknown measure",
      "targets:\n  - { measure: counts, observed: 4 }\n",
      '--target names "counts", which poisson-count does not have: did you mean count?',
    ],
    ["two tolerances", "targets:\n  - { measure: count, observed: 4, absolute: 1, factor: 2 }\n", "give one tolerance"],
    ["a number that is none", "targets:\n  - { measure: count, observed: many }\n", "a number"],
    [
      "a score that is none",
      "score: best\ntargets:\n  - { measure: count, observed: 4 }\n",
      "one of distance, gaussian, poisson",
    ],
  ])("refuses a file with %s", async (_, text, sentence) => {
    const { code, stderr } = await told("calibrate poisson-count --parameter rate --target", file(text))
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })

  it("refuses an observed series that is missing, a folder of another calibration, and no or two aims", async () => {
    const missing = await told("calibrate four-places --parameter clash.rate --observed evnts")
    expect(missing.code).toBe(2)
    expect(missing.stderr).toMatch(/observed/)
    const out = fresh()
    await told("calibrate poisson-count --parameter rate --budget 40 --particles 20 --target", TARGET, "--out", out)
    const other = await told(
      "calibrate poisson-count --parameter rate --budget 60 --particles 20 --target",
      TARGET,
      "--out",
      out,
    )
    expect(other).toMatchObject({ code: 2 })
    expect(other.stderr).toContain("holds another calibration (request.budget is 40")
    const none = await told("calibrate poisson-count --parameter rate")
    expect(none.stderr).toContain("--target with a file, or --observed")
  })
})
