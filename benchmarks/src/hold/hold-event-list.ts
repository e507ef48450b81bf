import type { FutureEventList } from "../../../packages/core/src/engine/event-list/future-event-list.js"
import { DRAWS, type HoldDraws, type HoldProgram } from "./hold-workload.js"

/** The hold model through the contract of the future event list. The payload says which event it is. */
export function holdEventList(list: FutureEventList, draws: HoldDraws): HoldProgram {
  for (let id = 0; id < draws.firstTimes.length; id++) list.schedule(draws.firstTimes[id]!, 0, 0, id, 0)
  let hash = 0
  return {
    run: (holds) => {
      hash = run(list, draws.increments, holds, hash)
    },
    hash: () => hash >>> 0,
  }
}

function run(list: FutureEventList, increments: Float64Array, holds: number, before: number): number {
  const { popped } = list
  let hash = before
  for (let i = 0; i < holds; i++) {
    list.pop()
    const id = popped.payload as number
    hash = (Math.imul(hash, 31) + id) | 0
    list.schedule(popped.time + increments[i & (DRAWS - 1)]!, 0, 0, id, 0)
  }
  return hash
}

/** The same, with one event in ten cancelled by its handle after a hold and scheduled anew. */
export function holdEventListCancelling(list: FutureEventList, draws: HoldDraws): HoldProgram {
  const handles = Float64Array.from(draws.firstTimes, (time, id) => list.handleOf(list.schedule(time, 0, 0, id, 0)))
  let hash = 0
  return {
    run: (holds) => {
      hash = runCancelling(list, draws, handles, holds, hash)
    },
    hash: () => hash >>> 0,
  }
}

function runCancelling(
  list: FutureEventList,
  draws: HoldDraws,
  handles: Float64Array,
  holds: number,
  before: number,
): number {
  const { increments, cancellations } = draws
  const pending = handles.length
  const { popped } = list
  let hash = before
  for (let i = 0; i < holds; i++) {
    list.pop()
    const id = popped.payload as number
    const now = popped.time
    hash = (Math.imul(hash, 31) + id) | 0
    handles[id] = list.handleOf(list.schedule(now + increments[i & (DRAWS - 1)]!, 0, 0, id, 0))
    const draw = cancellations[i & (DRAWS - 1)]!
    if (draw % 10 === 0) {
      const victim = Math.floor(draw / 10) % pending
      list.cancel(handles[victim]!)
      handles[victim] = list.handleOf(list.schedule(now + increments[(i + 7) & (DRAWS - 1)]!, 0, 0, victim, 0))
    }
  }
  return hash
}
