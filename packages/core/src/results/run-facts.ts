import type { FactName } from "./fact-name.js"
import type { FactTolerance } from "./fact-tolerance.js"

/** An observed fact beside what the model says. */
export interface FactComparison {
  readonly fact: FactName
  /** Name of a state, or `all`. */
  readonly state: string
  readonly year: number | "all"
  readonly observed: number
  /** Mean over replications; null where no replication has the fact. */
  readonly simulated: number | null
  /** Nine replications in ten lie between these (type-7 quantiles 0.05 and 0.95); null with fewer than two. */
  readonly low: number | null
  readonly high: number | null
  readonly tolerance: FactTolerance
  /** Whether the mean lies within the tolerance of the observed value. */
  readonly met: boolean
  readonly source: string
}

/** facts.json: a run held against what was observed, every fact, met or missed. */
export interface RunFacts {
  readonly format: "contested/facts"
  readonly version: 1
  readonly replications: number
  /** Whether the simulated side is what media would report of the events, where the scenario says so; else the events themselves. */
  readonly isReported: boolean
  /** Last day of what parameters were fitted to, ISO date; facts of later years were held out. Null where nothing was fitted. */
  readonly fittedUntil: string | null
  readonly facts: readonly FactComparison[]
}

/** Facts apart by what they can show: single years to which parameters were fitted, single years held out, and all years at once, which are partly so. */
export interface FactsByYears {
  /** Empty where nothing was fitted. */
  readonly fitted: readonly FactComparison[]
  readonly heldOut: readonly FactComparison[]
  readonly allYears: readonly FactComparison[]
}

/** A year is fitted to when all of it lies before the last day fitted to; where nothing was fitted every single year is held out. */
export function factsByYears({ facts, fittedUntil }: Pick<RunFacts, "facts" | "fittedUntil">): FactsByYears {
  const isFitted = ({ year }: FactComparison): boolean => fittedUntil !== null && `${year}-12-31` <= fittedUntil
  const single = facts.filter(({ year }) => year !== "all")
  return {
    fitted: single.filter(isFitted),
    heldOut: single.filter((fact) => !isFitted(fact)),
    allYears: facts.filter(({ year }) => year === "all"),
  }
}
