import { Command, type Waiter } from "./process.js"

class Until extends Command<void> {
  readonly #predicate: () => boolean
  readonly #variables: readonly string[] | undefined

  constructor(predicate: () => boolean, variables: readonly string[] | undefined) {
    super()
    this.#predicate = predicate
    this.#variables = variables
  }

  override begin(waiter: Waiter): void {
    if (this.#predicate()) waiter.fulfil(undefined)
    else waiter.process.host.watch(waiter, this.#predicate, this.#variables)
  }

  override withdraw(waiter: Waiter): void {
    waiter.process.host.stopWatching(waiter)
  }

  override describe(): string {
    return "a condition"
  }
}

/**
 * Waits until something is true of the world. It is checked when it is yielded, then after every occurrence, or only after those
 * that said to have changed one of `reads`. All whose condition has come true resume, in the order in which they began to wait; the
 * first of them may make it false again for the next, so check again where that matters.
 *
 * @param predicate only looks
 * @param options.reads names of the model's variables; each check costs a call of the predicate, so naming them pays
 */
export function until(predicate: () => boolean, options: { readonly reads?: readonly string[] } = {}): Command<void> {
  return new Until(predicate, options.reads)
}
