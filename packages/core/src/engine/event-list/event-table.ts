import { eventColumnsFaults } from "./event-columns-faults.js"
import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import type { EventHandle, EventListColumns, EventListState, EventSlot, PendingEvent } from "./future-event-list.js"

const FIRST_CAPACITY = 64

/** A record is three doubles; the last two of them hold four integers, numbered in units of 4 bytes. */
const DOUBLES = 3
const INTEGERS = 6
const SEQUENCE = 2
const CAUSE = 3
/** Generation above, kind in the lowest four bits. */
const STAMP = 4
const PAYLOAD = 5
const KIND_BITS = 4
/** A kind from here on stands in a column of its own. */
const WIDE_KIND = (1 << KIND_BITS) - 1
const TWO_TO_32 = 2 ** 32
/** Integers that stand for what is no integer. */
const UNDEFINED = -(2 ** 31)
const NULL = 1 - 2 ** 31

/**
 * The fields of every event, one record of 24 bytes per slot, so that an event is one cache line, seldom two. It knows which slots are
 * pending and which are free, and nothing of the order in which events happen: that is the business of the list that owns the table.
 * Because slots and handles are given out here, they do not depend on which list was chosen.
 *
 * What most models never have gets a column of its own when it first turns up: a priority other than 0, a payload that is no integer of
 * 32 bits, a sixteenth kind, a cause that is none, the 2^32nd event.
 *
 * A generation is odd while its slot is pending and even while it is free, so it goes up twice per event. The time of a cancelled
 * event becomes NaN and its sequence number -1, so that nothing which remembers the old ones takes its slot for pending.
 */
export class EventTable {
  /** Times are every third of these. */
  #doubles: Float64Array
  /** The same memory, read as integers. */
  #integers: Int32Array
  /** Whether there is any of the columns that follow. */
  #hasColumns = false
  #priorities: Int32Array | undefined = undefined
  #kinds: Uint16Array | undefined = undefined
  #payloads: unknown[] | undefined = undefined
  #causes: Float64Array | undefined = undefined
  /** How many times 2^32 a sequence number is above what the record holds. */
  #sequenceHighs: Uint32Array | undefined = undefined
  #size = 0
  #nextSequence = 0
  #capacity = FIRST_CAPACITY
  #slotsUsed = 0
  /** The slot freed last is used first, while its record is still in the cache. */
  #free = new Int32Array(FIRST_CAPACITY)
  #freeCount = 0

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    const faults = columns === undefined ? [] : eventColumnsFaults(columns)
    if (faults.length > 0) throw new RangeError(`cannot restore the event list: ${faults.join("; ")}`)
    while (columns !== undefined && this.#capacity < columns.generations.length) this.#capacity *= 2
    this.#doubles = new Float64Array(this.#capacity * DOUBLES)
    this.#integers = new Int32Array(this.#doubles.buffer)
    if (columns !== undefined) this.#restore(columns)
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
    const slot = this.#freeCount > 0 ? this.#free[--this.#freeCount]! : this.#newSlot()
    const integers = this.#integers
    const words = slot * INTEGERS
    const sequence = this.#nextSequence++
    const generation = (integers[words + STAMP]! >>> KIND_BITS) + 1
    if (
      !this.#hasColumns &&
      typeof payload === "number" &&
      (payload | 0) === payload &&
      (payload > 0 || isPlainInteger(payload)) &&
      priority === 0 &&
      kind < WIDE_KIND &&
      cause >>> 0 === cause &&
      sequence < TWO_TO_32
    ) {
      // Written out: a call would have to wrap the time in an object.
      this.#doubles[slot * DOUBLES] = time
      integers[words + SEQUENCE] = sequence
      integers[words + CAUSE] = cause
      integers[words + STAMP] = (generation << KIND_BITS) | kind
      integers[words + PAYLOAD] = payload
    } else {
      integers[words + STAMP] = (generation << KIND_BITS) | Math.min(kind, WIDE_KIND)
      this.#write(slot, time, priority, kind, payload, cause, sequence)
    }
    this.#size++
    return slot
  }

  /** Gives an event another time and the next sequence number. @throws RangeError when the time is not finite */
  move(slot: EventSlot, time: number): void {
    if (time - time !== 0) refuse(time, 0, 0)
    this.#doubles[slot * DOUBLES] = time
    this.#setSequence(slot, this.#nextSequence++)
  }

