import { extendedRoom, NumberColumn, PLACE } from "./number-column.js"

/** Which record has which layout and which row in it: as runs of records of one layout, whose rows follow one another. */
export class LayoutRuns {
  /** Of the last run; -1 before the first. */
  layout = -1
  readonly #firsts = new NumberColumn()
  readonly #layouts = new NumberColumn()
  readonly #rows = new NumberColumn()
  #length = 0
  #room = extendedRoom(0)

  /** Begins a run with a record and its row. */
  begin(record: number, layout: number, row: number): void {
    if (this.#length === this.#room) this.#extend()
    const place = this.#length++ & PLACE
    this.#firsts.latest[place] = record
    this.#layouts.latest[place] = layout
    this.#rows.latest[place] = row
    this.layout = layout
  }

  /** The number of the run that a record belongs to. */
  of(record: number): number {
    let low = 0
    let high = this.#length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#firsts.at(middle) <= record) low = middle
      else high = middle - 1
    }
    return low
  }

  layoutOf(run: number): number {
    return this.#layouts.at(run)
  }

  /** The row of a record that belongs to a run. */
  rowOf(run: number, record: number): number {
    return this.#rows.at(run) + record - this.#firsts.at(run)
  }

  #extend(): void {
    this.#firsts.extend()
    this.#layouts.extend()
    this.#rows.extend()
    this.#room = extendedRoom(this.#room)
  }
}
