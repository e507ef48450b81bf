import type { EventHandle, EventSlot } from "../event-list/future-event-list.js"
import type { ProcessProgram, Program } from "../program.js"
import { SimulationError } from "../simulation-error.js"
import { Beginners } from "./beginners.js"
import { Conditions } from "./conditions.js"
import { describeProcess, describeValue, failureOf } from "./describe-process.js"
import type { Facility } from "./facility.js"
import { Interrupt } from "./interrupt.js"
import { Outcomes, type OutcomesState } from "./outcomes.js"
import {
  Command,
  HOLDING,
  type Process,
  type ProcessBody,
  type ProcessHandle,
  type ProcessHost,
  RESUMING,
  RUNNING,
  STARTING,
  WAITING,
  type Waiter,
  type Yieldable,
} from "./process.js"
import { handleOf, ProcessSlots, type ProcessSlotsState } from "./process-slots.js"
import { RunningStep } from "./running-step.js"
import { Timers } from "./timers.js"

/** Where next steps are scheduled. */
export interface Scheduler {
  readonly now: number
  /** 0 while the run is set up. */
  readonly occurrence: number
  /** Schedules an event of a kind that exists, so many days from now, a finite number >= 0. */
  scheduleStep(kind: number, payload: number, days: number, priority: number): EventSlot
  /** The same at a time, which is finite and not past. */
  scheduleStepAt(kind: number, payload: number, time: number, priority: number): EventSlot
  /** @throws SimulationError when a time is not such a one */
  requireTime(time: number, kind: number): void
  handleOf(slot: EventSlot): EventHandle
  cancel(handle: EventHandle): boolean
}

/** Called directly: looked up in the body, they would be searched for, because the bodies of each kind have a shape of their own. */
const { next, throw: raise } = Object.getPrototypeOf(Object.getPrototypeOf(nothing())) as ProcessBody<unknown>

/** So many that begin in one occurrence are without end. */
const MOST_BEGINNERS = 100_000

/** The processes as plain data. One can go on from it only while none is alive: a body cannot be saved. */
export interface ProcessTableState extends ProcessSlotsState {
  /** Results of ended processes, by handle. */
  readonly outcomes: OutcomesState
  readonly facilities: Readonly<Record<string, unknown>>
}

/**
 * The processes of a run. Each step but the first is an event in the future event list, which carries the process's slot: so steps take
 * part in the total order, have a cause, and are seen by the trace like anything that happens. The first belongs to the occurrence that
 * started the process, unless a time was given for it.
 *
 * Starting and resuming reuse slots and allocate nothing but the generator.
 */
export class ProcessTable implements ProcessHost {
  readonly #programs: readonly ProcessProgram[]
  readonly #firstKind: number
  readonly #timeoutKind: number
  readonly #scheduler: Scheduler
  readonly #conditions: Conditions
  readonly #facilities: ReadonlyMap<string, Facility>
  readonly #timers = new Timers()
  readonly #slots = new ProcessSlots(this)
  readonly #outcomes = new Outcomes()
  readonly #beginners = new Beginners()
  readonly #running = new RunningStep()

