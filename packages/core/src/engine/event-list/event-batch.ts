import { enlarged, FIRST_ROOM } from "./enlarged.js"
import type { EventTable } from "./event-table.js"
import type { EventSlot } from "./future-event-list.js"

/** From the first time on that it grows. */
const ROOM = 128
const NOBODY = -1

/** Slots and their times one after the other in memory, on their way from one part of a list to the next. */
export class EventBatch {
  times = new Float64Array(FIRST_ROOM)
  slots = new Int32Array(FIRST_ROOM)
  length = 0
  readonly #table: EventTable

  constructor(table: EventTable) {
    this.#table = table
  }

  add(slot: EventSlot): void {
    if (this.length === this.times.length) this.#grow()
    this.times[this.length] = this.#table.times[slot]!
    this.slots[this.length++] = slot
  }

  /** Takes over a chain of linked slots, and nothing else. */
  fillFromChain(first: EventSlot): void {
    this.length = 0
    for (let slot = first; slot !== NOBODY; slot = this.#table.linkOf(slot)) this.add(slot)
  }

  /** Sorts by time; what comes later in the batch comes first among equal times. */
  sortBackwards(): void {
    const { times, slots, length } = this
    const order = Uint32Array.from({ length }, (_, place) => place).sort((a, b) => times[b]! - times[a]! || a - b)
    this.times = Float64Array.from(order, (place) => times[place]!)
    this.slots = Int32Array.from(order, (place) => slots[place]!)
  }

  #grow(): void {
    this.times = enlarged(this.times, ROOM)
    this.slots = enlarged(this.slots, ROOM)
  }
}
