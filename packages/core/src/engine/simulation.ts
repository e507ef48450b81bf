import { RandomStreams } from "../random/random-streams.js"
import { createEventList, type EventListChoice } from "./event-list/event-list.js"
import type { EventHandle, EventSlot, FutureEventList, PoppedEvent } from "./event-list/future-event-list.js"
import { HazardTable } from "./hazard-table.js"
import { INTERVENTION, OccurrenceTrace } from "./occurrence-trace.js"
import { ProcessTable } from "./processes/process-table.js"
import type { EventProgram, HazardProgram, Program } from "./program.js"
import { SimulationError } from "./simulation-error.js"
import type { LastOccurrence, SimulationColumns, SimulationStanding, SimulationState } from "./simulation-state.js"
import { TraceHash, type TraceHashState } from "./trace-hash.js"

/** A hazard's member about to have its effect: the state is still as its rate was computed from. */
export interface HazardFiring {
  readonly family: number
  readonly member: number
  /** The variable whose change gave it its rate and where, as {@link OccurrenceTrace} writes them; -1 where that is not known. */
  readonly variable: number
  readonly index: number
}

export interface SimulationOptions {
  readonly seed: string
  readonly replication: number
  /** Recompute every rate after every occurrence and stop at the first that was not brought up to date. Slow. */
  readonly audit?: boolean
  /** Keep what happened and why, for questions afterwards: 32 bytes an occurrence. Default false, which costs nothing. */
  readonly trace?: boolean
  /** How pending events are kept: no influence on what happens, only on how long it takes. Default `ladder`; see docs/benchmarks.md. */
  readonly eventList?: EventListChoice
  /** Called with each hazard that fires, before its effect. Must only look. */
  readonly onFiring?: ((firing: HazardFiring) => void) | undefined
  /** How many occurrences may happen at one instant before the run is declared stuck; default 1,000,000. */
  readonly instantLimit?: number
  /** Continue from here. Payloads and what processes left belong to the simulation from then on; the rest is copied. */
  readonly columns?: SimulationColumns
}

const RECENT_NAMES = 8
const NO_VARIABLE = -1

/** What came of looking for the next occurrence. */
const NOTHING = 0
const HAPPENED = 1
const REJECTED = 2
type Outcome = typeof NOTHING | typeof HAPPENED | typeof REJECTED

/**
 * The event loop: takes the earliest of scheduled events and hazards, executes it, and brings up to date what it touched.
 *
 * Scheduled events are ordered by (time, priority, sequence). A hazard fires at a real-valued time; should it meet a scheduled
 * event to the bit, the event comes first, and among hazards the lower index. Everything that happens is an occurrence, numbered
 * from 1; occurrence 0 is the initial state.
 */
export class Simulation {
  readonly streams: RandomStreams
  /** The time for {@link Simulation.scheduleDue}, one number in an array. */
  readonly due: Float64Array
  readonly processes: ProcessTable
  /** What happened and why; undefined unless traced. */
  readonly occurrences: OccurrenceTrace | undefined
  readonly #program: Program
  readonly #eventPrograms: readonly EventProgram[]
  /** Of the model's event kinds, then of those of its processes. */
  readonly #kindNames: readonly string[]
  readonly #events: FutureEventList
  readonly #popped: Readonly<PoppedEvent>
  readonly #hazards: HazardTable
  readonly #hasHazards: boolean
  /** Whether anything but conditions is to be looked after when something has happened. */
  readonly #hasAftermath: boolean
  readonly #trace: TraceHash
  readonly #ends: (() => boolean) | undefined
  readonly #audit: boolean
  readonly #onFiring: ((firing: HazardFiring) => void) | undefined
  readonly #instantLimit: number
  #now = 0
  #occurrence = 0
  #cause = 0
  /** When the last thing happened, where the clock has gone on since: then `#clockLeft` is its number. */
  #lastTime = 0
  #clockLeft = -1
  #lastWhat = 0
  #lastSubject = 0
  #ended = false
  #atThisInstant = 0
  #recent: string[] = []

