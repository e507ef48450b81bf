import { exponential, type RandomStream } from "@contested/core"
import type { EventHandle } from "../../src/engine/event-list/future-event-list.js"
import type { Program } from "../../src/engine/program.js"
import { Simulation } from "../../src/engine/simulation.js"
import type { SimulationColumns } from "../../src/engine/simulation-state.js"
import { copyPlainData } from "../../src/model/copy-plain-data.js"
import { digestOf } from "../../src/model/state-digest.js"
import type { Assertions } from "./broken-assertions.js"
import { Causality } from "./causality.js"

/** One actor's event, as it was asked for: the obvious twin of what the future event list holds. */
interface Expected {
  pending: boolean
  time: number
  priority: number
  sequence: number
  cause: number
  /** The occurrence in which it was scheduled or moved last. */
  since: number
  handle: EventHandle
}

export interface ScheduledEventsOptions {
  readonly events: number
  readonly seed: string
  /** How many actors, each with one event pending at most. */
  readonly actors: number
  /** After how many events all of what is pending is compared with the one that came; 1 compares always. */
  readonly compareEvery: number
  /** How often in the run it is saved, sent through JSON and restored. */
  readonly restores: number
}

/**
 * Actors schedule, cancel and move their own and each other's events, often to the same moments with the same priorities.
 *
 * Asserted: every event comes at the time, with the sequence number and the cause it was scheduled with, and once; none that was
 * cancelled comes; in the total order (time, priority, sequence), nothing that was pending before it came later.
 */
export function scheduledEvents(assertions: Assertions, options: ScheduledEventsOptions): string {
  const { events, seed, actors, compareEvery, restores } = options
  const causality = new Causality(assertions)
  const expected: Expected[] = Array.from({ length: actors }, () => ({
    pending: false,
    time: 0,
    priority: 0,
    sequence: 0,
    cause: 0,
    since: 0,
    handle: 0,
  }))
  let simulation: Simulation
  let luck: RandomStream
  let sequence = 0
  let previous: Expected = { pending: false, time: -1, priority: 0, sequence: 0, cause: 0, since: 0, handle: 0 }

  const scheduleFor = (id: number): void => {
    const mine = expected[id] as Expected
    mine.pending = true
    mine.time = simulation.now + delay(luck)
    mine.priority = Math.floor(3 * luck.uniform()) - 1
    mine.sequence = sequence++
    mine.cause = mine.since = simulation.occurrence
    mine.handle = simulation.handleOf(simulation.schedule(0, id, mine.time, mine.priority))
  }

  const act = (payload: unknown): void => {
    const id = payload as number
    const mine = expected[id] as Expected
    const { now, occurrence, cause, last } = simulation
    causality.happened(occurrence, now, cause)
    assertions.made += 5
    if (!mine.pending) assertions.broken("an event comes once, and not when it was cancelled", describe(mine))
    if (now !== mine.time) assertions.broken("an event comes at its time", `day ${now}: ${describe(mine)}`)
    if (last.subject !== mine.sequence)
      assertions.broken("an event keeps its sequence number", `${last.subject}: ${describe(mine)}`)
    if (cause !== mine.cause) assertions.broken("an event keeps its cause", `${cause}: ${describe(mine)}`)
    if (mine.since < occurrence - 1 && !comesBefore(previous, mine))
      assertions.broken("events come in total order", `${describe(previous)}, then ${describe(mine)}`)
    if (occurrence % compareEvery === 0) {
      assertions.made += actors
      for (const other of expected)
        if (other.pending && other !== mine && comesBefore(other, mine))
          assertions.broken(
            "nothing pending comes before the event that came",
            `${describe(other)}, then ${describe(mine)}`,
          )
    }
    previous = { ...mine }
    mine.pending = false

    const otherId = Math.floor(actors * luck.uniform())
    const other = expected[otherId] as Expected
    const choice = luck.uniform()
    if (choice < 0.1) {
      assertions.made += 1
      if (simulation.cancel(other.handle) !== other.pending)
        assertions.broken("exactly what is pending can be cancelled", describe(other))
      scheduleFor(otherId)
    } else if (choice < 0.25) {
      const time = now + delay(luck)
      const moved = simulation.reschedule(other.handle, time)
      assertions.made += 1
      if (moved !== other.pending) assertions.broken("exactly what is pending can be moved", describe(other))
      if (moved) {
        other.time = time
        other.sequence = sequence++
        other.since = occurrence
      }
    }
    if (!mine.pending) scheduleFor(id)
  }

  const program: Program = {
    events: [{ name: "act", priority: 0, execute: act }],
    hazards: [],
    variables: [],
    processes: [],
    facilities: new Map(),
    ends: () => false,
  }
  const begin = (columns?: SimulationColumns): void => {
    simulation = new Simulation(program, { seed, replication: 1, ...(columns && { columns }) }, (created) => {
      simulation = created
      luck = simulation.streams.stream("luck")
      for (let id = 0; id < actors; id++) scheduleFor(id)
    })
    luck = simulation.streams.stream("luck")
  }
  begin()
  const restoreEvery = Math.ceil((events + 1) / (restores + 1))
  for (let i = 1; i <= events; i++) {
    simulation!.step()
    if (i % restoreEvery === 0) begin(copyPlainData(simulation!.columns(), "simulation"))
  }
  return digestOf(simulation!.state())
}

/** From none to a few days, mostly in halves, so that events tie. */
function delay(luck: RandomStream): number {
  const choice = luck.uniform()
  if (choice < 0.05) return 0
  return choice < 0.7 ? (1 + Math.floor(8 * luck.uniform())) / 2 : exponential(luck, 0.5)
}

function comesBefore(a: Expected, b: Expected): boolean {
  if (a.time !== b.time) return a.time < b.time
  return a.priority !== b.priority ? a.priority < b.priority : a.sequence < b.sequence
}

function describe({ time, priority, sequence, cause }: Expected): string {
  return `(day ${time}, priority ${priority}, sequence ${sequence}, cause ${cause})`
}
