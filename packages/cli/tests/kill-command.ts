// The contested command, killed and given again.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { RandomStreams } from "@contested/core"

const BIN = fileURLToPath(new URL("../bin/contested.mjs", import.meta.url))
const FILES = ["results.csv", "dictionary.json", "manifest.json"]

/** What came of killing the command. */
export interface KilledCommand {
  readonly runs: number
  readonly kills: number
  /** Chunks that were safe at each kill, of how many. */
  readonly safeAtKills: readonly number[]
  /** SHA-256 of results.csv. */
  readonly sha256: string
  readonly isIdentical: boolean
  /** The same on one and on two workers, undisturbed. */
  readonly isSameOnWorkers: boolean
}

function sweep(out: string, runs: number, workers: number) {
  const words = ["sweep", "lanchester", "--replications", String(runs), "--seed", "5", "--out", out]
  return spawn(process.execPath, [BIN, ...words, "--workers", String(workers), "--quiet"], { stdio: "inherit" })
}

function filesOf(out: string): string {
  return FILES.map((name) =>
    createHash("sha256")
      .update(readFileSync(join(out, name)))
      .digest("hex"),
  ).join(" ")
}

const chunksOf = (out: string): number =>
  existsSync(join(out, "chunks")) ? readdirSync(join(out, "chunks")).filter((name) => !name.startsWith(".")).length : 0

/** Waits until a moment that is drawn from those in which the command is at work, and kills it then. */
async function killOne(out: string, runs: number, workers: number, target: number): Promise<number> {
  const child = sweep(out, runs, workers)
  const end = new Promise<void>((resolve) => child.on("close", () => resolve()))
  let ended = false
  void end.then(() => {
    ended = true
  })
  while (!ended && chunksOf(out) < target) await setTimeout(5)
  child.kill("SIGKILL")
  await end
  return chunksOf(out)
}

/**
 * Runs `contested sweep lanchester` undisturbed on one and two workers, and a third time killed so often at random moments, each time given
 * again; compares the files.
 */
export async function killCommand(runs: number, kills: number, seed: string): Promise<KilledCommand> {
  const root = mkdtempSync(join(tmpdir(), "contested-killed-"))
  const random = new RandomStreams(seed, 1).stream("kills")
  try {
    const [one, two, killed] = [join(root, "one"), join(root, "two"), join(root, "killed")]
    for (const [out, workers] of [
      [one, 1],
      [two, 2],
    ] as const)
      await new Promise((resolve) => sweep(out, runs, workers).on("close", resolve))
    const all = chunksOf(one)
    const targets = Array.from({ length: kills }, () => Math.floor(all * random.uniform())).sort((a, b) => a - b)
    const safeAtKills: number[] = []
    for (const [k, target] of targets.entries()) safeAtKills.push(await killOne(killed, runs, 1 + (k % 2), target))
    await new Promise((resolve) => sweep(killed, runs, 2).on("close", resolve))
    const [wanted, found] = [filesOf(one), filesOf(killed)]
    return {
      runs,
      kills,
      safeAtKills,
      sha256: found.split(" ")[0] as string,
      isIdentical: found === wanted,
      isSameOnWorkers: filesOf(two) === wanted,
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
