import { EventBatch } from "./event-batch.js"
import type { EventTable } from "./event-table.js"
import { FarFuture } from "./far-future.js"
import type { EventSlot } from "./future-event-list.js"
import { LadderBottom } from "./ladder-bottom.js"
import { EARLIER, HERE, LATER, LadderRung } from "./ladder-rung.js"

const NOBODY = -1
/** So few events are kept sorted, without rungs. */
const FEW = 32
/** A bucket with more events than this is divided into a rung of its own, and so is a bottom that has grown longer. */
const CROWD = 64
/** How many events a bucket of a new rung gets on average. */
const PER_BUCKET = 4
/** A rung below the last would hold times that are hardly apart; they are sorted instead. Tang, Goh & Thng (2005) use 8 as well. */
const MOST_RUNGS = 8
/** From so many events on, buckets are fewer than events. */
const MANY = 65_536
/** Where a chain is gone along for longer to take an event out of it, chains get links back. */
const LONG_WALK = 256

/**
 * Keeps pending events in the order of time, ties in any order: a ladder queue (Tang, Goh & Thng 2005, ACM TOMACS 15(3), 175-204,
 * doi:10.1145/1103323.1103324) whose first rung is a calendar (Brown 1988, CACM 31(10), 1220-1227, doi:10.1145/63039.63045).
 *
 * The calendar is a ring of buckets that moves on with time, so that most events enter their bucket at once; what is beyond its end waits in
 * no order. A crowded bucket, when its turn comes, is divided into a finer rung; one that is not is sorted into the bottom, where events
 * are taken from. A bucket is a chain through the table of events, so that nothing is copied and nothing cancelled is left behind.
 *
 * insert and removeFirst: amortised constant time unless times bunch at every scale, where sorting makes it O(log n).
 */
export class Ladder {
  readonly #table: EventTable
  /** What comes next; for whoever takes events out. */
  readonly bottom: LadderBottom
  readonly #calendar: LadderRung
  readonly #far = new FarFuture()
  /** The finest rung in use is the last of this many. */
  readonly #rungs: LadderRung[] = []
  #rungCount = 0
  /** Events on their way from one place to the next. */
  readonly #moving: EventBatch
  /** A bottom longer than this is divided. Raised while that is impossible, because all its times are one. */
  #longestBottom = CROWD
  #buckets = 0
  /** How many buckets of the calendar are still to be used before it moves on. */
  #untilMove = 0
  /** How many events there were when the calendar was made. */
  #sizeThen = 0
  #takenSinceMove = 0

  constructor(table: EventTable) {
    this.#table = table
    this.bottom = new LadderBottom(table)
    this.#moving = new EventBatch(table)
    this.#calendar = new LadderRung(table)
  }

  /** Adds a pending event, at its time in the table. */
  insert(slot: EventSlot): void {
    const place = this.#calendar.accept(slot)
    if (place === HERE) return
    if (place === LATER) this.#far.add(slot)
    else this.#insertEarly(slot)
  }

