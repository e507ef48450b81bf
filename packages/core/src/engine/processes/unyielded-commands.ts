import { SimulationError } from "../simulation-error.js"
import type { Command } from "./process.js"

/**
 * The commands that facilities made during the present step, less those yielded. One made and never yielded does nothing, which is
 * nearly always a mistake: so a step that leaves any is refused.
 */
export class UnyieldedCommands {
  /** How many; below 0 where commands made in an earlier step were yielded. */
  #count = 0
  #last: Command<unknown> | undefined = undefined

  /** Whether a value is the command made last: then it is one without a look at its prototypes. */
  isLast(value: unknown): boolean {
    return value === this.#last && value !== undefined
  }

  /** Whether as many were yielded as made. */
  get areNone(): boolean {
    return this.#count === 0
  }

  /** Notes that a facility made a command. */
  add(command: Command<unknown>): void {
    this.#count += 1
    this.#last = command
  }

  /** Notes that a command was yielded. */
  remove(command: Command<unknown>): void {
    this.#count -= command.parts
  }

  /**
   * Called at the end of a step where there are not none.
   *
   * @param describe gives the process in words, with a verb to follow
   * @throws SimulationError when any is left
   */
  check(describe: () => string, now: number): void {
    const forgotten = this.#count > 0
    this.#count = 0
    if (!forgotten) return
    throw new SimulationError(
      "bad-command",
      `${describe()} made ${this.#last?.describe()} by day ${now} and did not yield it. A command does nothing until it is yielded; make it where you yield it.`,
    )
  }
}
