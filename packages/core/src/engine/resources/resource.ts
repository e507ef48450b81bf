import { Facility } from "../processes/facility.js"
import { Preemption } from "../processes/interrupt.js"
import { Command, type Holding, type Process, type Waiter } from "../processes/process.js"
import { WaitingLine } from "../processes/waiting-line.js"
import { SimulationError } from "../simulation-error.js"

/** How much a process asks for, and how urgently. */
export interface RequestOptions {
  /** Lower is served first; among equals, first come first. Default 0. */
  readonly priority?: number
  /** Units, a whole number from 1 to the capacity; default 1. The first in line is never overtaken by a smaller request. */
  readonly amount?: number
  /** Whether it may take units from holders of a higher priority number; default: what the resource says. */
  readonly preempt?: boolean
}

/** Stands for no span: who asks so holds until it releases. */
const UNTIL_RELEASED = -1

/** A request, or a request with the span for which the units are held once they are granted. */
class Request extends Command<void> {
  readonly resource: Resource
  readonly priority: number
  readonly amount: number
  readonly preempt: boolean
  readonly #days: number

  constructor(resource: Resource, priority: number, amount: number, preempt: boolean, days: number) {
    super()
    this.resource = resource
    this.priority = priority
    this.amount = amount
    this.preempt = preempt
    this.#days = days
  }

  override get parts(): number {
    return 1
  }

  override begin(waiter: Waiter): void {
    this.resource.enter(waiter, this)
  }

  /** For its resource: the units are there. */
  granted(waiter: Waiter, usage: Usage): void {
    if (this.#days === UNTIL_RELEASED) waiter.fulfil(undefined)
    else {
      waiter.usage = usage
      waiter.hold(this.#days)
    }
  }

  override heldLongEnough(waiter: Waiter): void {
    this.#end(waiter, waiter.usage as Usage)
  }

  override withdraw(waiter: Waiter): void {
    if (waiter.usage === undefined) this.resource.leave(waiter)
    else {
      waiter.stopHolding()
      this.#end(waiter, waiter.usage as Usage)
    }
  }

  override describe(): string {
    const { name } = this.resource
    return this.#days === UNTIL_RELEASED ? `a request for "${name}"` : `using "${name}" for ${this.#days} days`
  }

  #end(waiter: Waiter, usage: Usage): void {
    waiter.usage = undefined
    this.resource.takeBack(usage)
  }
}

/** Units of a resource in a process's hands. */
class Usage implements Holding {
  readonly resource: Resource
  process: Process | undefined = undefined
  amount = 0
  priority = 0
  /** Since when, days; known only where pre-emption will tell. */
  since = 0
  /** Taken away by a more urgent request, which its process need not know yet. */
  lost = false
  next: Holding | undefined = undefined

  constructor(resource: Resource) {
    this.resource = resource
  }

  giveBack(): void {
    this.resource.takeBack(this)
  }
}

export interface ResourceOptions {
  /** Units there are, a whole number >= 1. */
  readonly capacity: number
  /** Whether a more urgent request takes units from less urgent holders, who are interrupted with a {@link Preemption}; default false. */
  readonly preemptive?: boolean
}

/**
 * A number of identical units, each used by one process at a time. The line is ordered by (priority, arrival).
 *
 * ```ts
 * yield counter.request()
 * yield serviceTime
 * counter.release()
 * ```
 *
 * Where nothing happens in between, `yield counter.use(serviceTime)` does the same in one command, and costs less.
 *
 * A process that ends gives back what it still holds.
 */
export class Resource extends Facility {
  readonly capacity: number
  readonly preemptive: boolean
  readonly #line = new WaitingLine<Waiter>()
  #inUse = 0
  /** Kept only where pre-emption has to choose among them; in order of acquisition. */
  readonly #usages: Usage[] = []
  /** While units are taken from holders, nobody in line is served. */
  #isPreempting = false
  /** Spent usages, used again; linked by `next`. */
  #spare: Usage | undefined = undefined
  readonly #plainRequest: Request

  /** @throws SimulationError when the capacity is not a whole number >= 1 */
  constructor({ capacity, preemptive = false }: ResourceOptions) {
    super()
    if (!(Number.isSafeInteger(capacity) && capacity >= 1))
      throw new SimulationError("bad-model", `A resource has a capacity of ${capacity}; expected a whole number >= 1.`)
    this.capacity = capacity
    this.preemptive = preemptive
    this.#plainRequest = new Request(this, 0, 1, preemptive, UNTIL_RELEASED)
  }

  /** Units in use. */
  get inUse(): number {
    return this.#inUse
  }

  /** How many wait. */
  get waiting(): number {
    return this.#line.length
  }

