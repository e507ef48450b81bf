import { doubled, EventTable } from "./event-table.js"
import type { EventHandle, EventListState, EventSlot, FutureEventList, PendingEvent } from "./future-event-list.js"
import { SimultaneousEvents } from "./simultaneous-events.js"

/** The root stands here so that the four children of place p, 4p - 8 to 4p - 5, lie in one aligned group. */
const ROOT = 3
const FIRST_CAPACITY = 64
/** Lists this short are never compacted: not worth it. */
const SMALL = 64

/**
 * A future event list on a 4-ary heap of (time, slot).
 *
 * The heap orders by time alone; ties are put in order when they come up (SimultaneousEvents). A pop leaves the root empty and the
 * next schedule fills it, which saves one walk of the two. An entry counts as long as its slot still has its time: cancelling and
 * rescheduling leave entries behind that no longer do, which are dropped when they come up, or all together once they are the
 * majority. A slot may thus have two valid entries of one time; the second is as good as the first and is dropped with it.
 *
 * schedule, pop, reschedule: O(log n); cancel: amortised constant time; peek and state: O(n log n).
 */
export class HeapEventList implements FutureEventList {
  readonly #table: EventTable
  readonly #present: SimultaneousEvents
  /** Of the last pop: no entry of the heap has it, everything scheduled for it goes to the present. -Infinity: no present. */
  #presentTime = Number.NEGATIVE_INFINITY
  /** Infinity behind the last entry, so that a group of children is always complete. */
  #heapTimes = new Float64Array(FIRST_CAPACITY).fill(Number.POSITIVE_INFINITY)
  #heapSlots = new Uint32Array(FIRST_CAPACITY)
  /** The place behind the last entry. */
  #end = ROOT
  /** Whether the root is empty, its event being the one popped last. It still counts as an entry. */
  #rootIsEmpty = false

  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state?: EventListState) {
    this.#table = new EventTable(state)
    this.#present = new SimultaneousEvents(this.#table)
    if (state !== undefined) for (const slot of this.#table.pendingSlots()) this.#insert(this.#table.timeOf(slot), slot)
  }

  get size(): number {
    return this.#table.size
  }

  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventHandle {
    const when = time + 0
    const slot = this.#table.add(when, priority, kind, payload, cause)
    if (when > this.#presentTime) this.#insert(when, slot)
    else this.#insertNotLater(when, slot)
    return this.#table.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    this.#table.discard(slot)
    this.#compactIfWorthIt()
    return true
  }

  reschedule(handle: EventHandle, time: number): boolean {
    const slot = this.#table.find(handle)
    if (slot < 0) return false
    const when = time + 0
    const before = this.#table.timeOf(slot)
    this.#table.move(slot, when)
    if (when > this.#presentTime) {
      if (when !== before) this.#insert(when, slot)
    } else this.#insertNotLater(when, slot)
    this.#compactIfWorthIt()
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.#table.find(handle) >= 0
  }

  nextTime(): number {
    if (this.#present.length > 0 && this.#present.first() >= 0) return this.#presentTime
    this.#bringUpFirst()
    return this.#heapTimes[ROOT]!
  }

  pop(): EventSlot {
    let slot = this.#present.length > 0 ? this.#present.first() : -1
    if (slot >= 0) {
      this.#present.removeFirst()
    } else {
      this.#bringUpFirst()
      if (this.#end === ROOT) return -1
      const time = this.#heapTimes[ROOT]!
      slot = this.#heapSlots[ROOT]!
      this.#rootIsEmpty = true
      this.#presentTime = time
      const heapTimes = this.#heapTimes
      if (
        heapTimes[ROOT + 1] === time ||
        heapTimes[ROOT + 2] === time ||
        heapTimes[ROOT + 3] === time ||
        heapTimes[ROOT + 4] === time
      )
        slot = this.#popFromTie(time, slot)
    }
    this.#table.release(slot)
    return slot
  }

  timeOf(slot: EventSlot): number {
    return this.#table.timeOf(slot)
  }

  priorityOf(slot: EventSlot): number {
    return this.#table.priorityOf(slot)
  }

  sequenceOf(slot: EventSlot): number {
    return this.#table.sequenceOf(slot)
  }

  kindOf(slot: EventSlot): number {
    return this.#table.kindOf(slot)
  }

  payloadOf(slot: EventSlot): unknown {
    return this.#table.payloadOf(slot)
  }

  causeOf(slot: EventSlot): number {
    return this.#table.causeOf(slot)
  }

  peek(count: number): PendingEvent[] {
    return this.#table.peek(count)
  }

  state(): EventListState {
    return this.#table.state()
  }

  /** Puts the earliest valid entry at the root, when there is one. */
  #bringUpFirst(): void {
    if (this.#rootIsEmpty) this.#fillRootFromEnd()
    while (this.#end > ROOT && this.#table.timeOf(this.#heapSlots[ROOT]!) !== this.#heapTimes[ROOT])
      this.#fillRootFromEnd()
  }

  #fillRootFromEnd(): void {
    this.#rootIsEmpty = false
    const last = --this.#end
    const time = this.#heapTimes[last]!
    this.#heapTimes[last] = Number.POSITIVE_INFINITY
    if (last > ROOT) this.#sink(ROOT, time, this.#heapSlots[last]!)
  }

  /** Moves every entry of this time to the present and pops the first of them. The root, already popped, is one of them. */
  #popFromTie(time: number, slot: EventSlot): EventSlot {
    const slots = [slot]
    this.#fillRootFromEnd()
    while (this.#heapTimes[ROOT] === time) {
      const tied = this.#heapSlots[ROOT]!
      if (this.#table.timeOf(tied) === time) slots.push(tied)
      this.#fillRootFromEnd()
    }
    this.#present.fill(slots)
    const first = this.#present.first()
    this.#present.removeFirst()
    return first
  }

  /** For a time that is the present one or lies before it. */
  #insertNotLater(time: number, slot: EventSlot): void {
    if (time === this.#presentTime) {
      this.#present.add(slot)
      return
    }
    for (let other = this.#present.first(); other >= 0; other = this.#present.first()) {
      this.#present.removeFirst()
      this.#insert(this.#presentTime, other)
    }
    this.#presentTime = Number.NEGATIVE_INFINITY
    this.#insert(time, slot)
  }

  #insert(time: number, slot: EventSlot): void {
    if (this.#rootIsEmpty) {
      this.#rootIsEmpty = false
      this.#sink(ROOT, time, slot)
      return
    }
    // One whole group of children must fit behind the last entry.
    if (this.#end + 4 > this.#heapTimes.length) this.#grow()
    this.#rise(this.#end++, time, slot)
  }

  #rise(from: number, time: number, slot: EventSlot): void {
    const times = this.#heapTimes
    const slots = this.#heapSlots
    let place = from
    while (place > ROOT) {
      const parent = (place >> 2) + 2
      if (times[parent]! <= time) break
      times[place] = times[parent]!
      slots[place] = slots[parent]!
      place = parent
    }
    times[place] = time
    slots[place] = slot
  }

  #sink(from: number, time: number, slot: EventSlot): void {
    const times = this.#heapTimes
    const slots = this.#heapSlots
    const end = this.#end
    let place = from
    for (let child = 4 * place - 8; child < end; child = 4 * place - 8) {
      // Which child is smallest is a coin toss: arithmetic on the outcome of a comparison costs less than a mispredicted branch.
      const left = child + +(times[child + 1]! < times[child]!)
      const right = child + 2 + +(times[child + 3]! < times[child + 2]!)
      const smallest = left + (right - left) * +(times[right]! < times[left]!)
      if (times[smallest]! >= time) break
      times[place] = times[smallest]!
      slots[place] = slots[smallest]!
      place = smallest
    }
    times[place] = time
    slots[place] = slot
  }

  #grow(): void {
    const length = this.#heapTimes.length
    this.#heapTimes = doubled(this.#heapTimes).fill(Number.POSITIVE_INFINITY, length)
    this.#heapSlots = doubled(this.#heapSlots)
  }

  #compactIfWorthIt(): void {
    if (this.#end - ROOT > 2 * this.#table.size + SMALL) this.#compact()
  }

  /** Keeps one valid entry of each slot. */
  #compact(): void {
    const slots = new Set<EventSlot>()
    for (let place = this.#rootIsEmpty ? ROOT + 1 : ROOT; place < this.#end; place++) {
      const slot = this.#heapSlots[place]!
      if (this.#table.timeOf(slot) === this.#heapTimes[place]) slots.add(slot)
    }
    this.#heapTimes.fill(Number.POSITIVE_INFINITY, ROOT, this.#end)
    this.#end = ROOT
    this.#rootIsEmpty = false
    for (const slot of slots) this.#insert(this.#table.timeOf(slot), slot)
  }
}
