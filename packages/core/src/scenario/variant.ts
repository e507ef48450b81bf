import { enablePatches, produceWithPatches } from "immer"
import type { Capability } from "../agents/capability.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { WorldPatch } from "../model/intervention.js"
import type { Alliance } from "../world/alliance.js"
import type { Deployment, Ground } from "../world/ground.js"
import type { LeaderRemoval } from "../world/leader-removal.js"
import type { PlannedAttack } from "../world/planned-attack.js"
import type { Policy } from "../world/policy.js"
import type { TraffickingDemand } from "../world/trafficking-demand.js"

enablePatches()

/** What a variant may change: everything a scenario is started with, as plain data. */
export interface VariantInputs {
  /** Parameter values by mechanism, in declared units; what is not here has its default. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Names of mechanisms left out. */
  readonly without: readonly string[]
  readonly deployments: readonly Deployment[]
  /** `[group * territories + territory]`, `[force * territories + territory]`, by group: as on the ground. */
  readonly initialMembers: readonly number[]
  readonly initialForces: readonly number[]
  readonly outsideMembers: readonly number[]
  /** As on the ground, empty where it has none. */
  readonly capabilities: readonly Capability[]
  readonly policies: readonly Policy[]
  readonly plannedAttacks: readonly PlannedAttack[]
  readonly leaderRemovals: readonly LeaderRemoval[]
  readonly alliances: readonly Alliance[]
  readonly trafficking: readonly TraffickingDemand[]
}

/** The same inputs, to be written to. */
export type VariantDraft = {
  settings: Record<string, Record<string, number>>
  without: string[]
  deployments: { -readonly [K in keyof Deployment]: Deployment[K] }[]
  initialMembers: number[]
  initialForces: number[]
  outsideMembers: number[]
  capabilities: Capability[]
  policies: Policy[]
  plannedAttacks: PlannedAttack[]
  leaderRemovals: LeaderRemoval[]
  alliances: Alliance[]
  trafficking: TraffickingDemand[]
}

/** A what-if, written as a recipe on the inputs. */
export interface Variant {
  /** Kebab case, unique in the scenario. */
  readonly name: string
  /** What is different, one sentence. */
  readonly title: string
  /** Changes the draft; reads the ground, which is as in the baseline. */
  readonly change: (draft: VariantDraft, ground: Ground) => void
}

/** The name of what is not changed. */
export const BASELINE = "baseline"

/**
 * Runs a variant's recipe under Immer: the changed inputs, and the change itself as patches that survive JSON.
 *
 * @throws SimulationError when it leaves out a mechanism that is not there, or makes a number of members or officers that is no count
 */
export function applyVariant(
  inputs: VariantInputs,
  variant: Variant,
  ground: Ground,
  mechanisms: readonly string[],
): { readonly inputs: VariantInputs; readonly patches: readonly WorldPatch[] } {
  const [changed, patches] = produceWithPatches(inputs as unknown as VariantDraft, (draft) =>
    variant.change(draft, ground),
  )
  const problems = changed.without
    .filter((name) => !mechanisms.includes(name))
    .map((name) => `it leaves out "${name}"; there are ${mechanisms.join(", ")}`)
  const counts = {
    initialMembers: changed.initialMembers,
    initialForces: changed.initialForces,
    outsideMembers: changed.outsideMembers,
    deployments: changed.deployments.map(({ strength }) => strength),
  }
  for (const [name, values] of Object.entries(counts)) {
    const place = values.findIndex((value) => !Number.isSafeInteger(value) || value < 0)
    if (place >= 0) problems.push(`${name}[${place}] becomes ${values[place]}; expected a whole number >= 0`)
  }
  if (problems.length > 0) throw new SimulationError("bad-model", `Variant "${variant.name}": ${problems.join(";\n")}.`)
  return { inputs: changed, patches: patches as WorldPatch[] }
}
