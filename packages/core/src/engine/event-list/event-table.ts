import { doubled } from "./doubled.js"
import { eventColumnsFaults } from "./event-columns-faults.js"
import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import type { EventHandle, EventListColumns, EventSlot, PendingEvent } from "./future-event-list.js"
import { RareColumns } from "./rare-columns.js"

const FIRST_CAPACITY = 64

/** A record is four integers of 32 bits. */
const RECORD_BITS = 2
const SEQUENCE = 0
const CAUSE = 1
/** Generation above, then the mark, then the kind in the lowest four bits. */
const STAMP = 2
const PAYLOAD = 3
const KIND_BITS = 4
const MARK = 1 << KIND_BITS
const GENERATION_SHIFT = KIND_BITS + 1
const NEXT_GENERATION = 1 << GENERATION_SHIFT
/** A kind from here on stands in a column of its own. */
const WIDE_KIND = (1 << KIND_BITS) - 1
const TWO_TO_32 = 2 ** 32
/** Integers that stand for what is no integer. */
const UNDEFINED = -(2 ** 31)
const NULL = 1 - 2 ** 31

/**
 * The fields of every event but its time, one record of 16 bytes per slot, so that an event is one cache line. It knows which slots are
 * pending and which are free, and nothing of when events happen: that is the business of the list that owns the table. Because slots
 * and handles are given out here, they do not depend on which list was chosen. What most models never have is in {@link RareColumns}.
 *
 * A generation is odd while its slot is pending and even while it is free, so it goes up twice per event. The mark of a slot is the
 * list's; it outlives the event.
 */
export class EventTable {
  #integers = new Int32Array(FIRST_CAPACITY << RECORD_BITS)
  #rare: RareColumns | undefined = undefined
  #size = 0
  #nextSequence = 0
  #slotsUsed = 0
  /** The slot freed last is used first, while its record is still in the cache. */
  #free = new Int32Array(FIRST_CAPACITY)
  #freeCount = 0

  /** @throws RangeError with every fault of columns that no event list can have left behind */
  constructor(columns?: EventListColumns) {
    const faults = columns === undefined ? [] : eventColumnsFaults(columns)
    if (faults.length > 0) throw new RangeError(`cannot restore the event list: ${faults.join("; ")}`)
    if (columns !== undefined) this.#restore(columns)
  }

  /** How many slots are pending. */
  get size(): number {
    return this.#size
  }

  /** Slots from here on have never been used. */
  get slotsUsed(): number {
    return this.#slotsUsed
  }

  /** Takes a slot for a new event. The priority must be an integer of 32 bits, the kind one of 16. */
  add(priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    const slot = this.#freeCount > 0 ? this.#free[--this.#freeCount]! : this.#newSlot()
    const sequence = this.#nextSequence++
    const integers = this.#integers
    const record = slot << RECORD_BITS
    const stamp = (integers[record + STAMP]! + NEXT_GENERATION) & -MARK
    this.#size++
    if (
      this.#rare === undefined &&
      typeof payload === "number" &&
      (payload | 0) === payload &&
      (payload > 0 || isPlainInteger(payload)) &&
      priority === 0 &&
      kind < WIDE_KIND &&
      cause >>> 0 === cause &&
      sequence < TWO_TO_32
    ) {
      integers[record + SEQUENCE] = sequence
      integers[record + CAUSE] = cause
      integers[record + STAMP] = stamp | kind
      integers[record + PAYLOAD] = payload
    } else {
      integers[record + STAMP] = stamp
      this.#write(slot, priority, kind, payload, cause, sequence)
    }
    return slot
  }

  /** Gives an event the next sequence number. */
  renew(slot: EventSlot): void {
    this.#setSequence(slot, this.#nextSequence++)
  }

