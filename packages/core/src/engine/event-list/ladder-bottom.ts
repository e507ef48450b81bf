import { doubled } from "./doubled.js"
import type { EntryList } from "./entry-list.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_CAPACITY = 256
/** Up to here, sorting by insertion is fastest (measured). */
const SHORT = 96

/** The entries that come next, sorted by time; among equal times, in the order in which they came. */
export class LadderBottom {
  #times = new Float64Array(FIRST_CAPACITY)
  #slots = new Uint32Array(FIRST_CAPACITY)
  #head = 0
  #tail = 0

  get length(): number {
    return this.#tail - this.#head
  }

  /** The time of the first entry; only when there is one. */
  get firstTime(): number {
    return this.#times[this.#head]!
  }

  get firstSlot(): EventSlot {
    return this.#slots[this.#head]!
  }

  removeFirst(): void {
    this.#head++
  }

  insert(time: number, slot: EventSlot): void {
    if (this.#tail === this.#times.length) this.#makeRoom()
    const times = this.#times
    const slots = this.#slots
    const head = this.#head
    let place = this.#tail++
    while (place > head && times[place - 1]! > time) {
      times[place] = times[place - 1]!
      slots[place] = slots[place - 1]!
      place--
    }
    times[place] = time
    slots[place] = slot
  }

  /** Takes over all entries of a list; only when nothing is here. */
  fill(entries: EntryList): void {
    this.#head = this.#tail = 0
    const { times, slots, length } = entries
    if (length <= SHORT || isSorted(entries)) {
      for (let place = 0; place < length; place++) this.insert(times[place]!, slots[place]!)
      return
    }
    const order = Uint32Array.from({ length }, (_, place) => place).sort((a, b) => times[a]! - times[b]! || a - b)
    for (const place of order) this.insert(times[place]!, slots[place]!)
  }

  /** Moves all entries to the end of a list. */
  drain(into: EntryList): void {
    for (let place = this.#head; place < this.#tail; place++) into.add(this.#times[place]!, this.#slots[place]!)
    this.#head = this.#tail = 0
  }

  each(visit: (time: number, slot: EventSlot) => void): void {
    for (let place = this.#head; place < this.#tail; place++) visit(this.#times[place]!, this.#slots[place]!)
  }

  clear(): void {
    this.#head = this.#tail = 0
  }

  /** Moves what is left to the front, or doubles the room when that would not free half of it. */
  #makeRoom(): void {
    if (this.#head < this.#tail / 2) {
      this.#times = doubled(this.#times)
      this.#slots = doubled(this.#slots)
      return
    }
    this.#times.copyWithin(0, this.#head, this.#tail)
    this.#slots.copyWithin(0, this.#head, this.#tail)
    this.#tail -= this.#head
    this.#head = 0
  }
}

function isSorted({ times, length }: EntryList): boolean {
  for (let place = 1; place < length; place++) if (times[place]! < times[place - 1]!) return false
  return true
}
