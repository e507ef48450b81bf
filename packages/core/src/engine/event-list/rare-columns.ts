import { resized } from "./enlarged.js"
import type { EventSlot } from "./future-event-list.js"

/** What a column must be filled with when it turns up while events are pending. */
export interface PlainFields {
  /** Room for how many slots there is. */
  readonly capacity: number
  plainPayloadOf(slot: EventSlot): unknown
  plainCauseOf(slot: EventSlot): number
}

/**
 * What most models never have, by slot, each in a column that is made when the first such event turns up: a priority other than 0, a
 * payload that is no integer of 32 bits, a thirty-second kind, a cause that is none, the 2^32nd event.
 */
export class RareColumns {
  readonly #fields: PlainFields
  priorities: Int32Array | undefined = undefined
  kinds: Uint16Array | undefined = undefined
  payloads: unknown[] | undefined = undefined
  causes: Float64Array | undefined = undefined
  /** How many times 2^32 a sequence number is above what the record holds. */
  sequenceHighs: Uint32Array | undefined = undefined

  constructor(fields: PlainFields) {
    this.#fields = fields
  }

  setPriority(slot: EventSlot, priority: number): void {
    if (this.priorities === undefined) {
      if (priority === 0) return
      this.priorities = new Int32Array(this.#fields.capacity)
    }
    this.priorities[slot] = priority
  }

  setKind(slot: EventSlot, kind: number): void {
    this.kinds ??= new Uint16Array(this.#fields.capacity)
    this.kinds[slot] = kind
  }

  setPayload(slot: EventSlot, payload: unknown): void {
    this.payloads ??= Array.from({ length: this.#fields.capacity }, (_, other) => this.#fields.plainPayloadOf(other))
    this.payloads[slot] = payload
  }

  setCause(slot: EventSlot, cause: number): void {
    if (this.causes === undefined) {
      const { capacity } = this.#fields
      this.causes = Float64Array.from({ length: capacity }, (_, other) => this.#fields.plainCauseOf(other))
    }
    this.causes[slot] = cause
  }

  setSequenceHigh(slot: EventSlot, high: number): void {
    if (this.sequenceHighs === undefined) {
      if (high === 0) return
      this.sequenceHighs = new Uint32Array(this.#fields.capacity)
    }
    this.sequenceHighs[slot] = high
  }

  /** Leaves no object behind of an event that is gone. */
  clear(slot: EventSlot): void {
    if (this.payloads !== undefined) this.payloads[slot] = undefined
  }

  /** Makes room for as many slots as there is room for by now. */
  grow(): void {
    const { capacity } = this.#fields
    if (this.priorities !== undefined) this.priorities = resized(this.priorities, capacity)
    if (this.kinds !== undefined) this.kinds = resized(this.kinds, capacity)
    if (this.causes !== undefined) this.causes = resized(this.causes, capacity)
    if (this.sequenceHighs !== undefined) this.sequenceHighs = resized(this.sequenceHighs, capacity)
    // The payloads are a list of objects, which grows by itself.
  }
}
