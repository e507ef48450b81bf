import { log1p } from "../math/logarithm.js"
import type { RandomStream } from "../random/random-stream.js"
import { RandomStreams, type RandomStreamsState } from "../random/random-streams.js"
import type { EventHandle, EventListState, FutureEventList } from "./event-list/future-event-list.js"
import { HeapEventList } from "./event-list/heap-event-list.js"
import { HazardClocks, type HazardClocksState } from "./hazard-clocks.js"
import { ProcessTable, type ProcessTableState } from "./processes/process-table.js"
import type { EventProgram, HazardProgram, Program } from "./program.js"
import { SimulationError } from "./simulation-error.js"
import { TraceHash, type TraceHashState } from "./trace-hash.js"

/** Everything the engine must keep to go on exactly, as plain data. Payloads are the model's own plain data. */
export interface SimulationState {
  readonly now: number
  readonly occurrence: number
  readonly ended: boolean
  readonly events: EventListState
  readonly clocks: HazardClocksState
  readonly streams: RandomStreamsState
  readonly trace: TraceHashState
  /** Only where the model declares processes or resources; the run can go on from it only while no process is alive. */
  readonly processes?: ProcessTableState
}

export interface SimulationOptions {
  readonly seed: string
  readonly replication: number
  /** Recompute every rate after every occurrence and stop at the first that was not brought up to date. Slow. */
  readonly audit?: boolean
  /** How many occurrences may happen at one instant before the run is declared stuck; default 1,000,000. */
  readonly instantLimit?: number
  /** Continue from here. */
  readonly state?: SimulationState
}

const RECENT_NAMES = 8

/**
 * The event loop: takes the earliest of scheduled events and hazards, executes it, and brings up to date what it touched.
 *
 * Scheduled events are ordered by (time, priority, sequence). A hazard fires at a real-valued time; should it meet a scheduled
 * event to the bit, the event comes first, and among hazards the lower index. Everything that happens is an occurrence, numbered
 * from 1; occurrence 0 is the initial state.
 */
export class Simulation {
  readonly streams: RandomStreams
  readonly processes: ProcessTable
  readonly #program: Program
  /** The model's event kinds, then those of its processes. */
  readonly #eventPrograms: readonly EventProgram[]
  readonly #events: FutureEventList
  readonly #clocks: HazardClocks
  readonly #trace: TraceHash
  readonly #audit: boolean
  readonly #instantLimit: number
  /** Family of each hazard, and the hazard number of each family's member 0. */
  readonly #familyOf: Uint16Array
  readonly #offsets: readonly number[]
  /** Members of families that declared no dependencies. */
  readonly #alwaysDirty: Uint32Array
  readonly #dirty: Uint32Array
  #dirtyCount = 0
  readonly #isDirty: Uint8Array
  #now = 0
  #occurrence = 0
  #cause = 0
  #ended = false
  #atThisInstant = 0
  #recent: string[] = []

