import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fingerprints, finishSweep } from "./sweep-process.js"

/** What came of failing file calls. */
export interface FailedCalls {
  /** Calls that were failed, each in a sitting of its own. */
  readonly calls: number
  /** By name and error, how many. */
  readonly byCall: Readonly<Record<string, number>>
  /** Of those, how many the experiment got over by itself. */
  readonly survived: number
  /** Sittings that ended with anything but a code and sentences. */
  readonly untold: number
  /** Experiments that could not be gone on with afterwards. */
  readonly stuck: number
  /** Experiments that ended with other bytes than undisturbed. */
  readonly different: number
  readonly examples: readonly string[]
}

/** Which system calls are failed, and with what. What is read at the start of a process is not among them: nothing of ours runs by then. */
const INJECTED: readonly (readonly [call: string, error: string])[] = [
  ["pwrite64", "ENOSPC"],
  ["pwrite64", "EIO"],
  ["fsync", "EIO"],
  ["rename", "ENOSPC"],
  ["rename", "EROFS"],
  ["mkdir", "EACCES"],
  ["mkdir", "ENOSPC"],
  ["link", "EMFILE"],
  ["link", "ENOSPC"],
  ["unlink,unlinkat,rmdir", "EIO"],
  ["getdents64", "EIO"],
  ["openat", "EMFILE"],
  ["openat", "EROFS"],
]

/** Whether strace can fail the calls of a process here. */
export function canFailCalls(): boolean {
  return spawnSync("strace", ["-f", "-o", "/dev/null", "-e", "trace=none", "true"]).status === 0
}

/**
 * Fails every file call of a short experiment in turn (`strace -e inject`): the first of its kind, the second, ... until there is none left.
 * Every time the experiment must end with sentences, and the same command must then end it with the same bytes as undisturbed.
 *
 * @param most At most so many of each kind and error.
 * @param kinds System calls, and what they are failed with.
 */
export async function failCalls(
  rows: number,
  most = Number.POSITIVE_INFINITY,
  onCall: (done: number) => void = () => undefined,
  kinds: readonly (readonly [call: string, error: string])[] = INJECTED,
): Promise<FailedCalls> {
  const root = mkdtempSync(join(tmpdir(), "contested-calls-"))
  let [calls, survived, untold, stuck, different] = [0, 0, 0, 0, 0]
  const byCall: Record<string, number> = {}
  const examples: string[] = []
  try {
    const alone = join(root, "alone")
    await finishSweep({ out: alone, rows, workers: 0 })
    const wanted = JSON.stringify(fingerprints(alone))
    const paths = pathsOf(alone)
    for (const [call, error] of kinds) {
      for (let nth = 1; nth <= most; nth += 1) {
        const out = join(root, `${call.split(",")[0]}-${error}-${nth}`)
        const log = join(root, "trace")
        // Only calls on the experiment's own paths count; one thread of file calls keeps the count in order.
        const own = paths.map((path) => path.replace(alone, out)).flatMap((path) => ["-P", path])
        const inject = `inject=${call}:error=${error}:when=${nth}`
        const words = [
          "strace",
          "-f",
          "-o",
          log,
          "-E",
          "UV_THREADPOOL_SIZE=1",
          ...own,
          "-e",
          `trace=${call}`,
          "-e",
          inject,
        ]
        const end = await finishSweep({ out, rows, workers: 0 }, words)
        if (!readFileSync(log, "utf8").includes("(INJECTED)")) {
          rmSync(out, { recursive: true, force: true })
          break
        }
        onCall(++calls)
        const name = `${call.split(",")[0]} ${error}`
        byCall[name] = (byCall[name] ?? 0) + 1
        if (end.code === 0) survived += 1
        else if (end.code !== 1 || !/^[A-Z].*\.$/m.test(end.stderr) || /\n\s+at /.test(end.stderr)) {
          untold += 1
          examples.push(`${name}, call ${nth}: ended with ${end.code ?? end.signal}: ${end.stderr.slice(0, 300)}`)
        }
        const again = await finishSweep({ out, rows, workers: 0 })
        if (again.code !== 0) {
          stuck += 1
          examples.push(`${name}, call ${nth}: could not be gone on with: ${again.stderr.slice(0, 300)}`)
        } else if (JSON.stringify(fingerprints(out)) !== wanted) {
          different += 1
          examples.push(`${name}, call ${nth}: other bytes`)
        }
        rmSync(out, { recursive: true, force: true })
      }
    }
    return { calls, byCall, survived, untold, stuck, different, examples: examples.slice(0, 10) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Every path that an experiment of this shape touches, those that it takes away again among them. */
function pathsOf(folder: string): string[] {
  const files = Object.keys(fingerprints(folder)).map((name) => join(folder, name))
  const aside = files.map((path) => path.replace(/\/([^/]+)$/, "/.$1.partial"))
  return [folder, join(folder, "chunks"), ...files, ...aside, join(folder, ".lock")]
}
