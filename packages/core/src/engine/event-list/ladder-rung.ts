import { doubled } from "./doubled.js"
import { CHUNK_ENTRIES, type EntryChunks } from "./entry-chunks.js"
import type { EntryList } from "./entry-list.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_BUCKETS = 64

/**
 * A stretch of time in buckets of equal width, each an unsorted first-in-first-out list. Which bucket a time belongs to is computed in
 * one way only, and that way is monotone in the time, so rounding can never bring two buckets out of order.
 */
export class LadderRung {
  readonly #chunks: EntryChunks
  #counts = new Int32Array(FIRST_BUCKETS)
  #heads = new Int32Array(FIRST_BUCKETS)
  #tails = new Int32Array(FIRST_BUCKETS)
  #buckets = 0
  /** Buckets before this one are used up. */
  #current = 0
  #start = 0
  #perDay = 0

  constructor(chunks: EntryChunks) {
    this.#chunks = chunks
  }

  /** Whether these bounds can be told apart by this many buckets at all. */
  static divides(start: number, end: number, buckets: number): boolean {
    const perDay = buckets / (end - start)
    return perDay > 0 && perDay < Number.POSITIVE_INFINITY
  }

  open(start: number, end: number, buckets: number): void {
    while (this.#counts.length < buckets) {
      this.#counts = doubled(this.#counts)
      this.#heads = doubled(this.#heads)
      this.#tails = doubled(this.#tails)
    }
    this.#counts.fill(0, 0, buckets)
    this.#buckets = buckets
    this.#current = 0
    this.#start = start
    this.#perDay = buckets / (end - start)
  }

  get isUsedUp(): boolean {
    return this.#current === this.#buckets
  }

  /** Takes an entry, unless its time lies in a bucket that is used up. */
  accept(time: number, slot: EventSlot): boolean {
    // Too late means: the last bucket. The rest of the way is on integers.
    const position = (time - this.#start) * this.#perDay
    const bucket = position < this.#buckets ? Math.floor(position) : this.#buckets - 1
    if (bucket < this.#current) return false
    const chunks = this.#chunks
    const count = this.#counts[bucket]!
    const index = count & (CHUNK_ENTRIES - 1)
    let chunk = this.#tails[bucket]!
    if (index === 0) {
      const fresh = chunks.take()
      if (count === 0) this.#heads[bucket] = fresh
      else chunks.next[chunk] = fresh
      this.#tails[bucket] = fresh
      chunk = fresh
    }
    chunks.set(chunk, index, time, slot)
    this.#counts[bucket] = count + 1
    return true
  }

  /** Moves the next bucket that is not empty to the end of the list; false when there is none. */
  drainNext(into: EntryList): boolean {
    while (this.#current < this.#buckets && this.#counts[this.#current] === 0) this.#current++
    if (this.#current === this.#buckets) return false
    const chunks = this.#chunks
    let chunk = this.#heads[this.#current]!
    for (let left = this.#counts[this.#current]!; left > 0; left -= CHUNK_ENTRIES) {
      const start = chunk * CHUNK_ENTRIES
      const end = start + Math.min(left, CHUNK_ENTRIES)
      for (let place = start; place < end; place++) into.add(chunks.times[place]!, chunks.slots[place]!)
      const following = chunks.next[chunk]!
      chunks.giveBack(chunk)
      chunk = following
    }
    this.#current++
    return true
  }

  each(visit: (time: number, slot: EventSlot) => void): void {
    const { times, slots, next } = this.#chunks
    for (let bucket = this.#current; bucket < this.#buckets; bucket++) {
      let chunk = this.#heads[bucket]!
      for (let left = this.#counts[bucket]!; left > 0; left -= CHUNK_ENTRIES) {
        const start = chunk * CHUNK_ENTRIES
        const end = start + Math.min(left, CHUNK_ENTRIES)
        for (let place = start; place < end; place++) visit(times[place]!, slots[place]!)
        chunk = next[chunk]!
      }
    }
  }

  /** Forgets all entries; the rung is used up. */
  clear(): void {
    for (; this.#current < this.#buckets; this.#current++) {
      let chunk = this.#heads[this.#current]!
      for (let left = this.#counts[this.#current]!; left > 0; left -= CHUNK_ENTRIES) {
        const following = this.#chunks.next[chunk]!
        this.#chunks.giveBack(chunk)
        chunk = following
      }
    }
  }
}
