import type { FactName, Scenario } from "@contested/core"
import { locatedEvents } from "../facts/compare-facts.js"
import { eventFact } from "../facts/event-facts.js"
import { bySettings, scenarioSubject } from "./scenario-subject.js"
import type { Measure, Subject } from "./subject.js"

/** What stands after the scenario's name in that of its subject of facts. */
export const FACTS_SUFFIX = "-facts"

/** The measure that stands for a fact: `events:Zacatecas:2020`, without state or year where it is of all. */
export function factMeasure({ fact, state, year }: { fact: FactName; state: string; year: number | "all" }): string {
  return [fact, ...(state === "all" ? [] : [state]), ...(year === "all" ? [] : [String(year)])].join(":")
}

/**
 * A scenario whose runs answer with its observed facts, counted as observers would count them (what media report, where the scenario says what
 * they do): so that sensitivity and calibration compare like with like. A share of no events, which has no value, is 0. Facts of years after the last
 * day are left out; those over all years are of the years that are run.
 */
export function factSubject(scenario: Scenario): Subject {
  const base = scenarioSubject(scenario)
  const isReported = scenario.parameters.some(({ mechanism }) => mechanism === "reporting")
  const observed = scenario.observed ?? []
  return {
    ...base,
    name: `${scenario.name}${FACTS_SUFFIX}`,
    title: `${scenario.title}: its observed facts`,
    run: ({ until, ...request }) => {
      const last = until ?? scenario.defaults.until
      const result = scenario.replicate({ ...bySettings(request), until: last, record: true })
      const events = locatedEvents(result.events, { start: scenario.start, isReported })
      const years = { firstYear: Number(scenario.start.slice(0, 4)), lastYear: Number(last.slice(0, 4)) }
      const frame = { territories: scenario.region.territories.length, ...years }
      const measures = observed
        .filter(({ year }) => year === "all" || year <= years.lastYear)
        .map(
          ({ fact, state, year }): Measure => ({
            name: factMeasure({ fact, state, year }),
            unit: fact === "events" || fact === "deaths" ? fact : "1",
            value: eventFact(fact, events, frame, state, year) ?? 0,
            ...(year !== "all" && { detail: true }),
          }),
        )
      return { replication: result.replication, digest: result.digest, occurrences: result.occurrences, measures }
    },
  }
}

/** The subjects of facts of all scenarios that have observed ones. */
export function factSubjects(scenarios: readonly Scenario[]): Subject[] {
  return scenarios.filter(({ observed }) => observed !== undefined && observed.length > 0).map(factSubject)
}
