import { SimulationError } from "../simulation-error.js"
import { Command, type Process, Waiter } from "./process.js"

/** Commands by name, or in a list. */
export type Commands = Readonly<Record<string, Command<unknown>>> | readonly Command<unknown>[]

export type ResultOf<C> = C extends Command<infer Result> ? Result : never

/** Which of several came first, and with what: `first` is its name, or its place in the list. */
export type FirstOf<C extends Commands> = C extends readonly Command<unknown>[]
  ? { readonly first: number; readonly value: ResultOf<C[number]> }
  : { readonly [Name in keyof C]: { readonly first: Name; readonly value: ResultOf<C[Name]> } }[keyof C]

/** All results, by name or in a list. */
export type AllOf<C extends Commands> = { readonly [Name in keyof C]: ResultOf<C[Name]> }

/** One of the things a waiter waits for together. */
class Branch extends Waiter {
  readonly #whole: Waiting
  readonly #index: number

  constructor(whole: Waiting, index: number) {
    super()
    this.#whole = whole
    this.#index = index
  }

  override get process(): Process {
    return this.#whole.waiter.process
  }

  override hold(days: number): void {
    this.process.host.startTimer(this, days)
  }

  override stopHolding(): void {
    this.process.host.cancelTimer(this)
  }

  override fulfil(value: unknown): void {
    this.command = undefined
    this.#whole.came(this.#index, value)
  }

  override fail(error: Error): void {
    this.command = undefined
    this.#whole.waiter.whole = undefined
    this.#whole.waiter.fail(error)
    this.#whole.withdraw()
  }
}

/** One waiting for several things, for the first or for all. */
class Waiting {
  readonly waiter: Waiter
  readonly #several: Several<unknown>
  readonly #branches: Branch[] = []
  readonly #values: unknown[] = []
  #missing: number

  constructor(several: Several<unknown>, waiter: Waiter) {
    this.#several = several
    this.waiter = waiter
    this.#missing = several.needed
  }

  begin(): void {
    for (const [index, command] of this.#several.commands.entries()) {
      const branch = new Branch(this, index)
      this.#branches.push(branch)
      branch.command = command
      command.begin(branch)
      if (this.#missing === 0) return
    }
  }

  came(index: number, value: unknown): void {
    this.#values[index] = value
    this.#missing -= 1
    if (this.#missing > 0) return
    this.waiter.whole = undefined
    // Before it leaves the other lines, so that it resumes before those whom its leaving lets go.
    this.waiter.fulfil(this.#several.result(index, this.#values))
    this.withdraw()
  }

  withdraw(): void {
    this.#missing = 0
    for (const branch of this.#branches) {
      const { command } = branch
      branch.command = undefined
      command?.withdraw(branch)
    }
  }
}

class Several<Result> extends Command<Result> {
  readonly commands: readonly Command<unknown>[]
  /** How many of them must come. */
  readonly needed: number
  readonly result: (last: number, values: readonly unknown[]) => Result
  readonly #name: string

  constructor(name: string, commands: readonly Command<unknown>[], needed: number, result: Several<Result>["result"]) {
    super()
    this.#name = name
    this.commands = commands
    this.needed = needed
    this.result = result
  }

  override get parts(): number {
    return this.commands.reduce((sum, command) => sum + command.parts, 0)
  }

  override begin(waiter: Waiter): void {
    if (this.needed === 0) {
      waiter.fulfil(this.result(-1, []))
      return
    }
    const waiting = new Waiting(this, waiter)
    waiter.whole = waiting
    waiting.begin()
  }

  override withdraw(waiter: Waiter): void {
    waiter.whole?.withdraw()
    waiter.whole = undefined
  }

  override describe(): string {
    return `${this.#name} ${this.commands.map((command) => command.describe()).join(", ") || "nothing"}`
  }
}

/**
 * Waits for the first of several things; the others are waited for no longer, so a request that lost has left its line. When more
 * than one is there at once, the one named first counts.
 *
 * ```ts
 * const { first } = yield* anyOf({ served: counter.request(), patience: after(2) })
 * if (first === "patience") return "reneged"
 * ```
 *
 * @throws SimulationError when there is nothing to wait for
 */
export function anyOf<const C extends Commands>(commands: C): Command<FirstOf<C>> {
  const names = Array.isArray(commands) ? undefined : Object.keys(commands)
  const list = Object.values(commands) as Command<unknown>[]
  if (list.length === 0) throw new SimulationError("bad-command", "anyOf was given nothing to wait for.")
  return new Several(
    "the first of",
    list,
    1,
    (index, values) => ({ first: names?.[index] ?? index, value: values[index] }) as FirstOf<C>,
  )
}

/**
 * Waits for all of several things and results in what they resulted in. A process that is interrupted meanwhile keeps what has come.
 *
 * ```ts
 * const [north, south] = yield* allOf([join(a), join(b)])
 * ```
 */
export function allOf<const C extends Commands>(commands: C): Command<AllOf<C>> {
  const names = Array.isArray(commands) ? undefined : Object.keys(commands)
  const list = Object.values(commands) as Command<unknown>[]
  return new Several(
    "all of",
    list,
    list.length,
    (_, values) =>
      (names === undefined ? values : Object.fromEntries(names.map((name, i) => [name, values[i]]))) as AllOf<C>,
  )
}
