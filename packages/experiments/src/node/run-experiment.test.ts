import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scenarios } from "../../tests/fixture-scenarios.js"
import type { ExperimentError } from "../experiment-error.js"
import { readRunDocuments } from "./read-run.js"
import { type RunExperimentOptions, runExperiment } from "./run-experiment.js"
import { verifyRun } from "./verify-run.js"

const root = mkdtempSync(join(tmpdir(), "contested-run-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const module = pathToFileURL(fileURLToPath(new URL("../../tests/fixture-scenarios.ts", import.meta.url))).href
const named = (name: string) => scenarios.find((scenario) => scenario.name === name)!
const here = { scenario: named("four-places"), module, workers: 0 } as const
const folder = (name: string): string => join(root, name)

function contents(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, readFileSync(join(path, name), "utf8")]),
  )
}

/** Temporary siblings that a run should not have left. */
function leftovers(): string[] {
  return readdirSync(root).filter((name) => name.startsWith(".contested"))
}

async function failure(options: Partial<RunExperimentOptions> & { readonly out: string }): Promise<ExperimentError> {
  return runExperiment({ ...here, ...options }).then(
    () => expect.unreachable("the run should have failed"),
    (error) => error as ExperimentError,
  )
}

describe("a run", () => {
  it("leaves the same bytes on no, one and two workers", async () => {
    for (const workers of [0, 1, 2])
      await runExperiment({ ...here, workers, out: folder(`same-${workers}`), replications: 5 })
    const alone = contents(folder("same-0"))
    expect(Object.keys(alone)).toEqual(["dictionary.json", "events.csv", "manifest.json", "series.csv", "summary.json"])
    expect(contents(folder("same-1"))).toEqual(alone)
    expect(contents(folder("same-2"))).toEqual(alone)
  })

  it("can be read back, and says in its manifest what it wrote", async () => {
    await runExperiment({ ...here, out: folder("read"), replications: 2 })
    const { manifest, summary, events, series } = await readRunDocuments(folder("read"))
    expect(manifest.files.map(({ name, rows }) => [name, rows])).toEqual([
      ["events.csv", events.length],
      ["series.csv", series.length],
      ["summary.json", undefined],
      ["dictionary.json", undefined],
    ])
    expect(summary.measures.find(({ measure }) => measure === "events")?.mean).toBe(events.length / 2)
    expect(manifest.region.highways).toEqual([{ name: "MEX-1", course: ["01001", "01002", "02001"] }])
    expect(JSON.stringify(manifest)).not.toContain(root)
  })

  it("has the same measures and digests when its rows are not recorded, and then no tables", async () => {
    const recorded = await runExperiment({ ...here, out: folder("recorded") })
    const bare = await runExperiment({ ...here, out: folder("bare"), record: false })
    expect(bare.summary).toEqual(recorded.summary)
    expect(bare.manifest.digest).toBe(recorded.manifest.digest)
    expect(readdirSync(folder("bare")).sort()).toEqual(["dictionary.json", "manifest.json", "summary.json"])
    expect((await readRunDocuments(folder("bare"))).events).toHaveLength(0)
  })

  it("makes the folders it needs, replaces an older run of its own, and leaves nothing else", async () => {
    const out = folder("made/for/it")
    await runExperiment({ ...here, out, seed: "one" })
    await runExperiment({ ...here, out, seed: "two" })
    expect((await readRunDocuments(out)).manifest.seed).toBe("two")
    expect(readdirSync(folder("made/for"))).toEqual(["it"])
  })

  it("writes through a symbolic link to the folder it leads to", async () => {
    mkdirSync(folder("real"))
    symlinkSync(folder("real"), folder("link"))
    await runExperiment({ ...here, out: folder("link") })
    expect(existsSync(join(folder("real"), "manifest.json"))).toBe(true)
  })

  it("keeps its data when the report cannot be made, and says why", async () => {
    const renderReport = async (): Promise<string> => {
      throw new Error("no ink")
    }
    const { reportFailure } = await runExperiment({ ...here, out: folder("no-report"), renderReport })
    expect(reportFailure?.message).toBe("no ink")
    expect(existsSync(join(folder("no-report"), "manifest.json"))).toBe(true)
  })

  it("tells of progress in order, from nothing to all", async () => {
    const done: number[] = []
    await runExperiment({
      ...here,
      workers: 2,
      out: folder("progress"),
      onProgress: (progress) => done.push(progress.done),
    })
    expect(done).toEqual([0, 1, 2, 3, 4])
  })

  it("names all mistakes of a request at once, before it touches the disk", async () => {
    const error = await failure({ out: folder("never"), seed: "", replications: 0, until: "2019-02-30", workers: 1000 })
    expect(error.code).toBe("request")
    expect(error.sentences).toHaveLength(4)
    expect(existsSync(folder("never"))).toBe(false)
  })
})

