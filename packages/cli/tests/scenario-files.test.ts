import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "./command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-files-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const TOWNS = fileURLToPath(new URL("../../../examples/scenarios/three-towns.yaml", import.meta.url))
const written = (name: string, text: string): string => {
  const path = join(root, name)
  writeFileSync(path, text)
  return path
}

describe("a scenario file on the command line", () => {
  it("is checked, and what was read is told", async () => {
    const { code, stdout } = await contested(["check", TOWNS])
    expect(code).toBe(0)
    expect(stdout).toContain("three-towns: Two groups and three towns, 2020-01-01 to 2020-06-30, 3 replications")
    expect(stdout).toContain("mechanisms: recruitment, clash, retaliation, takeover, deployment")
  })

  it("is run like a scenario by name, in threads too, and its folder can be verified with it", async () => {
    const out = join(root, "towns")
    const words = ["run", TOWNS, "--until", "2020-01-31", "--replications", "2", "--quiet"]
    expect(await contested([...words, "--out", out, "--workers", "1"])).toMatchObject({ code: 0, stderr: "" })
    const other = join(root, "towns-here")
    expect(await contested([...words, "--out", other])).toMatchObject({ code: 0, stderr: "" })
    expect(readFileSync(join(other, "events.csv"), "utf8")).toBe(readFileSync(join(out, "events.csv"), "utf8"))
    const verified = await contested(["verify", out, "--scenario", TOWNS, "--json"])
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true })
  })

  it("has what-ifs that can be compared", async () => {
    const { code, stdout } = await contested([
      "compare",
      TOWNS,
      "--replications",
      "3",
      "--json",
      "--quiet",
      "--out",
      join(root, "compared"),
    ])
    expect(code).toBe(0)
    expect(stdout).toContain("no-revenge")
  })

  it("may be a program that exports one scenario", async () => {
    const program = written(
      "study.mjs",
      'export default { name: "study", kind: "region", title: "A study", summary: "", limits: [], start: "2020-01-01", defaults: { until: "2020-01-02", replications: 1, seed: "s" }, region: { name: "R", territories: [], links: [], highways: [], sources: [] }, agents: [], parameters: [], replicate: () => { throw new Error("not run") } }',
    )
    expect((await contested(["check", program])).stdout).toContain("study: A study, 2020-01-01 to 2020-01-02")
  })

  it("has a JSON Schema for editors", async () => {
    const { stdout } = await contested(["schema"])
    const { anyOf } = JSON.parse(stdout) as { anyOf: { properties: Record<string, unknown> }[] }
    expect(Object.keys(anyOf[0]?.properties ?? {})).toContain("groups")
    expect(Object.keys(anyOf[1]?.properties ?? {})).toContain("base")
  })
})

describe("refused with exit code 2 and one sentence a mistake", () => {
  it("a file with mistakes: all of them, each at its line and column", async () => {
    const text = readFileSync(TOWNS, "utf8").replace("size: 90", "size: -90").replace("id: south", "id: South!")
    const path = written("wrong.yaml", text)
    const { code, stderr } = await contested(["run", path])
    expect(code).toBe(2)
    expect(stderr.trimEnd().split("\n")).toEqual([
      `${path}:18:46 groups[0].size: expected a whole number of members from 0 to 1000000000, got -90.`,
      expect.stringContaining(`${path}:19:11 groups[1].id: expected a short name`),
    ])
  })

  it.each([
    ["a file that is not there", () => join(root, "none.yaml"), "it is not there (ENOENT)"],
    [
      "a folder",
      () => mkdirSync(join(root, "folder.yaml"), { recursive: true }) ?? join(root, "folder.yaml"),
      "is a folder",
    ],
    ["a device that never ends", () => "/dev/zero", "is no scenario"],
    [
      "more than 2 MiB",
      () => written("large.yaml", "#".repeat(2 * 1024 * 1024 + 1)),
      "has 2097153 bytes; a scenario file has at most 2097152",
    ],
    ["an empty file", () => written("empty.yaml", ""), "it is empty"],
    ["a program without a scenario", () => written("nothing.mjs", "export const x = 1"), "exports no scenario"],
    ["a program that throws", () => written("throws.mjs", "throw new Error('soon')"), "cannot be loaded: soon"],
    ["a name with NUL", () => "a\0.yaml", "has a NUL character in its name"],
    ["a name that is too long", () => `${"a".repeat(300)}.yaml`, "the name is too long"],
  ])("%s", async (_, path, sentence) => {
    const { code, stdout, stderr } = await contested(["run", path()])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
