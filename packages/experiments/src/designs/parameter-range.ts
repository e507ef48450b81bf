import { exp, log, nearest, type ParameterEntry } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { quoted } from "../printable.js"
import { type Design, design } from "./design.js"

/** The values of one parameter that a design may use, both ends included, in the parameter's unit. */
export interface ParameterRange {
  readonly name: string
  readonly low: number
  readonly high: number
  /** `log`: equal ratios are equally likely; needs low above 0. Default `linear`. */
  readonly scale?: "linear" | "log"
  /** Whole numbers only, each with the same probability on a linear scale. Default false. */
  readonly whole?: boolean
}

/** What a caller says about a parameter beyond its declaration. */
export type RangeChoice = Partial<Omit<ParameterRange, "name">>

/** A declared range beyond this was not meant as one: ends of the number line stand for "no bound". */
const UNBOUNDED = 1e15

/** The name by which a design calls a parameter: `mechanism.name`, or the name alone where it belongs to no mechanism. */
export function parameterName({ mechanism, name }: Pick<ParameterEntry, "mechanism" | "name">): string {
  return mechanism === "" ? name : `${mechanism}.${name}`
}

/**
 * The ranges of chosen parameters, from their own declarations, narrowed where the caller says so.
 *
 * @param entries The parameters of a scenario or model.
 * @param choices By name (`mechanism.name`): which parameters to vary, and their range where the declared one is too wide.
 * @throws ExperimentError `request`, one sentence per mistake: a parameter that does not exist, a range that has no bound, is empty, leaves
 *   the declared one, or has no logarithm; a whole range without whole number.
 */
export function rangesOf(
  entries: readonly ParameterEntry[],
  choices: Readonly<Record<string, RangeChoice>>,
): readonly ParameterRange[] {
  const names = entries.map(parameterName)
  const mistakes: string[] = []
  const ranges = Object.entries(choices).flatMap(([name, choice]) => {
    const entry = entries[names.indexOf(name)]
    if (entry === undefined) {
      const near = nearest(name, names)
      const meant = near === null ? "" : `: did you mean ${near}?`
      mistakes.push(
        `Parameter ${quoted(name)} does not exist${meant || ";"} ${meant ? "There" : "there"} are ${listed(names)}.`,
      )
      return []
    }
    const range: ParameterRange = {
      name,
      low: entry.low,
      high: entry.high,
      ...(entry.whole === true && { whole: true }),
      ...choice,
    }
    const found = rangeMistakes(range, entry.unit)
    if (range.low < entry.low || range.high > entry.high) {
      found.push(
        `Parameter ${quoted(name)} is to vary from ${range.low} to ${range.high}: allowed are ${entry.low} to ${entry.high} [${entry.unit}].`,
      )
    }
    mistakes.push(...found)
    return [range]
  })
  if (mistakes.length === 0 && ranges.length === 0)
    mistakes.push("No parameters to vary were named: name at least one.")
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
  return ranges
}

/** Most names that a sentence lists: a scenario has more than a hundred. */
const MOST_LISTED = 40

function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(", ") || "none"
  return `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`
}

/** What is wrong with a range, one sentence each. */
export function rangeMistakes({ name, low, high, scale, whole }: ParameterRange, unit = ""): string[] {
  const which = `Parameter ${quoted(name)}`
  const inUnit = unit === "" ? "" : ` [${unit}]`
  const open = [...(Math.abs(low) < UNBOUNDED ? [] : ["low"]), ...(Math.abs(high) < UNBOUNDED ? [] : ["high"])]
  if (open.length > 0) {
    return [
      `${which} has no bound at its ${open.join(" and ")} end: give ${open.join(" and ")}, as numbers${inUnit}, to vary it.`,
    ]
  }
  if (low >= high) return [`${which} is to vary from ${low} to ${high}${inUnit}: expected a low below the high.`]
  if (scale === "log" && low <= 0) {
    return [`${which} is to vary from ${low} on a log scale: expected a low above 0${inUnit}.`]
  }
  if (whole === true && Math.floor(high) <= Math.ceil(low)) {
    return [`${which} is to take whole numbers from ${low} to ${high}: expected at least two of them.`]
  }
  return []
}

/**
 * The value at a place of a range: u = 0 is the low end, u = 1 the high one.
 *
 * @param u 0 to 1, both included.
 */
export function valueAt({ low, high, scale, whole }: ParameterRange, u: number): number {
  const [first, last] = whole === true ? [Math.ceil(low), Math.floor(high)] : [low, high]
  if (scale === "log") {
    const value = exp(log(first) + u * (log(last) - log(first)))
    return Math.min(last, Math.max(first, whole === true ? Math.round(value) : value))
  }
  if (whole === true) return Math.min(last, first + Math.floor(u * (last - first + 1)))
  return Math.min(last, Math.max(first, first + u * (last - first)))
}

/**
 * A design on the unit cube, carried over to ranges: the same points, in the parameters' units.
 *
 * @param unit Values from 0 to 1; one column per range, with the names of the ranges.
 * @throws ExperimentError `request` when names differ or a range is none.
 */
export function scaledDesign(unit: Design, ranges: readonly ParameterRange[]): Design {
  const mistakes = ranges.flatMap((range) => rangeMistakes(range))
  const names = ranges.map(({ name }) => name)
  if (names.join("\n") !== unit.parameters.join("\n")) {
    mistakes.push(
      `The design has the parameters ${unit.parameters.join(", ")}, the ranges are of ${names.join(", ")}: expected the same.`,
    )
  }
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
  return design(
    names,
    unit.points.map((point) => point.map((u, column) => valueAt(ranges[column] as ParameterRange, u))),
  )
}