describe("a folder that is not a run's of this scenario", () => {
  const refused = async (out: string, message: string): Promise<void> => {
    const error = await failure({ out })
    expect(error.message).toContain(message)
    expect(error.code).toBe("folder")
    expect(leftovers()).toEqual([])
  }

  it("is left as it is when it holds other files", async () => {
    mkdirSync(folder("thesis"))
    writeFileSync(folder("thesis/chapter.tex"), "years of work")
    await refused(folder("thesis"), "holds files that no run has written")
    expect(contents(folder("thesis"))).toEqual({ "chapter.tex": "years of work" })
  })

  it("is left as it is when its manifest is another program's", async () => {
    mkdirSync(folder("extension"))
    writeFileSync(folder("extension/manifest.json"), '{"manifest_version": 3}')
    await refused(folder("extension"), "no manifest.json of a run")
  })

  it("is left as it is when somebody has put a file beside a run", async () => {
    await runExperiment({ ...here, out: folder("annotated") })
    writeFileSync(folder("annotated/notes.txt"), "mine")
    const before = contents(folder("annotated"))
    await refused(folder("annotated"), 'holds "notes.txt", which no run has written')
    expect(contents(folder("annotated"))).toEqual(before)
  })

  it("is left as it is when it holds a run of another scenario", async () => {
    await runExperiment({ ...here, scenario: named("four-places-busy"), until: "2015-01-31", out: folder("busy") })
    await refused(folder("busy"), 'holds a run of "four-places-busy", not of "four-places"')
  })

  it("is refused when it is a file, lies under a file, or has an impossible name", async () => {
    writeFileSync(folder("file"), "x")
    await refused(folder("file"), "is a file, not a folder")
    await refused(folder("file/below"), "a part of its path is a file")
    await refused(folder("x".repeat(300)), "the name is too long")
    await refused(`${folder("nul")}\0`, "NUL character")
    await refused("", "name is empty")
    expect(readFileSync(folder("file"), "utf8")).toBe("x")
  })

  it.skipIf(process.getuid?.() === 0)("is refused when it is read-only", async () => {
    mkdirSync(folder("locked"), { mode: 0o555 })
    await refused(folder("locked"), "permission is denied")
    chmodSync(folder("locked"), 0o755)
  })

  it("is refused while another process is writing to it, and used once that one is dead", async () => {
    await runExperiment({ ...here, out: folder("shared") })
    const open = await import("./run-folder.js").then(({ RunFolder }) =>
      RunFolder.open(folder("shared"), "four-places"),
    )
    await refused2()
    await open.discard()
    await runExperiment({ ...here, out: folder("shared") })
    async function refused2(): Promise<void> {
      expect((await failure({ out: folder("shared") })).message).toContain("is writing to")
    }
  })
})

describe("a run that was killed", () => {
  it("between the two renames has lost nothing: the next run finds the older result", async () => {
    const out = folder("killed")
    await runExperiment({ ...here, out })
    const before = contents(out)
    const { RunFolder, recoverResults } = await import("./run-folder.js")
    const unfinished = await RunFolder.open(out, "four-places")
    const [partial] = leftovers() as [string]
    // As a process that is no more would have left it: no process has an id above the limit of 2^22.
    const dead = partial.replace(/-\d+\.partial$/, "-99999999")
    const { renameSync } = await import("node:fs")
    renameSync(out, join(root, `${dead}.older`))
    renameSync(join(root, partial), join(root, `${dead}.partial`))
    await unfinished.discard()
    await recoverResults(out)
    expect(contents(out)).toEqual(before)
    expect(leftovers()).toEqual([])
  })
})

