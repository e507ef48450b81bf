import { describe, expect, it } from "vitest"
import { ExperimentError } from "../../src/experiment-error.js"
import { completePlan } from "../../src/node/run-design.js"
import { runSweep } from "../../src/node/run-sweep.js"
import type { StoreFiles } from "../../src/node/store/store-files.js"
import { callingThread } from "../../src/node/workplace/calling-thread.js"
import type { Subject } from "../../src/runs/subject.js"
import { subjects } from "../runs/fixture-subjects.js"
import { canFailCalls, failCalls } from "./fail-calls.js"
import { killSweeps } from "./kill-sweeps.js"
import { MemoryFiles } from "./memory-files.js"

const quick = subjects.find(({ name }) => name === "quick") as Subject
const plan = completePlan(quick, { replications: 4, seed: "failing" })
const OUT = "/home/study"

async function sitting(files: StoreFiles): Promise<number> {
  const { made } = await runSweep({
    subject: quick,
    plan,
    out: OUT,
    files,
    engine: { version: "0.1.0", commit: null },
    processes: { self: { pid: 1, host: "here", born: "" }, isRunning: () => false },
    openPlace: async (subject, asked) => callingThread(subject, asked),
  })
  return made
}

function contents(files: MemoryFiles): string {
  const decoder = new TextDecoder()
  const own = [...files.names].filter(([path]) => !/\/\.[^/]*$/.test(path)).sort(([a], [b]) => (a < b ? -1 : 1))
  return own.map(([path, inode]) => `${path}\n${inode === null ? "" : decoder.decode(inode.data)}`).join("\n")
}

type Call = "write" | "sync" | "create" | "rename" | "link" | "makeFolder" | "syncFolder" | "remove" | "list" | "read"

/** A file system whose calls of a kind fail, from the n-th on (a full disk stays full) or only that one. */
function failing(files: MemoryFiles, calls: readonly Call[], code: string, nth: number, onwards: boolean) {
  let seen = 0
  const isHit = (call: Call): boolean => {
    if (!calls.includes(call)) return false
    seen += 1
    return onwards ? seen >= nth : seen === nth
  }
  const refuse = (): never => {
    throw Object.assign(new Error(`${code}: as the test says`), { code })
  }
  const broken = new Proxy<StoreFiles>(files, {
    get: (target, name) => {
      const value = target[name as keyof StoreFiles] as (...words: unknown[]) => Promise<unknown>
      return async (...words: unknown[]) => {
        if (isHit(name as Call)) refuse()
        const answer = await value.apply(target, words)
        if (name !== "create") return answer
        const file = answer as Awaited<ReturnType<StoreFiles["create"]>>
        const write: typeof file.write = async (bytes) => (isHit("write") ? refuse() : file.write(bytes))
        const sync: typeof file.sync = async () => (isHit("sync") ? refuse() : file.sync())
        return { ...file, write, sync }
      }
    },
  })
  return { broken, wasHit: () => seen >= nth }
}

const undisturbed = (async () => {
  const files = new MemoryFiles()
  await sitting(files)
  return contents(files)
})()

/** Fails every call of a kind in turn; each time the sitting ends with sentences, and the next ends it with the same bytes. */
async function failEach(calls: readonly Call[], code: string, onwards: boolean): Promise<string[]> {
  const told = new Set<string>()
  for (let nth = 1; ; nth += 1) {
    const files = new MemoryFiles()
    const { broken, wasHit } = failing(files, calls, code, nth, onwards)
    const error = await sitting(broken).then(
      () => null,
      (failure: unknown) => failure,
    )
    if (!wasHit()) return [...told]
    if (error !== null) {
      expect(error).toBeInstanceOf(ExperimentError)
      for (const sentence of (error as ExperimentError).sentences) told.add(sentence)
    }
    await sitting(files)
    expect(contents(files)).toBe(await undisturbed)
  }
}

describe("an experiment whose files fail it says so and can be gone on with to the same bytes, when", () => {
  it("70: the disk is full from any write on", async () => {
    const told = await failEach(["write", "create", "makeFolder"], "ENOSPC", true)
    expect(told.length).toBeGreaterThan(5)
    for (const sentence of told) expect(sentence).toMatch(/^Cannot .*\/home.*: the disk is full \(ENOSPC\)\./)
  })

  it("71: any sync fails, which is not tried again", async () => {
    const told = await failEach(["sync", "syncFolder"], "EIO", false)
    for (const sentence of told) expect(sentence).toMatch(/the disk reports an input\/output error \(EIO\)/)
  })

  it("72: too many files are open", async () => {
    const told = await failEach(["create", "list", "read"], "EMFILE", false)
    for (const sentence of told) expect(sentence).toMatch(/too many files are open \(EMFILE\)/)
  })

  it("73: the file system becomes read-only half-way", async () => {
    const told = await failEach(["create", "rename", "remove", "makeFolder", "write"], "EROFS", true)
    for (const sentence of told) expect(sentence).toMatch(/the file system is read-only \(EROFS\)/)
  })

  it("any rename or link is refused", async () => {
    for (const sentence of await failEach(["rename", "link"], "EACCES", false))
      expect(sentence).toMatch(/permission is denied \(EACCES\)/)
  })
})

// Small versions of `npm run faults`.
describe("an experiment as a process", () => {
  it("killed at random moments ends with the bytes of one that was left alone", async () => {
    expect(await killSweeps(3, 30, "small", undefined, [0])).toMatchObject({
      kills: 3,
      different: 0,
      lost: 0,
      stuck: 0,
      examples: [],
    })
  })

  it.skipIf(!canFailCalls())("whose system calls are failed by strace ends with sentences, and goes on", async () => {
    const found = await failCalls(2, 1, undefined, [
      ["pwrite64", "ENOSPC"],
      ["fsync", "EIO"],
      ["openat", "EMFILE"],
    ])
    expect(found).toMatchObject({ calls: 3, survived: 0, untold: 0, stuck: 0, different: 0, examples: [] })
  })
})
