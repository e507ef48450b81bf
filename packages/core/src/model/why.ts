import { INTERVENTION } from "../engine/occurrence-trace.js"
import type { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"

/** Something that happened, by name. */
export interface OccurrenceName {
  /** Number of the occurrence, from 1. */
  readonly occurrence: number
  /** Days since the start. */
  readonly time: number
  /** Name of the event kind or hazard, `part/name` in a model of parts; or `intervention`. */
  readonly name: string
  /** The member of a hazard's index set; null for events and interventions. */
  readonly member: number | null
}

/** One link of a chain of causes. */
export interface Reason extends OccurrenceName {
  /** What brought it about: an occurrence, or 0 for the initial state. */
  readonly cause: number
  /**
   * How: an event was `scheduled` by its cause; a hazard got its rate when its cause `changed` a variable it reads; a hazard that reads
   * everything, or had its rate from the start, was `enabled`; one that has had its rate since before the trace began was enabled `earlier`,
   * by what is not known; an intervention came from `outside`.
   */
  readonly because: "scheduled" | "changed" | "enabled" | "earlier" | "outside"
  /** The variable that changed and where, when it is known. */
  readonly variable: string | null
  readonly index: number | null
}

/** What happened, in the words of the model. */
export function nameOf(
  simulation: Simulation,
  { what, subject }: { readonly what: number; readonly subject: number },
): Pick<OccurrenceName, "name" | "member"> {
  const name = simulation.nameOf(what)
  return { name, member: what < 0 && name !== "intervention" ? subject : null }
}

/** From an occurrence back to the initial state, or to where the trace begins; the occurrence asked about comes first. */
export function chainOfCauses(simulation: Simulation, occurrence: number): Reason[] {
  const chain = [reasonFor(simulation, occurrence)]
  for (let next = chain[0]?.cause ?? 0; next > 0; ) {
    if (simulation.occurrences?.at(next) === undefined) return chain
    const reason = reasonFor(simulation, next)
    chain.push(reason)
    next = reason.cause
  }
  return chain
}

/** Why one thing happened: the first link of its chain of causes. */
export function reasonFor(simulation: Simulation, occurrence: number): Reason {
  const trace = simulation.occurrences
  if (trace === undefined) {
    throw new SimulationError("bad-model", "This run does not know why: it was started without `trace: true`.")
  }
  if (!(Number.isSafeInteger(occurrence) && occurrence >= 1)) {
    throw new SimulationError(
      "bad-model",
      `Asked why occurrence ${occurrence} happened; occurrences are numbered 1, 2, ..., and 0 is the initial state.`,
    )
  }
  const traced = trace.at(occurrence)
  if (traced === undefined) {
    const last = simulation.occurrence
    throw new SimulationError(
      "bad-model",
      `Occurrence ${occurrence} is not in the trace, which holds ${last - trace.size + 1} to ${last}.`,
    )
  }
  const { time, what, cause, variable, index } = traced
  const changed = simulation.variableName(variable) ?? null
  const isBeforeTrace = cause > 0 && cause <= simulation.occurrence - trace.size
  return {
    occurrence,
    time,
    ...nameOf(simulation, traced),
    cause,
    because: becauseOf(what, changed !== null, isBeforeTrace),
    variable: changed,
    index: changed === null ? null : index,
  }
}

function becauseOf(what: number, isChangeKnown: boolean, isBeforeTrace: boolean): Reason["because"] {
  if (what === INTERVENTION) return "outside"
  if (what >= 0) return "scheduled"
  if (isChangeKnown) return "changed"
  return isBeforeTrace ? "earlier" : "enabled"
}

/**
 * A chain of causes as sentences, one a line, what was asked about first:
 * `21. shrink, member 2, day 2.26: occurrence 18 changed n[2]`.
 *
 * @param options.decimals of the days, 0 to 20; default 2
 */
export function explain(reasons: readonly Reason[], { decimals = 2 }: { readonly decimals?: number } = {}): string {
  return reasons
    .map(({ occurrence, name, member, time, ...why }) => {
      const who = member === null ? name : `${name}, member ${member}`
      return `${occurrence}. ${who}, day ${time.toFixed(decimals)}: ${inWords(why)}`
    })
    .join("\n")
}

function inWords({
  because,
  cause,
  variable,
  index,
}: Pick<Reason, "because" | "cause" | "variable" | "index">): string {
  const by = cause === 0 ? "the start" : `occurrence ${cause}`
  switch (because) {
    case "scheduled":
      return `${by} scheduled it`
    case "changed":
      return `${by} changed ${variable}[${index}]`
    case "enabled":
      return cause === 0 ? "possible from the start" : `its rate comes from ${by}`
    case "earlier":
      return `its rate comes from ${by}, before the trace begins`
    case "outside":
      return "done from outside"
  }
}
