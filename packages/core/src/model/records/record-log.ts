import type { OccurrenceRecord, PlainData } from "../context.js"
import { LayoutRuns } from "./layout-runs.js"
import { extendedRoom, NumberColumn, PLACE } from "./number-column.js"
import { isFlat, RecordLayout } from "./record-layout.js"
import { Texts } from "./texts.js"

/** When something is recorded, and in which occurrence. */
interface Moment {
  readonly now: number
  readonly occurrence: number
  readonly cause: number
}

/** The layouts of one kind of records. */
interface LayoutsOfKind {
  /** The one used last is tried first. */
  latest: number
  readonly byKeys: Map<string, number>
}

/**
 * The records of a run in columns: numbers in typed arrays, each text once. It reads like a list of records, each made when it is asked for.
 *
 * Given to a run as `records`, it takes every record without an object made for it; `onRecord: log.add` works too, at the cost of that
 * object. The time of a record takes 8 bytes; integers, its occurrence and its cause take 0 to 4 each once 65,536 records are together, and so does each
 * text. Lists, nested objects, and fields of mixed type are kept as they are, not copied. Adding: constant time; `at`: in proportion to the
 * fields of one record, and to the logarithm of how often the layout of the data has changed.
 */
export class RecordLog implements Iterable<OccurrenceRecord> {
  readonly #texts = new Texts()
  readonly #layouts: RecordLayout[] = []
  readonly #kinds = new Map<string, LayoutsOfKind>()
  readonly #times = new NumberColumn()
  readonly #occurrences = new NumberColumn()
  readonly #causes = new NumberColumn()
  readonly #runs = new LayoutRuns()
  #length = 0
  #room = extendedRoom(0)
  #lastKind = ""
  #lastLayout = -1

  /** How many records there are. */
  get length(): number {
    return this.#length
  }

  /** Adds a record. May be handed on alone: `onRecord: log.add`. */
  readonly add = ({ time: now, occurrence, cause, kind, data }: OccurrenceRecord): void => {
    this.put({ now, occurrence, cause }, kind, data)
  }

  /** Adds what is recorded at a moment. For runs, which have no record to hand over. */
  put(moment: Moment, kind: string, data: PlainData): void {
    let number = this.#lastLayout
    if (number < 0 || kind !== this.#lastKind || !this.#layouts[number]!.put(data))
      number = this.#putElsewhere(kind, data)
    const i = this.#length
    if (i === this.#room) this.#extend()
    const place = i & PLACE
    this.#times.latest[place] = moment.now
    this.#occurrences.latest[place] = moment.occurrence
    this.#causes.latest[place] = moment.cause
    if (number !== this.#runs.layout) this.#runs.begin(i, number, this.#layouts[number]!.size - 1)
    this.#length = i + 1
  }

  /** The record at a place, from the end where it is negative; undefined where there is none. */
  at(index: number): OccurrenceRecord | undefined {
    const whole = Math.trunc(index) || 0
    const i = whole < 0 ? whole + this.#length : whole
    if (!(i >= 0 && i < this.#length)) return undefined
    const run = this.#runs.of(i)
    const layout = this.#layouts[this.#runs.layoutOf(run)]!
    return {
      time: this.#times.at(i),
      occurrence: this.#occurrences.at(i),
      cause: this.#causes.at(i),
      kind: layout.kind,
      data: layout.at(this.#runs.rowOf(run, i)),
    }
  }

  *[Symbol.iterator](): Iterator<OccurrenceRecord> {
    for (let i = 0; i < this.#length; i++) yield this.at(i)!
  }

  /** Puts data into a layout that suits, made where there is none, and gives its number. */
  #putElsewhere(kind: string, data: PlainData): number {
    let layouts = this.#kinds.get(kind)
    if (layouts === undefined) {
      layouts = { latest: -1, byKeys: new Map() }
      this.#kinds.set(kind, layouts)
    }
    if (layouts.latest < 0 || !this.#layouts[layouts.latest]!.put(data)) {
      layouts.latest = this.#layoutOf(kind, layouts, isFlat(data) ? Object.keys(data) : undefined)
      if (!this.#layouts[layouts.latest]!.put(data)) {
        // Only where somebody has added to the prototype of all objects.
        layouts.latest = this.#layoutOf(kind, layouts, undefined)
        this.#layouts[layouts.latest]!.putWhole(data)
      }
    }
    this.#lastKind = kind
    this.#lastLayout = layouts.latest
    return layouts.latest
  }

  #layoutOf(kind: string, { byKeys }: LayoutsOfKind, keys: readonly string[] | undefined): number {
    const name = JSON.stringify(keys ?? null)
    const known = byKeys.get(name)
    if (known !== undefined) return known
    const number = this.#layouts.push(new RecordLayout(kind, keys, this.#texts)) - 1
    byKeys.set(name, number)
    return number
  }

  #extend(): void {
    this.#times.extend()
    this.#occurrences.extend()
    this.#causes.extend()
    this.#room = extendedRoom(this.#room)
  }
}
