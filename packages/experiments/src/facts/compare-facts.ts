import {
  dayNumber,
  type EventRow,
  type FactComparison,
  type FactTolerance,
  type ObservedFact,
  quantileOfSorted,
  type Region,
} from "@contested/core"
import { eventFact, type FactFrame, type LocatedEvent } from "./event-facts.js"

/** UCDP GED's worst precisions of events that are compared: dated to a week, located to a municipality. */
const DATED = 3
const LOCATED = 3

/**
 * The events of one replication as a comparison sees them: where the scenario says what media report, the located and dated reports; else
 * all violent events as they happened.
 */
export function locatedEvents(
  rows: Iterable<EventRow>,
  { start, isReported }: { readonly start: string; readonly isReported: boolean },
): LocatedEvent[] {
  const firstDay = dayNumber(start) ?? 0
  return [...rows]
    .filter(({ kind, type_of_violence, date_prec, where_prec }) =>
      isReported ? kind === "report" && date_prec <= DATED && where_prec <= LOCATED : type_of_violence !== "",
    )
    .map(({ territory, adm_1, date_start, best }) => ({
      territory,
      state: adm_1,
      year: Number(date_start.slice(0, 4)),
      month: Number(date_start.slice(5, 7)),
      day: (dayNumber(date_start) ?? 0) - firstDay,
      deaths: best,
    }))
}

/** Holds a scenario's runs against what was observed: every fact, met or missed. */
export function compareFacts(
  observed: readonly ObservedFact[],
  replications: readonly (readonly LocatedEvent[])[],
  region: Pick<Region, "territories">,
  years: { readonly first: number; readonly last: number },
): FactComparison[] {
  const frame: FactFrame = { territories: region.territories.length, firstYear: years.first, lastYear: years.last }
  return observed.map(({ fact, state, year, observed: value, tolerance, source }) => {
    const simulated = replications
      .map((events) => eventFact(fact, events, frame, state, year))
      .filter((one) => one !== undefined)
      .sort((a, b) => a - b)
    const mean = simulated.length === 0 ? null : simulated.reduce((sum, one) => sum + one, 0) / simulated.length
    const spread =
      simulated.length < 2 ? undefined : ([0.05, 0.95].map((p) => quantileOfSorted(simulated, p)) as [number, number])
    return {
      fact,
      state,
      year,
      observed: value,
      simulated: mean,
      low: spread?.[0] ?? null,
      high: spread?.[1] ?? null,
      tolerance,
      met: mean !== null && meets(value, mean, tolerance),
      source,
    }
  })
}

function meets(observed: number, simulated: number, tolerance: FactTolerance): boolean {
  if ("relative" in tolerance) return Math.abs(simulated - observed) <= tolerance.relative * Math.abs(observed)
  // A factor of nothing is nothing: where none was observed, less than one half on average counts as none.
  if (observed === 0) return simulated < 0.5
  return simulated >= observed / tolerance.factor && simulated <= observed * tolerance.factor
}
