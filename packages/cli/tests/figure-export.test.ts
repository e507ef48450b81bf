import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunManifest, Scenario } from "@contested/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scenarios } from "../../experiments/tests/fixture-scenarios.js"
import { loadVerbs } from "../src/program.js"
import { helpOf } from "../src/verb-help.js"
import { contested } from "./command-harness.js"

const verbs = await loadVerbs()

const root = mkdtempSync(join(tmpdir(), "contested-figure-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const run = join(root, "run")
const bare = join(root, "bare")
const compared = join(root, "compared.json")
const comparison = {
  scenario: "four-places",
  measure: "deaths",
  replications: 4,
  baseline: { name: "baseline", mean: 40 },
  variants: [{ name: "=cmd", mean: -1.5, interval: [-3, 0], adjustedPValue: 0.04 }],
}

beforeAll(async () => {
  const words = ["run", "four-places", "--until", "2015-06-30", "--quiet"]
  await contested([...words, "--out", run])
  await contested([...words, "--no-record", "--out", bare])
  writeFileSync(compared, JSON.stringify(comparison))
})

/** The four places, each held by nobody from the first day. */
const places = scenarios[0] as Scenario
const heldPlaces: Scenario = {
  ...places,
  replicate: (request) => {
    const made = places.replicate(request)
    const { replication, variant = "baseline" } = request
    const held = places.region.territories.map(({ code }) => ({
      replication,
      variant,
      time: 0,
      date: places.start,
      territory: code,
      agent: "",
      variable: "control",
      value: 1,
    }))
    return { ...made, series: [...held, ...made.series] }
  },
}

/** A copy of the run whose events file was changed. */
async function damaged(name: string, change: (path: string) => void): Promise<string> {
  const dir = join(root, name)
  await contested(["run", "four-places", "--until", "2015-06-30", "--quiet", "--out", dir])
  change(join(dir, "events.csv"))
  return dir
}

describe("contested figure", () => {
  it("lists the figures of a run, of a comparison and of a saved figure", async () => {
    const { stdout } = await contested(["figure", run, "--list"])
    expect(stdout.split("\n")[0]).toBe("fan-deaths")
    expect(JSON.parse((await contested(["figure", compared, "--list", "--json"])).stdout)).toEqual([
      "paired-differences",
    ])
  })

  it("leaves the picture with its specification, its data and its words beside it", async () => {
    const { code, stdout } = await contested(["figure", run, "--name", "deaths-by-year"])
    expect(code).toBe(0)
    expect(stdout).toContain(
      "deaths-by-year.svg (beside it: deaths-by-year.vl.json, deaths-by-year.csv, deaths-by-year.md)",
    )
    const folder = `${run}-figures`
    expect(readdirSync(folder).sort()).toEqual(["csv", "md", "svg", "vl.json"].map((end) => `deaths-by-year.${end}`))
    const read = (end: string): string => readFileSync(join(folder, `deaths-by-year.${end}`), "utf8")
    // What one should know is in the picture, in the specification and beside the data.
    for (const end of ["svg", "vl.json", "md"]) expect(read(end)).toContain("Simulated, not observed")
    const { columns } = JSON.parse(read("vl.json")).usermeta.contested
    const [header = "", ...lines] = read("csv").trimEnd().split("\n")
    expect(header.split(",")).toEqual(columns.map(({ name }: { name: string }) => name))
    const mean = header.split(",").indexOf("mean")
    expect(JSON.parse(read("vl.json")).datasets.data.map((row: { mean: number }) => String(row.mean))).toEqual(
      lines.map((line) => line.split(",")[mean]),
    )
  })

  it("draws the map on the boundaries of a file, and takes them for nothing else", async () => {
    const ground = join(root, "ground")
    await contested(["run", "four-places", "--until", "2015-06-30", "--quiet", "--out", ground], {
      loadScenarios: async () => [heldPlaces],
    })
    const { region } = JSON.parse(readFileSync(join(ground, "manifest.json"), "utf8")) as RunManifest
    const square = (west: number, size: number): number[][] => [
      [west, 20],
      [west + size, 20],
      [west + size, 20 + size],
      [west, 20 + size],
      [west, 20],
    ]
    const features = region.territories.map(({ code }, at) => ({
      type: "Feature",
      id: code,
      properties: {},
      geometry: { type: "Polygon", coordinates: [square(-100 + 2 * at, 1)] },
    }))
    const file = join(root, "squares.geojson")
    writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }))
    const map = join(root, "map.svg")
    const words = ["figure", ground, "--name", "agreement-map", "--out", map, "--boundaries", file]
    const { code, stderr } = await contested(words)
    expect([code, stderr]).toEqual([0, "4 of 4 territories are drawn with their boundaries.\n"])
    const { datasets } = JSON.parse(readFileSync(join(root, "map.vl.json"), "utf8"))
    for (const { geometry } of datasets.data) expect(geometry.coordinates.map(({ length }: []) => length)).toEqual([5])
    expect(readFileSync(join(root, "map.md"), "utf8")).toContain("Boundaries are those of the file that was given.")
    const refused = await contested(["figure", compared, "--boundaries", file])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--boundaries has no meaning here")])
  })

  it("draws a saved specification again, to the byte, and only that", async () => {
    const folder = `${run}-figures`
    await contested(["figure", run, "--name", "deaths-by-year"])
    const first = readFileSync(join(folder, "deaths-by-year.svg"), "utf8")
    const again = join(root, "again.svg")
    const { code } = await contested(["figure", join(folder, "deaths-by-year.vl.json"), "--out", again])
    expect(code).toBe(0)
    expect(readFileSync(again, "utf8")).toBe(first)
    expect(existsSync(join(root, "again.csv"))).toBe(false)
  })

  it("marks a name that a spreadsheet would run, and leaves -1.5 bare", async () => {
    await contested(["figure", compared, "--quiet"])
    expect(readFileSync(join(root, "paired-differences.csv"), "utf8")).toMatch(/\n0,'=cmd,mean,-1\.5,-3,0,0,0\.04,,\n$/)
  })

  it("says why a run of few replications has no fan", async () => {
    await contested(["figure", run, "--name", "fan-deaths", "--out", join(root, "fan.svg"), "--quiet"])
    expect(readFileSync(join(root, "fan.md"), "utf8")).toContain("fewer than 20")
  })

  it.each([
    ["an unknown figure", [run, "--name", "fan-death"], '--name is "fan-death": did you mean fan-deaths?'],
    [
      "an unknown format",
      [run, "--format", "postscript"],
      '--format is "postscript". Give one of svg, png, html, vega.',
    ],
    ["an unknown language", [run, "--lang", "fr"], '--lang is "fr"'],
    ["one file for many figures", [run, "--out", "x.svg"], "--out is for one figure: give --name too."],
    ["a folder for a file", [run, "--name", "fan-deaths", "--out", root], `--out ${root} is a folder`],
    ["too few dots", [run, "--dots", "5"], '--dots is "5": give a whole number from 72 to 1,200'],
    ["nothing there", [join(root, "nowhere")], "cannot be opened: give a results folder or a file."],
    ["an impossible name", ["a\0b"], '<results> "a\\u{0}b" cannot be opened'],
  ])("refuses %s with a sentence and exit code 2", async (_, words, sentence) => {
    const { code, stdout, stderr } = await contested(["figure", ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(sentence)
  })

  it.each([
    ["a folder that is no result", root, "holds no manifest.json of a run"],
    ["a run without records", bare, "only deaths-by-year can be drawn"],
  ])("says so and exits with 1 for %s", async (_, dir, sentence) => {
    const words = dir === bare ? ["--name", "fan-deaths"] : []
    const { code, stdout, stderr } = await contested(["figure", dir, ...words])
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
    expect(stderr).toContain(sentence)
  })

  it.each([
    ["no JSON", "{", "cannot be read as JSON"],
    ["another JSON", "[1]", "is neither a saved figure"],
    ["no variants", JSON.stringify({ ...comparison, variants: [] }), "compares no variants"],
    ["a number that is none", JSON.stringify({ ...comparison, variants: [{ name: "x", mean: null }] }), "is neither"],
  ])("says so and exits with 1 for a file that holds %s", async (name, text, sentence) => {
    const file = join(root, `${name.replaceAll(" ", "-")}.json`)
    writeFileSync(file, text)
    const { code, stderr } = await contested(["figure", file])
    expect(code).toBe(1)
    expect(stderr).toContain(sentence)
  })
})

describe("contested export", () => {
  it("writes all tables, described, with loaders and a citation, and says what each holds", async () => {
    const { code, stdout } = await contested(["export", run])
    expect(code).toBe(0)
    expect(readdirSync(`${run}-export`).sort()).toEqual([
      "CITATION.cff",
      "datapackage.json",
      "events.csv",
      "load.R",
      "load.py",
      "series.csv",
      "summary.csv",
    ])
    expect(stdout.split("\n")[0]).toMatch(/^file +rows +bytes +what it holds, simulated$/)
    expect(readFileSync(join(`${run}-export`, "events.csv"), "utf8")).toBe(
      readFileSync(join(run, "events.csv"), "utf8"),
    )
  })

  it("keeps what was exported before from the same run in the description", async () => {
    const out = join(root, "kept")
    await contested(["export", run, "--table", "events", "--schema", "ged", "--out", out, "--quiet"])
    const { stdout } = await contested(["export", run, "--geojson", "--network", "edges", "--out", out, "--json"])
    const { files } = JSON.parse(stdout)
    expect(files.map(({ name }: { name: string }) => name)).toEqual([
      "edges-sides.csv",
      "edges-roads.csv",
      "territories.geojson",
    ])
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"))
    expect(resources.map(({ path }: { path: string }) => path)).toContain("events-ged.csv")
    const map = JSON.parse(readFileSync(join(out, "territories.geojson"), "utf8"))
    expect(map.features).toHaveLength(4)
  })

  it.each([
    ["an unknown table", ["--table", "evnts"], '--table names "evnts": did you mean events?'],
    ["a table twice", ["--table", "events,events"], '--table names "events" twice.'],
    ["an unknown format", ["--format", "xls"], '--format is "xls"'],
    ["a schema without events", ["--table", "series", "--schema", "ged"], "--schema is about events"],
    ["a format without a table", ["--geojson", "--format", "parquet"], "--format has no meaning without a table"],
    ["a folder with other files", ["--out", root], "holds files that are no export of ours"],
    ["a file for a folder", ["--out", compared], "is a file, not a folder"],
  ])("refuses %s with a sentence and exit code 2", async (_, words, sentence) => {
    const { code, stdout, stderr } = await contested(["export", run, ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(sentence)
  })

  it("says what cannot be exported of a run without records, and exports its summary", async () => {
    const told = await contested(["export", bare])
    expect(told.code).toBe(1)
    expect(told.stderr).toContain("did not record events and series (--no-record)")
    expect((await contested(["export", bare, "--table", "summary", "--quiet"])).code).toBe(0)
  })

  it.each([
    ["was edited", (path: string) => appendFileSync(path, "x\n"), "events.csv was changed since the run"],
    [
      "was cut short",
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 500)),
      "events.csv was changed since the run",
    ],
    ["is gone", (path: string) => rmSync(path), "events.csv is missing."],
  ])("writes nothing and exits with 1 when the events file %s", async (name, change, sentence) => {
    const dir = await damaged(name.replaceAll(" ", "-"), change)
    for (const verb of ["export", "figure"]) {
      const { code, stdout, stderr } = await contested([verb, dir])
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
      expect(stderr).toContain(sentence)
      expect(existsSync(`${dir}-${verb === "export" ? "export" : "figures"}`)).toBe(false)
    }
  })

  it("leaves no half-written file where it cannot write", async () => {
    const file = join(root, "blocked")
    writeFileSync(file, "x")
    const { code, stderr } = await contested(["export", run, "--out", join(file, "deeper")])
    expect(code).toBe(2)
    expect(stderr).toMatch(/a part of its path is a file/)
    mkdirSync(join(root, "empty"))
    await contested(["export", run, "--out", join(root, "empty"), "--quiet"])
    expect(readdirSync(join(root, "empty")).filter((name) => name.endsWith(".partial"))).toEqual([])
  })
})

describe("every verb on the terminal", () => {
  const all = verbs.map(({ command }) => [command.name(), command] as const)

  it.each(all)("%s shows help with an example, in lines that fit", (name, command) => {
    const help = helpOf(command)
    expect(help).toMatch(new RegExp(`^Usage: contested ${name}`))
    expect(help).toMatch(new RegExp(`Examples:\\n {2}contested .*\\b${name}\\b`))
  })

  it.each(all.filter(([name]) => name !== "schema"))("%s has --json for machines", (_, command) => {
    expect(command.options.map(({ long }) => long)).toContain("--json")
  })

  it("writes no escape code without a terminal, and none on one that asks for no colour", async () => {
    const outputs: string[] = []
    for (const env of [{}, { NO_COLOR: "1" }, { TERM: "dumb" }]) {
      let text = ""
      const stdout = { isTTY: Object.keys(env).length > 0, write: (more: string) => (text += more) }
      await contested(["run", "four-places", "--until", "2015-02-28", "--out", join(root, "colour")], { stdout, env })
      outputs.push(text)
    }
    for (const text of outputs) {
      expect(text).toContain("deaths")
      expect(text).not.toContain("\u001b")
    }
  })

  it("shows progress on stderr alone, and only on a terminal", async () => {
    let stderr = ""
    const words = ["export", run, "--table", "events", "--out", join(root, "progress"), "--json"]
    const told = await contested(words, { stderr: { isTTY: true, write: (more) => (stderr += more) } })
    expect(() => JSON.parse(told.stdout) as unknown).not.toThrow()
    expect(stderr).toContain("events.csv")
    expect((await contested(words)).stderr).toBe("")
  })
})
