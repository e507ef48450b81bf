import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { publishedModels } from "@contested/scenarios"
import { afterAll, describe, expect, it } from "vitest"
import { contested, ended, startChild } from "./command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-folders-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const TOWNS = fileURLToPath(new URL("../../../examples/scenarios/three-towns.yaml", import.meta.url))
const TARGET = join(root, "target.yaml")
writeFileSync(TARGET, "targets:\n  - { measure: count, observed: 40, absolute: 1 }\n")

/** What leaves a folder: its command, the folder in which pieces of work are kept, and what resume and verify must be told. */
const commands = {
  sweep: {
    words: ["sweep", "poisson-count", "--parameter", "rate=1:9", "--points", "30", "--replications", "20"],
    pieces: "chunks",
    more: [],
  },
  comparison: {
    words: ["compare", TOWNS, "--replications", "30", "--seed", "folders"],
    pieces: "chunks",
    more: ["--scenario", TOWNS],
  },
  sensitivity: {
    words: ["sensitivity", "ishigami", "--method", "sobol", "--points", "32", "--variants", "noisy"],
    pieces: "chunks",
    more: [],
  },
  calibration: {
    words: [
      "calibrate",
      "poisson-count",
      "--parameter",
      "rate",
      "--budget",
      "2000",
      "--particles",
      "60",
      "--target",
      TARGET,
    ],
    pieces: "batches",
    more: [],
  },
} as const
type Kind = keyof typeof commands

const made = new Map<Kind, Promise<string>>()
/** A complete folder of each kind, made once. */
function whole(kind: Kind): Promise<string> {
  const known = made.get(kind)
  if (known !== undefined) return known
  const out = join(root, kind)
  const folder = contested([...commands[kind].words, "--out", out, "--quiet"]).then(({ code, stderr }) => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    return out
  })
  made.set(kind, folder)
  return folder
}

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]))
}

const json = async (...words: string[]) => JSON.parse((await contested([...words, "--json"])).stdout)

describe.each(Object.keys(commands) as Kind[])("the folder of a %s", (kind) => {
  const { words, pieces, more } = commands[kind]

  it("is resumed after a SIGKILL with no word of what it is, and ends with the identical files", async () => {
    const out = join(root, `${kind}-killed`)
    const child = startChild([...words, "--out", out, "--workers", "1", "--quiet"])
    const end = ended(child)
    const isBegun = (): boolean => existsSync(join(out, pieces)) && readdirSync(join(out, pieces)).length >= 2
    while (child.exitCode === null && !isBegun()) await setTimeout(2)
    child.kill("SIGKILL")
    await end
    const left = await json("status", out)
    expect(left).toMatchObject({ kind, isComplete: false, state: "stopped" })
    expect((await contested(["status", out])).stdout).toContain("contested resume")
    const resumed = await json("resume", out, ...more)
    expect(resumed.folder).toBe(out)
    expect(contents(out)).toEqual(contents(await whole(kind)))
  })

  it("says that it is complete, and is verified by making it again", async () => {
    const out = await whole(kind)
    expect(await json("status", out)).toMatchObject({ kind, isComplete: true, state: "complete" })
    expect((await contested(["status", out])).stdout).toMatch(/complete\.\n/)
    const verified = await contested(["verify", out, ...more, "--json"])
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true })
  })

  it("that is complete is resumed without a run, and keeps every byte", async () => {
    const out = await whole(kind)
    const before = contents(out)
    expect(await contested(["resume", out, ...more, "--quiet"])).toMatchObject({ code: 0, stdout: "", stderr: "" })
    expect(contents(out)).toEqual(before)
  })
})

describe("verify", () => {
  it.each([
    ["comparison", "mean-series.csv"],
    ["sensitivity", "sensitivity.json"],
    ["calibration", "posterior.csv"],
    ["calibration", "batches/00001.json"],
  ] as const)("of a %s finds a changed digit in %s", async (kind, name) => {
    const out = join(await whole(kind), name)
    const text = readFileSync(out, "utf8")
    const at = text.search(/[0-8]\D*$/)
    writeFileSync(out, `${text.slice(0, at)}9${text.slice(at + 1)}`)
    try {
      const { code, stdout } = await contested(["verify", await whole(kind), ...commands[kind].more, "--json"])
      expect(code).toBe(1)
      const failed = JSON.parse(stdout).checks.filter(({ ok }: { ok: boolean }) => !ok)
      expect(failed.map((check: { name: string }) => check.name)).toContain(`${name} made again`)
    } finally {
      writeFileSync(out, text)
    }
  })
})

describe("the folder of a run", () => {
  const out = join(root, "run")

  it("is complete or absent: status says so, and resume has nothing to do", async () => {
    await contested(["run", "four-places", "--replications", "2", "--out", out, "--quiet"])
    const before = contents(out)
    expect(await json("status", out)).toMatchObject({ kind: "run", isComplete: true, replications: 2 })
    expect((await contested(["status", out])).stdout).toMatch(/^four-places: run of 2 replications .*; complete\.\n$/)
    expect(await json("resume", out)).toMatchObject({ isComplete: true, made: 0 })
    expect(contents(out)).toEqual(before)
    expect((await contested(["status", out, "--row", "1"])).stderr).toContain("--row has no meaning for the run of a")
  })
})

describe("the folder of a published model", () => {
  const out = join(root, "published")
  const published = { loadPublished: async () => publishedModels.filter(({ name }) => name === "tullock") }

  it("has a status, nothing to resume, and is verified to the byte", async () => {
    await contested(["run", "tullock", "--out", out, "--quiet"], published)
    expect(await json("status", out)).toMatchObject({ kind: "reproduction", isComplete: true })
    expect((await contested(["resume", out])).stdout).toMatch(/is complete/)
    expect(await contested(["verify", out, "--quiet"], published)).toMatchObject({ code: 0, stdout: "" })
    const text = readFileSync(join(out, "figure.json"), "utf8")
    writeFileSync(join(out, "figure.json"), text.replace("1", "2"))
    const { code, stdout } = await contested(["verify", out], published)
    expect(code).toBe(1)
    expect(stdout).toMatch(/FAILED {2}figure\.json made again: figure\.json:\d+: the line is /)
  })
})

describe("what is no results folder is refused in one sentence", () => {
  it.each([["status"], ["resume"], ["verify"]])("by %s", async (verb) => {
    const { code, stdout, stderr } = await contested([verb, root])
    expect([code, stdout]).not.toEqual([0, ""])
    expect(code).not.toBe(0)
    expect(stderr.trimEnd().split("\n")).toHaveLength(1)
  })
})