  /** Frees the slot of an event that happens. Its fields stay readable until the slot is used again. */
  release(slot: EventSlot): void {
    const integers = this.#integers
    const place = (slot << RECORD_BITS) + STAMP
    const stamp = integers[place]! + NEXT_GENERATION
    integers[place] = stamp
    this.#size--
    if (stamp >>> GENERATION_SHIFT === GENERATION_LIMIT) return
    if (this.#freeCount === this.#free.length) this.#free = doubled(this.#free)
    this.#free[this.#freeCount++] = slot
  }

  /** Frees the slot of an event that will not happen, and leaves nothing of it. */
  discard(slot: EventSlot): void {
    if (this.#rare?.payloads !== undefined) this.#rare.payloads[slot] = undefined
    this.release(slot)
  }

  isMarked(slot: EventSlot): boolean {
    return (this.#integers[(slot << RECORD_BITS) + STAMP]! & MARK) !== 0
  }

  mark(slot: EventSlot): void {
    const place = (slot << RECORD_BITS) + STAMP
    this.#integers[place] = this.#integers[place]! | MARK
  }

  unmark(slot: EventSlot): void {
    const place = (slot << RECORD_BITS) + STAMP
    this.#integers[place] = this.#integers[place]! & ~MARK
  }

  isPending(slot: EventSlot): boolean {
    return (this.#integers[(slot << RECORD_BITS) + STAMP]! & NEXT_GENERATION) !== 0
  }

  sequenceOf(slot: EventSlot): number {
    const low = this.#integers[(slot << RECORD_BITS) + SEQUENCE]! >>> 0
    return this.#rare?.sequenceHighs === undefined ? low : low + TWO_TO_32 * this.#rare.sequenceHighs[slot]!
  }

  causeOf(slot: EventSlot): number {
    return this.#rare?.causes === undefined ? this.plainCauseOf(slot) : this.#rare.causes[slot]!
  }

  plainCauseOf(slot: EventSlot): number {
    return this.#integers[(slot << RECORD_BITS) + CAUSE]! >>> 0
  }

  priorityOf(slot: EventSlot): number {
    return this.#rare?.priorities === undefined ? 0 : this.#rare.priorities[slot]!
  }

  kindOf(slot: EventSlot): number {
    const kind = this.#integers[(slot << RECORD_BITS) + STAMP]! & WIDE_KIND
    return kind < WIDE_KIND ? kind : this.#rare!.kinds![slot]!
  }

  payloadOf(slot: EventSlot): unknown {
    return this.#rare?.payloads === undefined ? this.plainPayloadOf(slot) : this.#rare.payloads[slot]
  }

  plainPayloadOf(slot: EventSlot): unknown {
    const integer = this.#integers[(slot << RECORD_BITS) + PAYLOAD]!
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
    for (let slot = 0; slot < this.#slotsUsed; slot++) if (this.isPending(slot)) slots.push(slot)
    return slots
  }

  /** Negative when the first of two events with one time happens first. */
  compareSimultaneous(a: EventSlot, b: EventSlot): number {
    return this.priorityOf(a) - this.priorityOf(b) || this.sequenceOf(a) - this.sequenceOf(b)
  }

  /** A pending event that happens at a time, as the outside may see it. */
  describe(slot: EventSlot, time: number): PendingEvent {
    return {
      handle: this.handleOf(slot),
      time,
      priority: this.priorityOf(slot),
      sequence: this.sequenceOf(slot),
      kind: this.kindOf(slot),
      payload: this.payloadOf(slot),
      cause: this.causeOf(slot),
    }
  }

  /** @param timesBySlot when each pending event happens */
  columns(timesBySlot: Float64Array): EventListColumns {
    const slots = this.pendingSlots()
    const size = slots.length
    const times = new Float64Array(size)
    const sequences = new Float64Array(size)
    const causes = new Float64Array(size)
    const kinds = new Uint16Array(size)
    const priorities = new Int32Array(this.#rare?.priorities === undefined ? 0 : size)
    const payloads = new Int32Array(size)
    let plain = true
    for (let i = 0; i < size; i++) {
      const slot = slots[i]!
      times[i] = timesBySlot[slot]!
      sequences[i] = this.sequenceOf(slot)
      causes[i] = this.causeOf(slot)
      kinds[i] = this.kindOf(slot)
      if (priorities.length > 0) priorities[i] = this.priorityOf(slot)
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
    const { generations, freeSlots, sequences, causes, kinds, priorities, payloads } = columns
    this.#nextSequence = columns.nextSequence
    this.#slotsUsed = generations.length
    while (this.capacity < generations.length) this.#grow()
    let event = 0
    for (let slot = 0; slot < generations.length; slot++) {
      const generation = generations[slot]!
      this.#integers[(slot << RECORD_BITS) + STAMP] = generation << GENERATION_SHIFT
      if ((generation & 1) === 0) continue
      const priority = priorities.length > 0 ? priorities[event]! : 0
      this.#write(slot, priority, kinds[event]!, payloads[event], causes[event]!, sequences[event]!)
      event++
    }
    this.#size = event
    while (this.#free.length < freeSlots.length) this.#free = doubled(this.#free)
    this.#free.set(freeSlots.slice().reverse())
    this.#freeCount = freeSlots.length
  }

  /** Everything, rare or not. The stamp must have a kind of 0. */
  #write(slot: EventSlot, priority: number, kind: number, payload: unknown, cause: number, sequence: number): void {
    const integers = this.#integers
    const record = slot << RECORD_BITS
    integers[record + STAMP] = integers[record + STAMP]! | Math.min(kind, WIDE_KIND)
    if (kind >= WIDE_KIND) this.#rareColumns().setKind(slot, kind)
    this.#setSequence(slot, sequence)
    if (this.#rare?.causes === undefined && cause >>> 0 === cause) integers[record + CAUSE] = cause
    else this.#rareColumns().setCause(slot, cause)
    if (this.#rare?.payloads !== undefined) this.#rare.payloads[slot] = payload
    else if (isPlainInteger(payload)) integers[record + PAYLOAD] = payload
    else if (payload === null) integers[record + PAYLOAD] = NULL
    else if (payload === undefined) integers[record + PAYLOAD] = UNDEFINED
    else this.#rareColumns().setPayload(slot, payload)
    if (priority !== 0) this.#rareColumns().setPriority(slot, priority)
    else this.#rare?.setPriority(slot, 0)
  }

  #setSequence(slot: EventSlot, sequence: number): void {
    this.#integers[(slot << RECORD_BITS) + SEQUENCE] = sequence
    if (sequence >= TWO_TO_32) this.#rareColumns().setSequenceHigh(slot, Math.floor(sequence / TWO_TO_32))
    else this.#rare?.setSequenceHigh(slot, 0)
  }

  #rareColumns(): RareColumns {
    this.#rare ??= new RareColumns(this)
    return this.#rare
  }

  #generationOf(slot: EventSlot): number {
    return this.#integers[(slot << RECORD_BITS) + STAMP]! >>> GENERATION_SHIFT
  }

  #newSlot(): EventSlot {
    const slot = this.#slotsUsed
    if (slot === SLOT_LIMIT) throw new RangeError(`the event list is full: ${SLOT_LIMIT} events are pending`)
    if (slot === this.capacity) this.#grow()
    this.#slotsUsed++
    return slot
  }

  /** Room for how many slots there is. */
  get capacity(): number {
    return this.#integers.length >>> RECORD_BITS
  }

  #grow(): void {
    this.#integers = doubled(this.#integers)
    this.#rare?.grow()
  }
}

/** Whether a payload is an integer of 32 bits that stands for nothing else; minus zero is none. */
function isPlainInteger(payload: unknown): payload is number {
  return (
    typeof payload === "number" && (payload | 0) === payload && payload > NULL && (payload !== 0 || 1 / payload > 0)
  )
}
