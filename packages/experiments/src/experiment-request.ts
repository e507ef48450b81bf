import type { Scenario } from "@contested/core"
import { isCalendarDate } from "./calendar-date.js"
import { quoted } from "./printable.js"

/** Which replications of which scenario to make. */
export interface ExperimentRequest {
  /** 1 to 200 characters, no control characters. */
  readonly seed: string
  /** Whole number, 1 to 1,000,000. */
  readonly replications: number
  /** Last day simulated, ISO date, included; not before the scenario's start, at most 100 years after it. */
  readonly until: string
  /** Whether events and series are kept. Changes neither measures nor digests. */
  readonly record: boolean
  /** Name of one of the scenario's variants; default: the scenario as it is. */
  readonly variant?: string
}

export const MOST_REPLICATIONS = 1_000_000
export const LONGEST_SEED = 200
const LONGEST_YEARS = 100

/** What is wrong with a seed, or null. The sentence starts with the value, so that a caller can put its own name before it. */
export function seedMistake(seed: string): string | null {
  if (seed === "") return `is empty: give 1 to ${LONGEST_SEED} characters.`
  if (seed.length > LONGEST_SEED) return `has ${seed.length} characters: give 1 to ${LONGEST_SEED}.`
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(seed)) {
    return `${quoted(seed)} holds a control character: give 1 to ${LONGEST_SEED} visible characters.`
  }
  return null
}

/** What is wrong with a number of replications, or null. */
export function replicationsMistake(replications: number): string | null {
  if (Number.isInteger(replications) && replications >= 1 && replications <= MOST_REPLICATIONS) return null
  return `${replications} is not a whole number from 1 to 1,000,000.`
}

/** What is wrong with the last day of a run of this scenario, or null. */
export function untilMistake(until: string, start: string): string | null {
  if (!isCalendarDate(until))
    return `${quoted(until)} is not a day of the calendar: write YYYY-MM-DD, such as ${start}.`
  if (until < start) return `${until} lies before the scenario's first day: give ${start} or later.`
  const last = `${String(Number(start.slice(0, 4)) + LONGEST_YEARS).padStart(4, "0")}${start.slice(4)}`
  if (until > last) return `${until} lies more than ${LONGEST_YEARS} years after the scenario's first day, ${start}.`
  return null
}

/** Everything that is wrong with a request, one sentence each; empty when it can be run. */
export function requestMistakes(scenario: Scenario, request: ExperimentRequest): string[] {
  const mistakes = [
    ["seed", seedMistake(request.seed)],
    ["replications", replicationsMistake(request.replications)],
    ["until", untilMistake(request.until, scenario.start)],
  ] as const
  return mistakes.flatMap(([field, mistake]) => (mistake === null ? [] : [`${field} ${mistake}`]))
}
