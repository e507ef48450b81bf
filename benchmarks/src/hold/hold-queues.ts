import { createEventList } from "../../../packages/core/src/engine/event-list/event-list.js"
import type { FutureEventList } from "../../../packages/core/src/engine/event-list/future-event-list.js"
import { timed } from "../measure/cpu-time.js"
import { holdFlatqueue } from "../peers/flatqueue.js"
import { PeerMissing } from "../peers/import-peer.js"
import { measureNative } from "../peers/native/compile.js"
import { holdTinyqueue } from "../peers/tinyqueue.js"
import { holdEventList, holdEventListCancelling } from "./hold-event-list.js"
import { drawHold, type HoldDraws, type HoldProgram, type HoldSetting, warmUpOf } from "./hold-workload.js"

/** With fewer events their bytes are lost among those of the program. */
const LEAST_WEIGHED = 10_000

export interface HoldMeasurement {
  /** Time of the process on the CPU per timed hold, garbage collection and all. */
  readonly nanoseconds: number
  /** The same per untimed hold: the first of the process. */
  readonly cold?: number
  readonly hash: number
  /** What the queue took per event after it was filled, its reserves included; where it can be known. */
  readonly bytesPerEvent?: number
}

/** Everything that can run the hold model, ours first. Each measurement wants a process of its own. */
export const holdQueues: { readonly [name: string]: (setting: HoldSetting) => Promise<HoldMeasurement> } = {
  ladder: (setting) => measureEventList(setting, () => createEventList("ladder")),
  heap: (setting) => measureEventList(setting, () => createEventList("heap")),
  flatqueue: (setting) => {
    if (setting.cancel) throw new PeerMissing("flatqueue cannot cancel")
    return measure(setting, holdFlatqueue)
  },
  tinyqueue: (setting) => measure(setting, (draws) => holdTinyqueue(draws, setting.cancel)),
  "C++ std::priority_queue": measurePriorityQueue,
}

function measureEventList(setting: HoldSetting, make: () => FutureEventList): Promise<HoldMeasurement> {
  return measure(setting, async (draws) => (setting.cancel ? holdEventListCancelling : holdEventList)(make(), draws))
}

async function measure(
  setting: HoldSetting,
  start: (draws: HoldDraws) => Promise<HoldProgram>,
): Promise<HoldMeasurement> {
  const draws = drawHold(setting)
  const before = await bytesInUse()
  const program = await start(draws)
  // A handle of each event, 8 bytes, belongs to the workload, not to the queue.
  const handles = setting.cancel ? 8 * setting.pending : 0
  const bytesPerEvent = Math.round(((await bytesInUse()) - before - handles) / setting.pending)
  const warmUp = warmUpOf(setting)
  const cold = timed(warmUp, () => program.run(warmUp))
  const nanoseconds = timed(setting.events, () => program.run(setting.events))
  const measurement = { nanoseconds, cold, hash: program.hash() }
  return globalThis.gc === undefined || setting.pending < LEAST_WEIGHED
    ? measurement
    : { ...measurement, bytesPerEvent }
}

/** Asked after several collections: outgrown buffers are given back in the background. */
async function bytesInUse(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function measurePriorityQueue({
  pending,
  increments,
  seed,
  events,
  cancel,
}: HoldSetting): Promise<HoldMeasurement> {
  const { ns, hash } = measureNative("hold", [pending, increments, seed, events, cancel ? "cancel" : "plain"])
  return { nanoseconds: ns, hash: hash! }
}
