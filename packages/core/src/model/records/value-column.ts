import { NumberColumn, PLACE } from "./number-column.js"
import type { Texts } from "./texts.js"

/**
 * One field of the records of a layout: numbers in a column while all values are numbers, the numbers of texts while all are texts, and an
 * ordinary list as soon as there is anything else among them.
 */
export class ValueColumn {
  readonly #texts: Texts
  #numbers: NumberColumn | undefined = undefined
  #words: NumberColumn | undefined = undefined
  #values: unknown[] | undefined = undefined

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** @param row The next, for which there is room; it may be set again. */
  set(row: number, value: unknown): void {
    if (typeof value === "number" && this.#numbers !== undefined) this.#numbers.latest[row & PLACE] = value
    else this.#setOther(row, value)
  }

  #setOther(row: number, value: unknown): void {
    if (typeof value === "string" && this.#words !== undefined)
      this.#words.latest[row & PLACE] = this.#texts.numberOf(value)
    else if (this.#values !== undefined) this.#values[row] = value
    else if (row === 0) this.#begin(value)
    else {
      this.#values = Array.from({ length: row }, (_, before) => this.at(before))
      this.#numbers = this.#words = undefined
      this.#values[row] = value
    }
  }

  /** Chooses what suits the first value. */
  #begin(value: unknown): void {
    this.#numbers = typeof value === "number" ? new NumberColumn() : undefined
    this.#words = typeof value === "string" ? new NumberColumn() : undefined
    this.#values = this.#numbers === undefined && this.#words === undefined ? [] : undefined
    this.set(0, value)
  }

  extend(): void {
    this.#numbers?.extend()
    this.#words?.extend()
  }

  at(row: number): unknown {
    if (this.#numbers !== undefined) return this.#numbers.at(row)
    return this.#words !== undefined ? this.#texts.at(this.#words.at(row)) : this.#values![row]
  }
}
