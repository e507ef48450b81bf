import { GENERATION_LIMIT, generationOfHandle, packHandle, slotOfHandle } from "../event-list/event-handle.js"
import { SimulationError } from "../simulation-error.js"
import { describeValue, describeWaiting } from "./describe-process.js"
import { FREE, Process, type ProcessHandle, type ProcessHost } from "./process.js"

/** The slots as plain data: how often each was used, which are free, and who lives in the others. */
export interface ProcessSlotsState {
  readonly started: number
  readonly generations: readonly number[]
  readonly freeSlots: readonly number[]
  readonly alive: readonly { readonly slot: number; readonly serial: number; readonly waitsFor: string }[]
}

/** Where processes live. A slot, with all that a process needs, is used again when its process has ended; handles never are. */
export class ProcessSlots {
  readonly #host: ProcessHost
  readonly #processes: Process[] = []
  /** The slot freed last is used first. */
  readonly #free: number[] = []
  #started = 0
  #alive = 0

  constructor(host: ProcessHost) {
    this.#host = host
  }

  /** How many processes have been started and not ended. */
  get alive(): number {
    return this.#alive
  }

  at(slot: number): Process {
    return this.#processes[slot] as Process
  }

  /** A slot for a new process, which has its serial number and whatever its predecessor left. */
  take(): Process {
    const process = this.#free.length > 0 ? this.at(this.#free.pop() as number) : this.#add()
    process.generation += 1
    process.serial = this.#started += 1
    this.#alive += 1
    return process
  }

  /** Gives back the slot of a process that has ended, keeping none of the model's objects. */
  release(process: Process): void {
    process.state = FREE
    process.payload = undefined
    process.body = undefined
    process.interrupts = undefined
    process.joiners = undefined
    this.#alive -= 1
    // A slot whose handles are used up is retired.
    if (process.generation + 1 < GENERATION_LIMIT) this.#free.push(process.slot)
  }

  /** The living process of a handle; undefined when it has ended. @throws SimulationError when there never was one */
  find(handle: ProcessHandle): Process | undefined {
    const number = handle as unknown as number
    const process = this.#processes[slotOfHandle(number)]
    const generation = generationOfHandle(number)
    if (process === undefined || !(generation >= 1 && generation <= process.generation))
      throw new SimulationError("bad-command", `${describeValue(handle)} is not the handle of a process of this run.`)
    return generation === process.generation && process.state !== FREE ? process : undefined
  }

  state(): ProcessSlotsState {
    return {
      started: this.#started,
      generations: this.#processes.map(({ generation }) => generation),
      freeSlots: [...this.#free],
      alive: this.#processes
        .filter(({ state }) => state !== FREE)
        .map((process) => ({ slot: process.slot, serial: process.serial, waitsFor: describeWaiting(process) })),
    }
  }

  /** Goes on from a state, before any process was started. @throws SimulationError when a process lived in it */
  restore({ started, generations, freeSlots, alive }: ProcessSlotsState): void {
    if (alive.length > 0) throw new SimulationError("bad-snapshot", `${alive.length} processes were alive in it.`)
    this.#started = started
    for (const generation of generations) this.#add().generation = generation
    this.#free.push(...freeSlots)
  }

  #add(): Process {
    const process = new Process(this.#host, this.#processes.length)
    this.#processes.push(process)
    return process
  }
}

export function handleOf({ slot, generation }: Process): ProcessHandle {
  return packHandle(slot, generation) as unknown as ProcessHandle
}
