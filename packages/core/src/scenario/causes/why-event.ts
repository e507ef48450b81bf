import { SimulationError } from "../../engine/simulation-error.js"
import type { Inspection } from "../../model/inspection.js"
import type { Provenance } from "../../model/parameter.js"
import type { RateAccount } from "../../model/rate-account.js"
import type { Reason } from "../../model/why.js"
import type { NamedSubject } from "../../results/run-causes.js"
import type { ConflictWorld } from "../../world/conflict-world.js"
import type { Ground } from "../../world/ground.js"
import type { RunWatch, ScenarioRun } from "../scenario-run.js"
import { HazardsInPlace } from "./hazards-in-place.js"
import { type NamedRead, namedReads, namedSubject, subjectOfIndex, variableName } from "./named-subject.js"

/** One link of a chain of causes, in the words of the scenario. */
export interface WhyLink {
  readonly occurrence: number
  /** Days since the start. */
  readonly time: number
  /** ISO date. */
  readonly date: string
  /** Hazard or scheduled event, `mechanism/name`. */
  readonly name: string
  /** Whom it happened to; null for scheduled events. */
  readonly subject: NamedSubject | null
  /** What brought it about: an occurrence, or 0 for the initial state. */
  readonly cause: number
  readonly because: Reason["because"]
  /** The variable whose change gave it its rate, where that is known. */
  readonly changed: { readonly variable: string; readonly of: NamedSubject } | null
  /** Firings per day when it happened; null where it has no rate. */
  readonly rate: number | null
  /** The same of all hazards in its territory together; null where it has none. */
  readonly place: number | null
}

/** How often something of a kind happens in a place, beside everything else there. */
export interface WhyCompetitor {
  readonly hazard: string
  readonly subject: NamedSubject
  /** Firings per day. */
  readonly rate: number
  /** Of the total of the place, 0 to 1. */
  readonly share: number
}

/** A number with its weight: by how many per cent the rate rises when it rises by one per cent; null where that has no meaning. */
interface Weighted {
  readonly elasticity: number | null
}
export type WhyParameter = Weighted & {
  readonly mechanism: string
  readonly name: string
  readonly value: number
  readonly unit: string
} & Provenance
export type WhyVariable = Weighted & NamedRead

/** A number that changed when something else happened. */
export interface WhyChange {
  readonly variable: string
  readonly of: NamedSubject
  readonly before: NamedRead["value"]
  readonly after: NamedRead["value"]
}

/** Why something happened in a run. */
export interface WhyEvent {
  /** The event first, back to the initial state. */
  readonly chain: readonly WhyLink[]
  /** Links of the chain that are not listed between the last but one and the last. */
  readonly leftOut: number
  /** What made its rate, those that weigh most first; null for what was scheduled. */
  readonly terms: { readonly parameters: readonly WhyParameter[]; readonly variables: readonly WhyVariable[] } | null
  /** What else could have happened in the territory at that moment, most frequent first; null where it has none. */
  readonly competing: {
    readonly total: number
    readonly listed: readonly WhyCompetitor[]
    /** How many more there were, with a rate of more than 0. */
    readonly more: number
  } | null
  /** What its cause did to its rate; null where it had its rate from the start. */
  readonly enabled: { readonly before: number; readonly after: number; readonly changes: readonly WhyChange[] } | null
}

const MOST_LINKS = 12
const MOST_COMPETITORS = 8

/** Starts the run that is asked about, from its beginning; called twice. */
export type OpenRun = (watch: RunWatch) => ScenarioRun

/**
 * Why something happened, by making its run again, twice: first for the chain of causes, then to look at the rates at each link. Exact: the run
 * that is looked at is the run itself. Costs two runs up to the occurrence.
 *
 * @param occurrence its number, as an event's id gives it
 * @throws SimulationError when the run ends before
 */
export function whyEvent(open: OpenRun, occurrence: number): WhyEvent {
  const first = open({ trace: true })
  stepTo(first, occurrence)
  const whole = first.run.why(occurrence)
  const shown = whole.length <= MOST_LINKS ? whole : [...whole.slice(0, MOST_LINKS - 1), whole.at(-1) as Reason]
  const seen = new Map<number, Seen>()
  const wanted = new Set(shown.map((reason) => reason.occurrence))
  let looker: Looker | undefined
  const again = open({
    onFiring: (firing) => {
      if (wanted.has(firing.occurrence) && looker !== undefined)
        seen.set(firing.occurrence, looker.look(firing.name, firing.member, firing.occurrence === occurrence))
    },
  })
  looker = new Looker(again)
  const asked = whole[0] as Reason
  let enabled: WhyEvent["enabled"] = null
  if (asked.member !== null && asked.cause > 0) {
    stepTo(again, asked.cause - 1)
    const before = looker.inspection.account(asked.name, asked.member)
    stepTo(again, asked.cause)
    const after = looker.inspection.account(asked.name, asked.member)
    const changes = changesBetween(before, after, again.ground)
    enabled = { before: before.rate, after: after.rate, changes }
  }
  stepTo(again, occurrence)
  const account = seen.get(occurrence)
  return {
    chain: shown.map((reason) => linkOf(reason, seen.get(reason.occurrence), again, looker.inspection)),
    leftOut: whole.length - shown.length,
    terms: account?.terms ?? null,
    competing: account?.competing ?? null,
    enabled,
  }
}

