import { doubled } from "./doubled.js"
import type { EventListColumns, EventSlot } from "./future-event-list.js"
import { TimeOrderedEventList } from "./time-ordered-event-list.js"

/** The root stands here so that the four children of place p, 4p - 8 to 4p - 5, lie in one aligned group. */
const ROOT = 3
const FIRST_CAPACITY = 64
/** From this many entries on the heap no longer fits the nearer caches, and fetching ahead pays (measured). */
const LARGE = 65_536

/**
 * A future event list on a 4-ary heap of (time, slot).
 *
 * Removing the earliest entry leaves the root empty and the next insertion fills it, which saves one walk of the two.
 * schedule, pop, reschedule: O(log n); cancel: amortised constant time; peek and state: O(n log n).
 */
export class HeapEventList extends TimeOrderedEventList {
  /** Infinity behind the last entry, so that a group of children is always complete. */
  #times = new Float64Array(FIRST_CAPACITY).fill(Number.POSITIVE_INFINITY)
  #slots = new Uint32Array(FIRST_CAPACITY)
  /** The place behind the last entry. */
  #end = ROOT
  /** Whether the root is empty, its entry being the one removed last. It still counts as an entry. */
  #rootIsEmpty = false
  /** What was read only to have it in the cache; kept, lest the compiler leave out the reading. */
  protected fetched = 0.5

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    super(columns)
    if (columns !== undefined) this.#fill(columns.times, this.table.pendingSlots())
  }

  /** Makes a heap of all that is pending at once, from its lower end up. Costs O(n). */
  #fill(times: Float64Array, slots: Uint32Array): void {
    let length = FIRST_CAPACITY
    while (length < ROOT + times.length + 4) length *= 2
    this.#times = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
    this.#slots = new Uint32Array(length)
    this.#end = ROOT + times.length
    this.#times.set(times, ROOT)
    this.#slots.set(slots, ROOT)
    for (let place = ((this.#end - 1) >> 2) + 2; place >= ROOT; place--) {
      this.entering = this.#times[place]!
      this.#sink(this.#slots[place]!, place)
    }
  }

  protected insert(slot: EventSlot): void {
    if (this.#rootIsEmpty) this.#sink(slot)
    else this.#rise(slot)
  }

  protected earliestTime(): number {
    this.#settleRoot()
    return this.#times[ROOT]!
  }

  protected removeEarliest(limit: number): EventSlot {
    this.#settleRoot()
    const time = this.#times[ROOT]!
    if (!(time <= limit) || time === Number.POSITIVE_INFINITY) return -1
    this.#rootIsEmpty = true
    this.presentTime = time
    return this.#slots[ROOT]!
  }

  protected mayBeTied(): boolean {
    const times = this.#times
    const time = this.presentTime
    return times[ROOT + 1] === time || times[ROOT + 2] === time || times[ROOT + 3] === time || times[ROOT + 4] === time
  }

  protected entryCount(): number {
    return this.#end - ROOT
  }

  protected eachEntry(visit: (time: number, slot: EventSlot) => void): void {
    for (let place = this.#rootIsEmpty ? ROOT + 1 : ROOT; place < this.#end; place++)
      visit(this.#times[place]!, this.#slots[place]!)
  }

  protected override writeTimes(times: Float64Array): void {
    const slots = this.#slots
    const own = this.#times
    for (let place = this.#rootIsEmpty ? ROOT + 1 : ROOT; place < this.#end; place++) times[slots[place]!] = own[place]!
  }

  protected clear(): void {
    this.#times.fill(Number.POSITIVE_INFINITY, ROOT, this.#end)
    this.#end = ROOT
    this.#rootIsEmpty = false
  }

  /** Brings an entry that counts to the root. */
  #settleRoot(): void {
    if (this.#rootIsEmpty) this.#fillRootFromEnd()
    while (this.#end > ROOT && this.isStale(this.#times[ROOT]!, this.#slots[ROOT]!)) this.#fillRootFromEnd()
  }

  #fillRootFromEnd(): void {
    const last = --this.#end
    const times = this.#times
    this.entering = times[last]!
    times[last] = Number.POSITIVE_INFINITY
    if (last > ROOT) this.#sink(this.#slots[last]!)
    this.#rootIsEmpty = false
  }

  /** Puts the entry that enters where it belongs on the way up from behind the last. */
  #rise(slot: EventSlot): void {
    // One whole group of children must fit behind the last entry.
    if (this.#end + 4 > this.#times.length) this.#grow()
    const times = this.#times
    const slots = this.#slots
    const time = this.entering
    let place = this.#end++
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

  /** Puts the entry that enters where it belongs on the way down from a place that is empty, usually the root. */
  #sink(slot: EventSlot, from = ROOT): void {
    this.#rootIsEmpty = false
    const times = this.#times
    const slots = this.#slots
    const end = this.#end
    const time = this.entering
    const fetchEnd = end > LARGE ? end : 0
    let fetched = 0
    let place = from
    for (let child = 4 * place - 8; child < end; child = 4 * place - 8) {
      // The sixteen grandchildren fill two or three cache lines: ask for them before it is known which four are needed.
      const grandchild = 4 * child - 8
      if (grandchild + 12 < fetchEnd) fetched += times[grandchild]! + times[grandchild + 8]!
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
    this.fetched = fetched
  }

  #grow(): void {
    const length = this.#times.length
    this.#times = doubled(this.#times).fill(Number.POSITIVE_INFINITY, length)
    this.#slots = doubled(this.#slots)
  }
}
