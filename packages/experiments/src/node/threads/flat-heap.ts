import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** What the old part of a heap may grow by beyond what the last collection left: a tenth of it and these bytes. */
const MARGIN = 4 * 2 ** 20
const SHARE = 1.1
/** Share of the time that collecting may take, at most one part in so many. */
const PATIENCE = 100

/** Bytes of all that has grown old; the young part comes and goes by itself. */
function oldBytes(): number {
  let bytes = 0
  for (const { space_name: name, space_used_size: used } of getHeapSpaceStatistics())
    if (!name.startsWith("new_")) bytes += used
  return bytes
}

/**
 * Keeps the heap of one thread flat. V8 lets garbage that has grown old lie until the heap is a multiple of what is alive, so that a long experiment
 * looks as if it leaked, in every thread; here it is collected once it is a tenth of that and 4 MB, as long as collecting takes no more than one part in a hundred of
 * the time. A bound on the heap (`resourceLimits`) does the same, but ends runs that need more than anybody thought of: the national scenario alone needs
 * 0.9 GB.
 *
 * Call it between two pieces of work. Costs microseconds, and where it collects some 10 ms for each 20 MB alive. What is computed does not depend on it.
 */
export class FlatHeap {
  #left: number | null = null
  #collect: (() => void) | undefined
  /** When the next collection is due at the earliest, in the process's own milliseconds. */
  #due = 0

  /** Collects if the heap has grown enough. @returns Whether it did. */
  tend(): boolean {
    const old = oldBytes()
    this.#left = Math.min(this.#left ?? old, old)
    const started = performance.now()
    if (old < SHARE * this.#left + MARGIN || started < this.#due) return false
    this.#collect ??= collector()
    this.#collect()
    this.#left = oldBytes()
    const ended = performance.now()
    this.#due = ended + PATIENCE * (ended - started)
    return true
  }
}

/** V8's own collector, which is told of where it is asked for; nothing where an engine has none to give. */
function collector(): () => void {
  try {
    // The flag concerns contexts made from now on, such as the one of the next line, and is taken back at once.
    setFlagsFromString("--expose-gc")
    const found: unknown = runInNewContext("typeof gc === 'function' ? gc : null")
    setFlagsFromString("--no-expose-gc")
    return typeof found === "function" ? () => found() : () => undefined
  } catch {
    return () => undefined
  }
}
