import { doubled } from "./doubled.js"
import { eventColumnsFaults } from "./event-columns-faults.js"
import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import type { EventHandle, EventListColumns, EventSlot, PendingEvent, PoppedEvent } from "./future-event-list.js"
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
  /** The event taken out last. Reused, so that telling about an event allocates nothing. */
  readonly popped: PoppedEvent = {
    slot: -1,
    time: Number.NEGATIVE_INFINITY,
    kind: 0,
    priority: 0,
    sequence: 0,
    payload: undefined,
    cause: 0,
  }
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

  /** Frees the slot of an event that happens, and tells about it in `popped`. */
  take(slot: EventSlot): void {
    const { popped } = this
    popped.slot = slot
    if (this.#rare === undefined) {
      const integers = this.#integers
      const record = slot << RECORD_BITS
      popped.sequence = integers[record + SEQUENCE]! >>> 0
      popped.cause = integers[record + CAUSE]! >>> 0
      popped.kind = integers[record + STAMP]! & WIDE_KIND
      const payload = integers[record + PAYLOAD]!
      popped.payload = payload > NULL ? payload : this.plainPayloadOf(slot)
    } else this.#takeRare(slot)
    this.#release(slot)
  }

  /** Frees the slot of an event that will not happen. */
  discard(slot: EventSlot): void {
    this.#rare?.clear(slot)
    this.#release(slot)
  }

  #takeRare(slot: EventSlot): void {
    const { popped } = this
    popped.sequence = this.sequenceOf(slot)
    popped.cause = this.causeOf(slot)
    popped.kind = this.kindOf(slot)
    popped.priority = this.priorityOf(slot)
    popped.payload = this.payloadOf(slot)
    this.#rare?.clear(slot)
  }

  #release(slot: EventSlot): void {
    const integers = this.#integers
    const place = (slot << RECORD_BITS) + STAMP
    const stamp = integers[place]! + NEXT_GENERATION
    integers[place] = stamp
    this.#size--
    if (this.#freeCount === this.#free.length || stamp >>> GENERATION_SHIFT === GENERATION_LIMIT)
      this.#releaseRarely(slot)
    else this.#free[this.#freeCount++] = slot
  }

  /** Where there is no room for it among the free slots, or it is used up. */
  #releaseRarely(slot: EventSlot): void {
    if (this.#generationOf(slot) === GENERATION_LIMIT) return
    this.#free = doubled(this.#free)
    this.#free[this.#freeCount++] = slot
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
  pendingSlots(): Uint32Array {
    const slots = new Uint32Array(this.#size)
    for (let slot = 0, event = 0; slot < this.#slotsUsed; slot++)
      if ((this.#generationOf(slot) & 1) === 1) slots[event++] = slot
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
    const slots = this.#slotsUsed
    const size = this.#size
    const generations = new Uint32Array(slots)
    const times = new Float64Array(size)
    const sequences = new Float64Array(size)
    const causes = new Float64Array(size)
    const kinds = new Uint16Array(size)
    const priorities = new Int32Array(this.#rare?.priorities === undefined ? 0 : size)
    const payloads = new Int32Array(this.#rare?.payloads === undefined ? size : 0)
    let isFlat = this.#rare?.payloads === undefined
    for (let slot = 0, event = 0; slot < slots; slot++) {
      generations[slot] = this.#generationOf(slot)
      if ((generations[slot]! & 1) === 0) continue
      times[event] = timesBySlot[slot]!
      sequences[event] = this.sequenceOf(slot)
      causes[event] = this.causeOf(slot)
      kinds[event] = this.kindOf(slot)
      if (priorities.length > 0) priorities[event] = this.priorityOf(slot)
      if (isFlat) {
        const payload = this.payloadOf(slot)
        if (isPlainInteger(payload)) payloads[event] = payload
        else isFlat = false
      }
      event++
    }
    return {
      nextSequence: this.#nextSequence,
      generations,
      freeSlots: Uint32Array.from(this.#free.subarray(0, this.#freeCount)).reverse(),
      times,
      sequences,
      causes,
      kinds,
      priorities,
      payloads: isFlat ? payloads : Array.from(this.pendingSlots(), (slot) => this.payloadOf(slot)),
    }
  }

  #restore(columns: EventListColumns): void {
    const { generations, freeSlots, sequences, causes, kinds, priorities, payloads } = columns
    this.#nextSequence = columns.nextSequence
    this.#slotsUsed = generations.length
    let capacity = FIRST_CAPACITY
    while (capacity < generations.length) capacity *= 2
    this.#integers = new Int32Array(capacity << RECORD_BITS)
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
