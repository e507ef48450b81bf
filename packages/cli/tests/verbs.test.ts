import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunManifest } from "@contested/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { contested } from "./command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-cli-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const out = join(root, "out")

describe("contested list", () => {
  it("names every scenario with what it is about", async () => {
    const { code, stdout } = await contested(["list"])
    expect(code).toBe(0)
    expect(stdout.split("\n")[0]).toBe("Regions")
    expect(stdout).toMatch(/^ {2}four-places +Four places, 2015-01-01 to 2016-12-31$/m)
  })

  it("gives the same as JSON", async () => {
    const { stdout } = await contested(["list", "--json"])
    const [first] = JSON.parse(stdout) as { name: string; defaults: { replications: number } }[]
    expect(first).toMatchObject({ name: "four-places", defaults: { replications: 4, seed: "fixture" } })
  })

  it("says so when there are none", async () => {
    expect(await contested(["list"], { loadScenarios: async () => [] })).toMatchObject({
      code: 0,
      stdout: "There are no scenarios.\n",
    })
  })
})

describe("contested run", () => {
  let told: Awaited<ReturnType<typeof contested>>
  beforeAll(async () => {
    told = await contested(["run", "four-places", "--out", out])
  })

  it("leaves a folder with its report, and says where", () => {
    expect(told.code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      "dictionary.json",
      "events.csv",
      "manifest.json",
      "report.html",
      "series.csv",
      "summary.json",
    ])
    expect(told.stdout).toContain(`Report: ${join(out, "report.html")}\n`)
  })

  it("shows totals, deaths by state and year, and what each group holds, with intervals, aligned", () => {
    const lines = told.stdout.split("\n")
    expect(lines[0]).toBe("Four places: 4 replications, 2015-01-01 to 2016-12-31, seed fixture")
    expect(lines[2]).toMatch(/^measure +of +year +mean +95 % interval of the mean$/)
    const shown = lines.slice(3, 11).map((line) => line.split(/ {2,}/))
    expect(shown.map(([measure, of, year]) => [measure, of, year])).toEqual([
      ["events", "all", "all"],
      ["deaths (people)", "all", "all"],
      ["deaths (people)", "North", "2015"],
      ["deaths (people)", "North", "2016"],
      ["deaths (people)", "South", "2015"],
      ["deaths (people)", "South", "2016"],
      ["territories-held (territories)", "red", "all"],
      ["territories-held (territories)", "blue", "all"],
    ])
    const ends = new Set(lines.slice(2, 11).map((line) => line.length))
    expect(ends.size).toBe(1)
    expect(told.stdout).toContain("What the model says under its assumptions, not what happened or will happen.")
  })

  it("shows the numbers of summary.json", () => {
    const { measures } = JSON.parse(readFileSync(join(out, "summary.json"), "utf8")) as {
      measures: { mean: number; interval: [number, number] }[]
    }
    const { mean, interval } = measures[0]!
    expect(told.stdout).toMatch(
      new RegExp(`events +all +all +${mean.toFixed(1)} +${interval[0].toFixed(1)} to ${interval[1].toFixed(1)}`),
    )
  })

  it("says nothing on stderr and writes no escape code, when neither stream is a terminal", () => {
    expect(told.stderr).toBe("")
    expect(told.stdout).not.toContain("\u001b")
  })

  it("gives the same table for the same request, whatever the workers", async () => {
    const again = await contested(["run", "four-places", "--out", join(root, "two"), "--workers", "2"])
    const withoutTime = (text: string): string => text.replace(/in [\d.]+ s/, "").replace(/Report: .*/, "")
    expect(withoutTime(again.stdout)).toBe(withoutTime(told.stdout))
    for (const name of readdirSync(out)) {
      expect(readFileSync(join(root, "two", name))).toEqual(readFileSync(join(out, name)))
    }
  })

  it("gives JSON alone on stdout with --json", async () => {
    const { stdout } = await contested([
      "run",
      "four-places",
      "--out",
      join(root, "json"),
      "--replications=2",
      "--seed=s",
      "--json",
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: "four-places",
      seed: "s",
      replications: 2,
      report: join(root, "json", "report.html"),
      summary: { format: "contested/summary", replications: 2 },
    })
  })

  it("with --no-record leaves neither tables nor report, and with --quiet says nothing", async () => {
    const bare = join(root, "bare")
    expect(await contested(["run", "four-places", "--out", bare, "--no-record", "--quiet"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    })
    expect(readdirSync(bare).sort()).toEqual(["dictionary.json", "manifest.json", "summary.json"])
  })

  it("with one replication has no interval, says so, and shows no NaN", async () => {
    const { stdout } = await contested(["run", "four-places", "--out", join(root, "one"), "--replications", "1"])
    expect(stdout).toContain("One replication has no interval: give --replications 2 or more.")
    expect(stdout).not.toContain("NaN")
  })

  it("on a terminal draws its progress in place, without escape codes, and takes it away", async () => {
    let drawn = ""
    const stderr = { isTTY: true, columns: 80, write: (text: string) => (drawn += text) }
    await contested(["run", "four-places", "--out", join(root, "bar")], { stderr })
    expect(drawn).toContain("[........................] 0 of 4 replications")
    expect(drawn).toMatch(/\[#{24}\] 4 of 4 replications {2}[\d.]+ per second {2}0 s left/)
    expect(drawn).toMatch(/\r +\r$/)
    expect(drawn).not.toContain("\u001b")
  })

  it.each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
  ])("on a terminal with %j writes bold titles: %s", async (env, bold) => {
    let text = ""
    const stdout = { isTTY: true, write: (more: string) => (text += more) }
    await contested(["run", "four-places", "--out", join(root, "bold"), "--replications=2"], { stdout, env })
    expect(text.includes("\u001b[1m")).toBe(bold)
  })

  it("keeps the run when the report cannot be made, and fails with one sentence", async () => {
    const renderReport = async (): Promise<string> => {
      throw new TypeError("no ink")
    }
    const unreported = join(root, "unreported")
    const { code, stderr } = await contested(["run", "four-places", "--out", unreported], { renderReport })
    expect(code).toBe(1)
    expect(stderr).toBe(`The run is complete in ${unreported}, but its report could not be made: no ink\n`)
    expect(existsSync(join(unreported, "manifest.json"))).toBe(true)
  })

  it("with --replication makes that one alone, with the digest it has among the others, and writes nothing", async () => {
    const { replicationDigests } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as {
      replicationDigests: string[]
    }
    const { code, stdout } = await contested(["run", "four-places", "--replication", "3"])
    expect(code).toBe(0)
    expect(stdout).toContain(`Digest: ${replicationDigests[2]}\n`)
    expect(stdout).toContain("nothing was written")
    const json = JSON.parse((await contested(["run", "four-places", "--replication", "3", "--json"])).stdout) as {
      digest: string
    }
    expect(json.digest).toBe(replicationDigests[2])
  })

  it.each([
    ["throws-in-the-third", "Side_a of clash 17 is gone."],
    ["exits-in-the-third", "its worker thread ended without an answer: worker exited with code: 0."],
    [
      "forgets-a-measure",
      "measure events (place all, agent -, year all) is missing, though earlier replications report it.",
    ],
  ])("of %s fails with the replication, the seed and the command that shows it", async (name, reason) => {
    const told = await contested(["run", name, "--out", join(root, name), "--seed", "s 1", "--workers", "2"])
    expect(told).toEqual({
      code: 1,
      stdout: "",
      stderr:
        `Replication 3 of ${name} (seed "s 1") failed: ${reason}\n` +
        `To see it alone: contested run ${name} '--seed=s 1' --until 2016-12-31 --replication 3\n`,
    })
    expect(existsSync(join(root, name))).toBe(false)
  })

  it("shows the stack of a failure only when CONTESTED_DEBUG is 1", async () => {
    const words = ["run", "throws-in-the-third", "--replication", "3"]
    expect((await contested(words)).stderr).not.toContain("    at ")
    const { stderr } = await contested(words, { env: { CONTESTED_DEBUG: "1" } })
    expect(stderr).toMatch(/RangeError: Side_a of clash 17 is gone\.\n {4}at .*fixture-scenarios\.ts/)
  })
})

