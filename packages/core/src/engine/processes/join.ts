import { Command, type ProcessHandle, type Waiter } from "./process.js"

class Join<Result> extends Command<Result> {
  readonly #handle: ProcessHandle<Result>

  constructor(handle: ProcessHandle<Result>) {
    super()
    this.#handle = handle
  }

  override begin(waiter: Waiter): void {
    const { host } = waiter.process
    const process = host.find(this.#handle)
    if (process === undefined) host.deliverOutcome(this.#handle, waiter)
    else process.addJoiner(waiter)
  }

  override withdraw(waiter: Waiter): void {
    waiter.process.host.find(this.#handle)?.joiners?.remove(waiter)
  }

  override describe(): string {
    return "the end of a process"
  }
}

/**
 * Waits for the end of a process and results in what its body returned; at once when it has ended. Where it failed, the error is
 * thrown at the `yield`.
 */
export function join<Result>(process: ProcessHandle<Result>): Command<Result> {
  return new Join(process)
}
