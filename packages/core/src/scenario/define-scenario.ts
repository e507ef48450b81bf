import { SimulationError } from "../engine/simulation-error.js"
import type { Mechanism } from "../mechanisms/mechanism.js"
import type { OccurrenceRecord } from "../model/context.js"
import { start } from "../model/run.js"
import type { EventRow } from "../results/event-row.js"
import type { ReplicationRequest, ReplicationResult } from "../results/replication.js"
import type { ParameterEntry } from "../results/run-manifest.js"
import type { Ground } from "../world/ground.js"
import { civilianMeasures } from "./civilian-measures.js"
import { conflictModel } from "./conflict-model.js"
import { DeathToll } from "./death-toll.js"
import { eventRow } from "./event-rows.js"
import { describeModel } from "./model-description.js"
import { MonthlySeries, standingMeasures } from "./monthly-series.js"
import type { Outcome } from "./outcome.js"
import type { Scenario } from "./scenario.js"
import type { ScenarioChanges, SettingsProvenance } from "./scenario-changes.js"
import { applyVariant, BASELINE, type Variant, type VariantInputs } from "./variant.js"
import { type VariantChanges, variantChanges } from "./variant-changes.js"

type SettingsByMechanism = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A scenario as its author writes it: a region, agents, mechanisms, and what-ifs. */
export interface ScenarioDefinition
  extends Omit<
    Scenario,
    | "start"
    | "region"
    | "agents"
    | "parameters"
    | "mechanisms"
    | "replicate"
    | "describe"
    | "derive"
    | "changesOf"
    | "variants"
    | "outcomes"
  > {
  readonly ground: Ground
  readonly mechanisms: readonly Mechanism[]
  /** Parameter values that differ from the mechanisms' defaults, by mechanism, in declared units. */
  readonly settings?: SettingsByMechanism
  /** Where these values come from; without it, a value that differs from its default is an assumption of the scenario. */
  readonly provenance?: SettingsProvenance
  /** What a single episode is measured by. */
  readonly outcomes?: readonly Outcome[]
  /** What-ifs, as recipes. */
  readonly variants?: readonly Variant[]
}

/** Makes a scenario that can be run by name. */
export function defineScenario(definition: ScenarioDefinition): Scenario {
  const { ground, mechanisms, settings = {}, provenance = {}, variants = [], outcomes, ...description } = definition
  const parameters = parameterEntries(mechanisms, settings, provenance)
  return {
    ...description,
    start: ground.calendar.start,
    region: ground.region,
    agents: [
      ...ground.groups.map(({ id, name }) => ({ id, name, kind: "armed group" as const })),
      ...ground.forces.map(({ id, name }) => ({ id, name, kind: "state force" as const })),
    ],
    parameters,
    mechanisms: mechanisms.map(({ name }) => name),
    variants: variants.map(({ name, title }) => ({ name, title })),
    ...(outcomes && { outcomes: outcomes.map(({ measure, unit }) => ({ measure, unit })) }),
    replicate: (request) => replicate(definition, request),
    describe: () => describeModel(definition.name, ground, mechanisms, parameters),
    ...(variants.length > 0 && { changesOf: (variant: string) => changesOf(definition, variant) }),
    derive: (changes) => defineScenario(derived(definition, changes)),
  }
}

/** The definition with the changes made. */
function derived(definition: ScenarioDefinition, changes: ScenarioChanges): ScenarioDefinition {
  const { without = [], settings = {}, provenance = {}, variants = [], limits = [], defaults, ...description } = changes
  const kept = ([mechanism]: readonly [string, unknown]): boolean => !without.includes(mechanism)
  return {
    ...definition,
    ...description,
    limits: [...definition.limits, ...limits],
    defaults: { ...definition.defaults, ...defaults },
    mechanisms: definition.mechanisms.filter(({ name }) => !without.includes(name)),
    settings: Object.fromEntries(Object.entries(merged(definition.settings ?? {}, settings)).filter(kept)),
    provenance: { ...definition.provenance, ...provenance },
    // Variants may speak of any mechanism, also of one that is now left out.
    variants: [...(without.length === 0 ? (definition.variants ?? []) : []), ...variants],
  }
}

type Inputs = Required<Pick<ScenarioDefinition, "ground" | "mechanisms" | "settings">>

/** Inputs of variants that were made before: a recipe under Immer costs a tenth of a short run. */
const inputsKnown = new WeakMap<ScenarioDefinition, Map<string, Inputs>>()