  /** @param initialise called once for a new run, not for a restored one: schedules what is known at the start */
  constructor(program: Program, options: SimulationOptions, initialise: (simulation: Simulation) => void = () => {}) {
    const { seed, replication, columns, trace = false } = options
    this.#program = program
    this.#ends = program.ends
    this.#audit = options.audit ?? false
    this.#onFiring = options.onFiring
    this.#instantLimit = options.instantLimit ?? 1_000_000
    this.streams = new RandomStreams(seed, replication, columns?.streams)
    this.#events = createEventList(options.eventList ?? "ladder", columns?.events)
    this.#popped = this.#events.popped
    this.due = this.#events.due
    this.#trace = new TraceHash(columns?.trace)
    this.occurrences = trace ? new OccurrenceTrace(columns?.occurrence ?? 0) : undefined
    this.processes = new ProcessTable(program, this, columns?.processes)
    this.#eventPrograms = program.events
    this.#kindNames = [...program.events.map(({ name }) => name), ...this.processes.kindNames]
    this.#hasHazards = program.hazards.length > 0
    this.#hasAftermath = this.#audit || program.ends !== undefined
    this.#hazards = new HazardTable(program, this.streams, { traced: trace, records: columns?.hazards })
    if (columns === undefined) {
      initialise(this)
      this.#hazards.settleAll({ now: 0, occurrence: 0 })
    } else {
      this.#now = columns.now
      this.#occurrence = columns.occurrence
      this.#ended = columns.ended
      this.#lastTime = columns.last.time
      this.#clockLeft = columns.occurrence
      this.#lastWhat = columns.last.what
      this.#lastSubject = columns.last.subject
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

  /**
   * Schedules an event of a kind (its index in the program) and returns its slot.
   *
   * @throws SimulationError when the time is not finite or lies in the past
   */
  schedule(kind: number, payload: unknown, time: number, priority: number | undefined): EventSlot {
    this.due[0] = time
    return this.scheduleDue(kind, payload, priority)
  }

  /** The same for the time that lies in {@link due}. */
  scheduleDue(kind: number, payload: unknown, priority: number | undefined): EventSlot {
    const event = this.#eventPrograms[kind]
    const time = this.due[0]!
    if (event === undefined || !(time >= this.#now && time < Number.POSITIVE_INFINITY)) this.#refuse(kind)
    return this.#events.scheduleDue(priority ?? event.priority, kind, payload, this.#occurrence)
  }

  /** For steps of processes. */
  scheduleStep(kind: number, slot: number, days: number, priority: number): EventSlot {
    this.due[0] = this.#now + days
    return this.#events.scheduleDue(priority, kind, slot, this.#occurrence)
  }

  /** The same at a time that has been asked for by {@link requireTime}. */
  scheduleStepAt(kind: number, slot: number, time: number, priority: number): EventSlot {
    return this.#events.schedule(time, priority, kind, slot, this.#occurrence)
  }

  /** @throws SimulationError when a time at which something of a kind is to happen is not finite or lies in the past */
  requireTime(time: number, kind: number): void {
    if (!(time >= this.#now && time < Number.POSITIVE_INFINITY)) this.#refuseTime(time, this.nameOf(kind))
  }

  /** Names the event that is pending in a slot. */
  handleOf(slot: EventSlot): EventHandle {
    return this.#events.handleOf(slot)
  }

  cancel(handle: EventHandle): boolean {
    return this.#events.cancel(handle)
  }

  reschedule(handle: EventHandle, time: number): boolean {
    if (!(time >= this.#now && time < Number.POSITIVE_INFINITY)) this.#refuseTime(time, "the event")
    return this.#events.reschedule(handle, time)
  }

  /** Says that a variable changed at an index, so that the hazards that read it are brought up to date after the occurrence. */
  touch(variable: number, index: number): void {
    this.#hazards.touch(variable, index)
    if (this.processes.conditions > 0) this.processes.touch(variable)
  }

  /** The time of the next occurrence, Infinity when nothing more can happen. */
  nextTime(): number {
    return this.#ended ? Number.POSITIVE_INFINITY : Math.min(this.#events.nextTime(), this.#hazards.clocks.nextTime())
  }

  /** Makes the next thing happen, if it does by time `until`. Returns false, having changed nothing, when nothing does. */
  step(until = Number.POSITIVE_INFINITY): boolean {
    for (;;) {
      const outcome = this.#advance(until)
      if (outcome !== REJECTED) return outcome === HAPPENED
    }
  }

  /** Runs up to and including time `until`, or to the model's end; the clock then stands at `until`, or at the end. */
  runUntil(until: number): void {
    while (this.#advance(until) !== NOTHING) {
      // Everything happens in the advance.
    }
    if (this.#ended || !(until > this.#now)) return
    this.#lastTime = this.last.time
    this.#clockLeft = this.#occurrence
    this.#now = until
  }

  /** Takes the earliest of what is due by `until`; it may be a candidate of a thinned hazard, and come to nothing. */
  #advance(until: number): Outcome {
    if (this.#ended) return NOTHING
    if (this.#hasHazards) return this.#advanceAmongHazards(until)
    if (!this.#events.pop(until)) return NOTHING
    this.#happen()
    if (this.#hasAftermath || this.processes.conditions > 0) this.#conclude()
    return HAPPENED
  }

  #advanceAmongHazards(until: number): Outcome {
    const hazardTime = this.#hazards.clocks.nextTime()
    if (this.#events.pop(Math.min(hazardTime, until))) this.#happen()
    // Infinity is no time: it stands for "never", and compares equal to an unlimited `until`.
    else if (hazardTime > until || hazardTime === Number.POSITIVE_INFINITY) return NOTHING
    else if (!this.#fire(hazardTime)) return REJECTED
    this.#hazards.settle(this)
    if (this.#hasAftermath || this.processes.conditions > 0) this.#conclude()
    return HAPPENED
  }

  /** What follows an occurrence, once rates are current. */
  #conclude(): void {
    if (this.processes.conditions > 0) this.processes.checkConditions()
    if (this.#audit) this.#hazards.audit(this)
    if (this.#ends !== undefined) this.#ended = this.#ends()
  }

  /**
   * Says that the state was changed from outside the model: an occurrence of its own, caused by nothing in the model, after which every
   * rate is made current.
   */
  intervene(): void {
    this.#begin(this.#now, 0, INTERVENTION, 0)
    this.occurrences?.add(this.#now, INTERVENTION, 0, 0, -1, -1)
    this.#hazards.settleAll(this)
    if (this.processes.conditions > 0) this.processes.checkConditions(true)
    if (this.#ends !== undefined) this.#ended = this.#ends()
  }

  get last(): LastOccurrence {
    const time = this.#clockLeft === this.#occurrence ? this.#lastTime : this.#now
    return { time, what: this.#lastWhat, subject: this.#lastSubject }
  }

  /** Name of what happened: an event kind, a hazard, or `intervention`. */
  nameOf(what: number): string {
    if (what === INTERVENTION) return "intervention"
    return what >= 0 ? (this.#kindNames[what] ?? "") : (this.#program.hazards[-1 - what]?.name ?? "")
  }

  /** Firings per day at which the clock of a hazard's member runs: its rate, or its bound where it has one; 0 while its gate is closed. */
  clockRateOf(family: number, member: number): number {
    return this.#hazards.clockRateOf(family, member)
  }

  /** Name of a variable by its number; undefined for -1. */
  variableName(variable: number): string | undefined {
    return this.#program.variables[variable]?.name
  }

  #happen(): void {
    const { time, kind, sequence, payload, cause } = this.#popped
    this.#begin(time, cause, kind, sequence)
    if (this.occurrences !== undefined) this.#note()
    const event = this.#eventPrograms[kind]
    if (event !== undefined) event.execute(payload)
    else this.processes.happen(kind, payload as number)
    if (this.processes.mustBegin) this.processes.begin()
  }

  /** Adds the event that happens to what is kept. */
  #note(): void {
    const { time, kind, sequence, cause } = this.#popped
    this.occurrences?.add(time, kind, sequence, cause, NO_VARIABLE, NO_VARIABLE)
  }

  #fire(time: number): boolean {
    const { clocks } = this.#hazards
    const hazard = clocks.next()
    if (!this.#hazards.accepts(hazard, time, this.#occurrence)) return false
    const f = this.#hazards.familyOf(hazard)
    const member = this.#hazards.memberOf(hazard)
    const family = this.#program.hazards[f] as HazardProgram
    this.#begin(time, clocks.enabledBy(hazard), -1 - f, member)
    this.occurrences?.add(time, -1 - f, member, this.#cause, ...this.#hazards.enabledBy(hazard))
    if (this.#onFiring !== undefined) this.#tellFiring(hazard, f, member)
    this.#hazards.fired(hazard)
    family.fire(member)
    if (this.processes.mustBegin) this.processes.begin()
    return true
  }

  #tellFiring(hazard: number, family: number, member: number): void {
    const [variable, index] = this.#hazards.enabledBy(hazard)
    this.#onFiring?.({ family, member, variable, index })
  }

  #begin(time: number, cause: number, what: number, subject: number): void {
    if (time > this.#now) this.#atThisInstant = 0
    else if (++this.#atThisInstant >= this.#instantLimit - RECENT_NAMES) this.#noteStandstill(time, what)
    this.#now = time
    this.#occurrence += 1
    this.#cause = cause
    this.#lastWhat = what
    this.#lastSubject = subject
    this.#trace.time(time)
    this.#trace.fold(what, subject)
  }

  #noteStandstill(time: number, what: number): void {
    if (this.#atThisInstant === Math.max(1, this.#instantLimit - RECENT_NAMES)) this.#recent = []
    this.#recent.push(this.nameOf(what))
    if (this.#atThisInstant < this.#instantLimit) return
    const names = [...new Set(this.#recent)].map((recent) => `"${recent}"`).join(", ")
    throw new SimulationError(
      "no-progress",
      `Time stands still at day ${time}: ${this.#instantLimit} things happened there, lately ${names}. Give one of them a delay.`,
    )
  }

  #refuse(kind: number): never {
    const event = this.#eventPrograms[kind]
    if (event === undefined)
      throw new SimulationError("unknown-event", `Event kind ${kind} does not exist in this model.`)
    this.#refuseTime(this.due[0]!, event.name)
  }

  #refuseTime(time: number, name: string): never {
    const reason = Number.isFinite(time)
      ? `for day ${time}, which is before now (day ${this.#now}).`
      : `for ${time}; a time is a finite number of days.`
    throw new SimulationError("bad-time", `"${name}" was scheduled ${reason}`)
  }

  state(): SimulationState {
    return {
      ...this.#standing(),
      events: this.#events.state(),
      clocks: this.#hazards.clocks.state(),
      streams: this.streams.state(),
    }
  }

  /** Valid until the next occurrence: parts are the simulation's own memory. Copy it to keep it. */
  columns(): SimulationColumns {
    return {
      ...this.#standing(),
      events: this.#events.columns(),
      hazards: this.#hazards.records,
      streams: this.streams.columns(),
    }
  }

  #standing(): SimulationStanding {
    return {
      now: this.#now,
      occurrence: this.#occurrence,
      ended: this.#ended,
      last: this.last,
      trace: this.#trace.state(),
      ...(this.processes.isUsed && { processes: this.processes.state() }),
    }
  }

  /** The fingerprint of all that has happened. */
  traceHash(): TraceHashState {
    return this.#trace.state()
  }
}
