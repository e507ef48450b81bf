import { EventTable } from "./event-table.js"
import type {
  EventHandle,
  EventListColumns,
  EventListState,
  EventSlot,
  FutureEventList,
  PendingEvent,
  PoppedEvent,
} from "./future-event-list.js"
import { refuseEvent } from "./refuse-event.js"
import { SimultaneousEvents } from "./simultaneous-events.js"
import { StaleEntries } from "./stale-entries.js"

/** Lists this short are never compacted: not worth it. */
const SMALL = 64

/**
 * What all event lists share: the table of events, the order of those that happen at one time, and what becomes of cancelled ones.
 * What is left to a list is to keep entries (time, slot) in the order of time, ties in any order. Only entries know times.
 *
 * Cancelling and rescheduling leave entries behind that no longer count. The slots that have any are marked, and which of their entries
 * counts is told by its time; the others are dropped when they come up, or all together once they are the majority. A slot may come to
 * have two entries of one time, of which one counts; either will do.
 */
export abstract class TimeOrderedEventList implements FutureEventList {
  protected readonly table: EventTable
  readonly #present: SimultaneousEvents
  readonly #stale = new StaleEntries()
  /**
   * The time of the last pop. All events of this time are in the present, and what is scheduled for it goes there; no entry has it.
   * -Infinity when something was scheduled for an earlier time: then there is no present.
   */
  protected presentTime = Number.NEGATIVE_INFINITY
  /** The time of an entry on its way in. It waits here because as an argument of a call it would be wrapped in an object. */
  protected entering = Number.NEGATIVE_INFINITY

  /** A list that can be restored inserts the pending slots of the table. */
  constructor(columns?: EventListColumns) {
    this.table = new EventTable(columns)
    this.#present = new SimultaneousEvents(this.table)
  }

  /** Adds an entry of the time `entering`. */
  protected abstract insert(slot: EventSlot): void
  /** Drops entries that do not count, up to the earliest that does, and gives its time. Infinity when none does. */
  protected abstract earliestTime(): number
  /**
   * Removes the earliest entry that counts, unless its time is later than `limit`, and notes its time as the present. -1 when there is
   * none so early.
   */
  protected abstract removeEarliest(limit: number): EventSlot
  /** Whether there may be another entry of the time of the one just removed. */
  protected abstract mayBeTied(): boolean
  /** How many entries there are, counting or not. */
  protected abstract entryCount(): number
  /** Calls for every entry, in any order. */
  protected abstract eachEntry(visit: (time: number, slot: EventSlot) => void): void
  /** Writes the time of every entry to the place of its slot; for lists that can do so faster. */
  protected writeTimes(times: Float64Array): void {
    this.eachEntry((time, slot) => {
      times[slot] = time
    })
  }

  /** Forgets all entries. */
  protected abstract clear(): void

  get size(): number {
    return this.table.size
  }

  get popped(): Readonly<PoppedEvent> {
    return this.table.popped
  }

  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    // time - time is NaN for NaN and for both infinities.
    if (time - time !== 0 || (priority | 0) !== priority || (kind & 0xffff) !== kind) refuseEvent(time, priority, kind)
    const slot = this.table.add(priority, kind, payload, cause)
    this.#enter(time, slot)
    if (this.#stale.size > 0) this.#retime(slot, time)
    return slot
  }

