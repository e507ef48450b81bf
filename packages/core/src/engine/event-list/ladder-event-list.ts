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
import { Ladder } from "./ladder.js"
import type { LadderBottom } from "./ladder-bottom.js"
import { eventListState, firstPending } from "./pending-events.js"
import { refuseEvent } from "./refuse-event.js"
import { SimultaneousEvents } from "./simultaneous-events.js"

/**
 * The future event list of a simulation: a table of what is pending, a {@link Ladder} that has it in the order of time, and the events of
 * the present moment in the order (priority, sequence).
 *
 * schedule and pop: amortised constant time unless times bunch at every scale, then O(log n); cancel and reschedule: constant time;
 * peek and state: O(n log n). A pending event takes 28 bytes, and 2 to 8 for its share of the ladder.
 */
export class LadderEventList implements FutureEventList {
  /** The event popped last: always the same object. */
  readonly popped: PoppedEvent
  readonly due = new Float64Array(1)
  readonly #table: EventTable
  readonly #ladder: Ladder
  readonly #bottom: LadderBottom
  readonly #present: SimultaneousEvents
  /**
   * The time of the last pop. All events of this time are in the present, and what is scheduled for it goes there; the ladder has none.
   * -Infinity when something was scheduled for an earlier time: then there is no present.
   */
  #presentTime = Number.NEGATIVE_INFINITY

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    this.#table = new EventTable(columns)
    this.popped = this.#table.popped
    this.#ladder = new Ladder(this.#table)
    this.#bottom = this.#ladder.bottom
    this.#present = new SimultaneousEvents(this.#table)
    for (const slot of this.#table.pendingSlots()) this.#ladder.insert(slot)
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
    if (time > this.#presentTime) this.#ladder.insert(slot)
    else this.#insertNotLater(slot)
    return slot
  }

  handleOf(slot: EventSlot): EventHandle {
    return this.#table.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    if (!this.#isPresent(slot)) this.#ladder.remove(slot)
    this.#table.discard(slot)
    return true
  }

  reschedule(handle: EventHandle, time: number): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    if (time - time !== 0) refuseEvent(time, 0, 0)
    if (!this.#isPresent(slot)) this.#ladder.remove(slot)
    this.#table.renew(slot)
    this.#table.times[slot] = time + 0
    if (time > this.#presentTime) this.#ladder.insert(slot)
    else this.#insertNotLater(slot)
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.#table.find(handle) >= 0
  }

  nextTime(): number {
    if (this.#present.length > 0 && this.#present.first() >= 0) return this.#presentTime
    return this.#ladder.settle() ? this.#bottom.times[this.#bottom.head]! : Number.POSITIVE_INFINITY
  }

  pop(limit = Number.POSITIVE_INFINITY): boolean {
    if (this.#present.length > 0 && this.#present.first() >= 0) return this.#popPresent(limit)
    const bottom = this.#bottom
    if ((bottom.head === bottom.tail || bottom.mayBeStale) && !this.#ladder.settle()) return false
    const { times, head } = bottom
    const time = times[head]!
    if (!(time <= limit)) return false
    let slot = bottom.slots[head]!
    bottom.head = head + 1
    this.#presentTime = time
    this.#table.popped.time = time
    if (bottom.isTied()) slot = this.#gatherTies(slot)
    this.#table.take(slot)
    return true
  }

  #popPresent(limit: number): boolean {
    if (this.#presentTime > limit) return false
    const slot = this.#present.first()
    this.#present.removeFirst()
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

  #isPresent(slot: EventSlot): boolean {
    return this.#table.times[slot] === this.#presentTime
  }

  /** Moves every event of the present time to the present, and takes out the first. */
  #gatherTies(first: EventSlot): EventSlot {
    const time = this.#presentTime
    const bottom = this.#bottom
    this.#present.begin()
    this.#present.gather(first)
    while (this.#ladder.settle() && bottom.times[bottom.head] === time)
      this.#present.gather(bottom.slots[bottom.head++]!)
    this.#present.putInOrder()
    const slot = this.#present.first()
    this.#present.removeFirst()
    return slot
  }

  /** For a time that is the present one or lies before it. */
  #insertNotLater(slot: EventSlot): void {
    if (this.#isPresent(slot)) {
      this.#present.add(slot)
      return
    }
    this.#presentTime = Number.NEGATIVE_INFINITY
    let before = -1
    for (let other = this.#present.first(); other >= 0; other = this.#present.first()) {
      this.#present.removeFirst()
      // A slot may have come here twice, and then stands twice in a row; see LadderBottom.
      if (other !== before) this.#ladder.insert(other)
      before = other
    }
    this.#ladder.insert(slot)
  }
}
