import type { ProcessBody } from "../engine/processes/process.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { Context, EventDeclaration, EventDeclarations, PayloadOf, PlainData } from "./context.js"
import type { ParameterDeclarations, ParameterValues } from "./parameter.js"
import type { BodyContext, ProcessContext } from "./process-context.js"
import type { ProcessBodyOf, ProcessDeclaration, ProcessDeclarations, ProcessPayload } from "./process-declaration.js"

/** Stands for all kinds of record in `reacts`. */
export const EVERY_KIND = "*"

/** Where nothing is declared. */
type None = Record<never, never>

/** Which indexes of a variable one member of a hazard reads. */
export type ReadIndexes = number | readonly number[]

/** Who or what a member of a hazard is: a number in each set that its index set is made of, such as `{ group: 2, territory: 14 }`. */
export type Subject = Readonly<Record<string, number>>

/**
 * Something that may happen at any moment, at a rate that depends on the state: one member for each index of a set.
 *
 * The engine keeps every rate current: after each occurrence it recomputes those hazards whose declared reads were said to have
 * changed. A hazard that declares no reads is recomputed every time.
 */
export interface HazardDefinition<
  World,
  Values,
  Events extends EventDeclarations,
  Variable extends string,
  Processes extends ProcessDeclarations = None,
  Resources = None,
> {
  /** Size of the index set; default 1. Fixed for a run. */
  readonly members?: number | ((world: World) => number)
  /** Who or what a member is, for those who ask why; no influence on what happens. Default `{ member }`. */
  subject?(member: number): Subject
  /** What a member's rate is computed from; fixed for a run. Omitted: everything. */
  readonly reads?: { readonly [V in Variable]?: (member: number, world: World) => ReadIndexes }
  /**
   * When a member can happen at all. While its gate is closed its rate is 0, whatever else changes, and the engine watches only what the gate
   * reads: so of very many hazards those that cannot happen cost nothing. It may be closed only where `rate` would be 0, which an audit proves.
   * `open` reads the world and nothing else. Default: always open.
   */
  readonly gate?: {
    readonly reads: { readonly [V in Variable]?: (member: number, world: World) => ReadIndexes }
    open(world: World, member: number): boolean
  }
  /**
   * Firings per day, finite and >= 0; 0 while it cannot happen. Reads the world and nothing else; only where the hazard has a `bound`,
   * also the time `now`, in days.
   */
  rate(world: World, parameters: Values, member: number, now: number): number
  /**
   * For a rate that changes with time alone, between occurrences: a number that the rate does not exceed from `now` on, as long as
   * nothing that the hazard reads changes. Asked again after each candidate that is rejected, so a decaying rate may give its present
   * value. The hazard is then thinned (Lewis & Shedler 1979, doi:10.1002/nav.3800260304; Ogata 1981, doi:10.1109/TIT.1981.1056305):
   * exact, at one more draw a candidate. A rate found above its bound stops the run.
   */
  bound?(world: World, parameters: Values, member: number, now: number): number
  /** What happens. Changes the world and says what it changed. */
  effect(
    world: World,
    parameters: Values,
    member: number,
    context: Context<Events, Variable> & ProcessContext<Processes, Resources>,
  ): void
}

/** What a part does: hazards, what its events do, what its processes do, and a start. */
export interface PartBehaviour<
  World,
  Values,
  Events extends EventDeclarations,
  Variable extends string,
  Processes extends ProcessDeclarations = None,
  Resources = None,
> {
  /** What processes share: an object of resources, stores, containers and signals, in lists or nested if you like; made anew for each run. */
  readonly resources?: (parameters: Values) => Resources
  readonly hazards?: Readonly<Record<string, HazardDefinition<World, Values, Events, Variable, Processes, Resources>>>
  /** What each event does. */
  readonly on?: {
    readonly [K in keyof Events]: (
      world: World,
      parameters: Values,
      payload: PayloadOf<Events[K]>,
      context: Context<Events, Variable> & ProcessContext<Processes, Resources>,
    ) => void
  }
  /** What each process does: a generator function that yields what it waits for and returns its result. */
  readonly bodies?: {
    readonly [K in keyof Processes]: (
      world: World,
      parameters: Values,
      payload: ProcessPayload<Processes[K]>,
      context: Context<Events, Variable> & ProcessContext<Processes, Resources> & BodyContext<Processes, K>,
    ) => ProcessBodyOf<Processes[K]>
  }
  /**
   * What the part does when any part of the model leaves a record of a kind: in the same occurrence, in the order of the parts. So one
   * mechanism can answer another without knowing it. A record left while answering is answered too. Under {@link EVERY_KIND} stands what
   * it does at records of all kinds that it does not name.
   */
  readonly reacts?: Readonly<
    Record<
      string,
      (
        world: World,
        parameters: Values,
        data: PlainData,
        context: Context<Events, Variable> & ProcessContext<Processes, Resources>,
      ) => void
    >
  >
  /** Schedules and starts what is known at the start. */
  initialise?(
    world: World,
    parameters: Values,
    context: Context<Events, Variable> & ProcessContext<Processes, Resources>,
  ): void
}

/** Asks for `on` where events are declared. What must stand in it, {@link PartBehaviour} says. */
export type HandlerOfEach<Events> = [keyof Events] extends [never] ? unknown : { readonly on: object }

