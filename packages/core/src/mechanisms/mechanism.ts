import type { EventDeclarations } from "../model/context.js"
import { erasePart, type HandlerOfEach, type ModelPart, type PartBehaviour } from "../model/model.js"
import type { ParameterDeclarations, ParameterValues } from "../model/parameter.js"
import type { ConflictVariable, ConflictWorld, Memory } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import type { Equations } from "./equations.js"

/** A mechanism as its file defines it. */
export interface MechanismDefinition<
  Declarations extends ParameterDeclarations,
  Events extends EventDeclarations,
  Remembered extends Memory,
  Own extends string,
> {
  /** Kebab case, unique in a scenario; prefix of its parameters, hazards and streams. */
  readonly name: string
  /** What it claims about the world, one sentence. */
  readonly claim: string
  /** After whom: author, year, equation or DOI; or an admission that it is this project's own. */
  readonly after: string
  readonly parameters: Declarations
  /** Names of mechanisms of which at least one must be there for this one to do anything; default none. It can be built without them. */
  readonly needs?: readonly string[]
  /** Rates and effects as mathematics, for texts from which it can be written again; every mechanism of a scenario of ours has them. */
  readonly equations?: Equations
  /** The events it schedules, and what they carry. */
  readonly events?: Events
  /** State of its own, beside the world that all share: typed arrays, made anew for each run. */
  readonly remembers?: (ground: Ground) => Remembered
  /** State variables of its own that its hazards may read, with the size of their index set; names unique in a scenario. */
  readonly variables?: { readonly [V in Own]: (ground: Ground) => number }
  /**
   * What it adds to a model once it stands on some ground: hazards, what its events do, a start.
   *
   * @param memoryOf finds the state of its own in a world
   */
  build(
    ground: Ground,
    memoryOf: (world: ConflictWorld) => Remembered,
  ): PartBehaviour<ConflictWorld, ParameterValues<Declarations>, Events, ConflictVariable | NoInfer<Own>> &
    HandlerOfEach<Events>
}

/** One published mechanism, the unit of theory: remove it from a scenario's list and everything else still runs. */
export interface Mechanism {
  readonly name: string
  readonly claim: string
  readonly after: string
  readonly parameters: ParameterDeclarations
  readonly needs?: readonly string[]
  readonly equations?: Equations
  /** The part of a model that this mechanism is on this ground. */
  onGround(ground: Ground): ModelPart<ConflictWorld>
  /** What it remembers at the start. */
  memory(ground: Ground): Memory
  /** State variables of its own: name to size. */
  variables(ground: Ground): Readonly<Record<string, number>>
}

/** Defines a mechanism; types of parameters, payloads and memory are inferred, from top to bottom. */
export function defineMechanism<
  const Declarations extends ParameterDeclarations,
  Events extends EventDeclarations = Record<never, never>,
  Remembered extends Memory = Record<never, never>,
  Own extends string = never,
>(definition: MechanismDefinition<Declarations, Events, Remembered, Own>): Mechanism {
  const { name, claim, after, parameters, needs, equations, events, remembers, variables } = definition
  // A mechanism finds in the world only what it put there itself.
  const memoryOf = (world: ConflictWorld): Remembered => world.memories[name] as Remembered
  return {
    name,
    claim,
    after,
    parameters,
    ...(needs && { needs }),
    ...(equations && { equations }),
    onGround: (ground) =>
      erasePart<ConflictWorld, Declarations, Events, ConflictVariable | Own>(name, {
        ...definition.build(ground, memoryOf),
        parameters,
        ...(events && { events }),
      }),
    memory: (ground) => remembers?.(ground) ?? {},
    variables: (ground) =>
      Object.fromEntries(
        Object.entries<(ground: Ground) => number>(variables ?? {}).map(([variable, size]) => [variable, size(ground)]),
      ),
  }
}