describe("a mistake of the program itself", () => {
  it("is one sentence that says how to report it", async () => {
    const loadScenarios = async (): Promise<never> => {
      throw new TypeError("x is not a function")
    }
    const { code, stderr } = await contested(["list"], { loadScenarios })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^contested 0\.1\.0 has failed through a mistake of its own: x is not a function\. Please report .*\n$/,
    )
  })
})

describe("contested report", () => {
  it("draws the boundaries of a file, names what became of the others, and verify leaves such a report alone", async () => {
    const copy = join(root, "bounded")
    cpSync(out, copy, { recursive: true })
    const { region } = JSON.parse(readFileSync(join(copy, "manifest.json"), "utf8")) as RunManifest
    const triangle = (id: string) => ({
      type: "Feature",
      id,
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      },
    })
    const file = join(root, "towns.geojson")
    const features = [...region.territories.slice(1).map(({ code }) => triangle(code)), triangle("nowhere")]
    writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }))
    const { code, stderr } = await contested(["report", copy, "--boundaries", file])
    expect(code).toBe(0)
    expect(stderr.split("\n")).toEqual([
      "3 of 4 territories are drawn with their boundaries.",
      "Boundary nowhere belongs to no territory of this run and is not drawn.",
      expect.stringMatching(/^Territory .* has no boundary that can be drawn: its cell is drawn\.$/),
      "",
    ])
    // The report of this test's session has no map; a real one says in its head that boundaries were given.
    writeFileSync(join(copy, "report.html"), '<meta name="boundaries" content="given">')
    expect((await contested(["verify", copy])).code).toBe(0)
  })

  it("refuses boundaries that are none, before anything is done", async () => {
    const file = join(root, "no.geojson")
    writeFileSync(file, "[]")
    const { code, stderr } = await contested(["report", out, "--boundaries", file])
    expect(code).toBe(2)
    expect(stderr).toContain("a GeoJSON FeatureCollection or Feature, or a TopoJSON Topology, is wanted.")
  })

  it("makes the same report again from the files", async () => {
    const copy = join(root, "copy")
    cpSync(out, copy, { recursive: true })
    const before = readFileSync(join(copy, "report.html"), "utf8")
    rmSync(join(copy, "report.html"))
    expect(await contested(["report", copy])).toEqual({
      code: 0,
      stdout: `Report: ${join(copy, "report.html")}\n`,
      stderr: "",
    })
    expect(readFileSync(join(copy, "report.html"), "utf8")).toBe(before)
    const { stdout } = await contested(["report", copy, "--json"])
    expect(JSON.parse(stdout)).toEqual({ report: join(copy, "report.html") })
  })

  it("refuses a folder whose files were changed, naming them, and keeps the older report", async () => {
    const copy = join(root, "changed")
    cpSync(out, copy, { recursive: true })
    writeFileSync(join(copy, "events.csv"), "id\n")
    rmSync(join(copy, "series.csv"))
    const { code, stderr } = await contested(["report", copy])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^events\.csv was changed since the run: .*\nseries\.csv is missing\.\n$/)
    expect(readFileSync(join(copy, "report.html"))).toEqual(readFileSync(join(out, "report.html")))
  })

  it("refuses a folder that is no run's", async () => {
    const { code, stderr } = await contested(["report", root])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `<folder> ${root} has no manifest.json: give the results folder of a scenario's run.\n`,
    })
  })
})

