import { Interrupt } from "../engine/processes/interrupt.js"
import type { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { RandomStream } from "../random/random-stream.js"
import type { StreamEntity } from "../random/random-streams.js"
import type { Model, ModelContext, ModelPart } from "./model.js"
import type { BodyContext } from "./process-context.js"
import type { ProcessDeclaration } from "./process-declaration.js"
import { qualifiedName } from "./qualified-name.js"

/** The context of one part, over the simulation that is running. */
export function createContext<World>(
  model: Model<World>,
  part: ModelPart<World>,
  simulation: () => Simulation,
  record: ModelContext["record"],
  resources: unknown,
): ModelContext & BodyContext<Readonly<Record<string, ProcessDeclaration<unknown, unknown, never>>>, string> {
  const kinds = numberKinds(model, part, "events")
  /** The kind scheduled last, and its number: usually the next one too, and cheaper to compare than to look up. */
  let lastKind = ""
  let lastNumber = 0
  const processKinds = numberKinds(model, part, "processes")
  /** Streams in use, found without making up their names again. */
  const streams = new Map<string, Map<StreamEntity, RandomStream>>()
  const changed = Object.fromEntries(
    Object.keys(model.variables).map((name, v) => [name, (index: number) => simulation().touch(v, index)]),
  )
  const timeOf = (
    when: { readonly at?: number | undefined; readonly after?: number | undefined },
    kind: string,
  ): number => {
    if (when.at !== undefined) return when.at
    const delay = when.after as number
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY)) {
      throw new SimulationError(
        "bad-time",
        `"${kind}" was scheduled after ${delay} days; a delay is a finite number >= 0.`,
      )
    }
    return simulation().now + delay
  }
  const numberOf = (kind: string): number => {
    const number = kinds.get(kind)
    if (number !== undefined) return number
    throw new SimulationError(
      "unknown-event",
      `"${kind}" was scheduled, but the part knows only ${[...kinds.keys()].join(", ") || "no events"}.`,
    )
  }
  return {
    get now() {
      return simulation().now
    },
    get occurrence() {
      return simulation().occurrence
    },
    random: (purpose, entity = "") => {
      let byEntity = streams.get(purpose)
      if (byEntity === undefined) {
        byEntity = new Map()
        streams.set(purpose, byEntity)
      }
      let stream = byEntity.get(entity)
      if (stream === undefined) {
        stream = simulation().streams.stream(qualifiedName(part.name, purpose), entity)
        byEntity.set(entity, stream)
      }
      return stream
    },
    schedule: (kind, payload, when) => {
      if (kind !== lastKind || kind === "") {
        lastNumber = numberOf(kind)
        lastKind = kind
      }
      return simulation().schedule(lastNumber, payload, timeOf(when, kind), when.priority)
    },
    cancel: (handle) => simulation().cancel(handle),
    reschedule: (handle, when) => simulation().reschedule(handle, timeOf(when, "the event")),
    changed,
    record,
    resources,
    start: (kind, payload, when) => {
      const kindNumber = processKinds.get(kind)
      if (kindNumber === undefined) {
        throw new SimulationError(
          "bad-command",
          `Process "${kind}" was started, but the part knows only ${[...processKinds.keys()].join(", ") || "no processes"}.`,
        )
      }
      if (model.savedWithoutReplay) {
        throw new SimulationError(
          "bad-command",
          `Process "${kind}" was started at day ${simulation().now}, but "${model.name}" asks to be saved without replay: a process in the middle of its body cannot be saved. Say it with events and hazards, or drop savedWithoutReplay.`,
        )
      }
      const time = when === undefined ? simulation().now : timeOf(when, kind)
      return simulation().processes.start(kindNumber, payload, time)
    },
    interrupt: (handle, cause) => simulation().processes.interruptByHandle(handle, cause),
    isAlive: (handle) => simulation().processes.isAlive(handle),
    get self() {
      return simulation().processes.self()
    },
    interruption: (error) => {
      if (error instanceof Interrupt) return error as Interrupt<never>
      throw error
    },
  }
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