/** Asks for `bodies` where processes are declared. */
export type BodyOfEach<Processes> = [keyof Processes] extends [never] ? unknown : { readonly bodies: object }

/** A part of a model with its own parameters, hazards and events; in conflict models, a mechanism. */
export interface PartDefinition<
  World,
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Variable extends string,
  Processes extends ProcessDeclarations = None,
  Resources = None,
> extends PartBehaviour<World, ParameterValues<Declarations>, Events, Variable, Processes, Resources> {
  readonly parameters: Declarations
  readonly events?: Events
  readonly processes?: Processes
}

type AnyValues = Readonly<Record<string, number>>

/** A hazard with its types forgotten; only {@link erasePart} makes one. */
export interface ModelHazard<World> {
  readonly members: number | ((world: World) => number)
  subject(member: number): Subject
  readonly reads: Readonly<Record<string, (member: number, world: World) => ReadIndexes>> | undefined
  readonly gate:
    | {
        readonly reads: Readonly<Record<string, (member: number, world: World) => ReadIndexes>>
        open(world: World, member: number): boolean
      }
    | undefined
  rate(world: World, parameters: AnyValues, member: number, now: number): number
  readonly bound: ((world: World, parameters: AnyValues, member: number, now: number) => number) | undefined
  effect(world: World, parameters: AnyValues, member: number, context: ModelContext): void
}

/** The context with its types forgotten. */
export type ModelContext = Context<Readonly<Record<string, EventDeclaration<unknown>>>, string> &
  ProcessContext<Readonly<Record<string, ProcessDeclaration<unknown, unknown, never>>>, unknown>

/** A body with its types forgotten. */
type ModelBody<World> = (
  world: World,
  parameters: AnyValues,
  payload: unknown,
  context: ModelContext,
) => ProcessBody<unknown>

/** A part with its types forgotten, so that parts with different parameters and events fit in one list. */
export interface ModelPart<World> {
  /** Prefix of its hazards, events and streams; empty in a model of one part. */
  readonly name: string
  readonly parameters: ParameterDeclarations
  readonly hazards: Readonly<Record<string, ModelHazard<World>>>
  readonly events: EventDeclarations
  readonly processes: ProcessDeclarations
  /** What its processes do, by kind. */
  readonly bodies: Readonly<Record<string, ModelBody<World>>>
  createResources(parameters: AnyValues): unknown
  /** What its events do, by kind. */
  readonly on: Readonly<Record<string, Handler<World>>>
  /** Kinds of record that it answers. */
  readonly reacts: Readonly<Record<string, Handler<World>>>
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
  /** Brings up to date what the world holds of itself, after a change from outside that knows nothing of it; default nothing. */
  derive?(world: World): void
  /** True where the run is over; left out where it has no end of its own. */
  ends?(world: World): boolean
  /** Whether its runs must be saved without replay; then no process may be started. Default false. */
  readonly savedWithoutReplay?: boolean
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
  Processes extends ProcessDeclarations = None,
  Resources = None,
>(name: string, part: PartDefinition<World, Declarations, Events, Variable, Processes, Resources>): ModelPart<World> {
  const hazards: Record<string, ModelHazard<World>> = {}
  for (const [hazardName, hazard] of Object.entries(part.hazards ?? {})) {
    hazards[hazardName] = {
      members: hazard.members ?? 1,
      subject: (member) => hazard.subject?.(member) ?? { member },
      reads: hazard.reads as ModelHazard<World>["reads"],
      gate: hazard.gate as ModelHazard<World>["gate"],
      rate: hazard.rate as ModelHazard<World>["rate"],
      bound: hazard.bound as ModelHazard<World>["bound"],
      effect: hazard.effect as unknown as ModelHazard<World>["effect"],
    }
  }
  const handlers = (part.on ?? {}) as Readonly<Record<string, Handler<World>>>
  const bodies = (part.bodies ?? {}) as unknown as Readonly<Record<string, ModelBody<World>>>
  requireEach("Event", Object.keys(part.events ?? {}), handlers, name, "on")
  requireEach("Process", Object.keys(part.processes ?? {}), bodies, name, "bodies")
  return {
    name,
    parameters: part.parameters,
    hazards,
    events: part.events ?? {},
    processes: part.processes ?? {},
    bodies,
    createResources: (parameters) => part.resources?.(parameters as ParameterValues<Declarations>) ?? {},
    on: handlers,
    reacts: (part.reacts ?? {}) as unknown as Readonly<Record<string, Handler<World>>>,
    initialise: (world, parameters, context) =>
      part.initialise?.(
        world,
        parameters as ParameterValues<Declarations>,
        context as unknown as Context<Events, Variable> & ProcessContext<Processes, Resources>,
      ),
  }
}

function requireEach(
  what: string,
  declared: readonly string[],
  given: Readonly<Record<string, unknown>>,
  part: string,
  where: string,
): void {
  const missing = declared.find((kind) => given[kind] === undefined)
  if (missing === undefined) return
  throw new SimulationError(
    "bad-model",
    `${what} "${missing}"${part === "" ? "" : ` of "${part}"`} is declared, but nothing says what it does: add it under "${where}".`,
  )
}
