import { doubled } from "./doubled.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_CAPACITY = 64

/** Entries (time, slot) one after the other in memory, in the order in which they were added. */
export class EntryList {
  times = new Float64Array(FIRST_CAPACITY)
  slots = new Uint32Array(FIRST_CAPACITY)
  length = 0

  add(time: number, slot: EventSlot): void {
    if (this.length === this.times.length) this.#grow()
    this.times[this.length] = time
    this.slots[this.length++] = slot
  }

  #grow(): void {
    this.times = doubled(this.times)
    this.slots = doubled(this.slots)
  }
}
