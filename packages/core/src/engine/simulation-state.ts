import type { RandomStreamsState, StreamColumns } from "../random/random-streams.js"
import type { EventListColumns, EventListState } from "./event-list/future-event-list.js"
import type { HazardClocksState } from "./hazard-clocks.js"
import type { HazardRecords } from "./hazard-records.js"
import type { ProcessTableState } from "./processes/process-table.js"
import type { TraceHashState } from "./trace-hash.js"

/** What happened last: as the trace of occurrences writes it, and when. */
export interface LastOccurrence {
  readonly time: number
  readonly what: number
  readonly subject: number
}

export interface SimulationStanding {
  readonly now: number
  readonly occurrence: number
  readonly ended: boolean
  readonly last: LastOccurrence
  readonly trace: TraceHashState
  /** Only where the model declares processes or resources; the run can go on from it only while no process is alive. */
  readonly processes?: ProcessTableState
}

/** Everything the engine keeps, as plain data by name. Payloads are the model's own plain data. */
export interface SimulationState extends SimulationStanding {
  readonly events: EventListState
  readonly clocks: HazardClocksState
  readonly streams: RandomStreamsState
}

/** The same, as another simulation can go on from it, exactly: in typed arrays, so that saving and forking copy memory. */
export interface SimulationColumns extends SimulationStanding {
  readonly events: EventListColumns
  readonly hazards: HazardRecords
  readonly streams: readonly StreamColumns[]
}
