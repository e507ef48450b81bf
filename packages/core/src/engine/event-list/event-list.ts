import type { EventListColumns, FutureEventList } from "./future-event-list.js"
import { HeapEventList } from "./heap-event-list.js"
import { LadderEventList } from "./ladder-event-list.js"

export type EventListChoice = "ladder" | "heap"

/**
 * Makes the future event list of a simulation. The choice has no influence on what happens, in which order, or under which handles, and a
 * state of one continues in the other; only on how long it takes. Choose once per process: code that has met both runs slower.
 * @throws RangeError with every fault of columns that no event list can have left behind
 */
export function createEventList(choice: EventListChoice, columns?: EventListColumns): FutureEventList {
  return choice === "heap" ? new HeapEventList(columns) : new LadderEventList(columns)
}
