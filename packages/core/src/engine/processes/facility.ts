import { SimulationError } from "../simulation-error.js"
import type { Command, Process, ProcessHost } from "./process.js"
import type { UnyieldedCommands } from "./unyielded-commands.js"

/**
 * Something that processes share and wait at: resources, stores, containers, signals. Declared under `resources` of a model, made
 * anew for each run.
 */
export abstract class Facility {
  #name = ""
  #host: ProcessHost | undefined
  #commands: UnyieldedCommands | undefined

  /** Where it stands among the model's resources, for example `pumps[2]`. */
  get name(): string {
    return this.#name
  }

  /** Called once, when a run begins. @param commands where it notes those that it makes */
  bind(name: string, host: ProcessHost, commands: UnyieldedCommands): void {
    if (this.#host !== undefined) {
      throw new SimulationError(
        "bad-model",
        `The resources "${this.#name}" and "${name}" are one object: make a new one for each place and for each run.`,
      )
    }
    this.#name = name
    this.#host = host
    this.#commands = commands
  }

  /** What there is to save while no process lives, as plain data. While some do, it must say which slots wait, for the digest. */
  abstract state(): unknown
  /** Takes over what `state` said while no process lived. */
  abstract restore(state: unknown): void

  protected note<C extends Command<unknown>>(command: C): C {
    if (this.#requireHost().current === undefined) refuseOutside(command)
    this.#commands?.add(command)
    return command
  }

  protected requireProcess(action: string): Process {
    const { current } = this.#requireHost()
    if (current !== undefined) return current
    throw new SimulationError("bad-command", `"${this.#name}" was ${action} outside of any process.`)
  }

  #requireHost(): ProcessHost {
    if (this.#host !== undefined) return this.#host
    throw new SimulationError("bad-model", "A resource was used that the model does not declare under its resources.")
  }
}

function refuseOutside(command: Command<unknown>): never {
  throw new SimulationError(
    "bad-command",
    `${command.describe()} was made outside of any process. A command is for a process to yield; events and hazards use what takes effect at once, such as tryPut, tryGet and send.`,
  )
}
