import { enlarged, FIRST_ROOM } from "./enlarged.js"
import type { EventBatch } from "./event-batch.js"
import type { EventTable } from "./event-table.js"
import type { EventSlot } from "./future-event-list.js"

/** From the first time on that it grows. */
const ROOM = 256
/** Up to here, sorting by insertion is fastest (measured). */
const SHORT = 96

/**
 * What comes next, sorted by time. An entry of a slot whose event was cancelled or moved stays where it is until it comes up; it is told
 * by the time, which is not that of the slot any more. One that is, because the slot came to have two entries of one time, does no harm.
 */
export class LadderBottom {
  readonly #table: EventTable
  times = new Float64Array(FIRST_ROOM)
  slots = new Int32Array(FIRST_ROOM)
  /** Where the first entry stands, and, to take it out, the next. */
  head = 0
  /** The place behind the last entry. */
  tail = 0
  /** Whether entries may have been left behind by events that were cancelled or moved. */
  mayBeStale = false

  constructor(table: EventTable) {
    this.#table = table
  }

  /** How many entries there are, counting or not. */
  get length(): number {
    return this.tail - this.head
  }

  /** Whether there may be another entry of the time of the one taken out last. */
  isTied(): boolean {
    return this.times[this.head] === this.times[this.head - 1] && this.head < this.tail
  }

  insert(slot: EventSlot): void {
    if (this.tail === this.times.length) this.#makeRoom()
    const times = this.times
    const slots = this.slots
    const head = this.head
    const time = this.#table.times[slot]!
    let place = this.tail++
    while (place > head && times[place - 1]! > time) {
      times[place] = times[place - 1]!
      slots[place] = slots[place - 1]!
      place--
    }
    times[place] = time
    slots[place] = slot
  }

  /** Drops what does not count, up to the first entry that does. */
  dropStale(): void {
    if (!this.mayBeStale) return
    while (this.head < this.tail && !this.#counts(this.head)) this.head++
    if (this.head === this.tail) this.mayBeStale = false
  }

  #counts(place: number): boolean {
    const slot = this.slots[place]!
    return this.#table.times[slot] === this.times[place] && this.#table.isPending(slot)
  }

  /** Takes over a batch, the newest event of which comes first; only when nothing is here. */
  fill(batch: EventBatch): void {
    const { length } = batch
    while (this.times.length < length) this.#enlarge()
    this.head = 0
    this.tail = length
    this.mayBeStale = false
    if (length > SHORT && !isSortedBackwards(batch)) batch.sortBackwards()
    const times = this.times
    const slots = this.slots
    const newTimes = batch.times
    const newSlots = batch.slots
    for (let from = length - 1, to = 0; from >= 0; from--, to++) {
      const time = newTimes[from]!
      let place = to
      while (place > 0 && times[place - 1]! > time) {
        times[place] = times[place - 1]!
        slots[place] = slots[place - 1]!
        place--
      }
      times[place] = time
      slots[place] = newSlots[from]!
    }
  }

  /** Empties itself into a batch, the last first, without what does not count. */
  drain(into: EventBatch): void {
    into.length = 0
    const { times } = this.#table
    for (let place = this.tail - 1; place >= this.head; place--) {
      if (!this.#counts(place)) continue
      const slot = this.slots[place]!
      into.add(slot)
      // So that a second entry of it does not count.
      times[slot] = Number.NaN
    }
    for (let event = 0; event < into.length; event++) times[into.slots[event]!] = into.times[event]!
    this.head = this.tail = 0
    this.mayBeStale = false
  }

  /** Moves what is left to the front, or enlarges the room when that would not free half of it, or there is little. */
  #makeRoom(): void {
    if (this.head < this.tail / 2 || this.times.length < ROOM) {
      this.#enlarge()
      return
    }
    this.times.copyWithin(0, this.head, this.tail)
    this.slots.copyWithin(0, this.head, this.tail)
    this.tail -= this.head
    this.head = 0
  }

  #enlarge(): void {
    this.times = enlarged(this.times, ROOM)
    this.slots = enlarged(this.slots, ROOM)
  }
}

function isSortedBackwards({ times, length }: EventBatch): boolean {
  for (let place = 1; place < length; place++) if (times[place - 1]! < times[place]!) return false
  return true
}
