import { didYouMean } from "@contested/core"
import { makeRun, NO_PARAMETERS, quoted, type Subject, taskOf } from "@contested/experiments"
import { completePlan } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"

const MOST_NAMES = 30

/** The names of the measures of one run that ends on this day. */
function measuresUntil(subject: Subject, until: string | null): readonly string[] {
  const plan = completePlan(subject, { design: NO_PARAMETERS, replications: 1, until, measures: "all" })
  const result = makeRun(subject, plan, taskOf(plan, 1), new Map())
  return result.status === "done" ? Object.keys(result.measures) : []
}

/**
 * Notes the measures that a subject does not have, and gives the name of the first that it has. A run of one day says what there is; only a measure that is of a later year takes a whole run
 * to be found.
 */
export function noteUnknownMeasures(
  given: GivenArguments,
  subject: Subject,
  names: readonly string[],
  { option, until = subject.defaults.until }: { readonly option: string; readonly until?: string | null },
): string {
  let known = measuresUntil(subject, subject.start)
  const first = known[0] ?? ""
  if (names.some((name) => !known.includes(name)) && subject.start !== null) known = measuresUntil(subject, until)
  // A subject that cannot run with its defaults says why when it is run.
  if (known.length === 0) return names[0] ?? first
  for (const name of names) {
    if (known.includes(name)) continue
    const shown = known.length > MOST_NAMES ? `${known.slice(0, MOST_NAMES).join(", ")}, ...` : known.join(", ")
    given.mistake(
      `${option} names ${quoted(name)}, which ${subject.name} does not have${didYouMean(name, known)} It has ${shown}.`,
    )
  }
  return first
}
