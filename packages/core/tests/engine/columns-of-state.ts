import type { EventListColumns, EventListState } from "../../src/engine/event-list/future-event-list.js"

/** Writes a state in columns, in the most roundabout way: by what the two are said to mean. */
export function columnsOfState({ nextSequence, generations, freeSlots, pending }: EventListState): EventListColumns {
  const bySlot = [...pending].sort((a, b) => (a.handle % 2 ** 26) - (b.handle % 2 ** 26))
  const payloads = bySlot.map(({ payload }) => payload)
  return {
    nextSequence,
    generations: Uint32Array.from(generations),
    freeSlots: Uint32Array.from(freeSlots),
    times: Float64Array.from(bySlot, ({ time }) => time),
    sequences: Float64Array.from(bySlot, ({ sequence }) => sequence),
    causes: Float64Array.from(bySlot, ({ cause }) => cause),
    kinds: Uint16Array.from(bySlot, ({ kind }) => kind),
    priorities: Int32Array.from(bySlot, ({ priority }) => priority),
    payloads,
  }
}
