import { distance } from "fastest-levenshtein"
import { shown } from "../documents/shown.js"

/** A code that the table of territories holds, whatever else may be wrong with its row. */
interface KnownCode {
  readonly index: number
  readonly name: string
}

/** The codes of a region, and the nearest one to a code that is not among them. */
export class KnownCodes {
  readonly #codes = new Map<string, KnownCode>()

  add(code: string, index: number, name: string): void {
    this.#codes.set(code, { index, name })
  }

  get size(): number {
    return this.#codes.size
  }

  indexOf(code: unknown): number | undefined {
    return typeof code === "string" ? this.#codes.get(code)?.index : undefined
  }

  /** The code with its name in brackets, for messages. */
  label(code: string): string {
    const known = this.#codes.get(code)
    return known === undefined || known.name === "" ? code : `${code} (${known.name})`
  }

  /** What is wrong with a code that is not known, with the nearest code, or the code of the nearest name. */
  unknown(code: unknown): string {
    if (typeof code !== "string") return `expected the code of a municipality as a text, got ${shown(code)}`
    const nearest = this.#nearest(code)
    const hint = nearest === undefined ? "" : `; the nearest is ${this.label(nearest)}`
    return `unknown municipality ${shown(code)}${hint}`
  }

  // Ties go to the row that comes first. A code is measured against codes, anything else against names; what differs in
  // more than a third of its letters is no typing mistake and gets no suggestion.
  #nearest(text: string): string | undefined {
    // A long text cannot be near anything, and measuring it would be slow.
    if (text.length > 100) return undefined
    const byCode = /^\d+$/.test(text)
    const sought = byCode ? text : text.toLowerCase()
    let best: string | undefined
    let least = Math.max(2, Math.floor(text.length / 3)) + 1
    for (const [code, { name }] of this.#codes) {
      const steps = distance(sought, byCode ? code : name.toLowerCase())
      if (steps >= least) continue
      least = steps
      best = code
    }
    return best
  }
}
