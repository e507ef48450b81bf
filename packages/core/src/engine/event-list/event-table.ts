import { enlarged, resized } from "./enlarged.js"
import { eventColumnsFaults } from "./event-columns-faults.js"
import { GENERATION_LIMIT, generationOfHandle, packHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import type { EventHandle, EventListColumns, EventSlot, PendingEvent, PoppedEvent } from "./future-event-list.js"
import { RareColumns } from "./rare-columns.js"

/** Of the few slots that most short runs use; their records are small enough for {@link FIRST_ROOM}. */
const FIRST_CAPACITY = 3
/** From the first time on that it grows. */
const ROOM = 64

/** A record is five integers of 32 bits. */
const RECORD = 5
const SEQUENCE = 0
const CAUSE = 1
/** Generation above, kind in the lowest five bits. */
const STAMP = 2
const PAYLOAD = 3
const LINK = 4
const KIND_BITS = 5
const NEXT_GENERATION = 1 << KIND_BITS
/** A kind from here on stands in a column of its own. */
const WIDE_KIND = (1 << KIND_BITS) - 1
const TWO_TO_32 = 2 ** 32
/** Integers that stand for what is no integer. */
const UNDEFINED = -(2 ** 31)
const NULL = 1 - 2 ** 31

/**
 * The fields of every event: its time, 8 bytes, and a record of 20 bytes per slot. It knows which slots are pending and which are free, and
 * nothing of the order in which events happen: that is the business of the list that owns the table, for which each record has room for
 * one link to another. What most models never have is in {@link RareColumns}.
 *
 * A generation is odd while its slot is pending and even while it is free, so it goes up twice per event.
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
  /** When the event of each slot happens, days; written by the list. */
  times = new Float64Array(FIRST_CAPACITY)
  /** The way back along the links; only where a list has asked for it. */
  backLinks: Int32Array | undefined = undefined
  #integers = new Int32Array(FIRST_CAPACITY * RECORD)
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
    const record = Math.imul(slot, RECORD)
    const stamp = (integers[record + STAMP]! + NEXT_GENERATION) & -NEXT_GENERATION
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

  /** Frees the slot of an event that happens, and tells about it in `popped`, its time excepted. */
  take(slot: EventSlot): void {
    const { popped } = this
    popped.slot = slot
    if (this.#rare === undefined) {
      const integers = this.#integers
      const record = Math.imul(slot, RECORD)
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
    const place = Math.imul(slot, RECORD) + STAMP
    const stamp = integers[place]! + NEXT_GENERATION
    integers[place] = stamp
    this.#size--
    if (this.#freeCount === this.#free.length || stamp >>> KIND_BITS === GENERATION_LIMIT) this.#releaseRarely(slot)
    else this.#free[this.#freeCount++] = slot
  }

  /** Where there is no room for it among the free slots, or it is used up. */
  #releaseRarely(slot: EventSlot): void {
    if (this.#generationOf(slot) === GENERATION_LIMIT) return
    this.#free = enlarged(this.#free, ROOM)
    this.#free[this.#freeCount++] = slot
  }

  isPending(slot: EventSlot): boolean {
    return (this.#integers[Math.imul(slot, RECORD) + STAMP]! & NEXT_GENERATION) !== 0
  }

  /** Another slot, or -1: whatever the list keeps there while the slot is pending. */
  linkOf(slot: EventSlot): EventSlot {
    return this.#integers[Math.imul(slot, RECORD) + LINK]!
  }

  setLink(slot: EventSlot, link: EventSlot): void {
    this.#integers[Math.imul(slot, RECORD) + LINK] = link
  }

  sequenceOf(slot: EventSlot): number {
    const low = this.#integers[Math.imul(slot, RECORD) + SEQUENCE]! >>> 0
    return this.#rare?.sequenceHighs === undefined ? low : low + TWO_TO_32 * this.#rare.sequenceHighs[slot]!
  }

  causeOf(slot: EventSlot): number {
    return this.#rare?.causes === undefined ? this.plainCauseOf(slot) : this.#rare.causes[slot]!
  }

  plainCauseOf(slot: EventSlot): number {
    return this.#integers[Math.imul(slot, RECORD) + CAUSE]! >>> 0
  }

  priorityOf(slot: EventSlot): number {
    return this.#rare?.priorities === undefined ? 0 : this.#rare.priorities[slot]!
  }

  kindOf(slot: EventSlot): number {
    const kind = this.#integers[Math.imul(slot, RECORD) + STAMP]! & WIDE_KIND
    return kind < WIDE_KIND ? kind : this.#rare!.kinds![slot]!
  }

  payloadOf(slot: EventSlot): unknown {
    return this.#rare?.payloads === undefined ? this.plainPayloadOf(slot) : this.#rare.payloads[slot]
  }

  plainPayloadOf(slot: EventSlot): unknown {
    const integer = this.#integers[Math.imul(slot, RECORD) + PAYLOAD]!
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

  /** Negative when the first of two events happens first. */
  compare(a: EventSlot, b: EventSlot): number {
    return this.times[a]! - this.times[b]! || this.compareSimultaneous(a, b)
  }

  /** Negative when the first of two events with one time happens first. */
  compareSimultaneous(a: EventSlot, b: EventSlot): number {
    return this.priorityOf(a) - this.priorityOf(b) || this.sequenceOf(a) - this.sequenceOf(b)
  }

  /** A pending event, as the outside may see it. */
  describe(slot: EventSlot): PendingEvent {
    return {
      handle: this.handleOf(slot),
      time: this.times[slot]!,
      priority: this.priorityOf(slot),
      sequence: this.sequenceOf(slot),
      kind: this.kindOf(slot),
      payload: this.payloadOf(slot),
      cause: this.causeOf(slot),
    }
  }

  columns(): EventListColumns {
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
      times[event] = this.times[slot]!
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
    while (capacity < generations.length) capacity = Math.max(ROOM, 2 * capacity)
    this.#integers = new Int32Array(capacity * RECORD)
    this.times = new Float64Array(capacity)
    let event = 0
    for (let slot = 0; slot < generations.length; slot++) {
      const generation = generations[slot]!
      this.#integers[Math.imul(slot, RECORD) + STAMP] = generation << KIND_BITS
      if ((generation & 1) === 0) continue
      const priority = priorities.length > 0 ? priorities[event]! : 0
      this.times[slot] = columns.times[event]! + 0
      this.#write(slot, priority, kinds[event]!, payloads[event], causes[event]!, sequences[event]!)
      event++
    }
    this.#size = event
    while (this.#free.length < freeSlots.length) this.#free = enlarged(this.#free, ROOM)
    this.#free.set(freeSlots.slice().reverse())
    this.#freeCount = freeSlots.length
  }

  /** Everything, rare or not. The stamp must have a kind of 0. */
  #write(slot: EventSlot, priority: number, kind: number, payload: unknown, cause: number, sequence: number): void {
    const integers = this.#integers
    const record = Math.imul(slot, RECORD)
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
    this.#integers[Math.imul(slot, RECORD) + SEQUENCE] = sequence
    if (sequence >= TWO_TO_32) this.#rareColumns().setSequenceHigh(slot, Math.floor(sequence / TWO_TO_32))
    else this.#rare?.setSequenceHigh(slot, 0)
  }

  #rareColumns(): RareColumns {
    this.#rare ??= new RareColumns(this)
    return this.#rare
  }

  #generationOf(slot: EventSlot): number {
    return this.#integers[Math.imul(slot, RECORD) + STAMP]! >>> KIND_BITS
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
    return this.times.length
  }

  #grow(): void {
    const capacity = Math.max(ROOM, 2 * this.capacity)
    this.times = resized(this.times, capacity)
    this.#integers = resized(this.#integers, capacity * RECORD)
    if (this.backLinks !== undefined) this.backLinks = resized(this.backLinks, capacity)
    this.#rare?.grow()
  }
}

/** Whether a payload is an integer of 32 bits that stands for nothing else; minus zero is none. */
function isPlainInteger(payload: unknown): payload is number {
  return (
    typeof payload === "number" && (payload | 0) === payload && payload > NULL && (payload !== 0 || 1 / payload > 0)
  )
}
