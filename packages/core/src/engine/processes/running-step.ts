import { SimulationError } from "../simulation-error.js"
import type { Command, Process } from "./process.js"

/**
 * The step that is being executed: whose it is, and what it asked for. A command that a facility made and that is never yielded does
 * nothing, which is nearly always a mistake: so a step that leaves any is refused.
 */
export class RunningStep {
  /** The process whose body is running, if one is. */
  process: Process | undefined = undefined
  /** Commands made less commands yielded; below 0 where some made in an earlier step were yielded. */
  #unyielded = 0
  #last: Command<unknown> | undefined = undefined

  /** Whether as many commands were yielded as made. */
  get yieldedAll(): boolean {
    return this.#unyielded === 0
  }

  /** Notes that a facility made a command. @throws SimulationError outside of any process */
  note(command: Command<unknown>): void {
    if (this.process === undefined) refuseOutside(command)
    this.#unyielded += 1
    this.#last = command
  }

  /** Whether a value is the command made last: then it is one without a look at its prototypes. */
  madeLast(value: unknown): boolean {
    return value === this.#last && value !== undefined
  }

  /** Notes that a command is yielded. */
  yields(command: Command<unknown>): void {
    this.#unyielded -= command.parts
  }

  /**
   * Called at the end of a step that did not yield all it made.
   *
   * @param describe gives the process in words, with a verb to follow
   * @throws SimulationError when any is left
   */
  check(describe: () => string, now: number): void {
    const forgotten = this.#unyielded > 0
    this.#unyielded = 0
    if (!forgotten) return
    throw new SimulationError(
      "bad-command",
      `${describe()} made ${this.#last?.describe()} by day ${now} and did not yield it. A command does nothing until it is yielded; make it where you yield it.`,
    )
  }
}

function refuseOutside(command: Command<unknown>): never {
  throw new SimulationError(
    "bad-command",
    `${command.describe()} was made outside of any process. A command is for a process to yield; events and hazards use what takes effect at once, such as tryPut, tryGet and send.`,
  )
}
