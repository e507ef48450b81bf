import { EventTable } from "./event-table.js"
import type {
  EventHandle,
  EventListColumns,
  EventListState,
  EventSlot,
  FutureEventList,
  PendingEvent,
} from "./future-event-list.js"
import { SimultaneousEvents } from "./simultaneous-events.js"

/** Lists this short are never compacted: not worth it. */
const SMALL = 64

/**
 * What all event lists share: the table of events, the order of those that happen at one time, and what becomes of cancelled ones.
 * What is left to a list is to keep entries (time, slot) in the order of time, ties in any order.
 *
 * An entry counts as long as its slot still has its time. Cancelling and rescheduling leave entries behind that no longer do; they
 * are dropped when they come up, or all together once they are the majority. A slot may thus come to have two valid entries of one
 * time; the second is as good as the first and is dropped with it.
 */
export abstract class TimeOrderedEventList implements FutureEventList {
  protected readonly table: EventTable
  readonly #present: SimultaneousEvents
  /**
   * The time of the last pop. All events of this time are in the present, and what is scheduled for it goes there; no entry has it.
   * -Infinity when something was scheduled for an earlier time: then there is no present.
   */
  #presentTime = Number.NEGATIVE_INFINITY

  /** A list that can be restored adds an entry for every pending slot of the table. */
  constructor(columns?: EventListColumns) {
    this.table = new EventTable(columns)
    this.#present = new SimultaneousEvents(this.table)
  }

  protected abstract insert(time: number, slot: EventSlot): void
  /** Drops entries that do not count, up to the earliest that does. Infinity when none does. */
  protected abstract earliestTime(): number
  /** Removes the entry whose time `earliestTime` has just returned. */
  protected abstract removeEarliest(): EventSlot
  /** Whether there may be another entry of the time of the one just removed. */
  protected abstract mayBeTied(time: number): boolean
  /** How many entries there are, counting or not. */
  protected abstract entryCount(): number
  /** Keeps one valid entry of each slot that has any. */
  protected abstract compact(): void

  get size(): number {
    return this.table.size
  }

  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventHandle {
    const when = time + 0
    const slot = this.table.add(when, priority, kind, payload, cause)
    if (when > this.#presentTime) this.insert(when, slot)
    else this.#insertNotLater(when, slot)
    return this.table.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    const slot = this.table.find(handle)
    if (slot < 0) return false
    this.table.discard(slot)
    if (this.entryCount() > 2 * this.table.size + SMALL) this.compact()
    return true
  }

  reschedule(handle: EventHandle, time: number): boolean {
    const slot = this.table.find(handle)
    if (slot < 0) return false
    const when = time + 0
    const before = this.table.timeOf(slot)
    this.table.move(slot, when)
    if (when <= this.#presentTime) this.#insertNotLater(when, slot)
    else if (when !== before) this.insert(when, slot)
    if (this.entryCount() > 2 * this.table.size + SMALL) this.compact()
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.table.find(handle) >= 0
  }

  nextTime(): number {
    return this.#present.length > 0 && this.#present.first() >= 0 ? this.#presentTime : this.earliestTime()
  }

  pop(): EventSlot {
    let slot = this.#present.length > 0 ? this.#present.first() : -1
    if (slot >= 0) this.#present.removeFirst()
    else {
      const time = this.earliestTime()
      if (time === Number.POSITIVE_INFINITY) return -1
      slot = this.removeEarliest()
      this.#presentTime = time
      if (this.mayBeTied(time)) slot = this.#popFromTie(time, slot)
    }
    this.table.release(slot)
    return slot
  }

  timeOf(slot: EventSlot): number {
    return this.table.timeOf(slot)
  }

  priorityOf(slot: EventSlot): number {
    return this.table.priorityOf(slot)
  }

  sequenceOf(slot: EventSlot): number {
    return this.table.sequenceOf(slot)
  }

  kindOf(slot: EventSlot): number {
    return this.table.kindOf(slot)
  }

  payloadOf(slot: EventSlot): unknown {
    return this.table.payloadOf(slot)
  }

  causeOf(slot: EventSlot): number {
    return this.table.causeOf(slot)
  }

  peek(count: number): PendingEvent[] {
    return this.table.peek(count)
  }

  state(): EventListState {
    return this.table.state()
  }

  columns(): EventListColumns {
    return this.table.columns()
  }

  /** Moves every entry of this time to the present, and takes out the first event. */
  #popFromTie(time: number, first: EventSlot): EventSlot {
    this.#present.begin()
    this.#present.gather(first)
    while (this.earliestTime() === time) this.#present.gather(this.removeEarliest())
    this.#present.putInOrder()
    const slot = this.#present.first()
    this.#present.removeFirst()
    return slot
  }

  /** For a time that is the present one or lies before it. */
  #insertNotLater(time: number, slot: EventSlot): void {
    if (time === this.#presentTime) {
      this.#present.add(slot)
      return
    }
    for (let other = this.#present.first(); other >= 0; other = this.#present.first()) {
      this.#present.removeFirst()
      this.insert(this.#presentTime, other)
    }
    this.#presentTime = Number.NEGATIVE_INFINITY
    this.insert(time, slot)
  }
}
