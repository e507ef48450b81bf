import type { EventDeclarations } from "./context.js"
import { type BodyOfEach, erasePart, type HandlerOfEach, type Model, type PartDefinition } from "./model.js"
import type { ParameterDeclarations, ParameterValues } from "./parameter.js"
import type { ProcessDeclarations } from "./process-declaration.js"

/** A whole model in one piece. */
export interface ModelDefinition<
  World,
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Variable extends string,
  Processes extends ProcessDeclarations,
  Resources,
> extends PartDefinition<World, Declarations, Events, Variable, Processes, Resources> {
  readonly name: string
  /** Makes the initial state: plain data, fresh at every call. */
  world(parameters: ParameterValues<Declarations>): World
  /** State variables that hazards may declare to read, and the size of their index set. */
  readonly variables?: { readonly [V in Variable]: number | ((world: World) => number) }
  /** True where the run is over; default never. */
  ends?(world: World): boolean
  /**
   * `true` asks that a run can be saved at any time at a cost in proportion to its state. A process cannot be saved, only replayed, so
   * starting one then fails and says so. Default false: a run with living processes is saved as where it was last without, and
   * replayed from there.
   */
  readonly savedWithoutReplay?: boolean
}

/**
 * Defines a model: parameters, a world of plain data, hazards, events and processes. Types of parameters, world, payloads and
 * resources are inferred, from top to bottom: write parameters, events and world before what uses them.
 *
 * @throws SimulationError when an event or a process is declared and nothing says what it does
 */
export function defineModel<
  World,
  const Declarations extends ParameterDeclarations,
  Events extends EventDeclarations = Record<never, never>,
  Variable extends string = never,
  Processes extends ProcessDeclarations = Record<never, never>,
  Resources = Record<never, never>,
>(
  definition: ModelDefinition<World, Declarations, Events, Variable, Processes, Resources> &
    HandlerOfEach<Events> &
    BodyOfEach<Processes>,
): Model<World> {
  const part = erasePart<World, Declarations, Events, Variable, Processes, Resources>("", definition)
  return {
    name: definition.name,
    parts: [part],
    variables: definition.variables ?? {},
    createWorld: (parameters) => definition.world((parameters[""] ?? {}) as ParameterValues<Declarations>),
    ...(definition.ends && { ends: (world: World) => definition.ends?.(world) ?? false }),
    savedWithoutReplay: definition.savedWithoutReplay ?? false,
  }
}