  constructor({ processes, events, variables, facilities }: Program, scheduler: Scheduler, state?: ProcessTableState) {
    this.#programs = processes
    // The steps of each kind are an event kind of their own, behind those of the model; behind them come timeouts.
    this.#firstKind = events.length
    this.#timeoutKind = events.length + processes.length
    this.#scheduler = scheduler
    this.#facilities = facilities
    this.#conditions = new Conditions(variables.map(({ name }) => name))
    for (const [name, facility] of facilities) facility.bind(name, this.#running)
    if (state !== undefined) this.#restore(state)
  }

  /** Names of the event kinds that processes need, in order; none when the model has no processes. */
  get kindNames(): string[] {
    return this.#programs.length === 0 ? [] : [...this.#programs.map(({ name }) => name), "timeout"]
  }

  /** Makes an event happen whose kind is one of those. */
  happen(kind: number, subject: number): void {
    if (kind < this.#timeoutKind) this.#step(this.#slots.at(subject))
    else this.#timeOut(this.#timers.passed(subject))
  }

  get now(): number {
    return this.#scheduler.now
  }

  /** How many processes have been started and not ended. */
  get alive(): number {
    return this.#slots.alive
  }

  /** Whether the model knows processes or anything they share. */
  get isUsed(): boolean {
    return this.#programs.length > 0 || this.#facilities.size > 0
  }

  /** How many wait for a condition: only then `touch` and `checkConditions` have anything to do. */
  get conditions(): number {
    return this.#conditions.size
  }

  /**
   * Starts a process of a kind (its index in the program).
   *
   * @param time of the event that is its first step; without it, it begins once what is happening has been done, in the same occurrence
   * @throws SimulationError when the time is not finite or lies in the past
   */
  start(kind: number, payload: unknown, time: number | undefined): ProcessHandle {
    if (time !== undefined) this.#scheduler.requireTime(time, this.#firstKind + kind)
    const process = this.#slots.take()
    process.state = STARTING
    process.kind = this.#firstKind + kind
    process.priority = (this.#programs[kind] as ProcessProgram).priority
    process.payload = payload
    process.startedAt = time ?? this.#scheduler.now
    // While the run is set up nothing happens yet.
    if (time === undefined && this.#scheduler.occurrence > 0) this.#beginners.add(process)
    else this.#scheduleFirst(process)
    return handleOf(process)
  }

  /** Whether processes were started that have yet to begin. */
  get mustBegin(): boolean {
    return this.#beginners.areThere
  }

  /** Lets those begin that were started, in that order, and those that they start. */
  begin(): void {
    let count = 0
    for (let process = this.#beginners.takeFirst(); process !== undefined; process = this.#beginners.takeFirst()) {
      if (++count > MOST_BEGINNERS) this.#refuseBeginner(process)
      this.#step(process)
    }
  }

  /** The handle of the process whose body is running. @throws SimulationError outside of any */
  self(): ProcessHandle {
    const { process } = this.#running
    if (process !== undefined) return handleOf(process)
    throw new SimulationError(
      "bad-command",
      "There is no process whose handle could be asked for: nothing but an event or a hazard is happening.",
    )
  }

  isAlive(handle: ProcessHandle): boolean {
    return this.find(handle) !== undefined
  }

  find(handle: ProcessHandle): Process | undefined {
    return this.#slots.find(handle)
  }

  interruptByHandle(handle: ProcessHandle, cause: unknown): boolean {
    const process = this.find(handle)
    if (process === undefined) return false
    if (process === this.#running.process)
      throw new SimulationError("bad-command", `${this.#describe(process)} interrupts itself at day ${this.now}.`)
    this.interrupt(process, new Interrupt(cause))
    return true
  }

  interrupt(process: Process, interrupt: Interrupt): void {
    process.interrupts ??= []
    process.interrupts.push(interrupt)
    if (process.state >= WAITING) this.#deliverInterrupt(process)
  }

  resume(process: Process): void {
    process.state = RESUMING
    process.wake = this.#scheduler.scheduleStep(process.kind, process.slot, 0, process.priority)
  }

  hold(process: Process, days: number): void {
    process.state = HOLDING
    process.wake = this.#scheduler.scheduleStep(process.kind, process.slot, days, process.priority)
  }

  deliverOutcome(handle: ProcessHandle, waiter: Waiter): void {
    this.#outcomes.deliver(handle, waiter)
  }

  startTimer(waiter: Waiter, days: number): void {
    this.#timers.add(waiter, (timer) => {
      const slot = this.#scheduler.scheduleStep(this.#timeoutKind, timer, days, waiter.process.priority)
      return this.#scheduler.handleOf(slot)
    })
  }

  cancelTimer(waiter: Waiter): void {
    this.#scheduler.cancel(this.#timers.remove(waiter))
  }

  watch(waiter: Waiter, predicate: () => boolean, variables: readonly string[] | undefined): void {
    this.#conditions.add(waiter, predicate, variables)
  }

  stopWatching(waiter: Waiter): void {
    this.#conditions.remove(waiter)
  }

  touch(variable: number): void {
    this.#conditions.touch(variable)
  }

  /** @param all also where nobody said that something changed: after a change from outside */
  checkConditions(all = false): void {
    this.#conditions.check(all)
  }

  state(): ProcessTableState {
    return {
      ...this.#slots.state(),
      outcomes: this.#outcomes.state(),
      facilities: Object.fromEntries(Array.from(this.#facilities, ([name, facility]) => [name, facility.state()])),
    }
  }

  #restore(state: ProcessTableState): void {
    this.#slots.restore(state)
    this.#outcomes.restore(state.outcomes)
    for (const [name, facility] of this.#facilities) facility.restore(state.facilities[name])
  }

  #scheduleFirst(process: Process): void {
    process.wake = this.#scheduler.scheduleStepAt(process.kind, process.slot, process.startedAt, process.priority)
  }

  /** Runs a body to its next `yield`. */
  #step(process: Process): void {
    let step: IteratorResult<Yieldable, unknown>
    if (process.command !== undefined) this.#endHold(process, process.command)
    this.#running.process = process
    process.state = RUNNING
    try {
      const { body } = process
      if (body === undefined) step = next.call(this.#begin(process), undefined)
      else if (process.error !== undefined) step = this.#throw(process, body)
      else {
        const { value } = process
        process.value = undefined
        step = next.call(body, value)
      }
    } catch (error) {
      this.#running.process = undefined
      this.#fail(process, error)
      return
    }
    this.#running.process = undefined
    if (step.done === true) this.#finish(process, step.value)
    else this.#wait(process, step.value)
  }

  #begin(process: Process): ProcessBody<unknown> {
    const body = this.#programOf(process).begin(process.payload)
    process.body = body
    return body
  }

  #throw(process: Process, body: ProcessBody<unknown>): IteratorResult<Yieldable, unknown> {
    const { error } = process
    process.error = undefined
    return raise.call(body, error)
  }

  /** Holds, or begins to wait. */
  #wait(process: Process, yielded: Yieldable): void {
    if (typeof yielded === "number") {
      if (!(yielded >= 0 && yielded < Number.POSITIVE_INFINITY)) this.#refuse(process, yielded)
      this.hold(process, yielded)
    } else {
      if (!(this.#running.madeLast(yielded) || yielded instanceof Command)) this.#refuse(process, yielded)
      process.state = WAITING
      process.command = yielded
      this.#running.yields(yielded)
      yielded.begin(process)
    }
    if (!this.#running.yieldedAll) this.#checkCommands(process)
    if (process.interrupts !== undefined && process.state >= WAITING) this.#deliverInterrupt(process)
  }

  /** What a process waited for was to hold: it has. */
  #endHold(process: Process, command: Command<unknown>): void {
    process.command = undefined
    command.heldLongEnough(process)
  }

  #timeOut(waiter: Waiter): void {
    waiter.command?.heldLongEnough(waiter)
    waiter.fulfil(undefined)
  }

  /** The process stops waiting; its next step throws the interrupt that came first. */
  #deliverInterrupt(process: Process): void {
    const { command, interrupts, state } = process
    const interrupt = interrupts?.shift()
    if (interrupt === undefined) return
    if (interrupts?.length === 0) process.interrupts = undefined
    if (state === HOLDING) this.#scheduler.cancel(this.#scheduler.handleOf(process.wake))
    // Before it leaves its line, so that it resumes before those whom its leaving lets go.
    process.fail(interrupt)
    command?.withdraw(process)
  }

  #finish(process: Process, result: unknown): void {
    if (!this.#running.yieldedAll) this.#checkCommands(process)
    if (result !== undefined) this.#outcomes.keep(handleOf(process), { value: result })
    const { joiners } = process
    this.#free(process)
    if (joiners === undefined) return
    for (let waiter = joiners.takeFirst(); waiter !== undefined; waiter = joiners.takeFirst()) waiter.fulfil(result)
  }

  #fail(process: Process, error: unknown): void {
    const message = failureOf(this.#describe(process), this.now, error)
    const failure = new SimulationError("process-failed", message, { cause: error })
    const { joiners } = process
    if (joiners === undefined || joiners.length === 0) throw failure
    this.#outcomes.keep(handleOf(process), { failure: message })
    this.#free(process)
    for (let waiter = joiners.takeFirst(); waiter !== undefined; waiter = joiners.takeFirst()) waiter.fail(failure)
  }

  /** Gives back what an ended process still holds, and its slot. */
  #free(process: Process): void {
    while (process.holdings !== undefined) process.holdings.giveBack()
    this.#slots.release(process)
  }

  #checkCommands(process: Process): void {
    this.#running.check(() => this.#describe(process), this.now)
  }

  #refuseBeginner(process: Process): never {
    throw new SimulationError(
      "no-progress",
      `More than ${MOST_BEGINNERS} processes began in one occurrence at day ${this.now}, lately "${this.#programOf(process).name}": each starts another before it waits for anything. Let one of them hold first.`,
    )
  }

  #refuse(process: Process, yielded: unknown): never {
    const what = typeof yielded === "number" ? `held for ${yielded} days` : `yielded ${describeValue(yielded)}`
    throw new SimulationError(
      "bad-command",
      `${this.#describe(process)} ${what} at day ${this.now}. A process yields a finite number of days >= 0, or a command: a request, put or get, wait, after, until, join, anyOf, allOf.`,
    )
  }

  #programOf({ kind }: Process): ProcessProgram {
    return this.#programs[kind - this.#firstKind] as ProcessProgram
  }

  #describe(process: Process): string {
    return describeProcess(this.#programOf(process).name, process.payload, process.startedAt)
  }
}

function* nothing(): ProcessBody<void> {
  // Only its prototype matters.
}
