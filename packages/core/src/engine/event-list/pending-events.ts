import type { EventTable } from "./event-table.js"
import type { EventListState, PendingEvent } from "./future-event-list.js"

/** The next `count` events in the order in which they will happen. Costs a sort of all that is pending. */
export function firstPending(table: EventTable, count: number): PendingEvent[] {
  const slots = table.pendingSlots().sort((a, b) => table.compare(a, b))
  return Array.from(slots.subarray(0, Math.max(0, count)), (slot) => table.describe(slot))
}

/** All a list must keep to go on exactly, as plain data. Costs a sort of all that is pending. */
export function eventListState(table: EventTable): EventListState {
  const { nextSequence, generations, freeSlots } = table.columns()
  return {
    nextSequence,
    generations: Array.from(generations),
    freeSlots: Array.from(freeSlots),
    pending: firstPending(table, table.size),
  }
}
