import { Facility } from "../processes/facility.js"
import { Command, type Waiter } from "../processes/process.js"
import { WaitingLine } from "../processes/waiting-line.js"
import { SimulationError } from "../simulation-error.js"

export interface ContainerOptions {
  /** The most it holds, > 0; default unlimited. */
  readonly capacity?: number
  /** What it holds at the start, from 0 to the capacity; default 0. */
  readonly level?: number
}

export interface TransferOptions {
  /** Lower is served first; among equals, first come first. Default 0. */
  readonly priority?: number
}

type Direction = 1 | -1

class Transfer extends Command<void> {
  readonly #container: Container
  readonly direction: Direction
  readonly amount: number
  readonly priority: number

  constructor(container: Container, direction: Direction, amount: number, { priority = 0 }: TransferOptions) {
    super()
    this.#container = container
    this.direction = direction
    this.amount = amount
    this.priority = priority
  }

  override get parts(): number {
    return 1
  }

  override begin(waiter: Waiter): void {
    this.#container.enter(waiter, this)
  }

  override withdraw(waiter: Waiter): void {
    this.#container.leave(waiter, this.direction)
  }

  override describe(): string {
    return `${this.direction === 1 ? "putting" : "getting"} ${this.amount} ${this.direction === 1 ? "into" : "from"} "${this.#container.name}"`
  }
}

/** An amount of something that can be put in and taken out: fuel, money, recruits in training. Each line is ordered by (priority, arrival). */
export class Container extends Facility {
  readonly capacity: number
  #level: number
  readonly #puts = new WaitingLine<Waiter>()
  readonly #gets = new WaitingLine<Waiter>()

  /** @throws SimulationError when capacity or level are out of range */
  constructor({ capacity = Number.POSITIVE_INFINITY, level = 0 }: ContainerOptions = {}) {
    super()
    if (!(capacity > 0))
      throw new SimulationError("bad-model", `A container has a capacity of ${capacity}; expected a number > 0.`)
    if (!(Number.isFinite(level) && level >= 0 && level <= capacity))
      throw new SimulationError(
        "bad-model",
        `A container starts at level ${level}; expected a number from 0 to its capacity, ${capacity}.`,
      )
    this.capacity = capacity
    this.#level = level
  }

  get level(): number {
    return this.#level
  }

  /** Puts an amount in; waits until there is room for all of it. */
  put(amount: number, options: TransferOptions = {}): Command<void> {
    this.#check("put into", amount)
    return this.note(new Transfer(this, 1, amount, options))
  }

  /** Takes an amount out; waits until all of it is there. */
  get(amount: number, options: TransferOptions = {}): Command<void> {
    this.#check("taken from", amount)
    return this.note(new Transfer(this, -1, amount, options))
  }

  /** Puts an amount in at once, from anywhere, unless others wait to put or there is no room for it; says whether it did. */
  tryPut(amount: number): boolean {
    this.#check("put into", amount)
    return this.#puts.length === 0 && this.#tryNow(1, amount)
  }

  /** Takes an amount out at once, from anywhere, unless others wait for it or it is not there; says whether it did. */
  tryGet(amount: number): boolean {
    this.#check("taken from", amount)
    return this.#gets.length === 0 && this.#tryNow(-1, amount)
  }

  /** For its transfers. */
  enter(waiter: Waiter, { direction, amount, priority }: Transfer): void {
    const line = direction === 1 ? this.#puts : this.#gets
    const isFirst = line.first === undefined || priority < line.first.rank
    if (!(isFirst && this.#fits(direction, amount))) {
      line.add(waiter, priority)
      return
    }
    this.#level += direction * amount
    waiter.fulfil(undefined)
    this.#serve()
  }

  /** For its transfers: who leaves may have held up those behind. */
  leave(waiter: Waiter, direction: Direction): void {
    const line = direction === 1 ? this.#puts : this.#gets
    line.remove(waiter)
    this.#serve()
  }

  override state(): unknown {
    const slots = (line: WaitingLine<Waiter>): number[] => Array.from(line, ({ process }) => process.slot)
    return { level: this.#level, puts: slots(this.#puts), gets: slots(this.#gets) }
  }

  override restore(state: unknown): void {
    this.#level = (state as { readonly level: number }).level
  }

  #tryNow(direction: Direction, amount: number): boolean {
    if (!this.#fits(direction, amount)) return false
    this.#level += direction * amount
    this.#serve()
    return true
  }

  #fits(direction: Direction, amount: number): boolean {
    return direction === 1 ? this.#level + amount <= this.capacity : amount <= this.#level
  }

  /** A put may let a get go, and the other way round, until neither moves. */
  #serve(): void {
    while (this.#serveFirst(this.#puts) || this.#serveFirst(this.#gets)) {
      // Served in the condition.
    }
  }

  #serveFirst(line: WaitingLine<Waiter>): boolean {
    const { first } = line
    if (first === undefined) return false
    const { direction, amount } = first.command as Transfer
    if (!this.#fits(direction, amount)) return false
    line.remove(first)
    this.#level += direction * amount
    first.fulfil(undefined)
    return true
  }

  #check(action: string, amount: number): void {
    if (amount > 0 && amount <= this.capacity && amount < Number.POSITIVE_INFINITY) return
    throw new SimulationError(
      "bad-command",
      `${amount} was to be ${action} "${this.name}"; an amount is a number > 0 and at most its capacity, ${this.capacity}.`,
    )
  }
}

/** Declares a container. */
export function container(options: ContainerOptions = {}): Container {
  return new Container(options)
}
