import type { FutureEventList } from "../engine/event-list/future-event-list.js"
import { Interrupt } from "../engine/processes/interrupt.js"
import type { ProcessHandle } from "../engine/processes/process.js"
import type { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { RandomStream } from "../random/random-stream.js"
import type { StreamEntity } from "../random/random-streams.js"
import type { EventHandle, Toss, When } from "./context.js"
import type { Model, ModelContext, ModelPart } from "./model.js"
import type { BodyContext } from "./process-context.js"
import type { ProcessDeclaration } from "./process-declaration.js"
import { qualifiedName } from "./qualified-name.js"

type AnyProcesses = Readonly<Record<string, ProcessDeclaration<unknown, unknown, never>>>

/**
 * The context of one part, over the simulation that it is attached to.
 *
 * A class, so that the contexts of all parts and runs have one shape, and a call through one is compiled into the caller.
 */
export class PartContext<World> implements ModelContext, BodyContext<AnyProcesses, string> {
  readonly changed: ModelContext["changed"]
  readonly record: ModelContext["record"]
  readonly resources: unknown
  readonly #model: Model<World>
  readonly #part: ModelPart<World>
  readonly #kinds: ReadonlyMap<string, number>
  readonly #processKinds: ReadonlyMap<string, number>
  /** The kind scheduled last, and its number: usually the next one too, and cheaper to compare than to look up. */
  #lastKind = ""
  #lastNumber: number
  #lastProcessKind = ""
  #lastProcessNumber = 0
  /** Streams in use, found without making up their names again. */
  readonly #streams = new Map<string, Map<StreamEntity, RandomStream>>()
  readonly #onToss: ((toss: Toss) => void) | undefined
  #simulation!: Simulation
  #events!: FutureEventList

  /**
   * @param record One for all parts of a run, made elsewhere: as a closure of this constructor it let whole runs outlive the young heap, and a short
   * run cost twice as much (measured).
   * @param onToss Told of coins that count; undefined where nobody watches.
   */
  constructor(
    model: Model<World>,
    part: ModelPart<World>,
    record: ModelContext["record"],
    resources: unknown,
    onToss?: (toss: Toss) => void,
  ) {
    this.#onToss = onToss
    this.#model = model
    this.#part = part
    this.record = record
    this.resources = resources
    this.#kinds = numberKinds(model, part, "events")
    this.#processKinds = numberKinds(model, part, "processes")
    this.#lastNumber = this.#kinds.get(this.#lastKind) ?? -1
    this.changed = Object.fromEntries(
      Object.keys(model.variables).map((name, v) => [name, (index: number) => this.#simulation.touch(v, index)]),
    )
  }

  /** Called once, before any other use. */
  attach(simulation: Simulation): void {
    this.#simulation = simulation
    this.#events = simulation.pendingEvents
  }

  get now(): number {
    return this.#simulation.now
  }

  get occurrence(): number {
    return this.#simulation.occurrence
  }

  random(purpose: string, entity: StreamEntity = ""): RandomStream {
    return this.#streams.get(purpose)?.get(entity) ?? this.#openStream(purpose, entity)
  }

  chance(purpose: string, probability: number, entity: StreamEntity = "", counts = true): boolean {
    const happened = this.random(purpose, entity).uniform() < probability
    if (counts) this.#onToss?.({ name: qualifiedName(this.#part.name, purpose), probability, happened })
    return happened
  }

  schedule(kind: string, payload: unknown, when: When & { readonly priority?: number }): EventHandle {
    const simulation = this.#simulation
    const number = kind === this.#lastKind ? this.#lastNumber : this.#numberOf(kind)
    const { at } = when
    if (at !== undefined) simulation.due[0] = at
    else {
      const after = when.after as number
      if (!(after >= 0 && after < Number.POSITIVE_INFINITY)) refuseDelay(after, kind)
      simulation.due[0] = simulation.now + after
    }
    return this.#events.handleOf(simulation.scheduleDue(number, payload, when.priority)) as EventHandle
  }

  cancel(handle: EventHandle): boolean {
    return this.#simulation.cancel(handle)
  }

  reschedule(handle: EventHandle, when: When): boolean {
    return this.#simulation.reschedule(handle, when.at ?? this.#timeAfter(when.after as number, "the event"))
  }

  start(kind: string, payload: unknown, when?: When): ProcessHandle<unknown, never> {
    const number = kind === this.#lastProcessKind && kind !== "" ? this.#lastProcessNumber : this.#processNumberOf(kind)
    const time = when === undefined ? undefined : (when.at ?? this.#timeAfter(when.after as number, kind))
    return this.#simulation.processes.start(number, payload, time)
  }

  interrupt(handle: ProcessHandle, cause: unknown): boolean {
    return this.#simulation.processes.interruptByHandle(handle, cause)
  }

  isAlive(handle: ProcessHandle): boolean {
    return this.#simulation.processes.isAlive(handle)
  }

  get self(): ProcessHandle<unknown, never> {
    return this.#simulation.processes.self()
  }

  interruption(error: unknown): Interrupt<never> {
    if (error instanceof Interrupt) return error as Interrupt<never>
    throw error
  }

  #timeAfter(delay: number, kind: string): number {
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY)) refuseDelay(delay, kind)
    return this.#simulation.now + delay
  }

  #numberOf(kind: string): number {
    const number = this.#kinds.get(kind)
    if (number === undefined) {
      throw new SimulationError(
        "unknown-event",
        `"${kind}" was scheduled, but the part knows only ${[...this.#kinds.keys()].join(", ") || "no events"}.`,
      )
    }
    this.#lastKind = kind
    this.#lastNumber = number
    return number
  }

  #processNumberOf(kind: string): number {
    const number = this.#processKinds.get(kind)
    if (number === undefined) {
      throw new SimulationError(
        "bad-command",
        `Process "${kind}" was started, but the part knows only ${[...this.#processKinds.keys()].join(", ") || "no processes"}.`,
      )
    }
    if (this.#model.savedWithoutReplay) {
      throw new SimulationError(
        "bad-command",
        `Process "${kind}" was started at day ${this.now}, but "${this.#model.name}" asks to be saved without replay: a process in the middle of its body cannot be saved. Say it with events and hazards, or drop savedWithoutReplay.`,
      )
    }
    this.#lastProcessKind = kind
    this.#lastProcessNumber = number
    return number
  }

  #openStream(purpose: string, entity: StreamEntity): RandomStream {
    let byEntity = this.#streams.get(purpose)
    if (byEntity === undefined) {
      byEntity = new Map()
      this.#streams.set(purpose, byEntity)
    }
    const stream = this.#simulation.streams.stream(qualifiedName(this.#part.name, purpose), entity)
    byEntity.set(entity, stream)
    return stream
  }
}

function refuseDelay(delay: number, kind: string): never {
  throw new SimulationError("bad-time", `"${kind}" was scheduled after ${delay} days; a delay is a finite number >= 0.`)
}

/** The numbers that the program gives to a part's kinds of event or process. */
function numberKinds<World>(
  model: Model<World>,
  part: ModelPart<World>,
  what: "events" | "processes",
): Map<string, number> {
  const before = model.parts.slice(0, model.parts.indexOf(part))
  const first = before.reduce((sum, other) => sum + Object.keys(other[what]).length, 0)
  return new Map(Object.keys(part[what]).map((kind, i) => [kind, first + i]))
}
