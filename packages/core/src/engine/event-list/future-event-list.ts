/**
 * Names one scheduled event until it happens or is cancelled: slot and generation in one exact integer. A slot is used again, its
 * generation is not, so a handle kept too long is recognised and never hits a stranger.
 */
export type EventHandle = number

/** The place of an event in the slot table, while it is pending. */
export type EventSlot = number

/** An event that was taken out because it happens now. */
export interface PoppedEvent {
  /** Where it was. */
  slot: EventSlot
  time: number
  kind: number
  priority: number
  sequence: number
  payload: unknown
  cause: number
}

/** A pending event, as the outside may see and save it. */
export interface PendingEvent {
  readonly handle: EventHandle
  /** Days since the start of the run. */
  readonly time: number
  /** Lower happens first among events of one time. An integer of 32 bits. */
  readonly priority: number
  /** Running number of scheduling: earlier scheduled happens first among events of one time and priority. */
  readonly sequence: number
  /** Index into the model's table of event kinds, 0 to 65,535. */
  readonly kind: number
  readonly payload: unknown
  /** The occurrence that scheduled this event; 0 for the initial state. */
  readonly cause: number
}

/** Everything an event list must keep to go on exactly, as plain data: pending events in true order, and the counters. */
export interface EventListState {
  readonly nextSequence: number
  /** Generation of every slot ever used: pending or free. */
  readonly generations: readonly number[]
  /** Free slots in the order in which they will be used again. */
  readonly freeSlots: readonly number[]
  readonly pending: readonly PendingEvent[]
}

/**
 * The same as {@link EventListState} in columns, so that saving it copies memory: what pending events are made of stands by rising slot,
 * and a slot is pending where its generation is odd.
 */
export interface EventListColumns {
  readonly nextSequence: number
  readonly generations: Uint32Array
  readonly freeSlots: Uint32Array
  readonly times: Float64Array
  readonly sequences: Float64Array
  readonly causes: Float64Array
  readonly kinds: Uint16Array
  /** Empty where all are 0. */
  readonly priorities: Int32Array
  /** Flat where all are integers of 32 bits. */
  readonly payloads: Int32Array | readonly unknown[]
}

/**
 * The future event list: what is scheduled, in the stable total order (time, priority, sequence).
 *
 * Times must be finite numbers; whether a time lies in the past is the simulation's business. Events are data: a kind and a
 * payload, never a closure. A ladder, a heap and a slow, obvious twin in the tests keep this contract.
 */
export interface FutureEventList {
  /** How many events are pending. */
  readonly size: number
  /** Adds an event and returns its slot. @throws RangeError when the time is not finite, the priority not an integer of
   * 32 bits, or the kind not an integer from 0 to 65,535; then nothing has changed. */
  schedule(time: number, priority: number, kind: number, payload: unknown, cause: number): EventSlot
  /** The time for {@link scheduleDue}, one number in an array: as an argument of a call that is not inlined, V8 would wrap it in an object. */
  readonly due: Float64Array
  /** The same as `schedule`, for the time that lies in `due`. */
  scheduleDue(priority: number, kind: number, payload: unknown, cause: number): EventSlot
  /** Names the event that is pending in a slot, for as long as anybody may remember the name. */
  handleOf(slot: EventSlot): EventHandle
  /** Removes a pending event. Returns false when the handle's event has happened or been cancelled already. */
  cancel(handle: EventHandle): boolean
  /** Moves a pending event to another time, keeping handle, priority, kind, payload and cause; it gets a new sequence number, so
   * it comes last among its equals. Returns false when the handle's event is no longer pending.
   * @throws RangeError when the time is not finite; then nothing has changed. */
  reschedule(handle: EventHandle, time: number): boolean
  isPending(handle: EventHandle): boolean
  /** The time of the earliest event, Infinity when there is none. */
  nextTime(): number
  /** Removes the earliest event, unless it happens later than `limit` (default: ever), and tells about it in `popped`. Returns
   * whether there was one. */
  pop(limit?: number): boolean
  /** The event popped last: always the same object. */
  readonly popped: Readonly<PoppedEvent>
  /** The next `count` events in the order in which they will happen. Costs a sort of all that is pending; meant for people. */
  peek(count: number): PendingEvent[]
  /** As plain data, in true order. Costs a sort of all that is pending. */
  state(): EventListState
  /** What another list can go on from, in columns of its own. Costs no more than copying it. */
  columns(): EventListColumns
}