/** The ground, mechanisms and settings of a variant, or of the scenario as it is; made once for each variant as it is. */
function changed(definition: ScenarioDefinition, name: string, asked?: SettingsByMechanism): Inputs {
  if (asked !== undefined) return makeInputs(definition, name, asked)
  const known = inputsKnown.get(definition) ?? new Map<string, Inputs>()
  inputsKnown.set(definition, known)
  const inputs = known.get(name) ?? makeInputs(definition, name, {})
  known.set(name, inputs)
  return inputs
}

function makeInputs(definition: ScenarioDefinition, name: string, asked: SettingsByMechanism): Inputs {
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
function inputsAsItIs({ ground, settings = {} }: ScenarioDefinition, asked: SettingsByMechanism): VariantInputs {
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
    settings: merged(settings, asked),
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
function inputsOf(definition: ScenarioDefinition, name: string, before: VariantInputs): VariantInputs {
  const { ground, mechanisms, variants = [] } = definition
  const variant = variants.find((candidate) => candidate.name === name)
  if (variant === undefined) {
    const known = [BASELINE, ...variants.map((candidate) => candidate.name)].join(", ")
    throw new SimulationError("bad-model", `"${definition.name}" has no variant "${name}"; it has ${known}.`)
  }
  const names = mechanisms.map((mechanism) => mechanism.name)
  return applyVariant(before, variant, ground, names).inputs
}

function changesOf(definition: ScenarioDefinition, name: string): VariantChanges {
  const before = inputsAsItIs(definition, {})
  return variantChanges(before, name === BASELINE ? before : inputsOf(definition, name, before))
}

/** Settings of which the second count where both speak. */
function merged(first: SettingsByMechanism, second: SettingsByMechanism): SettingsByMechanism {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(names.map((name) => [name, { ...first[name], ...second[name] }]))
}

/** One run from start to end, watched month by month. */
function replicate(
  definition: ScenarioDefinition,
  { seed, replication, until, record, variant = BASELINE, settings: asked }: ReplicationRequest,
): ReplicationResult {
  const { ground, mechanisms, settings } = changed(definition, variant, asked)
  const { name, outcomes = [] } = definition
  // The last day is included: the run ends at the midnight after it.
  const end = ground.calendar.timeOf(until) + 1
  const events: EventRow[] = []
  const toll = new DeathToll(ground, end)
  const series = new MonthlySeries(ground, mechanisms, replication, variant)
  const records: OccurrenceRecord[] = []
  const luck: Record<string, number> = {}
  let [occurrence, nth] = [-1, 0]
  const run = start(conflictModel(name, ground, mechanisms), {
    seed,
    replication,
    parameters: settings,
    onToss: ({ name: coin, probability, happened }) => {
      luck[coin] = (luck[coin] ?? 0) + (happened ? 1 : 0) - probability
    },
    onRecord: (happened) => {
      toll.add(happened)
      if (outcomes.length > 0) records.push(happened)
      nth = happened.occurrence === occurrence ? nth + 1 : 1
      occurrence = happened.occurrence
      if (record) events.push(eventRow(ground, replication, variant, happened, nth))
    },
  })
  const months = ground.calendar.monthStarts(end).filter((month) => month < end)
  months.forEach((month, i) => {
    if (record) series.sample(month, run.world)
    run.runUntil(months[i + 1] ?? end)
    const counts = toll.closeMonth()
    if (record) series.addCounts(month, counts)
  })
  return {
    replication,
    digest: run.digest(),
    events,
    series: series.rows,
    measures: [
      ...toll.measures(),
      ...standingMeasures(ground, run.world),
      ...civilianMeasures(ground, mechanisms, run.world, end),
      ...outcomes.map(({ measure, unit, of }) => {
        const value = of({ ground, records, world: run.world, end })
        return { measure, unit, place: "all", agent: "", year: "all" as const, value }
      }),
    ],
    luck,
    occurrences: run.occurrences,
  }
}

/** Every parameter of every mechanism with its value and provenance, in declared units. */
function parameterEntries(
  mechanisms: readonly Mechanism[],
  settings: SettingsByMechanism,
  provenance: SettingsProvenance,
): ParameterEntry[] {
  return mechanisms.flatMap((mechanism) =>
    Object.entries(mechanism.parameters).map(([name, { value, unit, low, high, whole, description, ...declared }]) => {
      const set = settings[mechanism.name]?.[name] ?? value
      const given = provenance[mechanism.name]?.[name]
      // What a source says of one value it does not say of another.
      const origin = given ?? (set === value ? declared : { assumption: "Set by the author of the scenario" })
      const { source, assumption } = origin
      return {
        mechanism: mechanism.name,
        name,
        value: set,
        unit,
        low,
        high,
        ...(whole && { whole }),
        description,
        ...(source === undefined ? { assumption: assumption ?? "" } : { source }),
      }
    }),
  )
}
