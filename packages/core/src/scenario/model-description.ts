import { type Equations, notation } from "../mechanisms/equations.js"
import type { Mechanism } from "../mechanisms/mechanism.js"
import type { ParameterEntry } from "../results/run-manifest.js"
import { conflictState, type StateVariable } from "../world/conflict-state.js"
import { type ConflictWorld, NOBODY } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { conflictModel } from "./conflict-model.js"

/** A mechanism as a text tells it. */
export interface MechanismDescription {
  readonly name: string
  readonly claim: string
  readonly after: string
  readonly equations?: Equations
  readonly parameters: readonly ParameterEntry[]
  /** Hazards with the size of their index set and the variables their rates are computed from; all of them where none is declared. */
  readonly hazards: readonly { readonly name: string; readonly members: number; readonly reads: readonly string[] }[]
  readonly events: readonly { readonly name: string; readonly priority: number }[]
  /** Kinds of record that it answers. */
  readonly answers: readonly string[]
  /** What it keeps for itself: name and how many numbers. */
  readonly remembers: readonly { readonly name: string; readonly size: number }[]
}

/** A model of a territorial conflict as its own definition tells it: all that a text needs from which it can be written again. */
export interface ModelDescription {
  readonly notation: Readonly<Record<string, string>>
  readonly mechanisms: readonly MechanismDescription[]
  readonly state: readonly (StateVariable & { readonly name: string; readonly size: number })[]
  /** Who plays where, with what is known at the start and on which dates things change from outside. */
  readonly ground: Ground
  /** Territories each group holds at the start, by group; then how many nobody holds. */
  readonly held: readonly number[]
}

/** Describes the model of mechanisms on a ground, with its parameters as they are set. */
export function describeModel(
  name: string,
  ground: Ground,
  mechanisms: readonly Mechanism[],
  parameters: readonly ParameterEntry[],
): ModelDescription {
  const model = conflictModel(name, ground, mechanisms)
  const world = model.createWorld({})
  const sizes = (memory: Readonly<Record<string, ArrayLike<number>>>) =>
    Object.entries(memory).map(([variable, values]) => ({ name: variable, size: values.length }))
  return {
    notation,
    mechanisms: mechanisms.map((mechanism, index) => {
      const { hazards, events, reacts } = model.parts[index] as (typeof model.parts)[number]
      return {
        name: mechanism.name,
        claim: mechanism.claim,
        after: mechanism.after,
        ...(mechanism.equations && { equations: mechanism.equations }),
        parameters: parameters.filter((entry) => entry.mechanism === mechanism.name),
        hazards: Object.entries(hazards).map(([hazard, { members, reads }]) => ({
          name: hazard,
          members: typeof members === "number" ? members : members(world),
          reads: Object.keys(reads ?? {}),
        })),
        events: Object.entries(events).map(([event, { priority }]) => ({ name: event, priority })),
        answers: Object.keys(reacts),
        remembers: sizes(world.memories[mechanism.name] ?? {}),
      }
    }),
    state: Object.entries(conflictState).map(([variable, said]) => ({
      name: variable,
      size: world[variable as keyof typeof conflictState].length,
      ...said,
    })),
    ground,
    held: heldAtStart(ground, world),
  }
}

function heldAtStart({ groups }: Ground, { control }: ConflictWorld): readonly number[] {
  const held = [...groups.map(() => 0), 0]
  for (const holder of control) {
    const place = holder === NOBODY ? groups.length : holder
    held[place] = (held[place] as number) + 1
  }
  return held
}