  handleOf(slot: EventSlot): EventHandle {
    return this.table.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    const slot = this.table.find(handle)
    if (slot < 0) return false
    if (!this.#present.has(slot)) this.#addStale(slot, Number.NaN)
    this.table.discard(slot)
    this.#compactIfWorthIt()
    return true
  }

  reschedule(handle: EventHandle, time: number): boolean {
    const slot = this.table.find(handle)
    if (slot < 0) return false
    if (time - time !== 0) refuseEvent(time, 0, 0)
    if (this.#present.has(slot)) this.#retime(slot, time)
    else this.#addStale(slot, time)
    this.table.renew(slot)
    this.#enter(time, slot)
    this.#compactIfWorthIt()
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.table.find(handle) >= 0
  }

  nextTime(): number {
    return this.#present.length > 0 && this.#present.first() >= 0 ? this.presentTime : this.earliestTime()
  }

  pop(limit = Number.POSITIVE_INFINITY): boolean {
    let slot = this.#present.length > 0 ? this.#present.first() : -1
    if (slot >= 0) {
      if (this.presentTime > limit) return false
      this.#present.removeFirst()
    } else {
      slot = this.removeEarliest(limit)
      if (slot < 0) return false
      if (this.mayBeTied()) slot = this.#gatherTies(slot)
      this.table.popped.time = this.presentTime
    }
    this.table.take(slot)
    return true
  }

  peek(count: number): PendingEvent[] {
    const times = this.#timesBySlot()
    const slots = this.table.pendingSlots()
    slots.sort((a, b) => times[a]! - times[b]! || this.table.compareSimultaneous(a, b))
    return Array.from(slots.subarray(0, Math.max(0, count)), (slot) => this.table.describe(slot, times[slot]!))
  }

  state(): EventListState {
    const { nextSequence, generations, freeSlots } = this.columns()
    return {
      nextSequence,
      generations: Array.from(generations),
      freeSlots: Array.from(freeSlots),
      pending: this.peek(this.table.size),
    }
  }

  columns(): EventListColumns {
    return this.table.columns(this.#timesBySlot())
  }

  /** For lists: whether an entry does not count. If so, it is taken as dropped. */
  protected isStale(time: number, slot: EventSlot): boolean {
    return this.#stale.size > 0 && this.table.isMarked(slot) && this.#dropIfStale(time, slot)
  }

  /** For lists, when they are made: inserts what the table holds. @param times of pending events, by slot */
  protected insertAll(times: Float64Array | undefined): void {
    const slots = this.table.pendingSlots()
    for (let event = 0; event < slots.length; event++) this.#enter(times![event]!, slots[event]!)
  }

  /** Moves every entry of the present time to the present, and takes out the first event. */
  #gatherTies(first: EventSlot): EventSlot {
    const time = this.presentTime
    this.#present.begin()
    for (let slot = first; slot >= 0; slot = this.earliestTime() === time ? this.removeEarliest(time) : -1) {
      this.#present.gather(slot)
      // Of this slot's entries none counts any longer, not even another of the same time.
      this.#retime(slot, Number.NaN)
    }
    this.#present.putInOrder()
    const slot = this.#present.first()
    this.#present.removeFirst()
    return slot
  }

  #enter(time: number, slot: EventSlot): void {
    // Minus zero never gets in.
    this.entering = time + 0
    if (time > this.presentTime) this.insert(slot)
    else this.#insertNotLater(slot)
  }

  /** For a time that is the present one or lies before it. */
  #insertNotLater(slot: EventSlot): void {
    const time = this.entering
    if (time === this.presentTime) {
      this.#present.add(slot)
      return
    }
    const { presentTime } = this
    this.presentTime = Number.NEGATIVE_INFINITY
    for (let other = this.#present.first(); other >= 0; other = this.#present.first()) {
      this.#present.removeFirst()
      this.#enter(presentTime, other)
      this.#retime(other, presentTime)
    }
    this.#enter(time, slot)
  }

  /** The time of the entry that counts, where the slot has others that do not. */
  #retime(slot: EventSlot, time: number): void {
    if (this.table.isMarked(slot)) this.#stale.setTime(slot, time)
  }

  #addStale(slot: EventSlot, time: number): void {
    this.#stale.add(slot, time)
    this.table.mark(slot)
  }

  #dropIfStale(time: number, slot: EventSlot): boolean {
    if (this.#stale.timeOf(slot) === time) return false
    if (this.#stale.drop(slot)) this.table.unmark(slot)
    return true
  }

  #compactIfWorthIt(): void {
    if (this.entryCount() <= 2 * this.table.size + SMALL) return
    const times = new Float64Array(this.table.slotsUsed).fill(Number.NaN)
    this.eachEntry((time, slot) => {
      if (this.#counts(time, slot)) times[slot] = time
    })
    this.clear()
    this.#stale.clear((slot) => this.table.unmark(slot))
    times.forEach((time, slot) => {
      if (!Number.isNaN(time)) this.#enter(time, slot)
    })
  }

  #counts(time: number, slot: EventSlot): boolean {
    return !this.table.isMarked(slot) || this.#stale.timeOf(slot) === time
  }

  /** When each pending event happens; anything where none is pending. */
  #timesBySlot(): Float64Array {
    const times = new Float64Array(this.table.slotsUsed).fill(this.presentTime)
    if (this.#stale.size === 0) this.writeTimes(times)
    else {
      this.eachEntry((time, slot) => {
        if (this.#counts(time, slot)) times[slot] = time
      })
    }
    return times
  }
}
