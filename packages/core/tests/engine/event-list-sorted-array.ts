import { columnsOfState } from "../../src/engine/event-list/columns-of-state.js"
import type {
  EventHandle,
  EventListColumns,
  EventListState,
  EventSlot,
  FutureEventList,
  PendingEvent,
} from "../../src/engine/event-list/future-event-list.js"

const SLOTS = 2 ** 26
const LAST_GENERATION = 2 ** 26

/**
 * The slow, obvious twin of the event lists: an array of plain objects, always in order. It shares no code with what it
 * checks; only the numbering of handles is the same, because handles are part of the promise.
 */
export class SortedArrayEventList implements FutureEventList {
  #pending: PendingEvent[]
  #generations: number[]
  /** Next one first. */
  #free: number[]
  #nextSequence: number
  #popped: PendingEvent | undefined

  constructor(state: EventListState = { nextSequence: 0, generations: [], freeSlots: [], pending: [] }) {
    this.#pending = [...state.pending]
    this.#generations = [...state.generations]
    this.#free = [...state.freeSlots]
    this.#nextSequence = state.nextSequence
  }

  get size(): number {
    return this.#pending.length
  }

  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    if (!Number.isFinite(time)) throw new RangeError("time")
    if (!Number.isInteger(priority)) throw new RangeError("priority")
    let slot = this.#free.shift()
    if (slot === undefined) slot = this.#generations.push(0) - 1
    this.#generations[slot]! += 1
    const handle = this.#generations[slot]! * SLOTS + slot
    this.#add({ handle, time, priority, sequence: this.#nextSequence++, kind, payload, cause })
    return slot
  }

  handleOf(slot: EventSlot): EventHandle {
    return this.#pending.find((event) => event.handle % SLOTS === slot)!.handle
  }

  cancel(handle: EventHandle): boolean {
    return this.#take(handle) !== undefined
  }

  reschedule(handle: EventHandle, time: number): boolean {
    if (!this.isPending(handle)) return false
    if (!Number.isFinite(time)) throw new RangeError("time")
    const event = this.#pending.find((other) => other.handle === handle)!
    this.#pending = this.#pending.filter((other) => other !== event)
    this.#add({ ...event, time, sequence: this.#nextSequence++ })
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.#pending.some((event) => event.handle === handle)
  }

  nextTime(): number {
    return this.#pending[0]?.time ?? Number.POSITIVE_INFINITY
  }

  pop(limit = Number.POSITIVE_INFINITY): EventSlot {
    const first = this.#pending[0]
    if (first === undefined || first.time > limit) return -1
    this.#popped = this.#take(first.handle)
    return first.handle % SLOTS
  }

  get poppedTime(): number {
    return this.#popped?.time ?? Number.NEGATIVE_INFINITY
  }
  priorityOf(slot: EventSlot): number {
    return this.#at(slot).priority
  }
  sequenceOf(slot: EventSlot): number {
    return this.#at(slot).sequence
  }
  kindOf(slot: EventSlot): number {
    return this.#at(slot).kind
  }
  payloadOf(slot: EventSlot): unknown {
    return this.#at(slot).payload
  }
  causeOf(slot: EventSlot): number {
    return this.#at(slot).cause
  }

  peek(count: number): PendingEvent[] {
    return this.#pending.slice(0, count)
  }

  state(): EventListState {
    return {
      nextSequence: this.#nextSequence,
      generations: [...this.#generations],
      freeSlots: [...this.#free],
      pending: [...this.#pending],
    }
  }

  columns(): EventListColumns {
    return columnsOfState(this.state())
  }

  #add(added: PendingEvent): void {
    const event = { ...added, time: added.time === 0 ? 0 : added.time }
    const place = this.#pending.findIndex((other) => happensBefore(event, other))
    if (place < 0) this.#pending.push(event)
    else this.#pending.splice(place, 0, event)
  }

  #take(handle: EventHandle): PendingEvent | undefined {
    const place = this.#pending.findIndex((other) => other.handle === handle)
    if (place < 0) return undefined
    const [event] = this.#pending.splice(place, 1)
    const slot = handle % SLOTS
    this.#generations[slot]! += 1
    if (this.#generations[slot] !== LAST_GENERATION) this.#free.unshift(slot)
    return event
  }

  #at(slot: EventSlot): PendingEvent {
    const event = this.#popped
    if (event !== undefined && event.handle % SLOTS === slot) return event
    return this.#pending.find((other) => other.handle % SLOTS === slot)!
  }
}

function happensBefore(a: PendingEvent, b: PendingEvent): boolean {
  if (a.time !== b.time) return a.time < b.time
  return a.priority !== b.priority ? a.priority < b.priority : a.sequence < b.sequence
}
