import { GENERATION_LIMIT, generationOfHandle, packHandle, slotOfHandle } from "../event-list/event-handle.js"
import type { EventHandle, EventSlot } from "../event-list/future-event-list.js"
import type { ProcessProgram, Program } from "../program.js"
import { SimulationError } from "../simulation-error.js"
import { Conditions } from "./conditions.js"
import { describeProcess, describeValue, failureOf } from "./describe-process.js"
import type { Facility } from "./facility.js"
import { Interrupt } from "./interrupt.js"
import {
  Command,
  Process,
  type ProcessBody,
  type ProcessHandle,
  type ProcessHost,
  type Waiter,
  type Yieldable,
} from "./process.js"
import { Timers } from "./timers.js"

/** Where next steps are scheduled. */
export interface Scheduler {
  readonly now: number
  /** 0 while the run is set up. */
  readonly occurrence: number
  /** An event of a kind that exists, at a time that is not past. */
  scheduleStep(kind: number, payload: number, time: number, priority: number): EventSlot
  handleOf(slot: EventSlot): EventHandle
  cancel(handle: EventHandle): boolean
}

/** What a process left when it ended, where it left anything. */
type Outcome = { readonly value: unknown } | { readonly failure: string }

/** Called directly: looked up in the body, they would be searched for, because the bodies of each kind have a shape of their own. */
const { next, throw: raise } = Object.getPrototypeOf(Object.getPrototypeOf(nothing())) as ProcessBody<unknown>

/** So many that begin in one occurrence are without end. */
const MOST_BEGINNERS = 100_000

/** The processes as plain data. One can go on from it only while none is alive: a body cannot be saved. */
export interface ProcessTableState {
  readonly started: number
  readonly generations: readonly number[]
  readonly freeSlots: readonly number[]
  /** Results of ended processes, by handle. */
  readonly outcomes: readonly (readonly [handle: number, outcome: Outcome])[]
  readonly alive: readonly { readonly slot: number; readonly serial: number; readonly waitsFor: string }[]
  readonly facilities: Readonly<Record<string, unknown>>
}

/**
 * The processes of a run. Each step but the first is an event in the future event list, which carries the process's slot: so steps take
 * part in the total order, have a cause, and are seen by the trace like anything that happens. The first belongs to the occurrence that
 * started the process, unless a time was given for it.
 *
 * Starting and resuming reuse slots and allocate nothing but the generator. A result other than undefined is kept until the run ends,
 * so that a process may be joined at any time after its end.
 */
export class ProcessTable implements ProcessHost {
  readonly #programs: readonly ProcessProgram[]
  readonly #firstKind: number
  readonly #timeoutKind: number
  readonly #scheduler: Scheduler
  readonly #conditions: Conditions
  readonly #facilities: ReadonlyMap<string, Facility>
  readonly #timers = new Timers()
  readonly #processes: Process[] = []
  readonly #freeSlots: number[] = []
  readonly #outcomes = new Map<number, Outcome>()
  /** Started, and yet to begin in the present occurrence; linked by `next`, for they stand in no line. */
  #firstToBegin: Process | undefined = undefined
  #lastToBegin: Process | undefined = undefined
  #started = 0
  #alive = 0
  #current: Process | undefined = undefined
  /** Commands that facilities made during the present step, less those yielded. */
  #commandsMade = 0
  #lastCommand: Command<unknown> | undefined = undefined

  constructor({ processes, events, variables, facilities }: Program, scheduler: Scheduler, state?: ProcessTableState) {
    this.#programs = processes
    // The steps of each kind are an event kind of their own, behind those of the model; behind them come timeouts.
    this.#firstKind = events.length
    this.#timeoutKind = events.length + processes.length
    this.#scheduler = scheduler
    this.#facilities = facilities
    this.#conditions = new Conditions(variables.map(({ name }) => name))
    for (const [name, facility] of facilities) facility.bind(name, this)
    if (state !== undefined) this.#restore(state)
  }

  /** Names of the event kinds that processes need, in order; none when the model has no processes. */
  get kindNames(): string[] {
    return this.#programs.length === 0 ? [] : [...this.#programs.map(({ name }) => name), "timeout"]
  }