  #insertEarly(slot: EventSlot): void {
    for (let rung = 0; rung < this.#rungCount; rung++) if (this.#rungs[rung]!.accept(slot) === HERE) return
    this.bottom.insert(slot)
    if (this.bottom.length > this.#longestBottom) this.#relieveBottom()
  }

  /** Takes out an event, before it is cancelled or its time is changed. */
  remove(slot: EventSlot): void {
    const place = this.#calendar.remove(slot)
    if (place === LATER) this.#far.remove(slot)
    else if (place === EARLIER) this.#removeEarly(slot)
    else if (this.#calendar.longestWalk > LONG_WALK) this.#linkBack()
  }

  #removeEarly(slot: EventSlot): void {
    for (let rung = 0; rung < this.#rungCount; rung++)
      if (this.#rungs[rung]!.remove(slot) === HERE) {
        if (this.#rungs[rung]!.longestWalk > LONG_WALK) this.#linkBack()
        return
      }
    this.bottom.mayBeStale = true
  }

  /**
   * Brings the earliest event to the head of the bottom, with all others of its time, which always move together; false when there is
   * none.
   */
  settle(): boolean {
    this.bottom.dropStale()
    return this.bottom.head < this.bottom.tail || this.#refillBottom()
  }

  /** Gets events into the empty bottom; false when there are none anywhere. */
  #refillBottom(): boolean {
    this.#longestBottom = CROWD
    for (;;) {
      const first = this.#takeChain()
      if (first !== NOBODY) {
        this.#moving.fillFromChain(first)
        if (this.#moving.length <= CROWD || !this.#openRung()) {
          this.bottom.fill(this.#moving)
          this.#takenSinceMove += this.#moving.length
          return true
        }
      } else if (this.#calendar.left > 0) this.#moveOn()
      else if (this.#far.size === 0) {
        this.#calendar.close(EARLIER)
        return false
      } else if (this.#openCalendar()) return true
    }
  }

  /** The next chain of the finest rung that has one; -1 when the calendar has to be moved on. */
  #takeChain(): EventSlot {
    while (this.#rungCount > 0) {
      const rung = this.#rungs[this.#rungCount - 1]!
      const first = rung.takeNext(rung.left)
      if (!(rung.left > 0)) this.#rungCount--
      if (first !== NOBODY) return first
    }
    if (!(this.#untilMove > 0)) return NOBODY
    const before = this.#calendar.left
    const first = this.#calendar.takeNext(this.#untilMove)
    this.#untilMove -= before - this.#calendar.left
    return first
  }

  /**
   * Moves the end of the calendar on when half of it is used up, provided that it still suits what happens and that going through what is
   * far costs little beside what has been taken out; else it is used to its end, and then made anew.
   */
  #moveOn(): void {
    const used = this.#buckets - this.#calendar.left
    const { size } = this.#table
    const suits =
      2 * size > this.#sizeThen &&
      size < 2 * this.#sizeThen &&
      this.#far.size <= this.#takenSinceMove &&
      this.#takenSinceMove < 4 * PER_BUCKET * used &&
      4 * this.#takenSinceMove > PER_BUCKET * used
    if (!suits || !this.#calendar.moveOn(this.#buckets)) {
      this.#untilMove = this.#calendar.left
      return
    }
    this.#untilMove = this.#buckets / 2
    this.#takenSinceMove = 0
    this.#leaveFar()
  }

  /** Makes the calendar anew for what is far; when that is of no use, brings it to the bottom instead, which is then not empty. */
  #openCalendar(): boolean {
    const { times } = this.#table
    const size = this.#far.size
    let first = Number.POSITIVE_INFINITY
    let mean = 0
    for (let slot = this.#far.from(0); slot !== NOBODY; slot = this.#far.from(slot + 1)) {
      const time = times[slot]!
      mean += time / size
      if (time < first) first = time
    }
    // As many as there are events, for few; fewer for many, to save memory.
    const buckets = powerOfTwo(size < MANY ? size : size / 2)
    const days = ((mean - first) / size) * PER_BUCKET * buckets
    if (size <= FEW || !LadderRung.divides(days, buckets)) {
      this.#sortFar()
      return true
    }
    this.#calendar.open(first, days, buckets, false)
    this.#buckets = buckets
    this.#untilMove = buckets / 2
    this.#sizeThen = size
    this.#takenSinceMove = 0
    this.#leaveFar()
    return false
  }

  /** Brings all that is far to the bottom, and does without the calendar. */
  #sortFar(): void {
    const all = new EventBatch(this.#table)
    for (let slot = this.#far.from(0); slot !== NOBODY; slot = this.#far.from(slot + 1)) {
      all.add(slot)
      this.#far.remove(slot)
    }
    this.bottom.fill(all)
    this.#calendar.close(EARLIER)
    this.#longestBottom = Math.max(CROWD, 2 * all.length)
  }

  /** Moves what is not far any more to the calendar. */
  #leaveFar(): void {
    for (let slot = this.#far.from(0); slot !== NOBODY; slot = this.#far.from(slot + 1))
      if (this.#calendar.accept(slot) === HERE) this.#far.remove(slot)
  }

  /** Deals what is moving out into a new finest rung; false when it cannot be divided or there are rungs enough. */
  #openRung(): boolean {
    if (this.#rungCount === MOST_RUNGS) return false
    const { times, slots, length } = this.#moving
    let first = times[0]!
    let last = first
    for (let event = 1; event < length; event++) {
      const time = times[event]!
      if (time < first) first = time
      else if (time > last) last = time
    }
    const buckets = powerOfTwo(length / PER_BUCKET)
    if (!LadderRung.divides(last - first, buckets)) return false
    if (this.#rungCount === this.#rungs.length) this.#rungs.push(new LadderRung(this.#table))
    const rung = this.#rungs[this.#rungCount++]!
    rung.open(first, last - first, buckets, true)
    for (let event = length - 1; event >= 0; event--) rung.accept(slots[event]!)
    return true
  }

  #relieveBottom(): void {
    this.bottom.drain(this.#moving)
    const { length, slots } = this.#moving
    if (this.#calendar.left > 0 || this.#rungCount > 0) {
      if (length > CROWD && this.#openRung()) return
      this.bottom.fill(this.#moving)
      this.#longestBottom = Math.max(CROWD, 2 * length)
      return
    }
    this.#calendar.close(LATER)
    for (let event = 0; event < length; event++) this.#far.add(slots[event]!)
  }

  #linkBack(): void {
    if (this.#table.backLinks !== undefined) return
    this.#table.backLinks = new Int32Array(this.#table.capacity)
    this.#calendar.linkBack()
    for (let rung = 0; rung < this.#rungCount; rung++) this.#rungs[rung]!.linkBack()
  }
}

/** The least power of two that is no less than a number from 1 on. */
function powerOfTwo(least: number): number {
  return 2 ** (32 - Math.clz32(Math.ceil(least) - 1))
}
