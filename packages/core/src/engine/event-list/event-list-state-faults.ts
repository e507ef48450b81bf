import { GENERATION_LIMIT, generationOfHandle, SLOT_LIMIT, slotOfHandle } from "./event-handle.js"
import type { EventListState } from "./future-event-list.js"

const MOST_FAULTS = 10

/** What is wrong with a state, one sentence each (the first ten); empty when an event list can go on from it exactly. */
export function eventListStateFaults(state: EventListState): string[] {
  const faults: string[] = []
  const { nextSequence, generations, freeSlots, pending } = state
  if (!Number.isSafeInteger(nextSequence) || nextSequence < 0)
    faults.push(`nextSequence is ${nextSequence}, not a count`)
  if (generations.length > SLOT_LIMIT) faults.push(`it has ${generations.length} slots, more than ${SLOT_LIMIT}`)
  generations.forEach((generation, slot) => {
    if (!Number.isInteger(generation) || generation < 0 || generation > GENERATION_LIMIT)
      faults.push(`generations[${slot}] is ${generation}, not an integer from 0 to ${GENERATION_LIMIT}`)
  })

  const owner = new Map<number, string>()
  const claim = (slot: number, name: string): void => {
    const other = owner.get(slot)
    if (other !== undefined) faults.push(`${name} and ${other} share slot ${slot}`)
    owner.set(slot, name)
  }
  freeSlots.forEach((slot, index) => {
    const name = `freeSlots[${index}]`
    const generation = generations[slot]
    if (generation === undefined) faults.push(`${name} is ${slot}, which is no slot`)
    else if (generation % 2 !== 0) faults.push(`${name} is ${slot}, which is marked as pending`)
    claim(slot, name)
  })
  pending.forEach((event, index) => {
    const name = `pending[${index}]`
    const slot = slotOfHandle(event.handle)
    if (generations[slot] !== generationOfHandle(event.handle) || event.handle < SLOT_LIMIT)
      faults.push(`${name}.handle is ${event.handle}, which does not fit the generation of its slot`)
    if (!Number.isFinite(event.time)) faults.push(`${name}.time is ${event.time}, not a finite number`)
    if ((event.priority | 0) !== event.priority) faults.push(`${name}.priority is ${event.priority}, not an integer`)
    if ((event.kind & 0xffff) !== event.kind) faults.push(`${name}.kind is ${event.kind}, not an index of a kind`)
    if (!Number.isSafeInteger(event.sequence) || event.sequence < 0 || event.sequence >= nextSequence)
      faults.push(`${name}.sequence is ${event.sequence}, not a count below nextSequence (${nextSequence})`)
    claim(slot, name)
  })
  generations.forEach((generation, slot) => {
    if (!owner.has(slot) && generation !== GENERATION_LIMIT) faults.push(`slot ${slot} is neither pending nor free`)
  })

  const more = faults.length - MOST_FAULTS
  return more > 0 ? [...faults.slice(0, MOST_FAULTS), `and ${more} more`] : faults
}
