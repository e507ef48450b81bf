import { doubled } from "./doubled.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_CAPACITY = 16
const NOBODY = -1

/**
 * Which slots have entries in a list that no longer count, how many, and the time of the entry that does. Few slots have any, so they
 * are kept in a hash table (open addressing, linear probing) of 16 bytes a place, at most half of them taken.
 */
export class StaleEntries {
  #slots = new Int32Array(FIRST_CAPACITY).fill(NOBODY)
  #counts = new Uint32Array(FIRST_CAPACITY)
  #times = new Float64Array(FIRST_CAPACITY)
  /** How many slots are here. */
  size = 0

  has(slot: EventSlot): boolean {
    return this.#slots[this.#placeOf(slot)] === slot
  }

  /** One entry more of this slot no longer counts; the entry that does, if any, is the one of this time. */
  add(slot: EventSlot, time: number): void {
    if (2 * this.size >= this.#slots.length) this.#grow()
    const place = this.#placeOf(slot)
    if (this.#slots[place] === NOBODY) {
      this.#slots[place] = slot
      this.#counts[place] = 0
      this.size++
    }
    this.#counts[place] = this.#counts[place]! + 1
    this.#times[place] = time
  }

  /** The entry that counts is now the one of this time; NaN where none does. The slot must be here. */
  setTime(slot: EventSlot, time: number): void {
    this.#times[this.#placeOf(slot)] = time
  }

  /** The time of the entry that counts. The slot must be here. */
  timeOf(slot: EventSlot): number {
    return this.#times[this.#placeOf(slot)]!
  }

  /** One entry of this slot, which must be here, has been dropped. True when it was the last that did not count. */
  drop(slot: EventSlot): boolean {
    const place = this.#placeOf(slot)
    const left = this.#counts[place]! - 1
    this.#counts[place] = left
    if (left > 0) return false
    this.#remove(place)
    return true
  }

  /** Forgets all, and tells which slots were here. */
  clear(forget: (slot: EventSlot) => void): void {
    for (const slot of this.#slots) if (slot !== NOBODY) forget(slot)
    this.#slots.fill(NOBODY)
    this.size = 0
  }

  /** Where the slot is, or where it would come. */
  #placeOf(slot: EventSlot): number {
    const last = this.#slots.length - 1
    let place = (Math.imul(slot, 0x9e3779b1) >>> 7) & last
    while (this.#slots[place] !== slot && this.#slots[place] !== NOBODY) place = (place + 1) & last
    return place
  }

  /** Leaves no gap in a chain of probing: whoever follows and would have come here, or before, moves up. */
  #remove(place: number): void {
    this.size--
    this.#slots[place] = NOBODY
    const last = this.#slots.length - 1
    for (let other = (place + 1) & last; this.#slots[other] !== NOBODY; other = (other + 1) & last) {
      const slot = this.#slots[other]!
      this.#slots[other] = NOBODY
      this.#put(slot, this.#counts[other]!, this.#times[other]!)
    }
  }

  #put(slot: EventSlot, count: number, time: number): void {
    const place = this.#placeOf(slot)
    this.#slots[place] = slot
    this.#counts[place] = count
    this.#times[place] = time
  }

  #grow(): void {
    const [slots, counts, times] = [this.#slots, this.#counts, this.#times]
    this.#slots = doubled(slots).fill(NOBODY)
    this.#counts = new Uint32Array(this.#slots.length)
    this.#times = new Float64Array(this.#slots.length)
    slots.forEach((slot, place) => {
      if (slot !== NOBODY) this.#put(slot, counts[place]!, times[place]!)
    })
  }
}
