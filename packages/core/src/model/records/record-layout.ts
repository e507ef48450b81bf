import type { PlainData } from "../context.js"
import { extendedRoom } from "./number-column.js"
import type { Texts } from "./texts.js"
import { ValueColumn } from "./value-column.js"

/** The data of records of one kind whose data are objects with the same keys in the same order, or no such objects: a column a key. */
export class RecordLayout {
  readonly kind: string
  /** Undefined where the data are kept whole. */
  readonly keys: readonly string[] | undefined
  readonly #columns: readonly ValueColumn[]
  #size = 0
  #room = 0

  constructor(kind: string, keys: readonly string[] | undefined, texts: Texts) {
    this.kind = kind
    this.keys = keys
    this.#columns = (keys ?? [""]).map(() => new ValueColumn(texts))
  }

  /** How many are kept. */
  get size(): number {
    return this.#size
  }

  /** Adds a row; false, having added nothing, when the data are laid out otherwise. */
  put(data: PlainData): boolean {
    const row = this.#size
    if (row === this.#room) this.#extend()
    if (this.keys === undefined) {
      if (isFlat(data)) return false
      this.#columns[0]!.set(row, data)
    } else if (!(isFlat(data) && this.#putFields(row, data))) return false
    this.#size = row + 1
    return true
  }

  /** Adds a row of data kept whole, whatever they are. */
  putWhole(data: PlainData): void {
    if (this.#size === this.#room) this.#extend()
    this.#columns[0]!.set(this.#size++, data)
  }

  #putFields(row: number, data: PlainFields): boolean {
    const keys = this.keys as readonly string[]
    const columns = this.#columns
    let field = 0
    // V8 goes through the keys without making a list of them. What is written before a key differs is written again by the next row.
    for (const key in data) {
      if (key !== keys[field]) return false
      columns[field++]!.set(row, data[key])
    }
    return field === keys.length
  }

  at(row: number): PlainData {
    if (this.keys === undefined) return this.#columns[0]!.at(row) as PlainData
    // Defines properties instead of assigning to them, so that a key may be `__proto__`.
    return Object.fromEntries(this.keys.map((key, field) => [key, this.#columns[field]!.at(row) as PlainData]))
  }

  #extend(): void {
    if (this.#room > 0) for (const column of this.#columns) column.extend()
    this.#room = extendedRoom(this.#room)
  }
}

interface PlainFields {
  readonly [key: string]: PlainData
}

/** Whether data are an ordinary object, with fields that may be kept in columns. Asked by `constructor`, because V8 does not compile getPrototypeOf. */
export function isFlat(data: PlainData): data is PlainFields {
  return typeof data === "object" && data !== null && data.constructor === Object
}
