import type { EventHandle, EventSlot } from "./future-event-list.js"

/** How many events can be pending at once: 67,108,864. */
export const SLOT_LIMIT = 2 ** 26

/**
 * A slot whose generation has come this far (67,108,864) is retired instead of used again, so no handle ever names two events.
 * Slot and generation together fit into an exact integer.
 */
export const GENERATION_LIMIT = 2 ** 26

export function packHandle(slot: EventSlot, generation: number): EventHandle {
  return generation * SLOT_LIMIT + slot
}

export function generationOfHandle(handle: EventHandle): number {
  return Math.floor(handle / SLOT_LIMIT)
}

export function slotOfHandle(handle: EventHandle): EventSlot {
  return handle - generationOfHandle(handle) * SLOT_LIMIT
}
