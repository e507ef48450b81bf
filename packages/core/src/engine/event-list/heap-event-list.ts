import { enlarged, FIRST_ROOM } from "./enlarged.js"
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
import { eventListState, firstPending } from "./pending-events.js"
import { refuseEvent } from "./refuse-event.js"

/** From the first time on that it grows. */
const ROOM = 64

/**
 * A future event list on an indexed 4-ary heap in the full order (time, priority, sequence): each event knows its place, so cancelling and
 * rescheduling happen in place and nothing dead is ever kept.
 *
 * schedule, pop, cancel and reschedule: O(log n) each, whatever the times are like; peek and state: O(n log n). A pending event takes 40
 * bytes. LadderEventList is faster nearly everywhere; this one promises the bound for every single operation.
 */
export class HeapEventList implements FutureEventList {
  /** The event popped last: always the same object. */
  readonly popped: PoppedEvent
  readonly due = new Float64Array(1)
  readonly #table: EventTable
  #times = new Float64Array(FIRST_ROOM)
  #slots = new Int32Array(FIRST_ROOM)
  #length = 0

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    this.#table = new EventTable(columns)
    this.popped = this.#table.popped
    for (const slot of this.#table.pendingSlots()) this.#enter(slot)
  }

  get size(): number {
    return this.#table.size
  }

  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    this.due[0] = time
    return this.scheduleDue(priority, kind, payload, cause)
  }

  scheduleDue(priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    const time = this.due[0]!
    // time - time is NaN for NaN and for both infinities.
    if (time - time !== 0 || (priority | 0) !== priority || (kind & 0xffff) !== kind) refuseEvent(time, priority, kind)
    const slot = this.#table.add(priority, kind, payload, cause)
    // Minus zero never gets in.
    this.#table.times[slot] = time + 0
    this.#enter(slot)
    return slot
  }

  handleOf(slot: EventSlot): EventHandle {
    return this.#table.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    this.#leave(this.#table.linkOf(slot))
    this.#table.discard(slot)
    return true
  }

  reschedule(handle: EventHandle, time: number): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    if (time - time !== 0) refuseEvent(time, 0, 0)
    this.#table.renew(slot)
    this.#table.times[slot] = time + 0
    this.#settle(this.#table.linkOf(slot), slot)
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.#table.find(handle) >= 0
  }

  nextTime(): number {
    return this.#length === 0 ? Number.POSITIVE_INFINITY : this.#times[0]!
  }

  pop(limit = Number.POSITIVE_INFINITY): boolean {
    if (this.#length === 0 || !(this.#times[0]! <= limit)) return false
    const slot = this.#slots[0]!
    this.popped.time = this.#times[0]!
    this.#leave(0)
    this.#table.take(slot)
    return true
  }

  peek(count: number): PendingEvent[] {
    return firstPending(this.#table, count)
  }

  state(): EventListState {
    return eventListState(this.#table)
  }

  columns(): EventListColumns {
    return this.#table.columns()
  }

  #enter(slot: EventSlot): void {
    if (this.#length === this.#slots.length) {
      this.#times = enlarged(this.#times, ROOM)
      this.#slots = enlarged(this.#slots, ROOM)
    }
    this.#rise(this.#length++, slot)
  }

  /** Closes the gap at a place with the last entry. */
  #leave(place: number): void {
    const last = this.#slots[--this.#length]!
    if (place < this.#length) this.#settle(place, last)
  }

  /** Puts an entry where it belongs, upwards or downwards from a place that is free for it. */
  #settle(place: number, slot: EventSlot): void {
    const parent = (place - 1) >> 2
    if (place > 0 && this.#isBefore(this.#table.times[slot]!, slot, parent)) this.#rise(place, slot)
    else this.#sink(place, slot)
  }

  #rise(from: number, slot: EventSlot): void {
    const time = this.#table.times[slot]!
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 2
      if (!this.#isBefore(time, slot, parent)) break
      this.#move(parent, place)
      place = parent
    }
    this.#put(place, time, slot)
  }

  #sink(from: number, slot: EventSlot): void {
    const time = this.#table.times[slot]!
    let place = from
    for (let first = 4 * place + 1; first < this.#length; first = 4 * place + 1) {
      let smallest = first
      const end = Math.min(first + 4, this.#length)
      for (let child = first + 1; child < end; child++)
        if (this.#isBefore(this.#times[child]!, this.#slots[child]!, smallest)) smallest = child
      if (this.#isBefore(time, slot, smallest)) break
      this.#move(smallest, place)
      place = smallest
    }
    this.#put(place, time, slot)
  }

  /** Whether an entry happens before the one at a place. */
  #isBefore(time: number, slot: EventSlot, place: number): boolean {
    const other = this.#times[place]!
    return time < other || (time === other && this.#table.compareSimultaneous(slot, this.#slots[place]!) < 0)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from]!, this.#slots[from]!)
  }

  #put(place: number, time: number, slot: EventSlot): void {
    this.#times[place] = time
    this.#slots[place] = slot
    this.#table.setLink(slot, place)
  }
}
