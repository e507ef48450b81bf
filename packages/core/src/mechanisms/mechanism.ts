import type { EventDeclarations } from "../model/context.js"
import { erasePart, type ModelPart, type PartBehaviour } from "../model/model.js"
import type { ParameterDeclarations, ParameterValues } from "../model/parameter.js"
import type { ConflictVariable, ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"

/** A mechanism as its file defines it. */
export interface MechanismDefinition<Declarations extends ParameterDeclarations, Events extends EventDeclarations> {
  /** Kebab case, unique in a scenario; prefix of its parameters, hazards and streams. */
  readonly name: string
  /** What it claims about the world, one sentence. */
  readonly claim: string
  /** After whom: author, year, equation or DOI; or an admission that it is this project's own. */
  readonly after: string
  readonly parameters: Declarations
  /** The events it schedules, and what they carry. */
  readonly events?: Events
  /** What it adds to a model once it stands on some ground: hazards, what its events do, and a start. */
  build(ground: Ground): PartBehaviour<ConflictWorld, ParameterValues<Declarations>, Events, ConflictVariable>
}

/** One published mechanism, the unit of theory: remove it from a scenario's list and everything else still runs. */
export interface Mechanism {
  readonly name: string
  readonly claim: string
  readonly after: string
  readonly parameters: ParameterDeclarations
  /** The part of a model that this mechanism is on this ground. */
  onGround(ground: Ground): ModelPart<ConflictWorld>
}

/** Defines a mechanism; types of parameters and payloads are inferred. */
export function defineMechanism<
  const Declarations extends ParameterDeclarations,
  Events extends EventDeclarations = Record<never, never>,
>(definition: MechanismDefinition<Declarations, Events>): Mechanism {
  const { name, claim, after, parameters } = definition
  return {
    name,
    claim,
    after,
    parameters,
    onGround: (ground) =>
      erasePart<ConflictWorld, Declarations, Events, ConflictVariable>(name, {
        ...definition.build(ground),
        parameters,
        ...(definition.events && { events: definition.events }),
      }),
  }
}
