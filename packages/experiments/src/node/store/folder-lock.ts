import { readFileSync } from "node:fs"
import { hostname } from "node:os"
import { ExperimentError } from "../../experiment-error.js"
import { printable } from "../../printable.js"
import { systemCode } from "../file-error.js"
import type { StoreFiles } from "./store-files.js"

export const LOCK_FILE = ".lock"

/** Who writes to a folder. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** When the process began, in the kernel's own count: tells it from a later one with its number. Empty where that is not known. */
  readonly born: string
}

/** What is known of processes, so that a test can say otherwise. */
export interface Processes {
  readonly self: LockHolder
  /** Whether the holder, of this host, still runs. */
  isRunning(holder: LockHolder): boolean
}

/** Field 22 of /proc/PID/stat, the start time in ticks since boot, with the boot's own id; the name in field 2 may hold blanks and brackets. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`
  } catch {
    return ""
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === "EPERM"
  }
}

/** The processes of this machine. */
export function localProcesses(): Processes {
  return {
    self: { pid: process.pid, host: hostname(), born: birthOf(process.pid) },
    isRunning: ({ pid, born }) => isAlive(pid) && (born === "" || birthOf(pid) === born),
  }
}

/** The holder that a lock names; null for a lock that was cut short, whose maker died while writing it. */
function holderOf(bytes: Uint8Array): LockHolder | null {
  try {
    const { pid, host, born } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<LockHolder>
    return typeof pid === "number" && typeof host === "string" ? { pid, host, born: String(born ?? "") } : null
  } catch {
    return null
  }
}

/** Who holds the lock of a folder and still runs, as far as can be known from here; null when nobody does. */
export async function lockHolder(files: StoreFiles, folder: string, processes: Processes): Promise<LockHolder | null> {
  const bytes = await files.read(`${folder}/${LOCK_FILE}`)
  const holder = bytes === null ? null : holderOf(bytes)
  if (holder === null) return null
  // Nobody can be asked about a process of another machine.
  return holder.host === processes.self.host && !processes.isRunning(holder) ? null : holder
}

function refusal(folder: string, { pid, host }: LockHolder, self: LockHolder): ExperimentError {
  const where = host === self.host ? "" : ` on ${printable(host)}`
  const advice =
    host === self.host
      ? "wait for it, or name another folder."
      : `wait for it, or name another folder. If that machine has died, remove ${LOCK_FILE} in the folder.`
  return new ExperimentError(
    "folder",
    `Another process (${pid}${where}) is writing to ${printable(folder, 300)}: ${advice}`,
  )
}

/** The lock appears with all that it says, or not at all: one that is half written would be taken for a dead one's. */
async function appear(files: StoreFiles, folder: string, self: LockHolder): Promise<void> {
  const aside = `${folder}/${LOCK_FILE}-${self.pid}.partial`
  await files.remove(aside)
  const file = await files.create(aside)
  try {
    try {
      await file.write(new TextEncoder().encode(`${JSON.stringify(self)}\n`))
    } finally {
      await file.close()
    }
    await files.link(aside, `${folder}/${LOCK_FILE}`)
  } finally {
    await files.remove(aside)
  }
}

/**
 * Takes the lock of a folder: one process writes there at a time. A lock whose process has died is taken over.
 *
 * @returns How to give it back.
 * @throws ExperimentError `folder` naming who holds it
 */
export async function takeLock(
  files: StoreFiles,
  folder: string,
  processes: Processes = localProcesses(),
): Promise<() => Promise<void>> {
  const path = `${folder}/${LOCK_FILE}`
  const { self } = processes
  for (let attempt = 1; ; attempt += 1) {
    const holder = await lockHolder(files, folder, processes)
    if (holder !== null) throw refusal(folder, holder, self)
    const left = await files.read(path)
    if (left !== null) {
      // Two may find the same dead lock: only one moves it away, and who moved a living one puts it back.
      const moved = `${path}-${self.pid}`
      const isMoved = await files.rename(path, moved).then(
        () => true,
        (error: unknown) => {
          if (systemCode(error) === "ENOENT") return false
          throw error
        },
      )
      if (isMoved) {
        const found = await files.read(moved)
        const isOther = found !== null && Buffer.compare(found, left) !== 0
        if (isOther && (await files.kind(path)) === null) await files.rename(moved, path)
        else await files.remove(moved)
      }
    }
    try {
      await appear(files, folder, self)
      return () => files.remove(path)
    } catch (error) {
      if (systemCode(error) !== "EEXIST" || attempt === 3) throw error
    }
  }
}
