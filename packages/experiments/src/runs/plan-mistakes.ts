import { checkDesign } from "../designs/design-csv.js"
import { ExperimentError } from "../experiment-error.js"
import { MOST_REPLICATIONS, replicationsMistake, seedMistake, untilMistake } from "../experiment-request.js"
import { quoted } from "../printable.js"
import { type ExperimentPlan, runsOf } from "./experiment-plan.js"
import type { Subject } from "./subject.js"

/** Most runs of an experiment. */
export const MOST_RUNS = 10_000_000

function variantMistakes({ variants }: ExperimentPlan, subject: Subject): string[] {
  if (variants.length === 0) return ["No variant is named: leave variants out, or name at least one."]
  const known = subject.variants.map(({ name }) => name)
  return variants.flatMap((name, index) => {
    if (!known.includes(name))
      return [`There is no variant ${quoted(name)} of ${subject.name}; there are ${known.join(", ")}.`]
    return variants.indexOf(name) < index ? [`Variant ${quoted(name)} is named twice.`] : []
  })
}

function designMistakes({ design }: ExperimentPlan, subject: Subject): readonly string[] {
  if (design.points.length === 0) return ["The design has no points: there is nothing to simulate."]
  if (design.parameters.length === 0) return []
  try {
    checkDesign(design, subject.parameters)
    return []
  } catch (error) {
    if (error instanceof ExperimentError) return error.sentences
    throw error
  }
}

/** Everything that is wrong with a plan for a subject, one sentence each; empty when it can be run. */
export function planMistakes(plan: ExperimentPlan, subject: Subject): string[] {
  const { seed, replications, until, measures } = plan
  const prefixed = (what: string, mistake: string | null): string[] => (mistake === null ? [] : [`${what} ${mistake}`])
  const mistakes = [
    ...prefixed("seed", seedMistake(seed)),
    ...prefixed("replications", replicationsMistake(replications)),
    ...variantMistakes(plan, subject),
    ...designMistakes(plan, subject),
  ]
  if (subject.start === null) {
    if (until !== null) mistakes.push(`${subject.name} has no calendar: a last day means nothing to it.`)
  } else mistakes.push(...prefixed("until", untilMistake(until ?? "", subject.start)))
  if (Array.isArray(measures)) {
    if (measures.length === 0) mistakes.push("No measures are named: leave measures out, or name at least one.")
    for (const [index, name] of measures.entries())
      if (measures.indexOf(name) < index) mistakes.push(`Measure ${quoted(name)} is named twice.`)
  }
  const runs = runsOf(plan)
  if (runs > MOST_RUNS || (replications > MOST_REPLICATIONS && runs > 0))
    mistakes.push(
      `The experiment has ${runs.toLocaleString("en-US")} runs: at most ${MOST_RUNS.toLocaleString("en-US")} are made.`,
    )
  return mistakes
}
