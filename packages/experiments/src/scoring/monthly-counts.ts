import type { ObservedMonths, Region } from "@contested/core"
import type { LocatedEvent } from "../facts/event-facts.js"

/** What is counted. */
export const COUNTED = ["events", "deaths"] as const
export type Counted = (typeof COUNTED)[number]
/** Where it is counted. */
export const AREAS = ["state", "municipality"] as const
export type Area = (typeof AREAS)[number]

/** Counts by area and month: one list per area, one number per month, those without events 0. */
export interface MonthlyCounts {
  /** Names of states or codes of municipalities. */
  readonly areas: readonly string[]
  /** `YYYY-MM`, consecutive. */
  readonly months: readonly string[]
  readonly counts: readonly (readonly number[])[]
}

/** The months from first to last, both included, as `YYYY-MM`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  for (;;) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`
    if (name > last) return months
    months.push(name)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** Which area each territory belongs to, and the areas in order. */
function areasOf({ territories }: Pick<Region, "territories">, area: Area) {
  const of = new Map(territories.map(({ code, state }) => [code, area === "state" ? state : code]))
  return { of, areas: [...new Set(of.values())] }
}

function empty(areas: readonly string[], months: readonly string[]): number[][] {
  return areas.map(() => months.map(() => 0))
}

/** Observed counts of the window. */
export function observedCounts(
  region: Pick<Region, "territories">,
  observed: ObservedMonths,
  months: readonly string[],
  { area, counted }: { readonly area: Area; readonly counted: Counted },
): MonthlyCounts {
  const { of, areas } = areasOf(region, area)
  const counts = empty(areas, months)
  for (const [territory, month, events, deaths] of observed.rows)
    add(counts, areas.indexOf(of.get(territory) ?? ""), months.indexOf(month), counted === "events" ? events : deaths)
  return { areas, months, counts }
}

/** Counts of one replication's events in the window. */
export function simulatedCounts(
  region: Pick<Region, "territories">,
  events: readonly LocatedEvent[],
  months: readonly string[],
  { area, counted }: { readonly area: Area; readonly counted: Counted },
): MonthlyCounts {
  const { of, areas } = areasOf(region, area)
  const counts = empty(areas, months)
  const places = new Map(areas.map((name, index) => [name, index]))
  const columns = new Map(months.map((name, index) => [name, index]))
  for (const { territory, year, month, deaths } of events) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`
    add(counts, places.get(of.get(territory) ?? "") ?? -1, columns.get(name) ?? -1, counted === "events" ? 1 : deaths)
  }
  return { areas, months, counts }
}

function add(counts: number[][], row: number, column: number, by: number): void {
  const list = counts[row]
  if (list !== undefined && column >= 0 && column < list.length) list[column] = (list[column] as number) + by
}