  /** @param initialise called once for a new run, not for a restored one: schedules what is known at the start */
  constructor(program: Program, options: SimulationOptions, initialise: (simulation: Simulation) => void = () => {}) {
    const { seed, replication, state } = options
    this.#program = program
    this.#audit = options.audit ?? false
    this.#instantLimit = options.instantLimit ?? 1_000_000
    this.streams = new RandomStreams(seed, replication, state?.streams)
    this.#events = new HeapEventList(state?.events)
    this.#trace = new TraceHash(state?.trace)
    this.processes = new ProcessTable(program, this, state?.processes)
    this.#eventPrograms = [...program.events, ...this.processes.eventPrograms()]
    const offsets: number[] = []
    let hazards = 0
    for (const family of program.hazards) {
      offsets.push(hazards)
      hazards += family.members
    }
    this.#offsets = offsets
    this.#familyOf = new Uint16Array(hazards)
    program.hazards.forEach((family, f) => {
      this.#familyOf.fill(f, offsets[f], (offsets[f] as number) + family.members)
    })
    this.#alwaysDirty = Uint32Array.from(
      program.hazards.flatMap((family, f) =>
        family.readsEverything ? Array.from({ length: family.members }, (_, m) => (offsets[f] as number) + m) : [],
      ),
    )
    this.#dirty = new Uint32Array(hazards)
    this.#isDirty = new Uint8Array(hazards)
    this.#clocks = new HazardClocks(hazards, this.#unitExponentials(), state?.clocks)
    if (state === undefined) {
      initialise(this)
      for (let hazard = 0; hazard < hazards; hazard++) this.#refresh(hazard)
      this.#dirtyCount = 0
      this.#isDirty.fill(0)
    } else {
      this.#now = state.now
      this.#occurrence = state.occurrence
      this.#ended = state.ended
    }
  }

  /** Days since the start. */
  get now(): number {
    return this.#now
  }

  /** Number of the occurrence in progress, or of the last one. */
  get occurrence(): number {
    return this.#occurrence
  }

  /** What brought about the occurrence in progress. */
  get cause(): number {
    return this.#cause
  }

  /** True when the model's end was reached. */
  get ended(): boolean {
    return this.#ended
  }

  get pendingEvents(): FutureEventList {
    return this.#events
  }

  /** Schedules an event of a kind (its index in the program). @throws SimulationError when the time is not finite or lies in the past */
  schedule(kind: number, payload: unknown, time: number, priority?: number): EventHandle {
    const event = this.#eventPrograms[kind]
    if (event === undefined)
      throw new SimulationError("unknown-event", `Event kind ${kind} does not exist in this model.`)
    this.#requireTime(time, event.name)
    return this.#events.schedule(time, priority ?? event.priority, kind, payload, this.#occurrence)
  }

  cancel(handle: EventHandle): boolean {
    return this.#events.cancel(handle)
  }

  reschedule(handle: EventHandle, time: number): boolean {
    this.#requireTime(time, "the event")
    return this.#events.reschedule(handle, time)
  }

  /** Says that a variable changed at an index, so that the hazards that read it are brought up to date after the occurrence. */
  touch(variable: number, index: number): void {
    const { starts, readers, size, name } = this.#program.variables[variable] as Program["variables"][number]
    if (!(index >= 0 && index < size)) {
      throw new SimulationError(
        "bad-model",
        `"${name}" was said to change at index ${index}; it has indexes 0 to ${size - 1}.`,
      )
    }
    if (this.processes.conditions > 0) this.processes.touch(variable)
    const end = starts[index + 1] as number
    for (let i = starts[index] as number; i < end; i++) this.#mark(readers[i] as number)
  }

  /** The time of the next occurrence, Infinity when nothing more can happen. */
  nextTime(): number {
    return this.#ended ? Number.POSITIVE_INFINITY : Math.min(this.#events.nextTime(), this.#clocks.nextTime())
  }

  /** Makes the next thing happen. Returns false, changing nothing, when nothing more can happen. */
  step(): boolean {
    const eventTime = this.#events.nextTime()
    const hazardTime = this.#clocks.nextTime()
    if (this.#ended || (eventTime === Number.POSITIVE_INFINITY && hazardTime === Number.POSITIVE_INFINITY)) return false
    if (eventTime <= hazardTime) this.#happen(eventTime)
    else this.#fire(hazardTime)
    this.#settle()
    if (this.processes.conditions > 0) this.processes.checkConditions()
    if (this.#audit) this.#auditRates()
    this.#ended = this.#program.ends()
    return true
  }

  /** Runs up to and including time `until`, or to the model's end; the clock then stands at `until`, or at the end. */
  runUntil(until: number): void {
    while (this.nextTime() <= until) this.step()
    if (!this.#ended && until > this.#now) this.#now = until
  }

  #happen(time: number): void {
    const slot = this.#events.pop()
    const kind = this.#events.kindOf(slot)
    const payload = this.#events.payloadOf(slot)
    const event = this.#eventPrograms[kind] as EventProgram
    this.#begin(time, this.#events.causeOf(slot), event.name)
    this.#trace.fold(time, kind, this.#events.sequenceOf(slot))
    event.execute(payload)
  }

  #fire(time: number): void {
    const hazard = this.#clocks.next()
    const f = this.#familyOf[hazard] as number
    const family = this.#program.hazards[f] as HazardProgram
    const member = hazard - (this.#offsets[f] as number)
    this.#begin(time, this.#clocks.enabledBy(hazard), family.name)
    this.#trace.fold(time, -1 - f, member)
    this.#clocks.fired(hazard)
    this.#mark(hazard)
    family.fire(member)
  }

  #begin(time: number, cause: number, name: string): void {
    if (time > this.#now) {
      this.#atThisInstant = 0
      // Asked first, because setting the length of an array costs 30 ns.
      if (this.#recent.length > 0) this.#recent.length = 0
    } else if (++this.#atThisInstant >= this.#instantLimit - RECENT_NAMES) {
      this.#recent.push(name)
      if (this.#atThisInstant >= this.#instantLimit) {
        const names = [...new Set(this.#recent)].map((recent) => `"${recent}"`).join(", ")
        throw new SimulationError(
          "no-progress",
          `Time stands still at day ${time}: ${this.#instantLimit} things happened there, lately ${names}. Give one of them a delay.`,
        )
      }
    }
    this.#now = time
    this.#occurrence += 1
    this.#cause = cause
  }

  #mark(hazard: number): void {
    if (this.#isDirty[hazard] === 1) return
    this.#isDirty[hazard] = 1
    this.#dirty[this.#dirtyCount++] = hazard
  }

  #settle(): void {
    const always = this.#alwaysDirty
    for (let i = 0; i < always.length; i++) this.#mark(always[i] as number)
    for (let i = 0; i < this.#dirtyCount; i++) {
      const hazard = this.#dirty[i] as number
      this.#isDirty[hazard] = 0
      this.#refresh(hazard)
    }
    this.#dirtyCount = 0
  }

  #refresh(hazard: number): void {
    this.#clocks.update(hazard, this.#computeRate(hazard), this.#now, this.#occurrence)
  }

  #computeRate(hazard: number): number {
    const f = this.#familyOf[hazard] as number
    const family = this.#program.hazards[f] as HazardProgram
    const member = hazard - (this.#offsets[f] as number)
    const rate = family.rate(member)
    if (rate >= 0 && rate < Number.POSITIVE_INFINITY) return rate
    throw new SimulationError(
      "bad-rate",
      `The rate of hazard "${family.name}" became ${rate} at day ${this.#now}, member ${member} (${family.describe(member)}). A rate is a finite number >= 0.`,
    )
  }

  #auditRates(): void {
    for (let hazard = 0; hazard < this.#familyOf.length; hazard++) {
      const current = this.#clocks.rateOf(hazard)
      const correct = this.#computeRate(hazard)
      if (current === correct) continue
      const f = this.#familyOf[hazard] as number
      const family = this.#program.hazards[f] as HazardProgram
      throw new SimulationError(
        "undeclared-dependency",
        `Audit at day ${this.#now}, occurrence ${this.#occurrence}: hazard "${family.name}", member ${hazard - (this.#offsets[f] as number)}, still has rate ${current} where its state says ${correct}. Either it reads something it does not declare, or the effect that changed it did not say so.`,
      )
    }
  }

  /** One stream a hazard, so that a draw is shared between runs whatever else happens in them. */
  #unitExponentials(): (hazard: number) => number {
    const streams: (RandomStream | undefined)[] = new Array(this.#familyOf.length)
    return (hazard) => {
      let stream = streams[hazard]
      if (stream === undefined) {
        const f = this.#familyOf[hazard] as number
        const family = this.#program.hazards[f] as HazardProgram
        stream = this.streams.stream(`${family.name}/clock`, hazard - (this.#offsets[f] as number))
        streams[hazard] = stream
      }
      return -log1p(-stream.uniform())
    }
  }

  #requireTime(time: number, name: string): void {
    if (!Number.isFinite(time))
      throw new SimulationError("bad-time", `"${name}" was scheduled for ${time}; a time is a finite number of days.`)
    if (time < this.#now) {
      throw new SimulationError(
        "bad-time",
        `"${name}" was scheduled for day ${time}, which is before now (day ${this.#now}).`,
      )
    }
  }

  state(): SimulationState {
    return {
      now: this.#now,
      occurrence: this.#occurrence,
      ended: this.#ended,
      events: this.#events.state(),
      clocks: this.#clocks.state(),
      streams: this.streams.state(),
      trace: this.#trace.state(),
      ...(this.processes.isUsed && { processes: this.processes.state() }),
    }
  }

  /** The fingerprint of all that has happened. */
  traceHash(): TraceHashState {
    return this.#trace.state()
  }
}
