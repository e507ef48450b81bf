import { SimulationError } from "../engine/simulation-error.js"
import type { Mechanism } from "../mechanisms/mechanism.js"
import { type Run, start } from "../model/run.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { conflictModel } from "./conflict-model.js"
import type { RunRequest, RunWatch } from "./scenario-run.js"
import { applyVariant, BASELINE, type Variant, type VariantInputs } from "./variant.js"
import { type VariantChanges, variantChanges } from "./variant-changes.js"

type SettingsByMechanism = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What a scenario's definition says of its runs. */
export interface RunDefinition {
  readonly name: string
  readonly ground: Ground
  readonly mechanisms: readonly Mechanism[]
  /** Parameter values that differ from the mechanisms' defaults, by mechanism, in declared units. */
  readonly settings?: SettingsByMechanism
  /** What-ifs, as recipes. */
  readonly variants?: readonly Variant[]
}

/** What a run is made from: the scenario as it is, or as a variant changes it. */
export interface RunPlan {
  readonly ground: Ground
  readonly mechanisms: readonly Mechanism[]
  readonly settings: SettingsByMechanism
  readonly end: number
}

/** @throws SimulationError when there is no such variant, or it cannot be made */
export function planRun(definition: RunDefinition, request: RunRequest): RunPlan {
  const { variant = BASELINE, settings: asked, until } = request
  const inputs = changed(definition, variant, asked)
  // The last day is included: the run ends at the midnight after it.
  return { ...inputs, end: inputs.ground.calendar.timeOf(until) + 1 }
}

/** Starts the run of a plan. */
export function startRun(
  name: string,
  { ground, mechanisms, settings }: RunPlan,
  { seed, replication }: RunRequest,
  watch: RunWatch = {},
): Run<ConflictWorld> {
  return start(conflictModel(name, ground, mechanisms), { ...watch, seed, replication, parameters: settings })
}

type Inputs = Omit<RunPlan, "end">

/** Inputs of variants that were made before: a recipe under Immer costs a tenth of a short run. */
const inputsKnown = new WeakMap<RunDefinition, Map<string, Inputs>>()

/** The ground, mechanisms and settings of a variant, or of the scenario as it is; made once for each variant as it is. */
function changed(definition: RunDefinition, name: string, asked?: SettingsByMechanism): Inputs {
  if (asked !== undefined) return makeInputs(definition, name, asked)
  const known = inputsKnown.get(definition) ?? new Map<string, Inputs>()
  inputsKnown.set(definition, known)
  const inputs = known.get(name) ?? makeInputs(definition, name, {})
  known.set(name, inputs)
  return inputs
}

function makeInputs(definition: RunDefinition, name: string, asked: SettingsByMechanism): Inputs {
  const { ground, mechanisms } = definition
  const before = inputsAsItIs(definition, asked)
  if (name === BASELINE) return { ground, mechanisms, settings: before.settings }
  const { settings: after, without, ...inputs } = inputsOf(definition, name, before)
  return {
    ground: { ...ground, ...inputs },
    mechanisms: mechanisms.filter((mechanism) => !without.includes(mechanism.name)),
    settings: Object.fromEntries(Object.entries(after).filter(([mechanism]) => !without.includes(mechanism))),
  }
}

/** What a variant's recipe is given. */
function inputsAsItIs({ ground, settings = {} }: RunDefinition, asked: SettingsByMechanism): VariantInputs {
  const { deployments, initialMembers, initialForces, outsideMembers } = ground
  const {
    capabilities = [],
    policies = [],
    plannedAttacks = [],
    leaderRemovals = [],
    alliances = [],
    trafficking = [],
  } = ground
  const counts = { initialMembers, initialForces, outsideMembers }
  return {
    settings: mergedSettings(settings, asked),
    without: [],
    deployments,
    ...counts,
    capabilities,
    policies,
    plannedAttacks,
    leaderRemovals,
    alliances,
    trafficking,
  }
}

/** What a variant's recipe makes of it. */
function inputsOf(definition: RunDefinition, name: string, before: VariantInputs): VariantInputs {
  const { ground, mechanisms, variants = [] } = definition
  const variant = variants.find((candidate) => candidate.name === name)
  if (variant === undefined) {
    const known = [BASELINE, ...variants.map((candidate) => candidate.name)].join(", ")
    throw new SimulationError("bad-model", `"${definition.name}" has no variant "${name}"; it has ${known}.`)
  }
  const names = mechanisms.map((mechanism) => mechanism.name)
  return applyVariant(before, variant, ground, names).inputs
}

/** What a variant changes. @throws SimulationError when there is no such variant */
export function changesOf(definition: RunDefinition, name: string): VariantChanges {
  const before = inputsAsItIs(definition, {})
  return variantChanges(before, name === BASELINE ? before : inputsOf(definition, name, before))
}

/** Settings of which the second count where both speak. */
export function mergedSettings(first: SettingsByMechanism, second: SettingsByMechanism): SettingsByMechanism {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(names.map((name) => [name, { ...first[name], ...second[name] }]))
}
