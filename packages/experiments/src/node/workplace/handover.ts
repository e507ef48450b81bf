import type { RowRange } from "../../runs/chunks.js"

/** Most rows that are handed over at once: what a lane loses when it is killed. */
const MOST_ROWS = 5_000
/**
 * Work that must be left for another thread to pay, milliseconds: one takes half a second to start and as long again until its code is compiled, and
 * both take from the others.
 */
const WORTH_A_THREAD = 2_500
/** Work after which it is known how long runs take: the first are slow, for their code is not compiled. */
const KNOWN_AFTER = 300
/** Whoever has heard nothing for so long has long runs: the others are started. */
const LONGEST_WAIT = 5_000

/**
 * Chunks, several at a time where runs are short and handing over costs something: so many that what is handed over takes as long as it should, by what
 * runs have taken so far, and never so many that a lane goes without at the end. Chunks stay what they are, in their order; only how they travel follows the clock.
 *
 * Also says when it pays to have further threads at work.
 */
export class Handover {
  readonly #ranges: readonly RowRange[]
  readonly #lanes: number
  readonly #worth: number
  #next = 0
  #rows = 0
  #milliseconds = 0
  /** Of the last that were handed over. */
  #perRow = Number.POSITIVE_INFINITY
  readonly #waiting: (() => void)[] = []
  #isDecided: boolean
  readonly #timer: NodeJS.Timeout | undefined

  /**
   * @param lanes How many ask for work at the same time.
   * @param worth How long what is handed over at once should take, milliseconds; 0 hands over one chunk at a time.
   * @param isPatient Whether the others wait until it is known that they pay.
   */
  constructor(ranges: readonly RowRange[], lanes: number, worth = 0, isPatient = false) {
    this.#ranges = ranges
    this.#lanes = lanes
    this.#worth = worth
    this.#isDecided = !isPatient || lanes === 1
    if (!this.#isDecided) this.#timer = setTimeout(() => this.#start(), LONGEST_WAIT)
  }

  /** The next chunks; empty when there are none left. */
  take(): readonly RowRange[] {
    const first = this.#ranges[this.#next]
    if (first === undefined) {
      this.end()
      return []
    }
    const left = this.#ranges.length - this.#next
    const fair = Math.max(1, Math.floor(left / (2 * this.#lanes)))
    const rows = first.last - first.first + 1
    const each = this.#rows === 0 ? this.#worth : (this.#milliseconds / this.#rows) * rows
    const wanted = Math.max(1, Math.floor(this.#worth / Math.max(each, 1e-3)))
    const count = Math.min(wanted, fair, Math.max(1, Math.floor(MOST_ROWS / rows)))
    this.#next += count
    return this.#ranges.slice(this.#next - count, this.#next)
  }

  /** Says how long rows took. */
  learn(rows: number, milliseconds: number | undefined): void {
    if (milliseconds === undefined) return
    this.#rows += rows
    this.#milliseconds += milliseconds
    this.#perRow = milliseconds / rows
    const [next, last] = [this.#ranges[this.#next], this.#ranges.at(-1)]
    const left = next === undefined || last === undefined ? 0 : last.last - next.first + 1
    if (this.#milliseconds >= KNOWN_AFTER && this.#perRow * left >= WORTH_A_THREAD) this.#start()
  }

  /** Comes to an end when it pays to have further lanes at work, or when there is nothing left for them. */
  untilOthersPay(): Promise<void> {
    return this.#isDecided ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Lets everybody go: there is nothing left, or something went wrong. */
  end(): void {
    this.#start()
  }

  #start(): void {
    this.#isDecided = true
    clearTimeout(this.#timer)
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
