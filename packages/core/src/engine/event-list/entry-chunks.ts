import { doubled } from "./doubled.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_CHUNKS = 64
const SHIFT = 4
const NONE = -1

/** Entries per chunk: three cache lines. */
export const CHUNK_ENTRIES = 1 << SHIFT

/** Room for the entries of many buckets, handed out in chunks of a few neighbouring entries, so that a bucket is read along the memory. */
export class EntryChunks {
  times = new Float64Array(FIRST_CHUNKS * CHUNK_ENTRIES)
  slots = new Uint32Array(FIRST_CHUNKS * CHUNK_ENTRIES)
  /** The chunk that follows in the same bucket, or among the free ones. */
  next = new Int32Array(FIRST_CHUNKS)
  #used = 0
  #firstFree = NONE

  take(): number {
    const free = this.#firstFree
    if (free !== NONE) {
      this.#firstFree = this.next[free]!
      return free
    }
    if (this.#used === this.next.length) this.#grow()
    return this.#used++
  }

  giveBack(chunk: number): void {
    this.next[chunk] = this.#firstFree
    this.#firstFree = chunk
  }

  set(chunk: number, index: number, time: number, slot: EventSlot): void {
    const place = (chunk << SHIFT) + index
    this.times[place] = time
    this.slots[place] = slot
  }

  #grow(): void {
    this.times = doubled(this.times)
    this.slots = doubled(this.slots)
    this.next = doubled(this.next)
  }
}
