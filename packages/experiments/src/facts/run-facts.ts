import type { ObservedFact, RunFacts, Scenario } from "@contested/core"
import { compareFacts } from "./compare-facts.js"
import type { LocatedEvent } from "./event-facts.js"

/** Whether the scenario says what media would report: then that is compared, like with like, and not the simulated truth. */
export function saysWhatIsReported({ parameters }: Pick<Scenario, "parameters">): boolean {
  return parameters.some(({ mechanism }) => mechanism === "reporting")
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Whether a run until a day covers all that a fact speaks of: its year, or every year that the scenario is compared over. */
function isCovered({ year }: ObservedFact, until: string, compared: string): boolean {
  return year === "all" ? until >= compared : until >= `${year}-12-31`
}

/**
 * A run held against what was observed. Facts of years that the run does not reach the end of are left out; what it simulates after the last year that is compared
 * is not looked at.
 *
 * @param scenario what ran, as it is: a what-if is not held against what was observed
 * @param until last day simulated, ISO date
 * @param replications located events of each
 * @returns null where the scenario has no observed facts, or the run covers none of them
 */
export function runFacts(
  scenario: Pick<Scenario, "observed" | "start" | "defaults" | "parameters" | "region" | "fittedUntil">,
  until: string,
  replications: readonly (readonly LocatedEvent[])[],
): RunFacts | null {
  const { observed = [], start, defaults, region, fittedUntil } = scenario
  const covered = observed.filter((fact) => isCovered(fact, until, defaults.until))
  if (covered.length === 0 || replications.length === 0) return null
  const last = yearOf(defaults.until)
  const compared = replications.map((events) => events.filter(({ year }) => year <= last))
  return {
    format: "contested/facts",
    version: 1,
    replications: replications.length,
    isReported: saysWhatIsReported(scenario),
    fittedUntil: fittedUntil ?? null,
    facts: compareFacts(covered, compared, region, { first: yearOf(start), last }),
  }
}