describe("a replication that fails", () => {
  it.each([
    ["throws-in-the-third", "Side_a of clash 17 is gone."],
    ["exits-in-the-third", "its worker thread ended without an answer: worker exited with code: 0."],
    ["forgets-a-measure", "measure events (place all, agent -, year all) is missing"],
  ])("as in %s is named with its command, and no result is left", async (name, reason) => {
    const error = await failure({ scenario: named(name), workers: 2, out: folder(`failed-${name}`), seed: "it's 5" })
    expect(error.code).toBe("replication")
    expect(error.sentences[0]).toMatch(new RegExp(`^Replication 3 of ${name} \\(seed "it's 5"\\) failed: `))
    expect(error.sentences[0]).toContain(reason)
    expect(error.sentences[1]).toBe(
      `To see it alone: contested run ${name} '--seed=it'\\''s 5' --until 2016-12-31 --replication 3`,
    )
    expect(existsSync(folder(`failed-${name}`))).toBe(false)
    expect(leftovers()).toEqual([])
  })

  it("is named when it answers with a promise or a row that is no row", async () => {
    const promised = await failure({ scenario: named("promises"), workers: 1, out: folder("promised") })
    expect(promised.sentences[0]).toContain("Replication 1 of promises")
    const nan = await failure({ scenario: named("not-a-number"), workers: 1, out: folder("nan") })
    expect(nan.message).toContain("events.csv row 1: column deaths_a holds integer, got NaN.")
  })

  it("because its module cannot be loaded ends the run, and does not hang", async () => {
    const error = await failure({ workers: 2, module: "file:///nowhere/scenarios.js", out: folder("no-module") })
    expect(error.message).toContain("Replication 1 of four-places")
    expect(error.message).toContain("Cannot find module")
  })

  it("leaves the older result as it was", async () => {
    const out = folder("older")
    await runExperiment({ ...here, scenario: { ...named("four-places"), name: "throws-in-the-third" }, out })
    const before = contents(out)
    await failure({ scenario: named("throws-in-the-third"), workers: 2, out })
    expect(contents(out)).toEqual(before)
  })
})

describe("stopping a run", () => {
  it("ends even a replication that never ends, within a second, and leaves nothing", async () => {
    const controller = new AbortController()
    const running = failure({
      scenario: named("never-ends-in-the-third"),
      workers: 2,
      out: folder("endless"),
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) setTimeout(() => controller.abort(), 50)
      },
    })
    const error = await running
    expect(error.code).toBe("aborted")
    expect(existsSync(folder("endless"))).toBe(false)
    expect(leftovers()).toEqual([])
  })
})

