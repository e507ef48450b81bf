import type { EventSlot } from "../event-list/future-event-list.js"
import type { Interrupt } from "./interrupt.js"
import { type LineMember, WaitingLine } from "./waiting-line.js"

/** What a process may yield: a number of days to hold, or something to wait for. */
export type Yieldable = number | Command<unknown>

/** What a process does, step by step, and what it results in. */
export type ProcessBody<Result> = Generator<Yieldable, Result, unknown>

declare const types: unique symbol

/**
 * Names one process, also after its end; plain data, so it may lie in the world and in payloads. Opaque, so that it is not mistaken
 * for a number of days: yield `join(handle)`.
 */
export interface ProcessHandle<Result = unknown, Cause = never> {
  readonly [types]: (cause: Cause) => Result
}

/**
 * Something a process can wait for. A command is a value: nothing happens until it is yielded, and waiting is what keeps a process
 * in a line. One that stops waiting, because another alternative came first or it was interrupted, leaves the line at once.
 *
 * `yield command` is the fast form; `const result = yield* command` is typed and costs some 0.1 microseconds more.
 */
export abstract class Command<Result> {
  /** How many commands of facilities it is made of; finds commands that were made and never yielded. */
  get parts(): number {
    return 0
  }

  /** Begins waiting; may fulfil at once. */
  abstract begin(waiter: Waiter): void
  /** Stops waiting, nothing having come. */
  abstract withdraw(waiter: Waiter): void
  /** Called when the time is over for which it let the waiter hold. */
  heldLongEnough(_waiter: Waiter): void {
    // Most commands let nobody hold.
  }
  /** A few words for messages: "a request for counter". */
  abstract describe(): string

  *[Symbol.iterator](): Generator<Command<Result>, Result, unknown> {
    return (yield this) as Result
  }
}

/** Who waits: a process, or one branch of its waiting for several things. */
export abstract class Waiter implements LineMember<Waiter> {
  /** What it waits for; undefined while it just holds or does not wait. */
  command: Command<unknown> | undefined = undefined
  previous: Waiter | undefined = undefined
  next: Waiter | undefined = undefined
  rank = 0
  /** The timeout it waits for, if any; the host's business. */
  timer = -1
  /** Its waiting for several things together, if it does. */
  whole: { withdraw(): void } | undefined = undefined
  /** What its command has been granted for the time that it lets it hold. */
  usage: Holding | undefined = undefined
  abstract readonly process: Process
  /** Lets it hold for some days; when they are over its command is told, and it has what it waited for. */
  abstract hold(days: number): void
  /** Holds no longer, the days not being over. */
  abstract stopHolding(): void
  /** What it waited for has come. */
  abstract fulfil(value: unknown): void
  /** What it waited for has failed. */
  abstract fail(error: Error): void
}

/** Something a process has and must give back when it ends. */
export interface Holding {
  /** Of what it is a part. */
  readonly resource: object
  next: Holding | undefined
  giveBack(): void
}

/** What processes and the things they wait for need of whoever runs them. */
export interface ProcessHost {
  /** Days since the start. */
  readonly now: number
  /** Makes a process resume at this moment, after what is scheduled for it already. */
  resume(process: Process): void
  /** Makes a process resume after some days, unless it is interrupted. */
  hold(process: Process, days: number): void
  /** The living process of a handle. @throws SimulationError when there never was one */
  find(handle: ProcessHandle): Process | undefined
  /** What an ended process left to the waiter. */
  deliverOutcome(handle: ProcessHandle, waiter: Waiter): void
  startTimer(waiter: Waiter, days: number): void
  cancelTimer(waiter: Waiter): void
  watch(waiter: Waiter, predicate: () => boolean, variables: readonly string[] | undefined): void
  stopWatching(waiter: Waiter): void
  interrupt(process: Process, interrupt: Interrupt): void
}

/** The slot belongs to nobody. */
export const FREE = 0
/** Its first step is scheduled, or due in the present occurrence. */
export const STARTING = 1
/** What it waited for has come and its next step is scheduled. */
export const RESUMING = 2
/** Its body is executing. */
export const RUNNING = 3
/** It waits for a command. From here on, an interrupt reaches it at once. */
export const WAITING = 4
/** It holds, and its next step is scheduled. */
export const HOLDING = 5
/** Numbers, because they are written at every step and a text would be kept track of by the garbage collector. */
export type ProcessState =
  | typeof FREE
  | typeof STARTING
  | typeof RESUMING
  | typeof RUNNING
  | typeof WAITING
  | typeof HOLDING

/** One process in its slot; slots, unlike handles, are used again. */
export class Process extends Waiter {
  readonly host: ProcessHost
  readonly slot: number
  generation = 0
  state: ProcessState = FREE
  /** The event kind of its steps. */
  kind = 0
  /** Of its steps among events of one time. */
  priority = 0
  /** The how-manieth process of the run it is. */
  serial = 0
  startedAt = 0
  payload: unknown = undefined
  body: ProcessBody<unknown> | undefined = undefined
  /** The event that is its next step, where one is scheduled. */
  wake: EventSlot = 0
  /** What `yield` will return. */
  value: unknown = undefined
  /** What `yield` will throw instead. */
  error: Error | undefined = undefined
  /** Interrupts that have not reached it yet. */
  interrupts: Interrupt[] | undefined = undefined
  joiners: WaitingLine<Waiter> | undefined = undefined
  holdings: Holding | undefined = undefined

  constructor(host: ProcessHost, slot: number) {
    super()
    this.host = host
    this.slot = slot
  }

  override get process(): Process {
    return this
  }

  override hold(days: number): void {
    this.host.hold(this, days)
  }

  override stopHolding(): void {
    // Its next step is called off by the interrupt that makes it stop.
  }

  override fulfil(value: unknown): void {
    this.command = undefined
    this.value = value
    this.host.resume(this)
  }

  override fail(error: Error): void {
    this.command = undefined
    this.error = error
    this.host.resume(this)
  }

  addJoiner(waiter: Waiter): void {
    this.joiners ??= new WaitingLine()
    this.joiners.add(waiter, 0)
  }
}
