import { SimulationError } from "../simulation-error.js"
import type { ProcessHandle, Waiter } from "./process.js"

/** What a process left when it ended, where it left anything. */
export type Outcome = { readonly value: unknown } | { readonly failure: string }

export type OutcomesState = readonly (readonly [handle: number, outcome: Outcome])[]

/**
 * What ended processes left: results other than undefined, and why they failed. Kept until the run ends, so that a process may be
 * joined at any time after its end.
 */
export class Outcomes {
  readonly #byHandle = new Map<number, Outcome>()

  keep(handle: ProcessHandle, outcome: Outcome): void {
    this.#byHandle.set(handle as unknown as number, outcome)
  }

  /** Gives a waiter what an ended process left. */
  deliver(handle: ProcessHandle, waiter: Waiter): void {
    const outcome = this.#byHandle.get(handle as unknown as number)
    if (outcome !== undefined && "failure" in outcome)
      waiter.fail(new SimulationError("process-failed", outcome.failure))
    else waiter.fulfil(outcome?.value)
  }

  state(): OutcomesState {
    return [...this.#byHandle]
  }

  restore(state: OutcomesState): void {
    for (const [handle, outcome] of state) this.#byHandle.set(handle, outcome)
  }
}
