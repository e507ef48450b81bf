import { BASELINE, type MeasureValue, type ReplicationRequest, type Scenario } from "@contested/core"
import { runSeries } from "./run-series.js"
import type { Measure, Subject, SubjectRequest } from "./subject.js"

/** Before the name of a coin in that of its measure: what it showed minus its probability, with mean 0 in theory. */
export const LUCK_PREFIX = "luck:"

/** A measure's name as a column: what it is of, and of when, where that is not the whole. */
function columnName({ measure, place, agent, year }: MeasureValue): string {
  const parts = [place === "all" ? "" : place, agent, year === "all" ? "" : String(year)]
  return [measure, ...parts.filter((part) => part !== "")].join(":")
}

function byMechanism(settings: Readonly<Record<string, number>>): Record<string, Record<string, number>> {
  const nested: Record<string, Record<string, number>> = {}
  for (const [name, value] of Object.entries(settings)) {
    const dot = name.lastIndexOf(".")
    const mechanism = name.slice(0, dot)
    nested[mechanism] = { ...nested[mechanism], [name.slice(dot + 1)]: value }
  }
  return nested
}

/** What a scenario is asked for: variant and settings where there are any. */
export function bySettings({
  seed,
  replication,
  settings,
  variant,
}: Omit<SubjectRequest, "until">): Omit<ReplicationRequest, "until" | "record"> {
  return {
    seed,
    replication,
    ...(variant !== BASELINE && { variant }),
    ...(Object.keys(settings).length > 0 && { settings: byMechanism(settings) }),
  }
}

/** A scenario as experiments run it: its mechanisms' parameters, its what-ifs as variants, and the measures of its summary. */
export function scenarioSubject(scenario: Scenario): Subject {
  const { name, title, parameters, start, defaults, limits, variants = [] } = scenario
  return {
    name,
    title,
    parameters,
    variants: [{ name: BASELINE, title: "The scenario as it is" }, ...variants],
    start,
    defaults,
    limits,
    stage: () => {
      const { summary, agents, region, changesOf } = scenario
      return { summary, agents, region, ...(changesOf && { changesOf }) }
    },
    run: ({ until, series, ...request }) => {
      const record = series === true
      const result = scenario.replicate({ ...bySettings(request), until: until ?? defaults.until, record })
      const measures = result.measures.map(
        (measure): Measure => ({
          name: columnName(measure),
          unit: measure.unit,
          value: measure.value,
          ...((measure.place !== "all" || measure.year !== "all") && { detail: true }),
        }),
      )
      const { replication, digest, occurrences, luck = {} } = result
      if (record)
        for (const [coin, value] of Object.entries(luck))
          measures.push({ name: `${LUCK_PREFIX}${coin}`, unit: "1", value })
      return { replication, digest, occurrences, measures, ...(record && { series: runSeries(result.series) }) }
    },
  }
}
