import { createHash } from "node:crypto"
import { mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises"
import { hostname } from "node:os"
import { basename, dirname, join } from "node:path"
import type { RunFile } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { printable } from "../printable.js"
import { fileError } from "./file-error.js"
import { HashedFile } from "./hashed-file.js"
import { resultsTarget } from "./results-target.js"

/** Folders that this process is writing: a name with our process id that is not among them was left by a dead namesake. */
const beingWritten = new Set<string>()

/** Start of the names of a results folder's temporary siblings; short, so that it fits wherever the folder's own name fits. */
function prefixOf(path: string): string {
  return `.contested-${createHash("sha256").update(basename(path)).digest("hex").slice(0, 12)}-`
}

const HERE =
  hostname()
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .slice(0, 40) || "host"

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/**
 * Puts right what a killed run may have left beside a results folder: brings back the older result when the kill came between
 * the two renames of its replacement, and removes unfinished folders. Leaves those of other machines and of running processes.
 *
 * @throws ExperimentError `folder` when another process is writing to the same results folder.
 */
export async function recoverResults(path: string): Promise<void> {
  const parent = dirname(path)
  const names = await readdir(parent).catch(() => [])
  for (const name of names) {
    const match = name.startsWith(prefixOf(path)) ? /-([A-Za-z0-9]+)-(\d+)\.(partial|older)$/.exec(name) : null
    if (match === null || match[1] !== HERE) continue
    const left = join(parent, name)
    const pid = Number(match[2])
    if (pid === process.pid ? beingWritten.has(left) : isRunning(pid)) {
      throw new ExperimentError(
        "folder",
        `Another run (process ${pid}) is writing to ${printable(path, 300)}: wait for it, or name another folder.`,
      )
    }
    const there = await stat(path).then(
      () => true,
      () => false,
    )
    if (match[3] === "older" && !there) await rename(left, path)
    else await rm(left, { recursive: true, force: true })
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders; its renames are journalled.
  if (process.platform === "win32") return
  const handle = await open(path, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * A results folder in the making: files are written to a sibling folder, made durable, and take the place of the older result
 * in one step when all are there. Until then, and whatever goes wrong, the older result stays as it is.
 */
export class RunFolder {
  /** Where the results will be. */
  readonly path: string
  readonly #partial: string
  readonly #older: string
  readonly #replaces: boolean
  /** Topmost folder that was made for this one, to be taken away again if nothing comes of it. */
  readonly #created: string | null
  readonly #files: HashedFile[] = []
  #done = false

  private constructor(path: string, replaces: boolean, created: string | null) {
    const stem = join(dirname(path), `${prefixOf(path)}${HERE}-${process.pid}`)
    this.path = path
    this.#partial = `${stem}.partial`
    this.#older = `${stem}.older`
    this.#replaces = replaces
    this.#created = created
  }

  /**
   * Checks that the folder may be written and makes its temporary sibling, so that what can be found out is found out
   * before anything is run.
   *
   * @throws ExperimentError `folder`.
   */
  static async open(out: string, scenario: string): Promise<RunFolder> {
    const first = await resultsTarget(out, scenario)
    await recoverResults(first.path)
    const target = await resultsTarget(out, scenario)
    let created: string | null = null
    try {
      created = (await mkdir(dirname(target.path), { recursive: true })) ?? null
      const folder = new RunFolder(target.path, target.exists, created)
      await mkdir(folder.#partial)
      beingWritten.add(folder.#partial)
      return folder
    } catch (error) {
      await removeEmpty(dirname(target.path), created)
      throw fileError(error, "create the results folder", out, "folder")
    }
  }

  /** Starts a file of the folder. */
  async file(name: string): Promise<HashedFile> {
    const file = await HashedFile.create(join(this.#partial, name), join(this.path, name))
    this.#files.push(file)
    return file
  }

  /** Where its files are until it takes its place. */
  get unfinished(): string {
    return this.#partial
  }

  /** Writes a whole document. */
  async document(name: string, text: string): Promise<RunFile> {
    const file = await this.file(name)
    await file.append(new TextEncoder().encode(text))
    return file.finish("document")
  }

  /** Makes the folder take its place. All files must be finished. */
  async publish(): Promise<void> {
    const parent = dirname(this.path)
    try {
      await syncFolder(this.#partial)
      if (this.#replaces) await rename(this.path, this.#older)
      try {
        await rename(this.#partial, this.path)
      } catch (error) {
        if (this.#replaces) await rename(this.#older, this.path)
        throw error
      }
      await syncFolder(parent)
    } catch (error) {
      throw fileError(error, "put in place the results folder", this.path)
    }
    this.#done = true
    beingWritten.delete(this.#partial)
    // The new result is in place: a remainder of the older one is no failure of this run.
    await rm(this.#older, { recursive: true, force: true }).catch(() => undefined)
  }

  /** Takes the temporary folder away. Does nothing after `publish`, so that it can stand in a `finally`. */
  async discard(): Promise<void> {
    if (this.#done) return
    this.#done = true
    for (const file of this.#files) await file.close()
    await rm(this.#partial, { recursive: true, force: true }).catch(() => undefined)
    await removeEmpty(dirname(this.path), this.#created)
    beingWritten.delete(this.#partial)
  }
}

/** Takes away the empty folders from `path` up to `top`, which were made for a run that came to nothing. */
async function removeEmpty(path: string, top: string | null): Promise<void> {
  if (top === null) return
  for (let folder = path; folder.startsWith(top); folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}
