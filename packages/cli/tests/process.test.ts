import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { scenarios } from "@contested/scenarios"
import { afterAll, describe, expect, it } from "vitest"
import { contested, ended, startChild } from "./command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-process-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const contents = (path: string): Record<string, string> =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]))
const leftovers = (): string[] => readdirSync(root).filter((name) => name.startsWith(".contested"))

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) expect.unreachable("nothing happened for 20 s")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The tables of an unfinished run have grown beyond their headers. */
function isWriting(): boolean {
  return leftovers().some((name) => {
    const table = join(root, name, "events.csv")
    return existsSync(table) && readFileSync(table).length > 10_000
  })
}

describe("the command as a process", () => {
  it("stops at Ctrl-C with one line and 130, leaves nothing half-written, and the older result as it was", async () => {
    const out = join(root, "interrupted")
    const words = ["run", "four-places-busy", "--out", out, "--until", "2015-01-31"]
    await contested([...words, "--replications", "1", "--quiet"])
    const before = contents(out)
    const child = startChild([...words, "--replications", "100000"])
    const told = ended(child)
    await until(isWriting)
    child.kill("SIGINT")
    expect(await told).toEqual({
      code: 130,
      signal: null,
      stdout: "",
      stderr: "The run was stopped before it was complete; nothing was written.\n",
    })
    expect(contents(out)).toEqual(before)
    expect(leftovers()).toEqual([])
  })

  it.each([1, 2])("ends even a replication that never ends, at Ctrl-C times %i", async (times) => {
    const child = startChild(["run", "never-ends-in-the-third", "--out", join(root, "endless"), "--workers", "1"])
    const told = ended(child)
    await until(isWriting)
    for (let time = 0; time < times; time += 1) child.kill("SIGINT")
    expect(await told).toMatchObject({ code: 130, stdout: "" })
    expect(existsSync(join(root, "endless"))).toBe(false)
    // Whoever insists may leave an unfinished folder behind, for the next run there to clean up; other tests shall not find it.
    for (const name of leftovers()) rmSync(join(root, name), { recursive: true })
  })

  it("killed half-way leaves the older result, and the next run cleans up", async () => {
    const out = join(root, "killed")
    const words = ["run", "four-places-busy", "--out", out, "--until", "2015-01-31"]
    await contested([...words, "--replications", "1", "--quiet"])
    const before = contents(out)
    const child = startChild([...words, "--replications", "100000"])
    const told = ended(child)
    await until(isWriting)
    child.kill("SIGKILL")
    expect((await told).signal).toBe("SIGKILL")
    expect(contents(out)).toEqual(before)
    expect(leftovers()).toHaveLength(1)
    expect((await contested([...words, "--replications", "1", "--quiet"])).code).toBe(0)
    expect(contents(out)).toEqual(before)
    expect(leftovers()).toEqual([])
  })

  it("told of a full disk says so in one sentence, exits with 1, and the older result is as it was", async ({
    skip,
  }) => {
    const disk = join(root, "disk")
    mkdirSync(disk)
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk])
    if (mounted.status !== 0) skip("A small disk can be mounted by root only.")
    try {
      const out = join(disk, "result")
      const words = ["run", "four-places-busy", "--out", out]
      await contested([...words, "--replications", "1", "--until", "2015-01-02", "--quiet"])
      const before = contents(out)
      const { code, stdout, stderr } = await contested([...words, "--replications", "50", "--until", "2015-03-31"])
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
      expect(stderr).toBe(`Cannot write ${join(out, "events.csv")}: the disk is full (ENOSPC).\n`)
      expect(contents(out)).toEqual(before)
      expect(readdirSync(disk)).toEqual(["result"])
    } finally {
      spawnSync("umount", [disk])
    }
  })

  it("finds out before the run that a disk is read-only", async ({ skip }) => {
    const disk = join(root, "read-only")
    mkdirSync(disk)
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", disk])
    if (mounted.status !== 0) skip("A disk can be mounted by root only.")
    try {
      const below = await contested(["run", "four-places", "--out", join(disk, "result")])
      const reason = "the file system is read-only (EROFS). Name another folder.\n"
      expect(below).toEqual({
        code: 2,
        stdout: "",
        stderr: `--out: Cannot create the results folder ${join(disk, "result")}: ${reason}`,
      })
      const itself = await contested(["run", "four-places", "--out", disk])
      expect(itself).toEqual({ code: 2, stdout: "", stderr: `--out: Cannot use the results folder ${disk}: ${reason}` })
    } finally {
      spawnSync("umount", [disk])
    }
  })

  it("stays quiet when its reader goes away", async () => {
    const child = startChild(["list", "--json"])
    child.stdout?.destroy()
    expect(await ended(child)).toMatchObject({ code: 0, stderr: "" })
  })

  it("gives a long JSON whole to a slow pipe", async () => {
    const child = startChild([
      "run",
      "four-places",
      "--until",
      "2114-12-31",
      "--replications",
      "2",
      "--no-record",
      "--json",
      "--out",
      join(root, "long"),
    ])
    child.stdout?.pause()
    setTimeout(() => child.stdout?.resume(), 300)
    const { code, stdout } = await ended(child)
    expect(code).toBe(0)
    // More than the 64 KiB that a pipe takes at once.
    expect(stdout.length).toBeGreaterThan(70_000)
    expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })

  it("gives the same bytes in another time zone and locale", async () => {
    const words = ["run", "four-places", "--quiet"]
    const env = { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" }
    await contested([...words, "--out", join(root, "here")])
    await ended(startChild([...words, "--out", join(root, "there")], env))
    const here = contents(join(root, "here"))
    const there = contents(join(root, "there"))
    // The two processes may have seen two commits of a checkout that is being worked on; the report of the child is its own.
    const comparable = ({ "report.html": _report, ...files }: Record<string, string>): Record<string, string> => {
      return { ...files, "manifest.json": (files["manifest.json"] ?? "").replace(/"commit": .*/, "") }
    }
    expect(comparable(there)).toEqual(comparable(here))
  })

  it("is started by its bin file: help without arguments, and the flagship run, reported and verified", () => {
    const bin = fileURLToPath(new URL("../bin/contested.mjs", import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin], { encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toMatch(/^Usage: contested/)
    const [flagship] = scenarios
    const out = join(root, "flagship")
    const first = ["--until", flagship!.start, "--replications", "1", "--workers", "1"]
    const words = ["run", flagship!.name, ...first, "--out", out]
    const told = spawnSync(process.execPath, [bin, ...words], { encoding: "utf8" })
    expect(told).toMatchObject({ status: 0, stderr: "" })
    expect(readdirSync(out)).toContain("report.html")
    expect(spawnSync(process.execPath, [bin, "verify", out, "--quiet"], { encoding: "utf8" })).toMatchObject({
      status: 0,
      stdout: "",
    })
    const wrong = spawnSync(process.execPath, [bin, "rnu"], { encoding: "utf8" })
    expect(wrong).toMatchObject({ status: 2, stdout: "" })
  })
})