function stepTo({ run, end }: ScenarioRun, occurrence: number): void {
  while (run.occurrences < occurrence && run.step(end)) {
    // Everything happens in the step.
  }
  if (run.occurrences >= occurrence) return
  throw new SimulationError(
    "bad-model",
    `Asked was why occurrence ${occurrence} happened; the run ends after ${run.occurrences}.`,
  )
}

/** What was seen of a firing. */
interface Seen {
  readonly rate: number
  readonly place: number | null
  readonly terms: WhyEvent["terms"]
  readonly competing: WhyEvent["competing"]
}

/** Looks at a run's rates at the moments that matter. */
class Looker {
  readonly inspection: Inspection<ConflictWorld>
  readonly #ground: Ground
  readonly #places: HazardsInPlace<ConflictWorld>

  constructor({ run, ground }: ScenarioRun) {
    this.inspection = run.inspect()
    this.#ground = ground
    this.#places = new HazardsInPlace(this.inspection)
  }

  look(hazard: string, member: number, inDetail: boolean): Seen {
    const account = this.inspection.account(hazard, member)
    const { territory } = account.subject
    const place = territory === undefined ? null : this.#places.total(territory)
    return {
      rate: account.rate,
      place,
      terms: inDetail ? this.#terms(account) : null,
      competing: inDetail && territory !== undefined && place !== null ? this.#competing(territory, place) : null,
    }
  }

  #terms(account: RateAccount): NonNullable<WhyEvent["terms"]> {
    const weights = new Map(
      this.inspection.weights(account).map(({ path, index, elasticity }) => [`${path}[${index}]`, elasticity]),
    )
    const weight = (one: Weighted): number => Math.abs(one.elasticity ?? 0)
    const heaviestFirst = (a: Weighted, b: Weighted): number => weight(b) - weight(a)
    const parameters = account.parameters.map(({ part, ...read }) => ({
      mechanism: part,
      ...read,
      elasticity: weights.get(`parameters.${read.name}[null]`) ?? null,
    }))
    const variables = account.variables.flatMap((read) =>
      namedReads({ ...account, variables: [read] }, this.#ground).map((named) => ({
        ...named,
        // Who holds a place is no amount.
        elasticity: typeof named.value === "number" ? (weights.get(`${read.path}[${read.index}]`) ?? null) : null,
      })),
    )
    return { parameters: parameters.sort(heaviestFirst), variables: variables.sort(heaviestFirst) }
  }

  #competing(territory: number, total: number): NonNullable<WhyEvent["competing"]> {
    const all = this.#places.competing(territory)
    const listed = all.slice(0, MOST_COMPETITORS).map(({ hazard, member, rate }) => ({
      hazard,
      subject: namedSubject(this.inspection.subjectOf(hazard, member), this.#ground),
      rate,
      share: rate / total,
    }))
    return { total, listed, more: all.length - listed.length }
  }
}

function linkOf(
  { occurrence, time, name, member, cause, because, variable, index }: Reason,
  seen: Seen | undefined,
  { ground }: ScenarioRun,
  inspection: Inspection<ConflictWorld>,
): WhyLink {
  const subject = member === null ? null : inspection.subjectOf(name, member)
  const about = { member: member ?? -1, subject: subject ?? {} }
  return {
    occurrence,
    time,
    date: ground.calendar.dateAt(time),
    name,
    subject: subject && namedSubject(subject, ground),
    cause,
    because,
    changed:
      variable === null
        ? null
        : { variable: variableName(variable), of: subjectOfIndex(variable, index, about, ground) },
    rate: seen?.rate ?? null,
    place: seen?.place ?? null,
  }
}

/** Numbers that both accounts read and that differ, and those that only the later one read. */
function changesBetween(before: RateAccount, after: RateAccount, ground: Ground): WhyChange[] {
  const key = ({ variable, of }: NamedRead): string => JSON.stringify([variable, of])
  const earlier = new Map(namedReads(before, ground).map((read) => [key(read), read.value]))
  return namedReads(after, ground).flatMap(({ variable, of, value }) => {
    const old = earlier.get(key({ variable, of, value }))
    return old === undefined || old === value ? [] : [{ variable, of, before: old, after: value }]
  })
}
