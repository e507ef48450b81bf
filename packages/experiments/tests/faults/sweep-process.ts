import { type ChildProcess, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { bundleProgram } from "../../src/node/threads/bundle-worker.js"
import type { SweepWords } from "./sweep-program.js"

let program: Promise<string> | undefined

/** The program of sweep-program.ts as one file that Node can start at once. */
export function sweepProgram(): Promise<string> {
  program ??= bundleProgram(
    `export * from ${JSON.stringify(fileURLToPath(new URL("./sweep-program.ts", import.meta.url)))}`,
  )
  return program
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

/** Starts an experiment as a process. @param before A command to start it under, with its own words. */
export async function startSweep(words: SweepWords, before: readonly string[] = []): Promise<ChildProcess> {
  const command = [...before, process.execPath, await sweepProgram(), JSON.stringify(words)]
  return spawn(command[0] as string, command.slice(1), { stdio: ["ignore", "ignore", "pipe"] })
}

/** Waits for a process to end. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stderr = ""
  child.stderr?.on("data", (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stderr })))
}

/** Runs an experiment to its end. */
export async function finishSweep(words: SweepWords, before: readonly string[] = []): Promise<Ended> {
  return ended(await startSweep(words, before))
}

/** A hash of each file of a folder that matters, by its path; what a killed process leaves aside does not. */
export function fingerprints(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  )
}
