import { SimulationError } from "../simulation-error.js"
import { Command, type Waiter } from "./process.js"

class After extends Command<void> {
  readonly #days: number

  constructor(days: number) {
    super()
    this.#days = days
  }

  override begin(waiter: Waiter): void {
    waiter.process.host.startTimer(waiter, this.#days)
  }

  override withdraw(waiter: Waiter): void {
    waiter.process.host.cancelTimer(waiter)
  }

  override describe(): string {
    return `${this.#days} days to pass`
  }
}

/**
 * A span of time as an alternative among others: `anyOf({ served: counter.request(), patience: after(2) })`. To hold, and nothing
 * else, yield the bare number: it costs half.
 *
 * @param days finite, >= 0, counted from when it is yielded
 * @throws SimulationError when it is not
 */
export function after(days: number): Command<void> {
  if (!(days >= 0 && days < Number.POSITIVE_INFINITY))
    throw new SimulationError("bad-time", `after(${days}): a span is a finite number of days >= 0.`)
  return new After(days)
}
