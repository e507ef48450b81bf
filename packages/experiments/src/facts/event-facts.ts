import type { FactName } from "@contested/core"

/** A located event, observed or simulated. */
export interface LocatedEvent {
  /** Code of the territory. */
  readonly territory: string
  readonly state: string
  /** Calendar year and month (1 to 12) in which it began. */
  readonly year: number
  readonly month: number
  /** Days since the first day compared; whole or not. */
  readonly day: number
  /** >= 0. */
  readonly deaths: number
}

/** The ground and time over which events are compared. */
export interface FactFrame {
  /** How many territories there are, with and without events. */
  readonly territories: number
  readonly firstYear: number
  readonly lastYear: number
}

/** A fact's value where it has one: a share of no events has none. */
export type FactValue = number | undefined

const REPEAT_DAYS = 60

/**
 * One stylised fact of a list of events.
 *
 * @param state name of a state, or `all`: events elsewhere are left out, the number of territories stays
 * @param year a calendar year, or `all`
 */
export function eventFact(
  fact: FactName,
  events: readonly LocatedEvent[],
  frame: FactFrame,
  state = "all",
  year: number | "all" = "all",
): FactValue {
  const chosen = events.filter(
    (event) => (state === "all" || event.state === state) && (year === "all" || event.year === year),
  )
  const lethal = chosen.filter(({ deaths }) => deaths > 0)
  const shareOfLethal = (holds: (deaths: number) => boolean): FactValue =>
    ratio(lethal.filter(({ deaths }) => holds(deaths)).length, lethal.length)
  const years = year === "all" ? frame.lastYear - frame.firstYear + 1 : 1
  switch (fact) {
    case "events":
      return chosen.length
    case "deaths":
      return chosen.reduce((sum, { deaths }) => sum + deaths, 0)
    case "share of lethal events with 1 death":
      return shareOfLethal((deaths) => deaths === 1)
    case "share of lethal events with 2 deaths":
      return shareOfLethal((deaths) => deaths === 2)
    case "share of lethal events with 5 deaths or more":
      return shareOfLethal((deaths) => deaths >= 5)
    case "share of lethal events with 10 deaths or more":
      return shareOfLethal((deaths) => deaths >= 10)
    case "share of territory-months without an event": {
      const hit = new Set(chosen.map((event) => `${event.territory}|${event.year}|${event.month}`)).size
      return 1 - hit / (frame.territories * 12 * years)
    }
    case "Gini coefficient of events over territories":
      return gini(perTerritory(chosen, frame.territories))
    case "lag-1 autocorrelation of monthly events":
      return lagOneAutocorrelation(perMonth(chosen, frame, year))
    case "variance to mean of monthly events":
      return varianceToMean(perMonth(chosen, frame, year))
    case "share of events in a territory hit in the 60 days before":
      return repeatShare(chosen)
    case "share of events in the ten territories with most":
      return ratio(
        perTerritory(chosen, frame.territories)
          .slice(-10)
          .reduce((sum, count) => sum + count, 0),
        chosen.length,
      )
  }
}

function ratio(part: number, whole: number): FactValue {
  return whole === 0 ? undefined : part / whole
}

/** Events by territory, those without included, ascending. */
function perTerritory(events: readonly LocatedEvent[], territories: number): number[] {
  const counts = new Map<string, number>()
  for (const { territory } of events) counts.set(territory, (counts.get(territory) ?? 0) + 1)
  const without = Array.from({ length: Math.max(0, territories - counts.size) }, () => 0)
  return [...without, ...counts.values()].sort((a, b) => a - b)
}

function perMonth(events: readonly LocatedEvent[], frame: FactFrame, year: number | "all"): number[] {
  const first = year === "all" ? frame.firstYear : year
  const last = year === "all" ? frame.lastYear : year
  const counts = new Array<number>(12 * (last - first + 1)).fill(0)
  for (const event of events) {
    const month = 12 * (event.year - first) + event.month - 1
    counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}

/** Of ascending values; 0 when all are equal, undefined when all are 0. */
function gini(ascending: readonly number[]): FactValue {
  const n = ascending.length
  const sum = ascending.reduce((total, value) => total + value, 0)
  return ratio(
    ascending.reduce((total, value, i) => total + (2 * (i + 1) - n - 1) * value, 0),
    n * sum,
  )
}

function lagOneAutocorrelation(values: readonly number[]): FactValue {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const products = values.slice(1).reduce((sum, value, i) => sum + (value - mean) * ((values[i] as number) - mean), 0)
  return ratio(products, squares)
}

function varianceToMean(values: readonly number[]): FactValue {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return ratio(squares / (values.length - 1), mean)
}

function repeatShare(events: readonly LocatedEvent[]): FactValue {
  const ordered = events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => a.event.day - b.event.day || a.place - b.place)
  const lastDay = new Map<string, number>()
  let repeats = 0
  for (const { event } of ordered) {
    const before = lastDay.get(event.territory)
    if (before !== undefined && event.day - before <= REPEAT_DAYS) repeats += 1
    lastDay.set(event.territory, event.day)
  }
  return ratio(repeats, ordered.length)
}
