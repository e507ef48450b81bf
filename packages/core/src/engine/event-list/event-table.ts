import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import { eventListStateFaults } from "./event-list-state-faults.js"
import type { EventHandle, EventListState, EventSlot, PendingEvent } from "./future-event-list.js"

const FIRST_CAPACITY = 64

/** A record is five doubles; the last two of them hold four integers, numbered in units of 4 bytes. */
const DOUBLES = 5
const TIME = 0
const SEQUENCE = 1
const CAUSE = 2
const INTEGERS = 10
const GENERATION = 6
const PRIORITY = 7
const KIND = 8
const NEXT_FREE = 9

/**
 * The fields of every event, one record of 40 bytes per slot (and its payload beside it), so that an event is one or two cache lines.
 * It knows which slots are pending and which are free, and nothing of the order in which events happen: that is the business of the
 * list that owns the table. Because slots and handles are given out here, they do not depend on which list was chosen.
 *
 * A generation is odd while its slot is pending and even while it is free, so it goes up twice per event. The time of a cancelled
 * event becomes NaN and its sequence number -1, so that nothing which remembers the old ones takes its slot for pending.
 */
export class EventTable {
  #doubles: Float64Array
  /** The same memory, read as integers. */
  #integers: Int32Array
  readonly #payloads: unknown[] = []
  #size = 0
  #nextSequence = 0
  #capacity = FIRST_CAPACITY
  #slotsUsed = 0
  /** Free slots are a chain; the slot freed last is used first, while its record is still in the cache. -1: none. */
  #firstFree = -1

  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state?: EventListState) {
    const faults = state === undefined ? [] : eventListStateFaults(state)
    if (faults.length > 0) throw new RangeError(`cannot restore the event list: ${faults.join("; ")}`)
    while (state !== undefined && this.#capacity < state.generations.length) this.#capacity *= 2
    this.#doubles = new Float64Array(this.#capacity * DOUBLES)
    this.#integers = new Int32Array(this.#doubles.buffer)
    if (state !== undefined) this.#restore(state)
  }

  /** How many slots are pending. */
  get size(): number {
    return this.#size
  }

  /**
   * Takes a slot for a new event. The time must be what `time + 0` gives, so that minus zero never gets in.
   * @throws RangeError when the time is not finite, the priority not an integer of 32 bits, or the kind not one of 16 bits
   */
  add(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    // time - time is NaN for NaN and for both infinities.
    if (time - time !== 0 || (priority | 0) !== priority || (kind & 0xffff) !== kind) refuse(time, priority, kind)
    const slot = this.#firstFree >= 0 ? this.#firstFree : this.#newSlot()
    const doubles = this.#doubles
    const integers = this.#integers
    const record = slot * DOUBLES
    const words = slot * INTEGERS
    this.#firstFree = integers[words + NEXT_FREE]!
    doubles[record + TIME] = time
    doubles[record + SEQUENCE] = this.#nextSequence++
    doubles[record + CAUSE] = cause
    integers[words + GENERATION] = integers[words + GENERATION]! + 1
    integers[words + PRIORITY] = priority
    integers[words + KIND] = kind
    this.#payloads[slot] = payload
    this.#size++
    return slot
  }

  /** Gives an event another time and the next sequence number. @throws RangeError when the time is not finite */
  move(slot: EventSlot, time: number): void {
    if (time - time !== 0) refuse(time, 0, 0)
    this.#doubles[slot * DOUBLES + TIME] = time
    this.#doubles[slot * DOUBLES + SEQUENCE] = this.#nextSequence++
  }

  /** Frees the slot of an event that happens. Its fields stay readable until the slot is used again. */
  release(slot: EventSlot): void {
    const words = slot * INTEGERS
    const generation = this.#integers[words + GENERATION]! + 1
    this.#integers[words + GENERATION] = generation
    this.#size--
    if (generation === GENERATION_LIMIT) return
    this.#integers[words + NEXT_FREE] = this.#firstFree
    this.#firstFree = slot
  }

  /** Frees the slot of an event that will not happen, and leaves nothing of it. */
  discard(slot: EventSlot): void {
    this.#doubles[slot * DOUBLES + TIME] = Number.NaN
    this.#doubles[slot * DOUBLES + SEQUENCE] = -1
    this.#payloads[slot] = undefined
    this.release(slot)
  }

  timeOf(slot: EventSlot): number {
    return this.#doubles[slot * DOUBLES + TIME]!
  }

  sequenceOf(slot: EventSlot): number {
    return this.#doubles[slot * DOUBLES + SEQUENCE]!
  }

  causeOf(slot: EventSlot): number {
    return this.#doubles[slot * DOUBLES + CAUSE]!
  }

  priorityOf(slot: EventSlot): number {
    return this.#integers[slot * INTEGERS + PRIORITY]!
  }

  kindOf(slot: EventSlot): number {
    return this.#integers[slot * INTEGERS + KIND]!
  }

  payloadOf(slot: EventSlot): unknown {
    return this.#payloads[slot]
  }

  handleOf(slot: EventSlot): EventHandle {
    return packHandle(slot, this.#generationOf(slot))
  }

  /** The slot of a pending event, -1 when the handle's event is no longer pending. */
  find(handle: EventHandle): EventSlot {
    const slot = slotOfHandle(handle)
    if (!(slot < this.#slotsUsed)) return -1
    const generation = generationOfHandle(handle)
    return this.#generationOf(slot) === generation && (generation & 1) === 1 ? slot : -1
  }

  /** Every pending slot, in slot order. */
  pendingSlots(): EventSlot[] {
    const slots: EventSlot[] = []
    for (let slot = 0; slot < this.#slotsUsed; slot++) if ((this.#generationOf(slot) & 1) === 1) slots.push(slot)
    return slots
  }

  /** Negative when the first of two events with one time happens first. */
  compareSimultaneous(a: EventSlot, b: EventSlot): number {
    return this.priorityOf(a) - this.priorityOf(b) || this.sequenceOf(a) - this.sequenceOf(b)
  }

  /** The first `count` pending events in true order. */
  peek(count: number): PendingEvent[] {
    const slots = this.pendingSlots().sort((a, b) => this.timeOf(a) - this.timeOf(b) || this.compareSimultaneous(a, b))
    return slots.slice(0, Math.max(0, count)).map((slot) => ({
      handle: this.handleOf(slot),
      time: this.timeOf(slot),
      priority: this.priorityOf(slot),
      sequence: this.sequenceOf(slot),
      kind: this.kindOf(slot),
      payload: this.payloadOf(slot),
      cause: this.causeOf(slot),
    }))
  }

  state(): EventListState {
    const freeSlots: EventSlot[] = []
    for (let slot = this.#firstFree; slot >= 0; slot = this.#integers[slot * INTEGERS + NEXT_FREE]!)
      freeSlots.push(slot)
    return {
      nextSequence: this.#nextSequence,
      generations: Array.from({ length: this.#slotsUsed }, (_, slot) => this.#generationOf(slot)),
      freeSlots,
      pending: this.peek(this.#size),
    }
  }

  #restore(state: EventListState): void {
    this.#nextSequence = state.nextSequence
    this.#slotsUsed = state.generations.length
    state.generations.forEach((generation, slot) => {
      this.#doubles[slot * DOUBLES + TIME] = Number.NaN
      this.#integers[slot * INTEGERS + GENERATION] = generation
      this.#integers[slot * INTEGERS + NEXT_FREE] = -1
      this.#payloads.push(undefined)
    })
    for (const event of state.pending) {
      const slot = slotOfHandle(event.handle)
      this.#doubles[slot * DOUBLES + TIME] = event.time
      this.#doubles[slot * DOUBLES + SEQUENCE] = event.sequence
      this.#doubles[slot * DOUBLES + CAUSE] = event.cause
      this.#integers[slot * INTEGERS + PRIORITY] = event.priority
      this.#integers[slot * INTEGERS + KIND] = event.kind
      this.#payloads[slot] = event.payload
    }
    this.#size = state.pending.length
    for (const slot of [...state.freeSlots].reverse()) {
      this.#integers[slot * INTEGERS + NEXT_FREE] = this.#firstFree
      this.#firstFree = slot
    }
  }

  #generationOf(slot: EventSlot): number {
    return this.#integers[slot * INTEGERS + GENERATION]!
  }

  #newSlot(): EventSlot {
    const slot = this.#slotsUsed
    if (slot === SLOT_LIMIT) throw new RangeError(`the event list is full: ${SLOT_LIMIT} events are pending`)
    if (slot === this.#capacity) this.#grow()
    this.#integers[slot * INTEGERS + NEXT_FREE] = -1
    this.#payloads.push(undefined)
    this.#slotsUsed++
    return slot
  }

  #grow(): void {
    this.#capacity *= 2
    this.#doubles = doubled(this.#doubles)
    this.#integers = new Int32Array(this.#doubles.buffer)
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
  if ((kind & 0xffff) !== kind) faults.push(`its kind is ${kind}; a kind is an integer from 0 to 65535`)
  throw new RangeError(`cannot schedule an event: ${faults.join("; ")}`)
}
