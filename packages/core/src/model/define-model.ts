import type { EventDeclarations } from "./context.js"
import { erasePart, type Model, type PartDefinition } from "./model.js"
import type { ParameterDeclarations, ParameterValues } from "./parameter.js"

/** A whole model in one piece. */
export interface ModelDefinition<
  World,
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Variable extends string,
> extends PartDefinition<World, Declarations, Events, Variable> {
  readonly name: string
  /** Makes the initial state: plain data, fresh at every call. */
  world(parameters: ParameterValues<Declarations>): World
  /** State variables that hazards may declare to read, and the size of their index set. */
  readonly variables?: { readonly [V in Variable]: number | ((world: World) => number) }
  /** True where the run is over; default never. */
  ends?(world: World): boolean
}

/**
 * Defines a model: parameters, a world of plain data, hazards and events. Types of parameters, world and payloads are inferred.
 *
 * @throws SimulationError when an event is declared and nothing says what it does
 */
export function defineModel<
  World,
  const Declarations extends ParameterDeclarations,
  Events extends EventDeclarations = Record<never, never>,
  Variable extends string = never,
>(definition: ModelDefinition<World, Declarations, Events, Variable>): Model<World> {
  const part = erasePart<World, Declarations, Events, Variable>("", definition)
  return {
    name: definition.name,
    parts: [part],
    variables: definition.variables ?? {},
    createWorld: (parameters) => definition.world((parameters[""] ?? {}) as ParameterValues<Declarations>),
    ends: (world) => definition.ends?.(world) ?? false,
  }
}
