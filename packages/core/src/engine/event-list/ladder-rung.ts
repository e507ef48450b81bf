import type { EventTable } from "./event-table.js"
import type { EventSlot } from "./future-event-list.js"

const FIRST_BUCKETS = 64
const NOBODY = -1
/** Of a rung that has never been opened. */
const NONE = new Int32Array(0)

/** Where an event belongs, seen from a rung. */
export const HERE = 0
export const EARLIER = -1
export const LATER = -2

/**
 * A stretch of time in buckets of equal width, each an unsorted chain of slots, the newest first. Which bucket a time belongs to is computed
 * in one way only, and that way is monotone in the time, so rounding can never bring two buckets out of order. Buckets are a power of
 * two and used in rotation, so that the stretch may be moved on as time passes.
 */
export class LadderRung {
  readonly #table: EventTable
  #heads = NONE
  #mask = 0
  #start = Number.NEGATIVE_INFINITY
  #perDay = Number.NEGATIVE_INFINITY
  /** Buckets before this one are used up. */
  #next = Number.NEGATIVE_INFINITY
  /** Buckets from this one on are not there. */
  #end = Number.NEGATIVE_INFINITY
  /** Whether what is later belongs to the last bucket. */
  #isLast = false
  /** The longest way that was gone along a chain to take an event out, in links. */
  longestWalk = 0

  constructor(table: EventTable) {
    this.#table = table
    this.close(EARLIER)
  }

  /** How many buckets are left. */
  get left(): number {
    return this.#end - this.#next
  }

  /** Whether a stretch of this many days can be divided into this many buckets at all. */
  static divides(days: number, buckets: number): boolean {
    const perDay = buckets / days
    return perDay > 0 && perDay < Number.POSITIVE_INFINITY
  }

  /**
   * Makes a stretch of empty buckets; only when none has anything in it.
   *
   * @param days how long it is @param buckets a power of two @param isLast whether what is later belongs to the last bucket
   */
  open(start: number, days: number, buckets: number, isLast: boolean): void {
    if (this.#heads.length < buckets || this.#heads.length > 4 * Math.max(buckets, FIRST_BUCKETS))
      this.#heads = new Int32Array(Math.max(buckets, FIRST_BUCKETS)).fill(NOBODY)
    this.#mask = this.#heads.length - 1
    this.#start = start
    this.#perDay = buckets / days
    this.#next = 0
    this.#end = buckets
    this.#isLast = isLast
  }

  /** Takes nothing any more: all that comes is earlier, or later. Only when nothing is here. */
  close(place: typeof EARLIER | typeof LATER): void {
    this.#start = 0
    this.#perDay = 0
    this.#next = place === EARLIER ? 1 : Number.NEGATIVE_INFINITY
    this.#end = this.#next
    this.#isLast = false
  }

  /** Moves the end on, so that this many buckets are left; false when numbers would become too large. */
  moveOn(buckets: number): boolean {
    if (this.#next + buckets >= 2 ** 30) return false
    this.#end = this.#next + buckets
    return true
  }

  /** Takes an event in if it belongs here, or says where it does. */
  accept(slot: EventSlot): number {
    const bucket = this.#bucketOf(slot)
    if (bucket < 0) return bucket
    const heads = this.#heads
    const first = heads[bucket]!
    this.#table.setLink(slot, first)
    heads[bucket] = slot
    if (this.#table.backLinks !== undefined && first !== NOBODY) this.#table.backLinks[first] = slot
    return HERE
  }

  /** Takes an event out if it is here, or says where it is. */
  remove(slot: EventSlot): number {
    const bucket = this.#bucketOf(slot)
    if (bucket < 0) return bucket
    const after = this.#table.linkOf(slot)
    if (this.#heads[bucket] === slot) this.#heads[bucket] = after
    else this.#table.setLink(this.#before(slot, after, bucket), after)
    return HERE
  }

  #bucketOf(slot: EventSlot): number {
    const position = (this.#table.times[slot]! - this.#start) * this.#perDay
    if (position >= this.#end) return this.#isLast ? (this.#end - 1) & this.#mask : LATER
    // A difference of times may be infinite, and what is computed from it no number; it is then earlier.
    return position >= this.#next ? position & this.#mask : EARLIER
  }

  /** The slot before another in its chain, which is not the first. */
  #before(slot: EventSlot, after: EventSlot, bucket: number): EventSlot {
    const table = this.#table
    if (table.backLinks !== undefined) {
      const before = table.backLinks[slot]!
      if (after !== NOBODY) table.backLinks[after] = before
      return before
    }
    let before = this.#heads[bucket]!
    let steps = 0
    for (let next = table.linkOf(before); next !== slot; next = table.linkOf(before)) {
      before = next
      steps++
    }
    if (steps > this.longestWalk) this.longestWalk = steps
    return before
  }

  /** Empties the next bucket that is not empty among the first so many; gives its chain, or -1. Only when some are left. */
  takeNext(buckets: number): EventSlot {
    const heads = this.#heads
    const mask = this.#mask
    const end = Math.min(this.#end, this.#next + buckets) | 0
    for (let bucket = this.#next | 0; bucket < end; bucket++) {
      const first = heads[bucket & mask]!
      if (first === NOBODY) continue
      heads[bucket & mask] = NOBODY
      this.#next = bucket + 1
      return first
    }
    this.#next = end
    return NOBODY
  }

  /** Writes for each event here which is before it in its chain. */
  linkBack(): void {
    for (let bucket = this.#next; bucket < this.#end; bucket++) {
      let before = NOBODY
      for (let slot = this.#heads[bucket & this.#mask]!; slot !== NOBODY; slot = this.#table.linkOf(slot)) {
        this.#table.backLinks![slot] = before
        before = slot
      }
    }
  }
}
