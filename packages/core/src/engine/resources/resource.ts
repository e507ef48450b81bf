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

class Request extends Command<void> {
  override readonly parts = 1
  readonly #resource: Resource
  readonly priority: number
  readonly amount: number
  readonly preempt: boolean

  constructor(resource: Resource, { priority = 0, amount = 1, preempt = resource.preemptive }: RequestOptions) {
    super()
    if (!(Number.isSafeInteger(amount) && amount >= 1 && amount <= resource.capacity)) {
      throw new SimulationError(
        "bad-command",
        `${amount} units of "${resource.name}" were requested; ask for a whole number from 1 to its capacity, ${resource.capacity}.`,
      )
    }
    if (!Number.isFinite(priority))
      throw new SimulationError(
        "bad-command",
        `"${resource.name}" was requested with priority ${priority}; a priority is a finite number.`,
      )
    this.#resource = resource
    this.priority = priority
    this.amount = amount
    this.preempt = preempt
  }

  override begin(waiter: Waiter): void {
    this.#resource.enter(waiter, this)
  }

  override withdraw(waiter: Waiter): void {
    this.#resource.leave(waiter)
  }

  override describe(): string {
    return `a request for "${this.#resource.name}"`
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
 * A process that ends gives back what it still holds.
 */
export class Resource extends Facility {
  readonly capacity: number
  readonly preemptive: boolean
  readonly #line = new WaitingLine<Waiter>()
  #inUse = 0
  /** Kept only where pre-emption has to choose among them; in order of acquisition. */
  readonly #usages: Usage[] = []
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
    this.#plainRequest = new Request(this, {})
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
    return this.note(options === undefined ? this.#plainRequest : new Request(this, options))
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
    if (isFirst && this.#inUse + request.amount > this.capacity && request.preempt)
      this.#preempt(waiter.process, request)
    if (isFirst && this.#inUse + request.amount <= this.capacity) this.#grant(waiter, request)
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
    if (this.#line.first !== undefined) this.#serve()
  }

  override state(): unknown {
    return { inUse: this.#inUse, line: Array.from(this.#line, ({ process }) => process.slot) }
  }

  override restore(): void {
    // Nobody alive, nothing in use.
  }

  #grant(waiter: Waiter, { amount, priority }: Request): void {
    const { process } = waiter
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
    waiter.fulfil(undefined)
  }

  #remember(usage: Usage, now: number): void {
    usage.since = now
    this.#usages.push(usage)
  }

  #serve(): void {
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

function refuseRelease(name: string): never {
  throw new SimulationError("bad-command", `"${name}" was released by a process that does not hold it.`)
}

/** Declares a resource. */
export function resource(options: ResourceOptions): Resource {
  return new Resource(options)
}