  /** Frees the slot of an event that happens. Its fields stay readable until the slot is used again. */
  release(slot: EventSlot): void {
    const integers = this.#integers
    const place = slot * INTEGERS + STAMP
    const stamp = integers[place]! + (1 << KIND_BITS)
    integers[place] = stamp
    this.#size--
    if (stamp >>> KIND_BITS === GENERATION_LIMIT) return
    if (this.#freeCount === this.#free.length) this.#free = doubled(this.#free)
    this.#free[this.#freeCount++] = slot
  }

  /** Frees the slot of an event that will not happen, and leaves nothing of it. */
  discard(slot: EventSlot): void {
    this.#doubles[slot * DOUBLES] = Number.NaN
    if (this.#payloads !== undefined) this.#payloads[slot] = undefined
    this.release(slot)
  }

  timeOf(slot: EventSlot): number {
    return this.#doubles[slot * DOUBLES]!
  }

  sequenceOf(slot: EventSlot): number {
    if (Number.isNaN(this.#doubles[slot * DOUBLES])) return -1
    const low = this.#integers[slot * INTEGERS + SEQUENCE]! >>> 0
    return this.#sequenceHighs === undefined ? low : this.#sequenceHighs[slot]! * TWO_TO_32 + low
  }

  causeOf(slot: EventSlot): number {
    return this.#causes === undefined ? this.#integers[slot * INTEGERS + CAUSE]! >>> 0 : this.#causes[slot]!
  }

  priorityOf(slot: EventSlot): number {
    return this.#priorities === undefined ? 0 : this.#priorities[slot]!
  }

  kindOf(slot: EventSlot): number {
    const kind = this.#integers[slot * INTEGERS + STAMP]! & WIDE_KIND
    return kind < WIDE_KIND ? kind : this.#kinds![slot]!
  }

  payloadOf(slot: EventSlot): unknown {
    if (this.#payloads !== undefined) return this.#payloads[slot]
    const integer = this.#integers[slot * INTEGERS + PAYLOAD]!
    return integer > NULL ? integer : integer === NULL ? null : undefined
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
    return {
      nextSequence: this.#nextSequence,
      generations: Array.from({ length: this.#slotsUsed }, (_, slot) => this.#generationOf(slot)),
      freeSlots: Array.from(this.#free.subarray(0, this.#freeCount)).reverse(),
      pending: this.peek(this.#size),
    }
  }

  columns(): EventListColumns {
    const slots = this.pendingSlots()
    const size = slots.length
    const times = new Float64Array(size)
    const sequences = new Float64Array(size)
    const causes = new Float64Array(size)
    const kinds = new Uint16Array(size)
    const priorities = new Int32Array(this.#priorities === undefined ? 0 : size)
    const payloads = new Int32Array(size)
    let plain = true
    for (let i = 0; i < size; i++) {
      const slot = slots[i]!
      times[i] = this.timeOf(slot)
      sequences[i] = this.sequenceOf(slot)
      causes[i] = this.causeOf(slot)
      kinds[i] = this.kindOf(slot)
      if (this.#priorities !== undefined) priorities[i] = this.#priorities[slot]!
      const payload = this.payloadOf(slot)
      if (isPlainInteger(payload)) payloads[i] = payload
      else plain = false
    }
    return {
      nextSequence: this.#nextSequence,
      generations: Uint32Array.from({ length: this.#slotsUsed }, (_, slot) => this.#generationOf(slot)),
      freeSlots: Uint32Array.from(this.#free.subarray(0, this.#freeCount)).reverse(),
      times,
      sequences,
      causes,
      kinds,
      priorities,
      payloads: plain ? payloads : slots.map((slot) => this.payloadOf(slot)),
    }
  }

  #restore(columns: EventListColumns): void {
    const { generations, freeSlots, times, sequences, causes, kinds, priorities, payloads } = columns
    this.#nextSequence = columns.nextSequence
    this.#slotsUsed = generations.length
    let event = 0
    for (let slot = 0; slot < generations.length; slot++) {
      const generation = generations[slot]!
      this.#doubles[slot * DOUBLES] = Number.NaN
      if ((generation & 1) === 1) {
        const kind = kinds[event]!
        const priority = priorities.length > 0 ? priorities[event]! : 0
        this.#write(slot, times[event]!, priority, kind, payloads[event], causes[event]!, sequences[event]!)
        this.#integers[slot * INTEGERS + STAMP] = (generation << KIND_BITS) | Math.min(kind, WIDE_KIND)
        event++
      } else this.#integers[slot * INTEGERS + STAMP] = generation << KIND_BITS
    }
    this.#size = event
    while (this.#free.length < freeSlots.length) this.#free = doubled(this.#free)
    this.#free.set(freeSlots.slice().reverse())
    this.#freeCount = freeSlots.length
  }

  /** Everything but the stamp. */
  #write(
    slot: EventSlot,
    time: number,
    priority: number,
    kind: number,
    payload: unknown,
    cause: number,
    sequence: number,
  ): void {
    const integers = this.#integers
    const words = slot * INTEGERS
    this.#doubles[slot * DOUBLES] = time
    if (this.#sequenceHighs === undefined && sequence < TWO_TO_32) integers[words + SEQUENCE] = sequence
    else this.#setSequence(slot, sequence)
    if (this.#causes === undefined && cause >>> 0 === cause) integers[words + CAUSE] = cause
    else this.#setWideCause(slot, cause)
    if (this.#payloads !== undefined) this.#payloads[slot] = payload
    else if (isPlainInteger(payload)) integers[words + PAYLOAD] = payload
    else this.#setOtherPayload(slot, payload)
    if (priority !== 0 || this.#priorities !== undefined) this.#setPriority(slot, priority)
    if (kind >= WIDE_KIND) this.#setWideKind(slot, kind)
    this.#hasColumns =
      this.#sequenceHighs !== undefined ||
      this.#causes !== undefined ||
      this.#payloads !== undefined ||
      this.#priorities !== undefined
  }

  #setSequence(slot: EventSlot, sequence: number): void {
    if (sequence >= TWO_TO_32) this.#sequenceHighs ??= new Uint32Array(this.#capacity)
    if (this.#sequenceHighs !== undefined) this.#sequenceHighs[slot] = Math.floor(sequence / TWO_TO_32)
    this.#integers[slot * INTEGERS + SEQUENCE] = sequence
  }

  #setWideCause(slot: EventSlot, cause: number): void {
    this.#causes ??= Float64Array.from(
      { length: this.#capacity },
      (_, other) => this.#integers[other * INTEGERS + CAUSE]! >>> 0,
    )
    this.#causes[slot] = cause
  }

  #setOtherPayload(slot: EventSlot, payload: unknown): void {
    if (payload === undefined || payload === null) {
      this.#integers[slot * INTEGERS + PAYLOAD] = payload === null ? NULL : UNDEFINED
      return
    }
    const payloads = Array.from({ length: this.#slotsUsed }, (_, other) => this.payloadOf(other))
    payloads[slot] = payload
    this.#payloads = payloads
  }

  #setPriority(slot: EventSlot, priority: number): void {
    this.#priorities ??= new Int32Array(this.#capacity)
    this.#priorities[slot] = priority
  }

  #setWideKind(slot: EventSlot, kind: number): void {
    this.#kinds ??= new Uint16Array(this.#capacity)
    this.#kinds[slot] = kind
  }

  #generationOf(slot: EventSlot): number {
    return this.#integers[slot * INTEGERS + STAMP]! >>> KIND_BITS
  }

  #newSlot(): EventSlot {
    const slot = this.#slotsUsed
    if (slot === SLOT_LIMIT) throw new RangeError(`the event list is full: ${SLOT_LIMIT} events are pending`)
    if (slot === this.#capacity) this.#grow()
    this.#payloads?.push(undefined)
    this.#slotsUsed++
    return slot
  }

  #grow(): void {
    this.#capacity *= 2
    this.#doubles = doubled(this.#doubles)
    this.#integers = new Int32Array(this.#doubles.buffer)
    if (this.#priorities !== undefined) this.#priorities = doubled(this.#priorities)
    if (this.#kinds !== undefined) this.#kinds = doubled(this.#kinds)
    if (this.#causes !== undefined) this.#causes = doubled(this.#causes)
    if (this.#sequenceHighs !== undefined) this.#sequenceHighs = doubled(this.#sequenceHighs)
  }
}

/** Whether a payload is an integer of 32 bits that stands for nothing else; minus zero is none. */
function isPlainInteger(payload: unknown): payload is number {
  return (
    typeof payload === "number" && (payload | 0) === payload && payload > NULL && (payload !== 0 || 1 / payload > 0)
  )
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
