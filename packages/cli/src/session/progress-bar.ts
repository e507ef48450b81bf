import type { RunProgress } from "@contested/experiments/node"
import type { Session } from "./session.js"

const WIDTH = 24
const REDRAW_MS = 100

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

/** How far something is. */
interface Progress extends Pick<RunProgress, "done" | "replications"> {
  /** Done in earlier sittings: the pace is of this one. Default 0. */
  readonly before?: number
  /** Of those done, how many failed. Default 0. */
  readonly failed?: number
}

/** A line that shows how far a run is, rewritten in place with carriage returns and blanks only: no escape codes. */
export class ProgressBar {
  readonly #session: Session
  readonly #shown: boolean
  readonly #things: string
  readonly #started = performance.now()
  #drawn = Number.NEGATIVE_INFINITY
  #length = 0

  /**
   * Draws only on a terminal, and not when quiet.
   *
   * @param things What is counted, in the plural.
   */
  constructor(session: Session, quiet: boolean, things = "replications") {
    this.#session = session
    this.#things = things
    this.#shown = session.stderr.isTTY === true && !quiet
  }

  /** Draws the line anew, at most ten times a second. */
  update({ done, replications, before = 0, failed = 0 }: Progress): void {
    const now = performance.now()
    if (!this.#shown || (now - this.#drawn < REDRAW_MS && done < replications)) return
    this.#drawn = now
    const seconds = (now - this.#started) / 1000
    const filled = Math.floor((WIDTH * done) / replications)
    const pace =
      done <= before
        ? ""
        : `  ${((done - before) / seconds).toFixed(1)} per second  ${duration(((replications - done) * seconds) / (done - before))} left`
    const failures = failed === 0 ? "" : `  ${failed} failed`
    this.#write(
      `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${done} of ${replications} ${this.#things}${failures}${pace}`,
    )
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#length === 0) return
    this.#session.stderr.write(`\r${" ".repeat(this.#length)}\r`)
    this.#length = 0
  }

  #write(text: string): void {
    const line = text.slice(0, Math.max(20, (this.#session.stderr.columns ?? 80) - 1))
    this.#session.stderr.write(`\r${line.padEnd(this.#length)}`)
    this.#length = line.length
  }
}
