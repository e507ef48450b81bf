import { SimulationError } from "../simulation-error.js"
import type { Command, Process } from "./process.js"
import type { RunningStep } from "./running-step.js"

/**
 * Something that processes share and wait at: resources, stores, containers, signals. Declared under `resources` of a model, made
 * anew for each run.
 */
export abstract class Facility {
  #name = ""
  #step: RunningStep | undefined

  /** Where it stands among the model's resources, for example `pumps[2]`. */
  get name(): string {
    return this.#name
  }

  /** Called once, when a run begins. @param step tells who uses it */
  bind(name: string, step: RunningStep): void {
    if (this.#step !== undefined) {
      throw new SimulationError(
        "bad-model",
        `The resources "${this.#name}" and "${name}" are one object: make a new one for each place and for each run.`,
      )
    }
    this.#name = name
    this.#step = step
  }

  /** What there is to save while no process lives, as plain data. While some do, it must say which slots wait, for the digest. */
  abstract state(): unknown
  /** Takes over what `state` said while no process lived. */
  abstract restore(state: unknown): void

  // Both are used at every turn: what goes wrong is told elsewhere, so that they are small enough to be compiled into their callers.

  protected note<C extends Command<unknown>>(command: C): C {
    const step = this.#step ?? refuseUndeclared()
    step.note(command)
    return command
  }

  /** The process that is running. @param action what it does, for the message where there is none */
  protected requireProcess(action: string): Process {
    const step = this.#step ?? refuseUndeclared()
    return step.process ?? refuseNobody(this.#name, action)
  }
}

function refuseUndeclared(): never {
  throw new SimulationError("bad-model", "A resource was used that the model does not declare under its resources.")
}

function refuseNobody(name: string, action: string): never {
  throw new SimulationError("bad-command", `"${name}" was ${action} outside of any process.`)
}
