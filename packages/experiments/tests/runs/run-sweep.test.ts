import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { RandomStreams } from "@contested/core"
import { afterAll, describe, expect, it } from "vitest"
import { readTable } from "../../src/node/csv-reader.js"
import { csvHeader } from "../../src/node/csv-writer.js"
import { readSweep } from "../../src/node/read-sweep.js"
import { completePlan, runDesign } from "../../src/node/run-design.js"
import { rowCommand, runSweep, type SweepOptions, type SweepOutcome } from "../../src/node/run-sweep.js"
import { resultsTable } from "../../src/node/store/results-table.js"
import { sweepStatus } from "../../src/node/sweep-status.js"
import { callingThread } from "../../src/node/workplace/calling-thread.js"
import type { ExperimentPlan } from "../../src/runs/experiment-plan.js"
import type { ChunkResult, RunRow } from "../../src/runs/run-row.js"
import type { Subject } from "../../src/runs/subject.js"
import { FAULTS, subjects } from "./fixture-subjects.js"

const root = mkdtempSync(join(tmpdir(), "contested-sweep-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const module = new URL("./fixture-subjects.ts", import.meta.url).href
const named = (name: string): Subject => subjects.find((subject) => subject.name === name) as Subject
const quick = named("quick")
const plan = completePlan(quick, {
  design: { parameters: ["a"], points: [[1], [2], [3]] },
  replications: 8,
  seed: "s",
})
const engine = { version: "0.1.0", commit: "c".repeat(40) }
let folders = 0
const fresh = (): string => join(root, `folder-${++folders}`)

function sweep(out: string, options: Partial<SweepOptions> = {}): Promise<SweepOutcome> {
  return runSweep({ subject: quick, plan, out, module, workers: 0, engine, ...options })
}

async function refusal(out: string, options: Partial<SweepOptions> = {}): Promise<string> {
  return sweep(out, options).then(
    () => expect.unreachable("it should have been refused"),
    (error: Error) => error.message,
  )
}

function contents(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((name) => [name.slice(path.length), readFileSync(name, "utf8")]),
  )
}

/** A folder in which the experiment was stopped after so many chunks. */
async function stopped(chunks: number): Promise<string> {
  const out = fresh()
  let made = 0
  await sweep(out, {
    openPlace: async (subject, asked) => {
      const place = callingThread(subject, asked)
      return {
        ...place,
        make: (tasks) => {
          if (++made > chunks) throw new Error("The power is gone.")
          return place.make(tasks)
        },
      }
    },
  }).catch(() => undefined)
  return out
}

const chunkFiles = (out: string): string[] =>
  readdirSync(join(out, "chunks"))
    .sort()
    .map((name) => join(out, "chunks", name))

const whole = (async () => {
  const out = fresh()
  await sweep(out)
  return contents(out)
})()

/** Resumes, and says how many rows that took and what was told. */
async function resumed(out: string): Promise<{ readonly made: number; readonly notes: readonly string[] }> {
  const notes: string[] = []
  const { made } = await sweep(out, { onNote: (note) => notes.push(note) })
  expect(contents(out)).toEqual(await whole)
  return { made, notes }
}

describe("a sweep", () => {
  it("leaves one row per run, readable by its dictionary, and says in its manifest what it wrote", async () => {
    const out = fresh()
    const { manifest, made } = await sweep(out)
    expect([manifest.runs, manifest.done, manifest.failed, made]).toEqual([24, 24, 0, 24])
    const measures = [{ name: "wins", unit: "0 or 1" }, { name: "time", unit: "days" }] // biome-ignore format: a table
    const { table } = resultsTable(["a"], quick.parameters, measures)
    const rows = (await readTable(table, join(out, "results.csv"))) as Record<string, unknown>[]
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    expect(rows[13]).toMatchObject({ point: 2, a: 2, replication: 6, seed: "s", variant: "plain", status: "done" })
    const dictionary = JSON.parse(readFileSync(join(out, "dictionary.json"), "utf8"))
    expect(csvHeader({ file: "", columns: dictionary.tables["results.csv"] })).toBe(csvHeader(table))
    expect(JSON.stringify(manifest)).not.toContain(root)
  })

  it("is read back row by row, as it was made", async () => {
    const out = fresh()
    await sweep(out)
    const [made, read]: RunRow[][] = [[], []]
    for await (const row of runDesign(quick, plan, { workers: 0 })) made?.push(row)
    for await (const row of readSweep(out)) read?.push(row)
    expect(read).toEqual(made)
    writeFileSync(
      join(out, "results.csv"),
      readFileSync(join(out, "results.csv"), "utf8").split("\n").slice(0, 9).join("\n"),
    )
    const readAll = async (): Promise<void> => {
      for await (const row of readSweep(out)) expect(row.status).toBe("done")
    }
    await expect(readAll()).rejects.toMatchObject({ code: "damaged" })
  })

  it("leaves the same bytes on no, one and two workers", async () => {
    for (const workers of [1, 2]) {
      const out = fresh()
      await sweep(out, { workers })
      expect(contents(out)).toEqual(await whole)
    }
  })

  it("that is complete is not made again by the same command", async () => {
    const out = fresh()
    await sweep(out)
    expect(await resumed(out)).toEqual({ made: 0, notes: [] })
  })

  it("whose rows have a command each makes the same row alone", () => {
    expect(rowCommand(plan, 14)).toBe("contested sweep quick --set a=2 --variants plain --seed=s --replication 6")
  })

  it("keeps a parameter and a measure apart that are called like another column", () => {
    const { table } = resultsTable(["seed", "time"], [], [{ name: "time", unit: "" }, { name: "row", unit: "" }]) // biome-ignore format: a table
    expect(table.columns.map(({ name }) => name)).toEqual([
      ...["row", "point", "parameter.seed", "time", "variant", "replication", "seed", "status", "digest"],
      ...["occurrences", "measure.time", "measure.row", "message"],
    ])
  })

  it("leaves a measure empty where a variant does not have it", async () => {
    const out = fresh()
    const subject = named("measures-differ")
    const asked = completePlan(subject, { replications: 1, variants: ["other", "plain"] })
    await sweep(out, { subject, plan: asked })
    const [header, first, second] = readFileSync(join(out, "results.csv"), "utf8").split("\n")
    expect(header?.split(",").slice(-3)).toEqual(["wins", "time", "message"])
    expect(first).toMatch(/,[01],,$/)
    expect(second).toMatch(/,[01],[\d.]+,$/)
  })
})

describe("a sweep that was stopped", () => {
  it("goes on with what is missing, and ends with the identical folder", async () => {
    const out = await stopped(9)
    expect(existsSync(join(out, "results.csv"))).toBe(false)
    expect((await sweepStatus(out)).done).toBe(9)
    expect((await resumed(out)).made).toBe(24 - 9)
  })

  it("before anything was written is begun anew", async () => {
    const out = fresh()
    mkdirSync(join(out, "chunks"), { recursive: true })
    writeFileSync(join(out, ".experiment.json.partial"), '{"format": "contes')
    await sweep(out)
    rmSync(join(out, ".experiment.json.partial"), { force: true })
    expect(contents(out)).toEqual(await whole)
  })

  it("61: by a last line cut in half has that chunk made again, and says so", async () => {
    const out = await stopped(12)
    const [victim] = chunkFiles(out) as [string]
    writeFileSync(victim, readFileSync(victim, "utf8").slice(0, -40))
    const { made, notes } = await resumed(out)
    expect(made).toBe(13)
    expect(notes).toEqual([expect.stringMatching(/^chunks\/\w+\.jsonl is cut short: .*row \d+ is made again\.$/)])
  })

  it("62: a line in the middle that was changed is found by the check sum, and only that chunk is made again", async () => {
    const out = await stopped(12)
    const [victim] = chunkFiles(out) as [string]
    writeFileSync(victim, readFileSync(victim, "utf8").replace('"done"', '"dnoe"'))
    const { made, notes } = await resumed(out)
    expect([made, notes.length]).toEqual([13, 1])
    expect(notes[0]).toMatch(/its bytes were changed/)
  })

  it("63: a chunk that is gone is made again", async () => {
    const out = await stopped(12)
    rmSync(chunkFiles(out)[3] as string)
    expect((await resumed(out)).made).toBe(13)
  })

  it("64: a chunk that nobody has counted yet is verified and adopted", async () => {
    const [out, other] = [await stopped(4), await stopped(16)]
    for (const file of chunkFiles(other)) writeFileSync(file.replace(other, out), readFileSync(file))
    expect((await resumed(out)).made).toBe(8)
  })

  it("65: chunks cut short, of no length, or swapped with each other are made again", async () => {
    const out = await stopped(12)
    const [short, empty, one, two] = chunkFiles(out) as [string, string, string, string]
    writeFileSync(short, readFileSync(short).subarray(0, 25))
    writeFileSync(empty, "")
    renameSync(one, `${root}/swapped`)
    renameSync(two, one)
    renameSync(`${root}/swapped`, two)
    const { made, notes } = await resumed(out)
    expect([made, notes.length]).toEqual([16, 4])
    const kinds = [/holds the rows? .*its name stands for others/, /is cut short/, /is empty/]
    expect(kinds.map((kind) => notes.filter((note) => kind.test(note)).length)).toEqual([2, 1, 1])
  })

  it("66: a single bit that flipped never gets into the results", async () => {
    const bits = (bytes: Buffer): readonly number[] => [3, 900, 8 * bytes.length - 30]
    for (const which of [0, 1, 2]) {
      const out = await stopped(8)
      const victim = chunkFiles(out)[7] as string
      const bytes = readFileSync(victim)
      const bit = bits(bytes)[which] as number
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      writeFileSync(victim, bytes)
      expect((await resumed(out)).made).toBe(17)
    }
  })

  it("and whose results were changed afterwards has them put together anew", async () => {
    const out = fresh()
    await sweep(out)
    writeFileSync(join(out, "results.csv"), readFileSync(join(out, "results.csv"), "utf8").replace("done", "tone"))
    const { made, notes } = await resumed(out)
    expect([made, notes]).toEqual([
      0,
      ["results.csv was changed since it was written: the results are put together anew."],
    ])
  })

  it("75: goes on in the same order when the clock was moved back", async () => {
    const out = await stopped(8)
    const now = Date.now
    Date.now = () => now() - 365 * 86_400_000
    try {
      expect((await resumed(out)).made).toBe(16)
    } finally {
      Date.now = now
    }
  })
})

describe("a place where runs are made", () => {
  /** The calling thread, with what is done to its answers. */
  const spoilt =
    (change: (made: ChunkResult) => ChunkResult | Promise<ChunkResult>): NonNullable<SweepOptions["openPlace"]> =>
    async (subject, asked) => {
      const place = callingThread(subject, asked)
      return { ...place, places: 4, make: async (tasks) => change(await place.make(tasks)) }
    }

  it("may finish chunks in any order: the folder is the same", async () => {
    const out = fresh()
    const random = new RandomStreams("any order", 1).stream("delays")
    await sweep(out, {
      openPlace: spoilt(async (made) => {
        await setTimeout(10 * random.uniform())
        return made
      }),
    })
    expect(contents(out)).toEqual(await whole)
  })

  it("79: that gives back another chunk, or not all of it, is stopped by name, and what came before is kept", async () => {
    const [out, short] = [fresh(), fresh()]
    expect(await refusal(out, { openPlace: spoilt((made) => (made.first === 9 ? { ...made, first: 8 } : made)) })).toBe(
      "Rows 9 to 9 came back as 1 results from row 8 on: expected 1 from row 9 on.",
    )
    expect(
      await refusal(short, { openPlace: spoilt((made) => (made.first === 9 ? { ...made, results: [] } : made)) }),
    ).toBe("Rows 9 to 9 came back as 0 results from row 9 on: expected 1 from row 9 on.")
    expect((await resumed(out)).made).toBeLessThan(24)
  })
})

describe("a results folder", () => {
  it("67: of another experiment is refused with what differs, and left as it is", async () => {
    const out = fresh()
    await sweep(out)
    const before = contents(out)
    const other: ExperimentPlan = { ...plan, seed: "t" }
    expect(await refusal(out, { plan: other })).toMatch(
      /holds another experiment \(plan\.seed is "s".*"t".*\): it is left as it is/,
    )
    expect(contents(out)).toEqual(before)
  })

  it("67: begun by another version is refused unless asked, and then says which finished it", async () => {
    const out = await stopped(4)
    const later = { version: "0.2.0", commit: null }
    expect(await refusal(out, { engine: later })).toMatch(
      /was begun by version 0\.1\.0 \(cccccccccccc\), this is 0\.2\.0: .*--other-version/,
    )
    const { manifest } = await sweep(out, { engine: later, otherVersion: true })
    expect(manifest).toMatchObject({ engine, finishedBy: later })
  })

  it("67: of an older or newer format is refused", async () => {
    const out = await stopped(4)
    const file = join(out, "experiment.json")
    writeFileSync(file, readFileSync(file, "utf8").replace('"version": 1', '"version": 9'))
    expect(await refusal(out)).toMatch(/is of format version 9: this program reads version 1/)
  })

  it("whose experiment.json was changed by hand is refused", async () => {
    const out = await stopped(4)
    const file = join(out, "experiment.json")
    writeFileSync(file, readFileSync(file, "utf8").replace('"runs": 24', '"runs": 25'))
    expect(await refusal(out)).toMatch(/was changed since the experiment began/)
  })

  it("68: that a living process writes to is refused, and one whose process is dead is taken over", async () => {
    const out = await stopped(4)
    const lock = join(out, ".lock")
    const self = { pid: 1000, host: "here", born: "boot/7" }
    const processes = (running: boolean) => ({ self, isRunning: () => running })
    writeFileSync(lock, JSON.stringify({ pid: 77, host: "here", born: "boot/3" }))
    expect(await refusal(out, { processes: processes(true) })).toMatch(
      /Another process \(77\) is writing to .*wait for it/,
    )
    await sweep(out, { processes: processes(false) })
    expect(existsSync(lock)).toBe(false)
  })

  it("68: locked from another machine is refused with what to do if that one has died", async () => {
    const out = await stopped(4)
    writeFileSync(join(out, ".lock"), JSON.stringify({ pid: 77, host: "elsewhere", born: "" }))
    expect(await refusal(out)).toMatch(/Another process \(77 on elsewhere\) .* If that machine has died, remove \.lock/)
  })

  it("68: with a lock that was cut short is used: its maker died while writing it", async () => {
    const out = await stopped(4)
    writeFileSync(join(out, ".lock"), '{"pid": 1')
    expect((await resumed(out)).made).toBe(20)
  })

  it("68: is written to by one of two that start at the same moment, and the other is told", async () => {
    const out = fresh()
    const results = await Promise.allSettled([sweep(out), sweep(out)])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(contents(out)).toEqual(await whole)
  })

  it("69: whose chunks lead elsewhere is refused; a name that leads elsewhere is replaced, not followed", async () => {
    const [out, elsewhere] = [await stopped(4), fresh()]
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, "precious"), "mine")
    symlinkSync(join(elsewhere, "precious"), join(out, "results.csv"))
    await sweep(out)
    expect(readFileSync(join(elsewhere, "precious"), "utf8")).toBe("mine")
    rmSync(join(out, "chunks"), { recursive: true })
    rmSync(join(out, "manifest.json"))
    symlinkSync(elsewhere, join(out, "chunks"))
    expect(await refusal(out)).toMatch(/has a chunks that is no folder/)
    expect(readdirSync(elsewhere)).toEqual(["precious"])
  })

  it("74: that is deleted while the sweep runs ends it, and half of it is not made again", async () => {
    const out = fresh()
    let made = 0
    const message = await refusal(out, {
      openPlace: async (subject, asked) => {
        const place = callingThread(subject, asked)
        const make: typeof place.make = (tasks) => {
          if (++made === 5) rmSync(out, { recursive: true })
          return place.make(tasks)
        }
        return { ...place, make }
      },
    })
    expect(message).toMatch(/^Cannot write .*chunks\/\w+\.jsonl: it is not there \(ENOENT\)\.$/)
    expect(existsSync(out)).toBe(false)
  })

  it("that holds files of somebody else, or of another kind, or is a file, is left as it is", async () => {
    const out = fresh()
    mkdirSync(out)
    writeFileSync(join(out, "thesis.tex"), "x")
    expect(await refusal(out)).toMatch(/holds "thesis\.tex", which no experiment has written/)
    rmSync(join(out, "thesis.tex"))
    writeFileSync(join(out, "manifest.json"), '{"format": "contested/run"}')
    expect(await refusal(out)).toMatch(/holds results that are no experiment's/)
    expect(await refusal(join(out, "manifest.json"))).toMatch(/is a file, not a folder/)
    expect(await refusal(`${root}/a\0b`)).toMatch(/NUL character/)
    expect(await refusal("")).toMatch(/name is empty/)
    expect(readdirSync(out)).toEqual(["manifest.json"])
  })
})

