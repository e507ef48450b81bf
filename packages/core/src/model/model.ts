import { SimulationError } from "../engine/simulation-error.js"
import type { Context, EventDeclaration, EventDeclarations, PayloadOf } from "./context.js"
import type { ParameterDeclarations, ParameterValues } from "./parameter.js"

/** Which indexes of a variable one member of a hazard reads. */
export type ReadIndexes = number | readonly number[]

/**
 * Something that may happen at any moment, at a rate that depends on the state: one member for each index of a set.
 *
 * The engine keeps every rate current: after each occurrence it recomputes those hazards whose declared reads were said to have
 * changed. A hazard that declares no reads is recomputed every time.
 */
export interface HazardDefinition<World, Values, Events extends EventDeclarations, Variable extends string> {
  /** Size of the index set; default 1. Fixed for a run. */
  readonly members?: number | ((world: World) => number)
  /** What a member's rate is computed from; fixed for a run. Omitted: everything. */
  readonly reads?: { readonly [V in Variable]?: (member: number, world: World) => ReadIndexes }
  /** Firings per day, finite and >= 0; 0 while it cannot happen. Reads the world and nothing else. */
  rate(world: World, parameters: Values, member: number): number
  /** What happens. Changes the world and says what it changed. */
  effect(world: World, parameters: Values, member: number, context: Context<Events, Variable>): void
}

/** What a part does: hazards, what its events do, and a start. */
export interface PartBehaviour<World, Values, Events extends EventDeclarations, Variable extends string> {
  readonly hazards?: Readonly<Record<string, HazardDefinition<World, Values, Events, Variable>>>
  /** What each event does. */
  readonly on?: {
    readonly [K in keyof Events]: (
      world: World,
      parameters: Values,
      payload: PayloadOf<Events[K]>,
      context: Context<Events, Variable>,
    ) => void
  }
  /** Schedules what is known at the start. */
  initialise?(world: World, parameters: Values, context: Context<Events, Variable>): void
}

/** A part of a model with its own parameters, hazards and events; in conflict models, a mechanism. */
export interface PartDefinition<
  World,
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Variable extends string,
> extends PartBehaviour<World, ParameterValues<Declarations>, Events, Variable> {
  readonly parameters: Declarations
  readonly events?: Events
}

type AnyValues = Readonly<Record<string, number>>

/** A hazard with its types forgotten; only {@link erasePart} makes one. */
export interface ModelHazard<World> {
  readonly members: number | ((world: World) => number)
  readonly reads: Readonly<Record<string, (member: number, world: World) => ReadIndexes>> | undefined
  rate(world: World, parameters: AnyValues, member: number): number
  effect(world: World, parameters: AnyValues, member: number, context: ModelContext): void
}

/** The context with its types forgotten. */
export type ModelContext = Context<Readonly<Record<string, EventDeclaration<unknown>>>, string>

/** A part with its types forgotten, so that parts with different parameters and events fit in one list. */
export interface ModelPart<World> {
  /** Prefix of its hazards, events and streams; empty in a model of one part. */
  readonly name: string
  readonly parameters: ParameterDeclarations
  readonly hazards: Readonly<Record<string, ModelHazard<World>>>
  readonly events: EventDeclarations
  on(kind: string, world: World, parameters: AnyValues, payload: unknown, context: ModelContext): void
  initialise(world: World, parameters: AnyValues, context: ModelContext): void
}

type Handler<World> = (world: World, parameters: AnyValues, payload: unknown, context: ModelContext) => void

/** What can be run: a way to make a world, and the parts that change it. */
export interface Model<World> {
  readonly name: string
  readonly parts: readonly ModelPart<World>[]
  /** State variables that hazards may declare to read, and the size of their index set. */
  readonly variables: Readonly<Record<string, number | ((world: World) => number)>>
  /** @param parameters values by part, then by name */
  createWorld(parameters: Readonly<Record<string, AnyValues>>): World
  /** True where the run is over. */
  ends(world: World): boolean
}

/**
 * Forgets the types of a part. Sound because the engine hands a part only its own parameters, its own events' payloads and a
 * context that knows its events: the one place where the compiler has to take our word.
 */
export function erasePart<
  World,
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Variable extends string,
>(name: string, part: PartDefinition<World, Declarations, Events, Variable>): ModelPart<World> {
  const hazards: Record<string, ModelHazard<World>> = {}
  for (const [hazardName, hazard] of Object.entries(part.hazards ?? {})) {
    hazards[hazardName] = {
      members: hazard.members ?? 1,
      reads: hazard.reads as ModelHazard<World>["reads"],
      rate: hazard.rate as ModelHazard<World>["rate"],
      effect: hazard.effect as unknown as ModelHazard<World>["effect"],
    }
  }
  const handlers = part.on as Readonly<Record<string, Handler<World>>> | undefined
  for (const kind of Object.keys(part.events ?? {})) {
    if (handlers?.[kind] === undefined) {
      throw new SimulationError(
        "bad-model",
        `Event "${kind}"${name === "" ? "" : ` of "${name}"`} is declared, but nothing says what it does: add it under "on".`,
      )
    }
  }
  return {
    name,
    parameters: part.parameters,
    hazards,
    events: part.events ?? {},
    on: (kind, ...rest) => handlers?.[kind]?.(...rest),
    initialise: (world, parameters, context) =>
      part.initialise?.(
        world,
        parameters as ParameterValues<Declarations>,
        context as unknown as Context<Events, Variable>,
      ),
  }
}
