import { type ParameterChoice, parameterName, type Subject } from "@contested/experiments"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { readParameters } from "../arguments/sweep-options.js"

/** Ends of the number line stand for no bound. */
const UNBOUNDED = 1e15

/** The parameters to vary: those that are named, or, where none is, every one whose declaration has two ends. */
export function variedParameters(given: GivenArguments, subject: Subject): Readonly<Record<string, ParameterChoice>> {
  const named = readParameters(given)
  if (given.has("--parameter")) return named
  const bounded = subject.parameters.filter(({ low, high }) => low > -UNBOUNDED && high < UNBOUNDED && low < high)
  if (bounded.length === 0)
    given.mistake(
      `No parameter of ${subject.name} has a range of its own: give --parameter name=low:high, once or more.`,
    )
  return Object.fromEntries(bounded.map((entry) => [parameterName(entry), {}]))
}
