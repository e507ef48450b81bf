import { GENERATION_LIMIT, SLOT_LIMIT } from "./event-handle.js"
import type { EventListColumns } from "./future-event-list.js"

const MOST_FAULTS = 10

/** What is wrong with columns, one sentence each (the first ten); empty when an event list can go on from them exactly. */
export function eventColumnsFaults(columns: EventListColumns): string[] {
  const { nextSequence, generations, freeSlots, times, sequences, kinds, causes, priorities, payloads } = columns
  const faults: string[] = []
  if (!Number.isSafeInteger(nextSequence) || nextSequence < 0)
    faults.push(`nextSequence is ${nextSequence}, not a count`)
  if (generations.length > SLOT_LIMIT) faults.push(`it has ${generations.length} slots, more than ${SLOT_LIMIT}`)

  const isFree = new Uint8Array(generations.length)
  for (let i = 0; i < freeSlots.length; i++) {
    const slot = freeSlots[i]!
    const generation = generations[slot]
    if (generation === undefined) faults.push(`freeSlots[${i}] is ${slot}, which is no slot`)
    else if (generation % 2 !== 0) faults.push(`freeSlots[${i}] is ${slot}, which is marked as pending`)
    else if (isFree[slot] === 1)
      faults.push(`freeSlots[${i}] and freeSlots[${freeSlots.indexOf(slot)}] share slot ${slot}`)
    isFree[slot] = 1
  }
  let pending = 0
  for (let slot = 0; slot < generations.length; slot++) {
    const generation = generations[slot]!
    pending += generation & 1
    if (generation > GENERATION_LIMIT)
      faults.push(`generations[${slot}] is ${generation}, not an integer from 0 to ${GENERATION_LIMIT}`)
    else if ((generation & 1) === 0 && isFree[slot] === 0 && generation !== GENERATION_LIMIT)
      faults.push(`slot ${slot} is neither pending nor free`)
  }

  const lengths = { times, sequences, causes, kinds, payloads, ...(priorities.length > 0 && { priorities }) }
  for (const [name, { length }] of Object.entries(lengths))
    if (length !== pending) faults.push(`${name} has ${length} entries for ${pending} pending events`)
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!
    const sequence = sequences[i]!
    if (time - time !== 0) faults.push(`times[${i}] is ${time}, not a finite number`)
    if (!(Number.isInteger(sequence) && sequence >= 0 && sequence < nextSequence))
      faults.push(`sequences[${i}] is ${sequence}, not a count below nextSequence (${nextSequence})`)
  }

  const more = faults.length - MOST_FAULTS
  return more > 0 ? [...faults.slice(0, MOST_FAULTS), `and ${more} more`] : faults
}
