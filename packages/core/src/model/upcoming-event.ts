import type { Simulation } from "../engine/simulation.js"
import type { EventHandle } from "./context.js"

/** An event that is scheduled. */
export interface UpcomingEvent {
  readonly handle: EventHandle
  /** Days since the start. */
  readonly time: number
  /** Lower happens first among events of one time. */
  readonly priority: number
  /** Kind of the event, `part/kind` in a model of parts; for the next step of a process, the name of the process. */
  readonly name: string
  readonly payload: unknown
  /** The occurrence that scheduled it, 0 for the initial state. */
  readonly cause: number
}

/** The next scheduled events of a simulation, in order. Costs a sort of all that is pending. */
export function upcomingEvents(simulation: Simulation, count: number): UpcomingEvent[] {
  return simulation.pendingEvents.peek(count).map(({ handle, time, priority, kind, payload, cause }) => ({
    handle: handle as EventHandle,
    time,
    priority,
    name: simulation.nameOf(kind),
    payload,
    cause,
  }))
}
