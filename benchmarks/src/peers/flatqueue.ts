import { DRAWS, type HoldDraws, type HoldProgram } from "../hold/hold-workload.js"
import { importPeer } from "./import-peer.js"

interface FlatQueueModule {
  readonly default: new () => {
    push(id: number, value: number): void
    pop(): number | undefined
    peekValue(): number | undefined
  }
}

/** The hold model on flatqueue: numbers only, no stable order among ties, nothing can be cancelled. */
export async function holdFlatqueue(draws: HoldDraws): Promise<HoldProgram> {
  const { default: FlatQueue } = await importPeer<FlatQueueModule>("flatqueue")
  const queue = new FlatQueue()
  draws.firstTimes.forEach((time, id) => {
    queue.push(id, time)
  })
  let hash = 0
  const run = (holds: number): void => {
    for (let i = 0; i < holds; i++) {
      const now = queue.peekValue()!
      const id = queue.pop()!
      hash = (Math.imul(hash, 31) + id) | 0
      queue.push(id, now + draws.increments[i & (DRAWS - 1)]!)
    }
  }
  return { run, hash: () => hash >>> 0 }
}
