import type { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { Model, ModelContext, ModelPart } from "./model.js"
import { qualifiedName } from "./qualified-name.js"

/** The context of one part, over the simulation that is running. */
export function createContext<World>(
  model: Model<World>,
  part: ModelPart<World>,
  simulation: () => Simulation,
  record: ModelContext["record"],
): ModelContext {
  const kinds = new Map<string, number>()
  let number = 0
  for (const other of model.parts) {
    for (const kind of Object.keys(other.events)) {
      if (other === part) kinds.set(kind, number)
      number += 1
    }
  }
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
  return {
    get now() {
      return simulation().now
    },
    get occurrence() {
      return simulation().occurrence
    },
    random: (purpose, entity) => simulation().streams.stream(qualifiedName(part.name, purpose), entity),
    schedule: (kind, payload, when) => {
      const kindNumber = kinds.get(kind)
      if (kindNumber === undefined) {
        throw new SimulationError(
          "unknown-event",
          `"${kind}" was scheduled, but the part knows only ${[...kinds.keys()].join(", ") || "no events"}.`,
        )
      }
      return simulation().schedule(kindNumber, payload, timeOf(when, kind), when.priority)
    },
    cancel: (handle) => simulation().cancel(handle),
    reschedule: (handle, when) => simulation().reschedule(handle, timeOf(when, "the event")),
    changed,
    record,
  }
}
