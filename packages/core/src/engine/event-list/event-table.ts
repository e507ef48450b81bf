import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import { eventListStateFaults } from "./event-list-state-faults.js"
import type { EventHandle, EventListState, EventSlot, PendingEvent } from "./future-event-list.js"

const FIRST_CAPACITY = 64
const KIND_LIMIT = 2 ** 16

/**
 * The fields of every event, one column each, addressed by slot. It knows which slots are pending and which are free, and nothing of
 * the order in which events happen: that is the business of the list that owns the table. Because slots and handles are given out
 * here, they do not depend on which list was chosen.
 *
 * A generation is odd while its slot is pending and even while it is free, so it goes up twice per event.
 */
export class EventTable {
  /** NaN once an event is cancelled, so nothing that remembers the old time can take the slot for pending. */
  times: Float64Array
  priorities: Int32Array
  /** -1 once an event is cancelled. */
  sequences: Float64Array
  kinds: Uint16Array
  causes: Float64Array
  generations: Uint32Array
  readonly payloads: unknown[] = []
  /** How many slots are pending. */
  size = 0
  nextSequence = 0
  #slotsUsed = 0
  /** A stack: the slot freed last is used first, while its fields are still in the cache. */
  #freeSlots: Uint32Array
  #freeCount = 0

  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state?: EventListState) {
    const faults = state === undefined ? [] : eventListStateFaults(state)
    if (faults.length > 0) throw new RangeError(`cannot restore the event list: ${faults.join("; ")}`)
    let capacity = FIRST_CAPACITY
    while (state !== undefined && capacity < state.generations.length) capacity *= 2
    this.times = new Float64Array(capacity)
    this.priorities = new Int32Array(capacity)
    this.sequences = new Float64Array(capacity)
    this.kinds = new Uint16Array(capacity)
    this.causes = new Float64Array(capacity)
    this.generations = new Uint32Array(capacity)
    this.#freeSlots = new Uint32Array(FIRST_CAPACITY)
    if (state !== undefined) this.#restore(state)
  }

  /**
   * Takes a slot for a new event. The time must be what `time + 0` gives, so that minus zero never gets in.
   * @throws RangeError when the time is not finite, the priority not an integer of 32 bits, or the kind not one of 16 bits
   */
  add(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    // time - time is NaN for NaN and for both infinities.
    if (time - time !== 0 || (priority | 0) !== priority || (kind & 0xffff) !== kind) refuse(time, priority, kind)
    const slot = this.#freeCount > 0 ? this.#freeSlots[--this.#freeCount]! : this.#newSlot()
    this.times[slot] = time
    this.priorities[slot] = priority
    this.sequences[slot] = this.nextSequence++
    this.kinds[slot] = kind
    this.causes[slot] = cause
    this.generations[slot] = this.generations[slot]! + 1
    this.payloads[slot] = payload
    this.size++
    return slot
  }

  /** Gives an event another time and the next sequence number. @throws RangeError when the time is not finite */
  move(slot: EventSlot, time: number): void {
    if (time - time !== 0) refuse(time, 0, 0)
    this.times[slot] = time
    this.sequences[slot] = this.nextSequence++
  }

  /** Frees the slot of an event that happens. Its fields stay readable until the slot is used again. */
  release(slot: EventSlot): void {
    const generation = this.generations[slot]! + 1
    this.generations[slot] = generation
    this.size--
    if (generation === GENERATION_LIMIT) return
    if (this.#freeCount === this.#freeSlots.length) this.#freeSlots = doubled(this.#freeSlots)
    this.#freeSlots[this.#freeCount++] = slot
  }

  /** Frees the slot of an event that will not happen, and leaves nothing of it. */
  discard(slot: EventSlot): void {
    this.times[slot] = Number.NaN
    this.sequences[slot] = -1
    this.payloads[slot] = undefined
    this.release(slot)
  }

  handleOf(slot: EventSlot): EventHandle {
    return packHandle(slot, this.generations[slot]!)
  }

  /** The slot of a pending event, -1 when the handle's event is no longer pending. */
  find(handle: EventHandle): EventSlot {
    const slot = slotOfHandle(handle)
    if (!(slot < this.#slotsUsed)) return -1
    const generation = generationOfHandle(handle)
    return this.generations[slot] === generation && (generation & 1) === 1 ? slot : -1
  }

  /** Every pending slot, in slot order. */
  pendingSlots(): EventSlot[] {
    const slots: EventSlot[] = []
    for (let slot = 0; slot < this.#slotsUsed; slot++) if ((this.generations[slot]! & 1) === 1) slots.push(slot)
    return slots
  }

  /** The first `count` pending events in true order. */
  peek(count: number): PendingEvent[] {
    const { times, priorities, sequences } = this
    const slots = this.pendingSlots().sort(
      (a, b) => times[a]! - times[b]! || priorities[a]! - priorities[b]! || sequences[a]! - sequences[b]!,
    )
    return slots.slice(0, Math.max(0, count)).map((slot) => ({
      handle: this.handleOf(slot),
      time: times[slot]!,
      priority: priorities[slot]!,
      sequence: sequences[slot]!,
      kind: this.kinds[slot]!,
      payload: this.payloads[slot],
      cause: this.causes[slot]!,
    }))
  }

  state(): EventListState {
    return {
      nextSequence: this.nextSequence,
      generations: Array.from(this.generations.subarray(0, this.#slotsUsed)),
      freeSlots: Array.from(this.#freeSlots.subarray(0, this.#freeCount)).reverse(),
      pending: this.peek(this.size),
    }
  }

  #restore(state: EventListState): void {
    this.nextSequence = state.nextSequence
    this.generations.set(state.generations)
    this.#slotsUsed = state.generations.length
    this.payloads.length = 0
    for (let slot = 0; slot < this.#slotsUsed; slot++) this.payloads.push(undefined)
    this.times.fill(Number.NaN)
    for (const event of state.pending) {
      const slot = slotOfHandle(event.handle)
      this.times[slot] = event.time
      this.priorities[slot] = event.priority
      this.sequences[slot] = event.sequence
      this.kinds[slot] = event.kind
      this.causes[slot] = event.cause
      this.payloads[slot] = event.payload
    }
    this.size = state.pending.length
    this.#freeCount = state.freeSlots.length
    while (this.#freeSlots.length < this.#freeCount) this.#freeSlots = doubled(this.#freeSlots)
    this.#freeSlots.set([...state.freeSlots].reverse())
  }

  #newSlot(): EventSlot {
    if (this.#slotsUsed === SLOT_LIMIT) throw new RangeError(`the event list is full: ${SLOT_LIMIT} events are pending`)
    if (this.#slotsUsed === this.times.length) this.#grow()
    this.payloads.push(undefined)
    return this.#slotsUsed++
  }

  #grow(): void {
    this.times = doubled(this.times)
    this.priorities = doubled(this.priorities)
    this.sequences = doubled(this.sequences)
    this.kinds = doubled(this.kinds)
    this.causes = doubled(this.causes)
    this.generations = doubled(this.generations)
  }
}

interface Column<Self> {
  readonly length: number
  set(source: Self): void
}

/** The same column with twice the room. */
export function doubled<Self extends Column<Self>>(column: Self): Self {
  const larger = new (column.constructor as new (length: number) => Self)(column.length * 2)
  larger.set(column)
  return larger
}

function refuse(time: number, priority: number, kind: number): never {
  const faults: string[] = []
  if (!Number.isFinite(time)) faults.push(`its time is ${time}; a time is a finite number of days`)
  if ((priority | 0) !== priority)
    faults.push(`its priority is ${priority}; a priority is an integer from -2147483648 to 2147483647`)
  if ((kind & 0xffff) !== kind) faults.push(`its kind is ${kind}; a kind is an integer from 0 to ${KIND_LIMIT - 1}`)
  throw new RangeError(`cannot schedule an event: ${faults.join("; ")}`)
}
