import { SimulationError } from "../engine/simulation-error.js"
import type { Mechanism } from "../mechanisms/mechanism.js"
import type { Model } from "../model/model.js"
import { type ConflictWorld, createConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { takeRoster } from "../world/roster.js"
import { stateInputProblems } from "../world/state-input-problems.js"

/**
 * One model of mechanisms on a ground: what a scenario runs.
 *
 * @throws SimulationError when two mechanisms have one name, or two state variables have; with all that is wrong with the ground's
 *   capabilities, policies and prescribed attacks and threats
 */
export function conflictModel(name: string, ground: Ground, mechanisms: readonly Mechanism[]): Model<ConflictWorld> {
  const problems = stateInputProblems(ground)
  if (problems.length > 0) throw new SimulationError("bad-model", `"${name}" cannot be run: ${problems.join(";\n")}.`)
  const territories = ground.region.territories.length
  const shared = {
    members: ground.groups.length * territories,
    presence: territories,
    control: territories,
    forces: ground.forces.length * territories,
    capabilities: (ground.capabilities?.length ?? 0) * ground.groups.length,
    countered: (ground.capabilities?.length ?? 0) * ground.forces.length,
    roads: ground.region.links.length,
    checkpoints: ground.region.links.length,
    prevention: territories,
    arrestFocus: 1,
    hostility: ground.groups.length * ground.groups.length,
    relations: ground.groups.length,
    influence: territories,
    escalation: ground.groups.length * territories,
    marks: (ground.groups.length + 1) * territories,
    traffic: territories,
    fear: territories,
    residents: territories,
    displaced: territories,
  }
  const own = mechanisms.flatMap((mechanism) => Object.entries(mechanism.variables(ground)))
  requireUnique(
    "mechanism",
    name,
    mechanisms.map((mechanism) => mechanism.name),
  )
  requireUnique("state variable", name, [...Object.keys(shared), ...own.map(([variable]) => variable)])
  return {
    name,
    parts: mechanisms.map((mechanism) => mechanism.onGround(ground)),
    variables: { ...shared, ...Object.fromEntries(own) },
    derive: takeRoster,
    createWorld: () =>
      createConflictWorld(
        ground,
        Object.fromEntries(mechanisms.map((mechanism) => [mechanism.name, mechanism.memory(ground)])),
      ),
  }
}

function requireUnique(what: string, model: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice === undefined) return
  throw new SimulationError("bad-model", `"${model}" has the ${what} "${twice}" twice; each may be there once.`)
}
