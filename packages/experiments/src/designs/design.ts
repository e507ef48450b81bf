import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"

/** Most rows a design may have, as most replications of an experiment. */
export const MOST_POINTS = 1_000_000

/** Most parameters of a design: beyond any model, far below what would fill the memory. */
export const MOST_PARAMETERS = 10_000

/** Which settings to simulate: one row per point, one column per parameter. Plain data. */
export interface Design {
  /** Names of the columns, no two alike. */
  readonly parameters: readonly string[]
  /** Finite values, in the order of the parameters. */
  readonly points: readonly (readonly number[])[]
}

/**
 * A design whose names have been checked.
 *
 * @throws ExperimentError `request` when there are no parameters or no points, or a name is empty or given twice; one sentence each.
 */
export function design(parameters: readonly string[], points: readonly (readonly number[])[]): Design {
  const mistakes = [...nameMistakes(parameters)]
  if (points.length === 0) mistakes.push("The design has no points: there is nothing to simulate.")
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
  return { parameters, points }
}

/** What is wrong with the names of a design's columns, one sentence each. */
export function nameMistakes(parameters: readonly string[]): string[] {
  if (parameters.length === 0) return ["The design has no parameters: name at least one."]
  if (parameters.length > MOST_PARAMETERS) {
    const count = parameters.length.toLocaleString("en-US")
    return [`The design has ${count} parameters: at most ${MOST_PARAMETERS.toLocaleString("en-US")} are taken.`]
  }
  const before = new Set<string>()
  return parameters.flatMap((name, index) => {
    if (name.trim() === "") return [`Parameter ${index + 1} of the design has no name.`]
    if (printable(name, name.length) !== name)
      return [`Parameter ${quoted(name)} of the design holds a character that cannot be seen.`]
    if (/^[=+\-@]/.test(name))
      return [`Parameter ${quoted(name)} of the design begins with ${name[0]}: a spreadsheet would run it.`]
    const isTwice = before.has(name)
    before.add(name)
    return isTwice ? [`Parameter ${quoted(name)} of the design is given twice.`] : []
  })
}

/**
 * Refuses a design that nobody could run, before it is made.
 *
 * @param points How many points it would have; may be far beyond what memory holds.
 * @param what The design, as the sentence begins: "A full factorial of 12 parameters".
 * @throws ExperimentError `request` naming the count.
 */
export function requireAffordable(points: number, what: string): void {
  // What is no number at all is left to the check of the number itself.
  if (!(points > MOST_POINTS)) return
  const count = points < 1e15 ? points.toLocaleString("en-US") : points.toExponential(2)
  throw new ExperimentError(
    "request",
    `${what} has ${count} points: at most ${MOST_POINTS.toLocaleString("en-US")} are made. Take fewer levels, parameters or points, or a Latin hypercube.`,
  )
}

/**
 * Refuses a number of a design that is not whole or not in its range.
 *
 * @throws ExperimentError `request` naming the value.
 */
export function requireWhole(value: number, least: number, most: number, what: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new ExperimentError(
    "request",
    `${what} is ${value}: expected a whole number from ${least} to ${most.toLocaleString("en-US")}.`,
  )
}
