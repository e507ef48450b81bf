import type {
  EventHandle,
  EventListColumns,
  EventListState,
  EventSlot,
  FutureEventList,
  PendingEvent,
  PoppedEvent,
} from "../../src/engine/event-list/future-event-list.js"
import { columnsOfState } from "./columns-of-state.js"

const SLOTS = 2 ** 26
const LAST_GENERATION = 2 ** 26

/**
 * The slow, obvious twin of the event lists: an array of plain objects, always in order. It shares no code with what it
 * checks; only the numbering of handles is the same, because handles are part of the promise.
 */
export class SortedArrayEventList implements FutureEventList {
  readonly due = new Float64Array(1)
  #pending: PendingEvent[]
  #generations: number[]
  /** Next one first. */
  #free: number[]
  #nextSequence: number
  readonly popped: PoppedEvent = { slot: -1, time: 0, kind: 0, priority: 0, sequence: 0, payload: undefined, cause: 0 }

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

  scheduleDue(priority: number, kind: number, payload: unknown, cause: number): EventSlot {
    return this.schedule(this.due[0]!, priority, kind, payload, cause)
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

  pop(limit = Number.POSITIVE_INFINITY): boolean {
    const first = this.#pending[0]
    if (first === undefined || first.time > limit) return false
    const { handle, ...fields } = this.#take(first.handle)!
    Object.assign(this.popped, { slot: handle % SLOTS, ...fields })
    return true
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
}

function happensBefore(a: PendingEvent, b: PendingEvent): boolean {
  if (a.time !== b.time) return a.time < b.time
  return a.priority !== b.priority ? a.priority < b.priority : a.sequence < b.sequence
}
