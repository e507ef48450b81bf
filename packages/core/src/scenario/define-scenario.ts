import type { Mechanism } from "../mechanisms/mechanism.js"
import type { OccurrenceRecord } from "../model/context.js"
import type { EventRow } from "../results/event-row.js"
import type { ReplicationRequest, ReplicationResult } from "../results/replication.js"
import type { ParameterEntry, RelationEntry } from "../results/run-manifest.js"
import type { Ground } from "../world/ground.js"
import { CauseKeeper } from "./causes/cause-keeper.js"
import { civilianMeasures } from "./civilian-measures.js"
import { DeathToll } from "./death-toll.js"
import { eventRow } from "./event-rows.js"
import { describeModel } from "./model-description.js"
import { MonthlySeries, standingMeasures } from "./monthly-series.js"
import type { Outcome } from "./outcome.js"
import { changesOf, mergedSettings, planRun, type RunDefinition, startRun } from "./run-plan.js"
import type { Scenario } from "./scenario.js"
import type { ScenarioChanges, SettingsProvenance } from "./scenario-changes.js"
import { BASELINE } from "./variant.js"

type SettingsByMechanism = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A scenario as its author writes it: a region, agents, mechanisms, and what-ifs. */
export interface ScenarioDefinition
  extends RunDefinition,
    Omit<
      Scenario,
      | "name"
      | "start"
      | "region"
      | "agents"
      | "relations"
      | "parameters"
      | "mechanisms"
      | "replicate"
      | "open"
      | "describe"
      | "derive"
      | "changesOf"
      | "variants"
      | "outcomes"
    > {
  /** Where the settings come from; without it, a value that differs from its default is an assumption of the scenario. */
  readonly provenance?: SettingsProvenance
  /** What a single episode is measured by. */
  readonly outcomes?: readonly Outcome[]
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
    ...relationsOf(ground, mechanisms),
    parameters,
    mechanisms: mechanisms.map(({ name }) => name),
    variants: variants.map(({ name, title }) => ({ name, title })),
    ...(outcomes && { outcomes: outcomes.map(({ measure, unit }) => ({ measure, unit })) }),
    replicate: (request) => replicate(definition, request),
    open: (request, watch) => {
      const plan = planRun(definition, request)
      return { run: startRun(definition.name, plan, request, watch), ground: plan.ground, end: plan.end }
    },
    describe: () => describeModel(definition.name, ground, mechanisms, parameters),
    ...(variants.length > 0 && { changesOf: (variant: string) => changesOf(definition, variant) }),
    derive: (changes) => defineScenario(derived(definition, changes)),
  }
}

/** Rivalries, and alliances where a mechanism keeps them. */
function relationsOf(ground: Ground, mechanisms: readonly Mechanism[]): Pick<Scenario, "relations"> {
  const idOf = (group: number): string => ground.groups[group]?.id ?? ""
  const isKept = mechanisms.some(({ name }) => name === "alliances")
  const relations: readonly RelationEntry[] = [
    ...ground.hostility.rivalries.map(({ a, b, weight }) => ({
      a: idOf(a),
      b: idOf(b),
      kind: "rivalry" as const,
      weight,
    })),
    ...(isKept ? (ground.alliances ?? []) : []).map(({ a, b, ...provenance }) => ({
      a: idOf(a),
      b: idOf(b),
      kind: "alliance" as const,
      ...provenance,
    })),
  ]
  return relations.length === 0 ? {} : { relations }
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
    settings: Object.fromEntries(Object.entries(mergedSettings(definition.settings ?? {}, settings)).filter(kept)),
    provenance: { ...definition.provenance, ...provenance },
    // Variants may speak of any mechanism, also of one that is now left out.
    variants: [...(without.length === 0 ? (definition.variants ?? []) : []), ...variants],
  }
}

/** Beyond, watching slows every rate of a country several times; `contested why` answers from a replay instead. */
const MOST_TERRITORIES_WITH_CAUSES = 600

/** One run from start to end, watched month by month. */
function replicate(definition: ScenarioDefinition, request: ReplicationRequest): ReplicationResult {
  const { replication, record, variant = BASELINE, causes = false } = request
  const { name, outcomes = [] } = definition
  const plan = planRun(definition, request)
  const { ground, mechanisms, end } = plan
  const events: EventRow[] = []
  const toll = new DeathToll(ground, end)
  const series = new MonthlySeries(ground, mechanisms, replication, variant)
  const records: OccurrenceRecord[] = []
  const luck: Record<string, number> = {}
  const keeper =
    causes && ground.region.territories.length <= MOST_TERRITORIES_WITH_CAUSES ? new CauseKeeper(ground) : undefined
  let [occurrence, nth] = [-1, 0]
  const run = startRun(name, plan, request, {
    trace: keeper !== undefined,
    ...(keeper && { onFiring: (firing) => keeper.fires(firing) }),
    onToss: ({ name: coin, probability, happened }) => {
      luck[coin] = (luck[coin] ?? 0) + (happened ? 1 : 0) - probability
    },
    onRecord: (happened) => {
      toll.add(happened)
      if (outcomes.length > 0) records.push(happened)
      nth = happened.occurrence === occurrence ? nth + 1 : 1
      occurrence = happened.occurrence
      if (record) events.push(eventRow(ground, replication, variant, happened, nth))
      keeper?.recorded(happened)
    },
  })
  keeper?.attach(run)
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
    ...(keeper && { causes: keeper.causes(replication, variant) }),
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