describe("verifying a run", () => {
  const out = folder("verified")
  const verify = () => verifyRun(out, { scenarios, module, workers: 0 })
  const firstFailures = async (): Promise<string[]> =>
    (await verify()).checks.filter(({ ok }) => !ok).map(({ detail }) => detail)
  const edit = (name: string, change: (text: string) => string): void => {
    const text = readFileSync(join(out, name), "utf8")
    expect(change(text)).not.toBe(text)
    writeFileSync(join(out, name), change(text))
  }
  const again = (): Promise<unknown> => runExperiment({ ...here, out, replications: 3, until: "2015-03-31" })
  beforeAll(again)

  it("finds nothing wrong with a run as it was written, and looks at each file twice", async () => {
    const { ok, checks } = await verify()
    expect(checks.filter((check) => !check.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(checks.map(({ name }) => name)).toEqual([
      "events.csv as written",
      "series.csv as written",
      "summary.json as written",
      "dictionary.json as written",
      "engine",
      "digests of the replications",
      "events.csv made again",
      "series.csv made again",
      "summary.json made again",
      "dictionary.json made again",
      "manifest made again",
    ])
  })

  it("names the edited cell by line and column", async () => {
    edit("events.csv", (text) => {
      const lines = text.split("\n")
      lines[100] = lines[100]!.replace(/,Red,/, ",Green,")
      return lines.join("\n")
    })
    const [changed, cell] = await firstFailures()
    expect(changed).toContain("events.csv was changed since the run")
    expect(cell).toBe('events.csv:101: column side_a is "Green", the run made again gives "Red".')
    await again()
  })

  it("finds the edited cell even when the manifest was made to agree", async () => {
    const { hashOfFile } = await import("./read-run.js")
    const before = await hashOfFile(join(out, "series.csv"))
    edit("series.csv", (text) => text.replace(/,members,(\d+)\n/, ",members,1$1\n"))
    const after = await hashOfFile(join(out, "series.csv"))
    edit("manifest.json", (text) => text.replace(before, after))
    expect(await firstFailures()).toEqual([
      expect.stringMatching(/^series\.csv:2: column value is "1(\d+)", the run made again gives "\1"\.$/),
    ])
    await again()
  })

  it("finds lines cut off and lines added", async () => {
    edit("events.csv", (text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1))
    expect((await firstFailures())[1]).toMatch(/^events\.csv:\d+: the file ends here, the run made again goes on\.$/)
    await again()
    edit("events.csv", (text) => `${text}x\n`)
    expect((await firstFailures())[1]).toMatch(/^events\.csv:\d+: the file goes on, the run made again ends here\.$/)
    await again()
  })

  it("finds a missing file", async () => {
    rmSync(join(out, "series.csv"))
    expect(await firstFailures()).toEqual(["series.csv is missing."])
    await again()
  })

  it("finds a changed digest of one replication", async () => {
    const { manifest } = await readRunDocuments(out)
    edit("manifest.json", (text) => text.replace(manifest.replicationDigests[1]!, "0".repeat(64)))
    expect((await firstFailures())[0]).toMatch(/^Replication 2 has digest 0{64}, made again it has [0-9a-f]{64}\.$/)
    await again()
  })

  it("finds a changed parameter, place and mean", async () => {
    edit("manifest.json", (text) => text.replace('"value": 0.1', '"value": 0.2'))
    expect(await firstFailures()).toEqual(["manifest.json: parameters[0].value is 0.2, the run made again gives 0.1."])
    await again()
    edit("manifest.json", (text) => text.replace('"population": 1000', '"population": 9000'))
    expect(await firstFailures()).toEqual([
      "manifest.json: region.territories[0].population is 9000, the run made again gives 1000.",
    ])
    await again()
    edit("summary.json", (text) => text.replace(/"mean": /, '"mean": 1'))
    expect((await firstFailures())[1]).toMatch(
      /^summary\.json: measures\[0\]\.mean is 1\d+(\.\d+)?, the run made again gives /,
    )
    await again()
  })

  it("says when there is no such scenario here", async () => {
    const { ok, checks } = await verifyRun(out, { scenarios: [], workers: 0 })
    expect(ok).toBe(false)
    expect(checks.at(-1)?.detail).toBe('This program has no scenario "four-places": the run cannot be made again.')
  })

  it.each([
    ["is not JSON", (text: string) => text.slice(0, 100), "manifest.json is not JSON"],
    ["is another program's", () => "{}", "is no manifest of a run"],
    [
      "is of a later format",
      (text: string) => text.replace('"version": 1', '"version": 2'),
      "this program reads version 1",
    ],
    [
      "has no seed and a date that is none",
      (text: string) => text.replace('"fixture"', "5").replace('"2015-03-31"', '"2015-13-31"'),
      'until "2015-13-31" is not a day',
    ],
    [
      "names a file outside the folder",
      (text: string) => text.replace('"summary.json"', '"../../etc/passwd"'),
      'files[2].name is "../../etc/passwd"',
    ],
  ])("refuses a manifest that %s", async (_how, change, message) => {
    edit("manifest.json", change as (text: string) => string)
    await expect(verify()).rejects.toThrow(message)
    rmSync(out, { recursive: true })
    await again()
  })
})
