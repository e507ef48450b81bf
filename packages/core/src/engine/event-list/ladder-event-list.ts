import { EntryChunks } from "./entry-chunks.js"
import { EntryList } from "./entry-list.js"
import type { EventListColumns, EventSlot } from "./future-event-list.js"
import { LadderBottom } from "./ladder-bottom.js"
import { LadderRung } from "./ladder-rung.js"
import { TimeOrderedEventList } from "./time-ordered-event-list.js"

/** A bucket with more entries than this is divided into a rung of its own. */
const CROWD = 64
/** How many entries a bucket of a new rung gets on average. */
const PER_BUCKET = 8
/** A rung below the last would hold times that are hardly apart; they are sorted instead. Tang, Goh & Thng (2005) use 8 as well. */
const MOST_RUNGS = 8
const NO_TOP = Number.NEGATIVE_INFINITY

/**
 * A future event list on a ladder queue (Tang, Goh & Thng 2005, ACM TOMACS 15(3), 175-204, doi:10.1145/1103323.1103324).
 *
 * The far future waits unsorted in the top. When all before it has happened, its nearer part is dealt out into the buckets of a
 * rung; a crowded bucket, when its turn comes, into a finer rung below; one that is not is sorted into the bottom, where events are
 * taken from. It differs from the paper in that only times up to twice the mean wait leave the top, so that a long tail does not
 * crowd the first buckets, and in that buckets are chunks of neighbouring entries rather than linked lists.
 *
 * schedule and pop: amortised constant time unless times bunch at every scale, where sorting makes it O(log n);
 * cancel: amortised constant time; peek and state: O(n log n).
 */
export class LadderEventList extends TimeOrderedEventList {
  /** What is later than this is in the top, all the rest is not. */
  #topStart = NO_TOP
  #top = new EntryList()
  readonly #rungs: readonly LadderRung[]
  /** The finest rung in use is the last of this many. */
  #rungCount = 0
  readonly #bottom = new LadderBottom()
  /** Entries on their way from one place to the next. */
  readonly #moving = new EntryList()
  #entries = 0
  /** A bottom longer than this is made into a rung. Raised while that is impossible, because all its times are one. */
  #longestBottom = CROWD

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    super(columns)
    const chunks = new EntryChunks()
    this.#rungs = Array.from({ length: MOST_RUNGS }, () => new LadderRung(chunks))
    this.insertAll(columns?.times)
  }

  protected insert(slot: EventSlot): void {
    const time = this.entering
    this.#entries++
    if (time > this.#topStart) {
      this.#top.add(time, slot)
      return
    }
    for (let rung = 0; rung < this.#rungCount; rung++) if (this.#rungs[rung]!.accept(time, slot)) return
    this.#bottom.insert(time, slot)
    if (this.#bottom.length > this.#longestBottom) this.#relieveBottom()
  }

  protected earliestTime(): number {
    while (this.#bottom.length > 0 || this.#refillBottom()) {
      const time = this.#bottom.firstTime
      if (!this.isStale(time, this.#bottom.firstSlot)) return time
      this.#bottom.removeFirst()
      this.#entries--
    }
    return Number.POSITIVE_INFINITY
  }

  protected removeEarliest(limit: number): EventSlot {
    const time = this.earliestTime()
    if (!(time <= limit) || time === Number.POSITIVE_INFINITY) return -1
    const slot = this.#bottom.firstSlot
    this.#bottom.removeFirst()
    this.#entries--
    this.presentTime = time
    return slot
  }

  /** Entries of one time always move together, so the others, if any, follow in the bottom. */
  protected mayBeTied(): boolean {
    return this.#bottom.length > 0 && this.#bottom.firstTime === this.presentTime
  }

  protected entryCount(): number {
    return this.#entries
  }

  protected eachEntry(visit: (time: number, slot: EventSlot) => void): void {
    this.#bottom.each(visit)
    for (let rung = 0; rung < this.#rungCount; rung++) this.#rungs[rung]!.each(visit)
    const { times, slots, length } = this.#top
    for (let place = 0; place < length; place++) visit(times[place]!, slots[place]!)
  }

  protected clear(): void {
    this.#bottom.clear()
    for (let rung = 0; rung < this.#rungCount; rung++) this.#rungs[rung]!.clear()
    this.#top.length = 0
    this.#topStart = NO_TOP
    this.#rungCount = 0
    this.#entries = 0
  }

  /** Gets entries into the empty bottom; false when there are none anywhere. */
  #refillBottom(): boolean {
    this.#longestBottom = CROWD
    while (true) {
      this.#moving.length = 0
      if (this.#rungCount === 0) {
        if (this.#top.length === 0) return false
        this.#leaveTop()
      } else {
        const rung = this.#rungs[this.#rungCount - 1]!
        const found = rung.drainNext(this.#moving)
        if (rung.isUsedUp) this.#rungCount--
        if (!found) continue
      }
      this.#dropInvalid()
      if (this.#moving.length <= CROWD || !this.#openRung()) {
        this.#bottom.fill(this.#moving)
        if (this.#bottom.length > 0) return true
      }
    }
  }

  /** Takes out of the top what is not later than twice the mean wait after its first; at least one entry. */
  #leaveTop(): void {
    const { times, slots, length } = this.#top
    let first = times[0]!
    let sum = 0
    for (let place = 0; place < length; place++) {
      const time = times[place]!
      sum += time / length
      if (time < first) first = time
    }
    const end = length <= CROWD ? Number.POSITIVE_INFINITY : Math.max(first, first + 2 * (sum - first))
    let latest = first
    let kept = 0
    for (let place = 0; place < length; place++) {
      const time = times[place]!
      const slot = slots[place]!
      if (time <= end) {
        this.#moving.add(time, slot)
        if (time > latest) latest = time
      } else {
        times[kept] = time
        slots[kept++] = slot
      }
    }
    this.#top.length = kept
    this.#topStart = latest
  }

  #dropInvalid(): void {
    const { times, slots, length } = this.#moving
    let kept = 0
    for (let place = 0; place < length; place++) {
      const time = times[place]!
      const slot = slots[place]!
      if (this.isStale(time, slot)) continue
      times[kept] = time
      slots[kept++] = slot
    }
    this.#moving.length = kept
    this.#entries -= length - kept
  }

  /** Deals what is moving out into a new finest rung; false when it cannot be divided or there are rungs enough. */
  #openRung(): boolean {
    if (this.#rungCount === MOST_RUNGS) return false
    const { times, slots, length } = this.#moving
    let first = times[0]!
    let last = first
    for (let place = 1; place < length; place++) {
      const time = times[place]!
      if (time < first) first = time
      else if (time > last) last = time
    }
    const buckets = Math.ceil(length / PER_BUCKET)
    if (!LadderRung.divides(first, last, buckets)) return false
    const rung = this.#rungs[this.#rungCount++]!
    rung.open(first, last, buckets)
    for (let place = 0; place < length; place++) rung.accept(times[place]!, slots[place]!)
    return true
  }

  #relieveBottom(): void {
    this.#moving.length = 0
    this.#bottom.drain(this.#moving)
    if (this.#openRung()) return
    this.#bottom.fill(this.#moving)
    this.#longestBottom = 2 * this.#bottom.length
  }
}
