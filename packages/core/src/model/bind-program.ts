import { Facility } from "../engine/processes/facility.js"
import type { EventProgram, HazardProgram, ProcessProgram, Program, VariableProgram } from "../engine/program.js"
import { SimulationError } from "../engine/simulation-error.js"
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
  const variables = dependencies?.variables ?? bindVariables(model, world, hazards, declared)
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
  const { rate, bound, effect } = hazard
  return {
    name,
    members,
    readsEverything: hazard.reads === undefined,
    rate: (member, now) => rate(world, parameters, member, now),
    ...(bound && { bound: (member: number, now: number) => bound(world, parameters, member, now) }),
    fire: (member) => effect(world, parameters, member, context),
    describe: () => `parameters ${JSON.stringify(parameters)}`,
  }
}

/** Turns "member m reads index i" around into "index i is read by these hazards", in two passes over flat arrays. */
function bindVariables<World>(
  model: Model<World>,
  world: World,
  hazards: readonly HazardProgram[],
  declared: readonly ModelHazard<World>[],
): VariableProgram[] {
  const variables = Object.entries(model.variables).map(([name, size]) => ({
    name,
    size: typeof size === "number" ? size : size(world),
  }))
  const known = new Map(variables.map(({ name }, v) => [name, v]))
  const pairs: { index: number[]; hazard: number[] }[] = variables.map(() => ({ index: [], hazard: [] }))
  let offset = 0
  hazards.forEach((family, f) => {
    for (const [variable, indexesOf] of Object.entries(declared[f]?.reads ?? {})) {
      const v = known.get(variable)
      if (v === undefined) {
        throw new SimulationError(
          "bad-model",
          `Hazard "${family.name}" reads "${variable}", which the model does not declare; it has ${[...known.keys()].join(", ") || "no variables"}.`,
        )
      }
      const { index, hazard } = pairs[v] as (typeof pairs)[number]
      const size = (variables[v] as (typeof variables)[number]).size
      for (let member = 0; member < family.members; member++) {
        const read = indexesOf(member, world)
        for (const i of typeof read === "number" ? [read] : read) {
          if (!(Number.isInteger(i) && i >= 0 && i < size)) {
            throw new SimulationError(
              "bad-model",
              `Hazard "${family.name}", member ${member}, reads "${variable}" at index ${i}; it has indexes 0 to ${size - 1}.`,
            )
          }
          index.push(i)
          hazard.push(offset + member)
        }
      }
    }
    offset += family.members
  })
  return variables.map(({ name, size }, v) => {
    const { index, hazard } = pairs[v] as (typeof pairs)[number]
    const starts = new Uint32Array(size + 1)
    for (const i of index) starts[i + 1] = (starts[i + 1] as number) + 1
    for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
    const fill = starts.slice()
    const readers = new Uint32Array(index.length)
    index.forEach((i, pair) => {
      const place = fill[i] as number
      readers[place] = hazard[pair] as number
      fill[i] = place + 1
    })
    return { name, size, starts, readers }
  })
}