describe("contested verify", () => {
  it("passes a run as it was written, each check a line", async () => {
    const { code, stdout } = await contested(["verify", out])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ok {6}events\.csv as written: /)
    expect(stdout).toContain("All 12 checks passed")
  })

  it("fails a report that the files do not give", async () => {
    const copy = join(root, "touched")
    cpSync(out, copy, { recursive: true })
    writeFileSync(join(copy, "report.html"), "<!doctype html>better numbers")
    const { code, stdout } = await contested(["verify", copy, "--quiet"])
    expect(code).toBe(1)
    expect(stdout).toContain(
      "report.html is not the report this program makes from the other files: contested report makes it again.",
    )
  })

  it("fails an edited cell with its line and column, as text and as JSON", async () => {
    const copy = join(root, "edited")
    cpSync(out, copy, { recursive: true })
    const text = readFileSync(join(copy, "events.csv"), "utf8")
    writeFileSync(join(copy, "events.csv"), text.replace("clash", "crash"))
    const { code, stdout } = await contested(["verify", copy, "--quiet"])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^FAILED {2}events\.csv as written: .*\nFAILED {2}events\.csv made again: events\.csv:\d+: column kind is "crash", the run made again gives "clash"\.\n2 of 11 checks failed\.\n$/,
    )
    const json = await contested(["verify", copy, "--json"])
    expect(json.code).toBe(1)
    expect((JSON.parse(json.stdout) as { ok: boolean }).ok).toBe(false)
  })
})
