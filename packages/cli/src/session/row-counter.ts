import type { Session } from "./session.js"

const REDRAW_MS = 100

/** A line that counts the rows of a file while it is written, rewritten in place; on a terminal only. */
export class RowCounter {
  readonly #session: Session
  readonly #shown: boolean
  #drawn = Number.NEGATIVE_INFINITY
  #length = 0

  constructor(session: Session, quiet: boolean) {
    this.#session = session
    this.#shown = session.stderr.isTTY === true && !quiet
  }

  /** Draws the line anew, at most ten times a second. */
  update(file: string, rows: number): void {
    const now = performance.now()
    if (!this.#shown || now - this.#drawn < REDRAW_MS) return
    this.#drawn = now
    const line = `${file}: ${String(rows).replaceAll(/\B(?=(\d{3})+$)/g, ",")} rows`
    this.#session.stderr.write(`\r${line.padEnd(this.#length)}`)
    this.#length = line.length
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#length === 0) return
    this.#session.stderr.write(`\r${" ".repeat(this.#length)}\r`)
    this.#length = 0
  }
}
