import { SimulationError } from "../simulation-error.js"
import type { Waiter } from "./process.js"

interface Condition {
  readonly waiter: Waiter
  readonly predicate: () => boolean
  /** Numbers of the variables it reads; undefined: anything. */
  readonly variables: readonly number[] | undefined
}

/** Who waits for something to become true, in the order in which they began to. */
export class Conditions {
  readonly #variables: readonly string[]
  readonly #waiting = new Map<Waiter, Condition>()
  /** Variables that changed since the last check. */
  readonly #touched: Uint8Array

  constructor(variables: readonly string[]) {
    this.#variables = variables
    this.#touched = new Uint8Array(variables.length)
  }

  get size(): number {
    return this.#waiting.size
  }

  add(waiter: Waiter, predicate: () => boolean, variables: readonly string[] | undefined): void {
    if (this.#waiting.size === 0) this.#touched.fill(0)
    this.#waiting.set(waiter, { waiter, predicate, variables: variables?.map((name) => this.#numberOf(name)) })
  }

  remove(waiter: Waiter): void {
    this.#waiting.delete(waiter)
  }

  touch(variable: number): void {
    this.#touched[variable] = 1
  }

  /** Lets those go whose condition has come true. @param all also those whose variables nobody said to have changed */
  check(all: boolean): void {
    for (const { waiter, predicate, variables } of this.#waiting.values()) {
      if (!all && variables !== undefined && !variables.some((variable) => this.#touched[variable] === 1)) continue
      if (!predicate()) continue
      this.#waiting.delete(waiter)
      waiter.fulfil(undefined)
    }
    this.#touched.fill(0)
  }

  #numberOf(name: string): number {
    const number = this.#variables.indexOf(name)
    if (number >= 0) return number
    throw new SimulationError(
      "bad-command",
      `A condition reads "${name}", which the model does not declare; it has ${this.#variables.join(", ") || "no variables"}.`,
    )
  }
}
