import { Facility } from "../engine/processes/facility.js"
import type { EventProgram, HazardProgram, ProcessProgram, Program, VariableProgram } from "../engine/program.js"
import { SimulationError } from "../engine/simulation-error.js"
import { bindVariables } from "./bind-variables.js"
import type { Model, ModelContext, ModelHazard, ModelPart } from "./model.js"
import { qualifiedName } from "./qualified-name.js"

/** Values by part, then by parameter. */
export type ValuesByPart = Readonly<Record<string, Readonly<Record<string, number>>>>

/**
 * How many members each family of hazards has, and which hazards read what: fixed for a run, so that its forks need not find it out again. Never
 * changed.
 */
export interface Dependencies {
  readonly members: readonly number[]
  readonly variables: readonly VariableProgram[]
}

const NO_VALUES: Readonly<Record<string, number>> = {}

/**
 * Binds a model to a world: looks up everything by number once, so that the event loop never sees a name.
 *
 * @param contextOf gives each part the context its functions receive
 * @param resourcesOf gives each part what its processes share
 * @param dependencies those of another run that this one goes on from
 */
export function bindProgram<World>(
  model: Model<World>,
  world: World,
  values: ValuesByPart,
  contextOf: (part: ModelPart<World>) => ModelContext,
  resourcesOf: (part: ModelPart<World>) => unknown = () => ({}),
  dependencies?: Dependencies,
): Program {
  const events: EventProgram[] = []
  const processes: ProcessProgram[] = []
  const facilities = new Map<string, Facility>()
  const hazards: HazardProgram[] = []
  const declared: ModelHazard<World>[] = []
  for (const part of model.parts) {
    const context = contextOf(part)
    const parameters = values[part.name] ?? NO_VALUES
    for (const [kind, declaration] of Object.entries(part.events)) {
      const name = qualifiedName(part.name, kind)
      const handler = part.on[kind] as ModelPart<World>["on"][string]
      events.push({
        name,
        priority: declaration.priority,
        execute: (payload) => handler(world, parameters, payload, context),
      })
    }
    for (const [kind, { priority }] of Object.entries(part.processes)) {
      const name = qualifiedName(part.name, kind)
      const body = part.bodies[kind] as ModelPart<World>["bodies"][string]
      processes.push({ name, priority, begin: (payload) => body(world, parameters, payload, context) })
    }
    collectFacilities(resourcesOf(part), part.name, facilities)
    for (const [hazardName, hazard] of Object.entries(part.hazards)) {
      declared.push(hazard)
      const name = qualifiedName(part.name, hazardName)
      const members = dependencies?.members[hazards.length] ?? countMembers(name, hazard, world)
      hazards.push(bindHazard(name, hazard, members, world, parameters, context))
    }
  }
  const variables = dependencies?.variables ?? bindVariables(model.variables, world, hazards, declared)
  const ends = model.ends === undefined ? {} : { ends: () => model.ends?.(world) ?? false }
  return { events, hazards, variables, processes, facilities, ...ends }
}

/** Finds what processes share, wherever in an object of objects and lists, and names each by its path: `pumps[2]`. */
function collectFacilities(value: unknown, path: string, into: Map<string, Facility>): void {
  if (value instanceof Facility) into.set(path, value)
  else if (Array.isArray(value))
    for (const [i, element] of value.entries()) collectFacilities(element, `${path}[${i}]`, into)
  else if (typeof value === "object" && value !== null)
    for (const [key, field] of Object.entries(value)) collectFacilities(field, qualifiedName(path, key), into)
}

function countMembers<World>(name: string, hazard: ModelHazard<World>, world: World): number {
  const members = typeof hazard.members === "number" ? hazard.members : hazard.members(world)
  if (Number.isSafeInteger(members) && members >= 0) return members
  throw new SimulationError("bad-model", `Hazard "${name}" has ${members} members; expected a whole number >= 0.`)
}

function bindHazard<World>(
  name: string,
  hazard: ModelHazard<World>,
  members: number,
  world: World,
  parameters: Readonly<Record<string, number>>,
  context: ModelContext,
): HazardProgram {
  const { rate, bound, gate, effect } = hazard
  return {
    name,
    members,
    readsEverything: hazard.reads === undefined,
    rate: (member, now) => rate(world, parameters, member, now),
    ...(bound && { bound: (member: number, now: number) => bound(world, parameters, member, now) }),
    ...(gate && { isOpen: (member: number) => gate.open(world, member) }),
    fire: (member) => effect(world, parameters, member, context),
    describe: () => `parameters ${JSON.stringify(parameters)}`,
  }
}
