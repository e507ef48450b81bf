import { SimulationError } from "../engine/simulation-error.js"
import type { Model, ModelHazard, ModelPart, Subject } from "./model.js"
import { type Instead, observedReads, type Read } from "./observed-reads.js"
import type { Provenance } from "./parameter.js"
import { qualifiedName } from "./qualified-name.js"

/** A parameter that a rate was computed from. */
export type ParameterRead = {
  /** Name of the part it belongs to; empty in a model of one part. */
  readonly part: string
  readonly name: string
  /** In `unit`. */
  readonly value: number
  readonly unit: string
} & Provenance

/** A rate as it was computed once: what came out, and everything that was read for it. */
export interface RateAccount {
  /** `part/hazard` in a model of parts. */
  readonly hazard: string
  readonly member: number
  readonly subject: Subject
  /** False while its gate is closed; then only the gate was asked. */
  readonly isOpen: boolean
  /** Firings per day; 0 while its gate is closed. */
  readonly rate: number
  /** Each once, in the order in which they were first read. */
  readonly parameters: readonly ParameterRead[]
  readonly variables: readonly Read[]
}

/** A hazard of a model by name, with the part that has it and its place among all. */
export interface HazardOf<World> {
  readonly family: number
  readonly name: string
  readonly part: ModelPart<World>
  readonly hazard: ModelHazard<World>
}

/** The hazards of a model, in the order in which the engine numbers them. */
export function hazardsOf<World>(model: Model<World>): readonly HazardOf<World>[] {
  return model.parts
    .flatMap((part) =>
      Object.entries(part.hazards).map(([name, hazard]) => ({ name: qualifiedName(part.name, name), part, hazard })),
    )
    .map((one, family) => ({ family, ...one }))
}

type Values = Readonly<Record<string, number>>

/**
 * Computes a rate and notes what it was computed from. Costs some microseconds: for questions, not for the event loop.
 *
 * @param values the part's parameters, in the model's own units
 * @param instead values of the world, and of parameters (by name, with path `parameters`), to compute it with in place of those that stand
 */
export function rateAccount<World>(
  { name, part, hazard }: HazardOf<World>,
  member: number,
  world: World,
  values: Values,
  now: number,
  instead: readonly Instead[] = [],
): RateAccount {
  const variables = new Map<string, Read>()
  const parameters = new Map<string, number>()
  const seen = observedReads(
    world,
    (read) => {
      const key = `${read.path}[${read.index}]`
      if (!variables.has(key)) variables.set(key, read)
    },
    instead,
  )
  const given = new Proxy(values, {
    get: (target, key) => {
      const name = key as string
      const value = instead.find(({ path }) => path === `${PARAMETERS}.${name}`)?.value ?? target[name]
      if (value !== undefined) parameters.set(name, value)
      return value
    },
  })
  const isOpen = hazard.gate?.open(seen, member) ?? true
  const rate = isOpen ? hazard.rate(seen, given, member, now) : 0
  return {
    hazard: name,
    member,
    subject: hazard.subject(member),
    isOpen,
    rate,
    parameters: [...parameters].map(([parameter, value]) => parameterRead(part, parameter, value)),
    variables: [...variables.values()],
  }
}

/** Path of parameters among what may be read instead. */
export const PARAMETERS = "parameters"

function parameterRead<World>(part: ModelPart<World>, name: string, value: number): ParameterRead {
  const declared = part.parameters[name]
  if (declared === undefined)
    throw new SimulationError(
      "bad-model",
      `A hazard of "${part.name}" reads parameter ${name}, which it does not declare.`,
    )
  const { unit, scale, source, assumption } = declared
  const provenance = source === undefined ? { assumption: assumption ?? "" } : { source }
  // Back in the declared unit, without the last bits that the way there and back may have cost.
  return { part: part.name, name, value: Number((value / scale).toPrecision(14)), unit, ...provenance }
}
