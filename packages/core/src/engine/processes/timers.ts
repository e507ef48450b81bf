import type { EventHandle } from "../event-list/future-event-list.js"
import type { Waiter } from "./process.js"

/**
 * The timeouts that waiters wait for, by number: a number is data and may lie in the future event list. Once none is left, numbers
 * begin at 0 again, so that there is nothing to save where nobody waits.
 */
export class Timers {
  readonly #waiters: (Waiter | undefined)[] = []
  readonly #events: EventHandle[] = []
  readonly #free: number[] = []
  /** Numbers below this have been given out. */
  #end = 0

  add(waiter: Waiter, schedule: (timer: number) => EventHandle): void {
    const timer = this.#free.pop() ?? this.#end++
    this.#waiters[timer] = waiter
    this.#events[timer] = schedule(timer)
    waiter.timer = timer
  }

  /** Takes a timer away and says which event stood for it. */
  remove(waiter: Waiter): EventHandle {
    const { timer } = waiter
    this.#clear(timer)
    waiter.timer = -1
    return this.#events[timer] as EventHandle
  }

  /** Who waited for a timer, which has passed. */
  passed(timer: number): Waiter {
    const waiter = this.#waiters[timer] as Waiter
    this.#clear(timer)
    waiter.timer = -1
    return waiter
  }

  #clear(timer: number): void {
    this.#waiters[timer] = undefined
    this.#free.push(timer)
    if (this.#free.length < this.#end) return
    this.#free.length = 0
    this.#end = 0
  }
}