describe("79: runs that fail", () => {
  const faulty = named("faulty")
  const kinds = ["none", "throws", "answers in a wrong shape", "none"].map((kind) => [FAULTS.indexOf(kind as "none")])
  const asked = completePlan(faulty, { design: { parameters: ["kind"], points: kinds }, replications: 2 })

  it("are rows with seed and message, the others are made, and the manifest counts both", async () => {
    const out = fresh()
    const told: number[] = []
    const { manifest } = await sweep(out, { subject: faulty, plan: asked, onFailure: ({ row }) => told.push(row) })
    expect([manifest.done, manifest.failed, told.sort()]).toEqual([4, 4, [3, 4, 5, 6]])
    const lines = readFileSync(join(out, "results.csv"), "utf8").split("\n")
    expect(lines[3]).toBe("3,2,1,plain,1,fixture,failed,,,,,Group 17 is gone.")
    const status = await sweepStatus(out)
    expect(status.failures.map(({ row }) => row)).toEqual([3, 4, 5, 6])
    expect(rowCommand(status.plan, 3)).toBe(
      "contested sweep faulty --set kind=1 --variants plain --seed=fixture --replication 1",
    )
  })

  it("are made again when asked, and only they", async () => {
    const out = fresh()
    await sweep(out, { subject: faulty, plan: asked })
    const healed: Subject = { ...faulty, run: quick.run }
    const { manifest, made } = await sweep(out, { subject: healed, plan: asked, retryFailed: true })
    expect([made, manifest.failed]).toEqual([4, 0])
  })
})
