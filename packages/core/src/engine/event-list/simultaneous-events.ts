import { enlarged, FIRST_ROOM } from "./enlarged.js"
import { SLOT_LIMIT } from "./event-handle.js"
import type { EventTable } from "./event-table.js"
import type { EventSlot } from "./future-event-list.js"

/** From the first time on that it grows. */
const ROOM = 64
/** Up to here, sorting by insertion is fastest. */
const FEW = 32
/** Sequence numbers this far apart fit into one exact integer together with a slot. */
const SPAN = Number.MAX_SAFE_INTEGER / SLOT_LIMIT - 1

/**
 * The events of one time, in the order (priority, sequence). Ties are put in order here, once per time, so a list needs to keep
 * order by time alone; and what is scheduled for the present moment never enters that list at all.
 *
 * An entry whose slot is no longer pending with its sequence number has been cancelled or rescheduled, and is passed over.
 */
export class SimultaneousEvents {
  readonly #table: EventTable
  #slots = new Uint32Array(FIRST_ROOM)
  #priorities = new Int32Array(FIRST_ROOM)
  #sequences = new Float64Array(FIRST_ROOM)
  #head = 0
  #tail = 0

  constructor(table: EventTable) {
    this.#table = table
  }

  /** Entries left, among them those that will be passed over. 0 means: nothing here. */
  get length(): number {
    return this.#tail - this.#head
  }

  /** Adds the event that was scheduled last of all: it goes behind everything of its priority. Constant time but for mixed priorities. */
  add(slot: EventSlot): void {
    if (this.#head === this.#tail) this.#head = this.#tail = 0
    else if (this.#tail === this.#slots.length) this.#makeRoom()
    const priority = this.#table.priorityOf(slot)
    let place = this.#tail++
    if (place > this.#head && this.#priorities[place - 1]! > priority) {
      place = this.#placeBehind(priority)
      this.#slots.copyWithin(place + 1, place, this.#tail - 1)
      this.#priorities.copyWithin(place + 1, place, this.#tail - 1)
      this.#sequences.copyWithin(place + 1, place, this.#tail - 1)
    }
    this.#slots[place] = slot
    this.#priorities[place] = priority
    this.#sequences[place] = this.#table.sequenceOf(slot)
  }

  /** Forgets what is here, for a new time. Then come any number of `gather`, then `putInOrder`. */
  begin(): void {
    this.#head = this.#tail = 0
  }

  /** Takes over the slot of a pending event, in any order. */
  gather(slot: EventSlot): void {
    if (this.#tail === this.#slots.length) this.#makeRoom()
    this.#slots[this.#tail] = slot
    this.#priorities[this.#tail] = this.#table.priorityOf(slot)
    this.#sequences[this.#tail++] = this.#table.sequenceOf(slot)
  }

  /** Sorts what was gathered. */
  putInOrder(): void {
    if (this.#isInOrder()) return
    if (this.#tail <= FEW) this.#sortFew()
    else if (!this.#sortBySequence()) this.#sortMany()
  }

  /** By insertion. */
  #sortFew(): void {
    const [slots, priorities, sequences] = [this.#slots, this.#priorities, this.#sequences]
    for (let next = 1; next < this.#tail; next++) {
      const slot = slots[next]!
      const priority = priorities[next]!
      const sequence = sequences[next]!
      let place = next
      for (; place > 0; place--) {
        const rise = priorities[place - 1]! - priority || sequences[place - 1]! - sequence
        if (rise < 0) break
        slots[place] = slots[place - 1]!
        priorities[place] = priorities[place - 1]!
        sequences[place] = sequences[place - 1]!
      }
      slots[place] = slot
      priorities[place] = priority
      sequences[place] = sequence
    }
  }

  /** Sorts numbers made of sequence and slot, which costs a tenth of calling a comparison. False where priorities differ or they do not fit. */
  #sortBySequence(): boolean {
    const sequences = this.#sequences.subarray(0, this.#tail)
    let [first, last] = [sequences[0]!, sequences[0]!]
    for (let place = 0; place < this.#tail; place++) {
      if (this.#priorities[place] !== this.#priorities[0]) return false
      first = Math.min(first, sequences[place]!)
      last = Math.max(last, sequences[place]!)
    }
    if (last - first >= SPAN) return false
    const keys = sequences.map((sequence, place) => (sequence - first) * SLOT_LIMIT + this.#slots[place]!).sort()
    keys.forEach((key, place) => {
      const sequence = Math.floor(key / SLOT_LIMIT)
      sequences[place] = first + sequence
      this.#slots[place] = key - sequence * SLOT_LIMIT
    })
    return true
  }

  #sortMany(): void {
    const slots = Array.from(this.#slots.subarray(0, this.#tail))
    slots.sort((a, b) => this.#table.compareSimultaneous(a, b))
    this.begin()
    for (const slot of slots) this.gather(slot)
  }

  #isInOrder(): boolean {
    for (let place = 1; place < this.#tail; place++) {
      const rise = this.#priorities[place]! - this.#priorities[place - 1]!
      if (rise < 0 || (rise === 0 && this.#sequences[place]! < this.#sequences[place - 1]!)) return false
    }
    return true
  }

  /** The slot of the first event, -1 when there is none. */
  first(): EventSlot {
    while (this.#head < this.#tail) {
      const slot = this.#slots[this.#head]!
      if (this.#table.sequenceOf(slot) === this.#sequences[this.#head] && this.#table.isPending(slot)) return slot
      this.#head++
    }
    return -1
  }

  /** Removes the first event, which `first` has just found. */
  removeFirst(): void {
    this.#head++
  }

  /** Where the first entry of a higher priority number stands. */
  #placeBehind(priority: number): number {
    let low = this.#head
    let high = this.#tail - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#priorities[middle]! > priority) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Moves what is left to the front, or enlarges the room when that would not free half of it, or there is little. */
  #makeRoom(): void {
    if (this.#head < this.#tail / 2 || this.#slots.length < ROOM) {
      this.#slots = enlarged(this.#slots, ROOM)
      this.#priorities = enlarged(this.#priorities, ROOM)
      this.#sequences = enlarged(this.#sequences, ROOM)
      return
    }
    this.#slots.copyWithin(0, this.#head, this.#tail)
    this.#priorities.copyWithin(0, this.#head, this.#tail)
    this.#sequences.copyWithin(0, this.#head, this.#tail)
    this.#tail -= this.#head
    this.#head = 0
  }
}
