import { Facility } from "./facility.js"
import { Command, type Waiter } from "./process.js"
import { WaitingLine } from "./waiting-line.js"

class WaitForSignal<Value> extends Command<Value> {
  readonly #signal: Signal<Value>

  constructor(signal: Signal<Value>) {
    super()
    this.#signal = signal
  }

  override get parts(): number {
    return 1
  }

  override begin(waiter: Waiter): void {
    this.#signal.line.add(waiter, 0)
  }

  override withdraw(waiter: Waiter): void {
    this.#signal.line.remove(waiter)
  }

  override describe(): string {
    return `the signal "${this.#signal.name}"`
  }
}

/** A broadcast: whoever waits when it is sent gets it, nobody later does. */
export class Signal<Value = void> extends Facility {
  /** Who waits; the engine's business. */
  readonly line = new WaitingLine<Waiter>()
  readonly #wait: Command<Value> = new WaitForSignal(this)

  /** Waits for the next sending and results in what was sent. */
  wait(): Command<Value> {
    return this.note(this.#wait)
  }

  /** Sends to all who wait now, who resume in the order in which they came. Returns how many. May be called from anywhere. */
  send(value: Value): number {
    const reached = this.line.length
    for (let i = 0; i < reached; i++) this.line.takeFirst()?.fulfil(value)
    return reached
  }

  /** How many wait. */
  get waiting(): number {
    return this.line.length
  }

  override state(): unknown {
    return Array.from(this.line, ({ process }) => process.slot)
  }

  override restore(): void {
    // A signal remembers nothing.
  }
}

/** Declares a signal and what it carries. */
export function signal<Value = void>(): Signal<Value> {
  return new Signal()
}
