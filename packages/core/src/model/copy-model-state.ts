import { copyHazardRecords } from "../engine/hazard-records.js"
import { copyPlainData } from "./copy-plain-data.js"
import type { Keyframe } from "./snapshot.js"

/**
 * Copies what belongs to the model: its world, and the payloads and results that may be parts of it. What belongs to the simulation is copied
 * where a run goes on from it.
 */
export function copyModelState({ simulation, world }: Keyframe): Keyframe {
  if (simulation === null) return { simulation, world }
  const { payloads } = simulation.events
  const plain = copyPlainData(
    { world, events: ArrayBuffer.isView(payloads) ? [] : payloads, processes: simulation.processes },
    "",
  )
  return {
    simulation: {
      ...simulation,
      events: ArrayBuffer.isView(payloads) ? simulation.events : { ...simulation.events, payloads: plain.events },
      ...(plain.processes && { processes: plain.processes }),
    },
    world: plain.world,
  }
}

/** The same with hazards of its own, which no simulation goes on changing. */
export function withOwnMemory({ simulation, world }: Keyframe): Keyframe {
  return { simulation: simulation && { ...simulation, hazards: copyHazardRecords(simulation.hazards) }, world }
}