  /** Makes an event happen whose kind is one of those. */
  happen(kind: number, subject: number): void {
    if (kind < this.#timeoutKind) this.#step(this.#processes[subject] as Process)
    else this.#timers.passed(subject).fulfil(undefined)
  }

  get now(): number {
    return this.#scheduler.now
  }

  get current(): Process | undefined {
    return this.#current
  }

  /** How many processes have been started and not ended. */
  get alive(): number {
    return this.#alive
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
   */
  start(kind: number, payload: unknown, time: number | undefined): ProcessHandle {
    const slot = this.#freeSlots.length > 0 ? (this.#freeSlots.pop() as number) : this.#newSlot()
    const process = this.#processes[slot] as Process
    process.generation += 1
    process.state = "starting"
    process.kind = kind
    process.priority = (this.#programs[kind] as ProcessProgram).priority
    process.payload = payload
    process.serial = this.#started += 1
    process.startedAt = time ?? this.now
    this.#alive += 1
    // While the run is set up nothing happens yet.
    if (time !== undefined) this.#schedule(process, time)
    else if (this.#scheduler.occurrence === 0) this.#schedule(process, this.now)
    else if (this.#firstToBegin === undefined) this.#firstToBegin = this.#lastToBegin = process
    else this.#lastToBegin = (this.#lastToBegin as Process).next = process
    return handleOf(process)
  }

  /** Whether processes were started that have yet to begin. */
  get mustBegin(): boolean {
    return this.#firstToBegin !== undefined
  }

  /** Lets those begin that were started, in that order, and those that they start. */
  begin(): void {
    let count = 0
    for (let process = this.#firstToBegin; process !== undefined; process = this.#firstToBegin) {
      if (++count > MOST_BEGINNERS) this.#refuseBeginner(process)
      this.#firstToBegin = process.next as Process | undefined
      process.next = undefined
      this.#step(process)
    }
  }

  /** The handle of the process whose body is running. @throws SimulationError outside of any */
  self(): ProcessHandle {
    if (this.#current !== undefined) return handleOf(this.#current)
    throw new SimulationError(
      "bad-command",
      "There is no process whose handle could be asked for: nothing but an event or a hazard is happening.",
    )
  }

  isAlive(handle: ProcessHandle): boolean {
    return this.find(handle) !== undefined
  }

  find(handle: ProcessHandle): Process | undefined {
    const number = handle as unknown as number
    const process = this.#processes[slotOfHandle(number)]
    const generation = generationOfHandle(number)
    if (process === undefined || !(generation >= 1 && generation <= process.generation))
      throw new SimulationError("bad-command", `${describeValue(handle)} is not the handle of a process of this run.`)
    return generation === process.generation && process.state !== "free" ? process : undefined
  }

  interruptByHandle(handle: ProcessHandle, cause: unknown): boolean {
    const process = this.find(handle)
    if (process === undefined) return false
    if (process === this.#current)
      throw new SimulationError("bad-command", `${this.#describe(process)} interrupts itself at day ${this.now}.`)
    this.interrupt(process, new Interrupt(cause))
    return true
  }

  interrupt(process: Process, interrupt: Interrupt): void {
    process.interrupts ??= []
    process.interrupts.push(interrupt)
    if (process.state === "waiting") this.#deliverInterrupt(process)
  }

  resume(process: Process): void {
    process.state = "resuming"
    this.#schedule(process, this.#scheduler.now)
  }

  deliverOutcome(handle: ProcessHandle, waiter: Waiter): void {
    const outcome = this.#outcomes.get(handle as unknown as number)
    if (outcome !== undefined && "failure" in outcome)
      waiter.fail(new SimulationError("process-failed", outcome.failure))
    else waiter.fulfil(outcome?.value)
  }

  startTimer(waiter: Waiter, days: number): void {
    this.#timers.add(waiter, (timer) => {
      const slot = this.#scheduler.scheduleStep(this.#timeoutKind, timer, this.now + days, waiter.process.priority)
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

  noteCommand(command: Command<unknown>): void {
    this.#commandsMade += 1
    this.#lastCommand = command
    if (this.#current === undefined) {
      throw new SimulationError(
        "bad-command",
        `${command.describe()} was made outside of any process. A command is for a process to yield; events and hazards use what takes effect at once, such as tryPut, tryGet and send.`,
      )
    }
  }
  state(): ProcessTableState {
    return {
      started: this.#started,
      generations: this.#processes.map(({ generation }) => generation),
      freeSlots: [...this.#freeSlots],
      outcomes: [...this.#outcomes],
      alive: this.#processes
        .filter(({ state }) => state !== "free")
        .map((process) => ({ slot: process.slot, serial: process.serial, waitsFor: describeWaiting(process) })),
      facilities: Object.fromEntries(Array.from(this.#facilities, ([name, facility]) => [name, facility.state()])),
    }
  }

  #restore({ started, generations, freeSlots, outcomes, alive, facilities }: ProcessTableState): void {
    if (alive.length > 0) throw new SimulationError("bad-snapshot", `${alive.length} processes were alive in it.`)
    this.#started = started
    generations.forEach((generation, slot) => {
      const process = new Process(this, slot)
      process.generation = generation
      this.#processes.push(process)
    })
    this.#freeSlots.push(...freeSlots)
    for (const [handle, outcome] of outcomes) this.#outcomes.set(handle, outcome)
    for (const [name, facility] of this.#facilities) facility.restore(facilities[name])
  }

  #newSlot(): number {
    return this.#processes.push(new Process(this, this.#processes.length)) - 1
  }

  #schedule(process: Process, time: number): void {
    process.wake = this.#scheduler.scheduleStep(this.#firstKind + process.kind, process.slot, time, process.priority)
  }

  /** Runs a body to its next `yield`. */
  #step(process: Process): void {
    this.#current = process
    let step: IteratorResult<Yieldable, unknown>
    try {
      step = this.#advance(process)
    } catch (error) {
      this.#current = undefined
      this.#fail(process, error)
      return
    }
    this.#current = undefined
    if (step.done === true) {
      this.#finish(process, step.value)
      return
    }
    const yielded = step.value
    if (typeof yielded === "number") this.#hold(process, yielded)
    else this.#wait(process, yielded)
    if (this.#commandsMade !== 0) this.#checkCommands(process)
    if (process.interrupts !== undefined && process.state === "waiting") this.#deliverInterrupt(process)
  }

  #advance(process: Process): IteratorResult<Yieldable, unknown> {
    const { body } = process
    if (body === undefined) return this.#begin(process)
    process.state = "running"
    if (process.error !== undefined) return this.#throw(process)
    const { value } = process
    process.value = undefined
    return next.call(body, value)
  }

  #begin(process: Process): IteratorResult<Yieldable, unknown> {
    process.state = "running"
    const body = (this.#programs[process.kind] as ProcessProgram).begin(process.payload)
    process.body = body
    return next.call(body, undefined)
  }

  #throw(process: Process): IteratorResult<Yieldable, unknown> {
    const { error } = process
    process.error = undefined
    return raise.call(process.body as ProcessBody<unknown>, error)
  }

  #hold(process: Process, days: number): void {
    if (!(days >= 0 && days < Number.POSITIVE_INFINITY)) this.#refuse(process, days)
    process.state = "waiting"
    this.#schedule(process, this.#scheduler.now + days)
  }

  #wait(process: Process, command: unknown): void {
    if (!(command instanceof Command)) this.#refuse(process, command)
    process.state = "waiting"
    process.command = command
    this.#commandsMade -= command.parts
    command.begin(process)
  }

  /** The process stops waiting; its next step throws the interrupt that came first. */
  #deliverInterrupt(process: Process): void {
    const { command, interrupts } = process
    const interrupt = interrupts?.shift()
    if (interrupt === undefined) return
    if (interrupts?.length === 0) process.interrupts = undefined
    if (command === undefined) this.#scheduler.cancel(this.#scheduler.handleOf(process.wake))
    // Before it leaves its line, so that it resumes before those whom its leaving lets go.
    process.fail(interrupt)
    command?.withdraw(process)
  }

  #finish(process: Process, result: unknown): void {
    if (this.#commandsMade !== 0) this.#checkCommands(process)
    if (result !== undefined) this.#outcomes.set(handleOf(process) as unknown as number, { value: result })
    const joiners = this.#free(process)
    for (let waiter = joiners?.takeFirst(); waiter !== undefined; waiter = joiners?.takeFirst()) waiter.fulfil(result)
  }

  #fail(process: Process, error: unknown): void {
    const message = failureOf(this.#describe(process), this.now, error)
    const failure = new SimulationError("process-failed", message, { cause: error })
    const { joiners } = process
    if (joiners === undefined || joiners.length === 0) throw failure
    this.#outcomes.set(handleOf(process) as unknown as number, { failure: message })
    this.#free(process)
    for (let waiter = joiners.takeFirst(); waiter !== undefined; waiter = joiners.takeFirst()) waiter.fail(failure)
  }

  /** Gives back what an ended process still holds, and its slot. Returns who waits for its end. */
  #free(process: Process): Process["joiners"] {
    while (process.holdings !== undefined) process.holdings.giveBack()
    const { joiners } = process
    process.state = "free"
    process.payload = undefined
    process.body = undefined
    process.interrupts = undefined
    process.joiners = undefined
    this.#alive -= 1
    // A slot whose handles are used up is retired.
    if (process.generation + 1 < GENERATION_LIMIT) this.#freeSlots.push(process.slot)
    return joiners
  }

  #checkCommands(process: Process): void {
    const forgotten = this.#commandsMade > 0
    this.#commandsMade = 0
    if (!forgotten) return
    throw new SimulationError(
      "bad-command",
      `${this.#describe(process)} made ${this.#lastCommand?.describe()} by day ${this.now} and did not yield it. A command does nothing until it is yielded; make it where you yield it.`,
    )
  }

  #refuseBeginner(process: Process): never {
    throw new SimulationError(
      "no-progress",
      `More than ${MOST_BEGINNERS} processes began in one occurrence at day ${this.now}, lately "${this.#programs[process.kind]?.name}": each starts another before it waits for anything. Let one of them hold first.`,
    )
  }

  #refuse(process: Process, yielded: unknown): never {
    const what = typeof yielded === "number" ? `held for ${yielded} days` : `yielded ${describeValue(yielded)}`
    throw new SimulationError(
      "bad-command",
      `${this.#describe(process)} ${what} at day ${this.now}. A process yields a finite number of days >= 0, or a command: a request, put or get, wait, after, until, join, anyOf, allOf.`,
    )
  }

  #describe(process: Process): string {
    const { name } = this.#programs[process.kind] as ProcessProgram
    return describeProcess(name, process.payload, process.startedAt)
  }
}

function* nothing(): ProcessBody<void> {
  // Only its prototype matters.
}

function handleOf({ slot, generation }: Process): ProcessHandle {
  return packHandle(slot, generation) as unknown as ProcessHandle
}

function describeWaiting({ state, command }: Process): string {
  if (state !== "waiting") return state
  return command === undefined ? "hold" : command.describe()
}
