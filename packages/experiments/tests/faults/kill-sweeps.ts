import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { RandomStreams } from "@contested/core"
import { ended, fingerprints, finishSweep, startSweep } from "./sweep-process.js"

/** What came of killing experiments. */
export interface KilledSweeps {
  readonly kills: number
  /** Experiments that were brought to their end, kills and all. */
  readonly finished: number
  /** Of those, how many ended with other bytes than undisturbed. */
  readonly different: number
  /** Kills after which a file that had been there was gone or changed. */
  readonly lost: number
  /** Times that the experiment could not be gone on with. */
  readonly stuck: number
  /** Most kills that one experiment went through. */
  readonly mostKills: number
  readonly examples: readonly string[]
}

/**
 * Kills experiments with SIGKILL at random moments, again and again, goes on with each until it is complete, and compares it with the one
 * that was left alone. They take turns on these numbers of threads.
 *
 * @param rows Runs of each experiment, of a millisecond.
 * @param onKill Called after each kill.
 */
export async function killSweeps(
  kills: number,
  rows: number,
  seed: string,
  onKill: (done: number) => void = () => undefined,
  threads: readonly number[] = [0, 1, 2],
): Promise<KilledSweeps> {
  const root = mkdtempSync(join(tmpdir(), "contested-kills-"))
  const random = new RandomStreams(seed, 1).stream("kills")
  try {
    const alone = join(root, "alone")
    const began = performance.now()
    const { code, stderr } = await finishSweep({ out: alone, rows, workers: Math.max(...threads) })
    if (code !== 0) throw new Error(`The undisturbed experiment failed: ${stderr}`)
    const usual = performance.now() - began
    const wanted = JSON.stringify(fingerprints(alone))
    let [done, finished, different, lost, stuck, mostKills] = [0, 0, 0, 0, 0, 0]
    const examples: string[] = []
    for (let number = 1; done < kills; number += 1) {
      const words = { out: join(root, `killed-${number}`), rows, workers: threads[number % threads.length] ?? 0 }
      let before: Record<string, string> = {}
      let own = 0
      for (;;) {
        const child = await startSweep(words)
        const end = ended(child)
        // The last sitting is left alone when enough have been killed.
        if (done < kills) {
          await Promise.race([setTimeout(random.uniform() * usual), end])
          child.kill("SIGKILL")
        }
        const { code, signal, stderr } = await end
        if (signal === "SIGKILL") onKill(++done)
        if (signal === "SIGKILL") own += 1
        const now = existsSync(words.out) ? fingerprints(words.out) : {}
        const gone = Object.keys(before).filter((name) => now[name] !== before[name])
        if (gone.length > 0) {
          lost += 1
          examples.push(`${gone[0]} was there before a kill, and is gone or changed after it`)
        }
        before = now
        if (signal === "SIGKILL") continue
        if (code !== 0) {
          stuck += 1
          examples.push(`it could not be gone on with: ${stderr.slice(0, 300)}`)
        }
        break
      }
      finished += 1
      mostKills = Math.max(mostKills, own)
      if (JSON.stringify(before) !== wanted) {
        different += 1
        examples.push(`experiment ${number} has other bytes after ${own} kills`)
      }
      rmSync(words.out, { recursive: true, force: true })
    }
    return { kills: done, finished, different, lost, stuck, mostKills, examples: examples.slice(0, 10) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
