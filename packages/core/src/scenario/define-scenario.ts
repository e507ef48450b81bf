import type { Mechanism } from "../mechanisms/mechanism.js"
import { start } from "../model/run.js"
import type { Settings } from "../model/settings.js"
import type { EventRow } from "../results/event-row.js"
import type { ReplicationRequest, ReplicationResult } from "../results/replication.js"
import type { ParameterEntry } from "../results/run-manifest.js"
import type { Ground } from "../world/ground.js"
import { conflictModel } from "./conflict-model.js"
import { DeathToll } from "./death-toll.js"
import { eventRow } from "./event-rows.js"
import { MonthlySeries, standingMeasures } from "./monthly-series.js"
import type { Scenario } from "./scenario.js"

/** A scenario as its author writes it: a region, agents, mechanisms. */
export interface ScenarioDefinition extends Omit<Scenario, "start" | "region" | "agents" | "parameters" | "replicate"> {
  readonly ground: Ground
  readonly mechanisms: readonly Mechanism[]
  /** Parameter values that differ from the mechanisms' defaults, by mechanism, in declared units. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Makes a scenario that can be run by name. */
export function defineScenario({ ground, mechanisms, settings = {}, ...description }: ScenarioDefinition): Scenario {
  return {
    ...description,
    start: ground.calendar.start,
    region: ground.region,
    agents: [
      ...ground.groups.map(({ id, name }) => ({ id, name, kind: "armed group" as const })),
      ...ground.forces.map(({ id, name }) => ({ id, name, kind: "state force" as const })),
    ],
    parameters: parameterEntries(mechanisms, settings),
    replicate: (request) => replicate(description.name, ground, mechanisms, settings, request),
  }
}

/** One run from start to end, watched month by month. */
function replicate(
  name: string,
  ground: Ground,
  mechanisms: readonly Mechanism[],
  settings: Settings,
  { seed, replication, until, record }: ReplicationRequest,
): ReplicationResult {
  // The last day is included: the run ends at the midnight after it.
  const end = ground.calendar.timeOf(until) + 1
  const events: EventRow[] = []
  const toll = new DeathToll(ground, end)
  const series = new MonthlySeries(ground, replication)
  const run = start(conflictModel(name, ground, mechanisms), {
    seed,
    replication,
    parameters: settings,
    onRecord: (happened) => {
      toll.add(happened)
      if (record) events.push(eventRow(ground, replication, happened))
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
    measures: [...toll.measures(), ...standingMeasures(ground, run.world)],
    occurrences: run.occurrences,
  }
}

/** Every parameter of every mechanism with its value and provenance, in declared units. */
function parameterEntries(
  mechanisms: readonly Mechanism[],
  settings: Readonly<Record<string, Readonly<Record<string, number>>>>,
): ParameterEntry[] {
  return mechanisms.flatMap((mechanism) =>
    Object.entries(mechanism.parameters).map(([name, { value, unit, low, high, description, source, assumption }]) => ({
      mechanism: mechanism.name,
      name,
      value: settings[mechanism.name]?.[name] ?? value,
      unit,
      low,
      high,
      description,
      ...(source === undefined ? { assumption: assumption ?? "" } : { source }),
    })),
  )
}