  /** Asks for units; waits until they are granted. @throws SimulationError when the amount can never be granted */
  request(options?: RequestOptions): Command<void> {
    return this.note(options === undefined ? this.#plainRequest : this.#demand(options, UNTIL_RELEASED))
  }

  /**
   * Asks for units, holds them for some days once they are granted, and gives them back: as a request, a hold and a release, but in one
   * command and without an occurrence when they are granted. An interrupt, a more urgent request, or an alternative that comes first, ends
   * the use early, and the units are given back then.
   *
   * @param days finite, >= 0, counted from when the units are granted
   * @throws SimulationError when it is not, or the amount can never be granted
   */
  use(days: number, options?: RequestOptions): Command<void> {
    if (!(days >= 0 && days < Number.POSITIVE_INFINITY)) refuseDays(this.name, days)
    return this.note(
      options === undefined ? new Request(this, 0, 1, this.preemptive, days) : this.#demand(options, days),
    )
  }

  /**
   * Gives back what the running process took last of this resource. Returns false when it was taken away before, so that it is safe
   * in a `finally` whatever interrupted the use.
   *
   * @throws SimulationError when the process has not been granted any
   */
  release(): boolean {
    const usage = this.#usageOf(this.requireProcess("released")) ?? refuseRelease(this.name)
    const { lost } = usage
    this.takeBack(usage)
    return !lost
  }

  /** Whether the running process has been granted this resource and not released it; also true when it was taken away meanwhile. */
  get isHeld(): boolean {
    return this.#usageOf(this.requireProcess("looked at")) !== undefined
  }

  /** For its requests: grants at once, pre-empts, or puts in line. */
  enter(waiter: Waiter, request: Request): void {
    const first = this.#line.first
    const isFirst = first === undefined || request.priority < first.rank
    const isFull = this.#inUse + request.amount > this.capacity
    if (isFirst && !isFull) this.#grant(waiter, request)
    else if (isFirst && request.preempt) this.#enterByForce(waiter, request)
    else this.#line.add(waiter, request.priority)
  }

  /** For its requests: who leaves the line may have held up those behind. */
  leave(waiter: Waiter): void {
    this.#line.remove(waiter)
    this.#serve()
  }

  /** For its usages: ends one, given back or lost. */
  takeBack(usage: Usage): void {
    const process = usage.process as Process
    if (process.holdings === usage) process.holdings = usage.next
    else unlink(usage, process.holdings)
    if (!usage.lost) this.#freeUnits(usage)
    usage.process = undefined
    usage.next = this.#spare
    this.#spare = usage
    if (!usage.lost && this.#line.first !== undefined) this.#serve()
  }

  override state(): unknown {
    return { inUse: this.#inUse, line: Array.from(this.#line, ({ process }) => process.slot) }
  }

  override restore(): void {
    // Nobody alive, nothing in use.
  }

  #demand({ priority = 0, amount = 1, preempt = this.preemptive }: RequestOptions, days: number): Request {
    if (!(Number.isSafeInteger(amount) && amount >= 1 && amount <= this.capacity)) refuseAmount(this, amount)
    if (!Number.isFinite(priority)) refusePriority(this.name, priority)
    return new Request(this, priority, amount, preempt, days)
  }

  #enterByForce(waiter: Waiter, request: Request): void {
    // Whoever loses units may leave this very line, having waited for either of two: what it frees is spoken for.
    this.#isPreempting = true
    this.#preempt(waiter.process, request)
    this.#isPreempting = false
    if (this.#inUse + request.amount <= this.capacity) this.#grant(waiter, request)
    else this.#line.add(waiter, request.priority)
    this.#serve()
  }

  #grant(waiter: Waiter, request: Request): void {
    const { process } = waiter
    const { amount, priority } = request
    const usage = this.#spare ?? new Usage(this)
    this.#spare = usage.next as Usage | undefined
    usage.process = process
    usage.amount = amount
    usage.priority = priority
    usage.lost = false
    usage.next = process.holdings
    process.holdings = usage
    this.#inUse += amount
    if (this.preemptive) this.#remember(usage, process.host.now)
    request.granted(waiter, usage)
  }

  #remember(usage: Usage, now: number): void {
    usage.since = now
    this.#usages.push(usage)
  }

  #serve(): void {
    if (this.#isPreempting) return
    for (let first = this.#line.first; first !== undefined; first = this.#line.first) {
      const request = first.command as Request
      if (this.#inUse + request.amount > this.capacity) return
      this.#line.remove(first)
      this.#grant(first, request)
    }
  }

  #freeUnits(usage: Usage): void {
    this.#inUse -= usage.amount
    if (this.preemptive) this.#forget(usage)
  }

  #forget(usage: Usage): void {
    this.#usages.splice(this.#usages.indexOf(usage), 1)
  }

  /** Takes units from the least urgent, among equals the latest, until there are enough; from nobody when that would not do. */
  #preempt(process: Process, { amount, priority }: Request): void {
    const victims = this.#usages.filter((usage) => usage.priority > priority && usage.process !== process)
    const takeable = victims.reduce((sum, victim) => sum + victim.amount, 0)
    if (this.#inUse + amount - takeable > this.capacity) return
    // Stable, so the latest acquired of equal priority ends up last.
    victims.sort((a, b) => a.priority - b.priority)
    while (this.#inUse + amount > this.capacity) {
      const victim = victims.pop() as Usage
      this.#freeUnits(victim)
      victim.lost = true
      const holder = victim.process as Process
      holder.host.interrupt(holder, new Preemption({ resource: this.name, amount: victim.amount, since: victim.since }))
    }
  }

  #usageOf(process: Process): Usage | undefined {
    let held = process.holdings
    while (held !== undefined && held.resource !== this) held = held.next
    return held as Usage | undefined
  }
}

/** Takes one out of a process's holdings, where it is not the first. */
function unlink(usage: Usage, first: Holding | undefined): void {
  for (let held = first; held !== undefined; held = held.next) if (held.next === usage) held.next = usage.next
}

function refuseAmount({ name, capacity }: Resource, amount: number): never {
  throw new SimulationError(
    "bad-command",
    `${amount} units of "${name}" were requested; ask for a whole number from 1 to its capacity, ${capacity}.`,
  )
}

function refusePriority(name: string, priority: number): never {
  throw new SimulationError(
    "bad-command",
    `"${name}" was requested with priority ${priority}; a priority is a finite number.`,
  )
}

function refuseDays(name: string, days: number): never {
  throw new SimulationError(
    "bad-command",
    `"${name}" was to be used for ${days} days; a span is a finite number of days >= 0.`,
  )
}

function refuseRelease(name: string): never {
  throw new SimulationError("bad-command", `"${name}" was released by a process that does not hold it.`)
}

/** Declares a resource. */
export function resource(options: ResourceOptions): Resource {
  return new Resource(options)
}
