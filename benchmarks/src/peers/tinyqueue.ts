import { DRAWS, type HoldDraws, type HoldProgram } from "../hold/hold-workload.js"
import { importPeer } from "./import-peer.js"

interface Event {
  time: number
  sequence: number
  readonly id: number
  cancelled: boolean
}

interface TinyQueueModule {
  readonly default: new <T>(data: T[], compare: (a: T, b: T) => number) => { push(item: T): void; pop(): T | undefined }
}

/**
 * The hold model on tinyqueue: an object per event, a comparator for the stable order. It cannot remove from the middle, so a cancelled
 * event stays behind as a tombstone.
 */
export async function holdTinyqueue(draws: HoldDraws, cancel: boolean): Promise<HoldProgram> {
  const { default: TinyQueue } = await importPeer<TinyQueueModule>("tinyqueue")
  const queue = new TinyQueue<Event>([], (a, b) => a.time - b.time || a.sequence - b.sequence)
  const { increments, cancellations, firstTimes } = draws
  const pending = firstTimes.length
  const current: Event[] = []
  let sequence = 0
  let hash = 0
  const schedule = (id: number, time: number): void => {
    const event = { time, sequence: sequence++, id, cancelled: false }
    current[id] = event
    queue.push(event)
  }
  firstTimes.forEach((time, id) => {
    schedule(id, time)
  })
  const run = (holds: number): void => {
    for (let i = 0; i < holds; i++) {
      const event = queue.pop()!
      hash = (Math.imul(hash, 31) + event.id) | 0
      event.time += increments[i & (DRAWS - 1)]!
      event.sequence = sequence++
      queue.push(event)
    }
  }
  const runCancelling = (holds: number): void => {
    for (let i = 0; i < holds; i++) {
      let event = queue.pop()!
      while (event.cancelled) event = queue.pop()!
      const now = event.time
      hash = (Math.imul(hash, 31) + event.id) | 0
      event.time = now + increments[i & (DRAWS - 1)]!
      event.sequence = sequence++
      queue.push(event)
      const draw = cancellations[i & (DRAWS - 1)]!
      if (draw % 10 !== 0) continue
      const victim = Math.floor(draw / 10) % pending
      current[victim]!.cancelled = true
      schedule(victim, now + increments[(i + 7) & (DRAWS - 1)]!)
    }
  }
  return { run: cancel ? runCancelling : run, hash: () => hash >>> 0 }
}
