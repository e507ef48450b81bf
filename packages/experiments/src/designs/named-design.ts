import { type ParameterEntry, RandomStreams } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { quoted } from "../printable.js"
import type { Design } from "./design.js"
import { fullFactorial, levelsOf, oneAtATime } from "./full-factorial.js"
import { latinHypercube, maximinLatinHypercube } from "./latin-hypercube.js"
import { morrisDesign } from "./morris-design.js"
import { type ParameterRange, parameterName, type RangeChoice, rangesOf, scaledDesign } from "./parameter-range.js"
import { saltelliDesign } from "./saltelli-design.js"
import { sobolSequence } from "./sobol-sequence.js"

/** Designs by the names people type. */
export const DESIGN_METHODS = ["lhs", "maximin", "sobol", "factorial", "one-at-a-time", "morris", "saltelli"] as const
export type DesignMethod = (typeof DESIGN_METHODS)[number]
/** Those that spread points over ranges. */
type RangeMethod = Exclude<DesignMethod, "factorial" | "one-at-a-time">

/** A parameter to vary: over its declared range or a narrower one, or at these values. */
export type ParameterChoice = RangeChoice | { readonly levels: readonly number[] }

/** A design by its method's name. */
export interface DesignRequest {
  /** Default: `factorial` when every parameter has levels, else `lhs`. */
  readonly method?: DesignMethod
  /**
   * Points of `lhs`, `maximin` and `sobol`, default 10 per parameter (Loeppky, Sacks & Welch 2009, doi:10.1198/TECH.2009.08040), for `sobol` the next
   * power of two; levels of a range in `factorial` and `one-at-a-time`, default 5; trajectories of `morris`, default 10; rows of a sample of `saltelli`,
   * default 64.
   */
  readonly points?: number
  /** What varies, by name. */
  readonly parameters: Readonly<Record<string, ParameterChoice>>
}

function hasLevels(choice: ParameterChoice): choice is { readonly levels: readonly number[] } {
  return "levels" in choice
}

function levelsFor(entries: readonly ParameterEntry[], parameters: DesignRequest["parameters"], count: number) {
  const asked = Object.entries(parameters).flatMap(([name, choice]) =>
    hasLevels(choice) ? [] : [[name, choice] as const],
  )
  const ranges = asked.length === 0 ? [] : rangesOf(entries, Object.fromEntries(asked))
  const byRange = new Map(ranges.map((range) => [range.name, levelsOf(range, count)]))
  return Object.fromEntries(
    Object.entries(parameters).map(([name, choice]) => [
      name,
      hasLevels(choice) ? choice.levels : (byRange.get(name) ?? []),
    ]),
  )
}

/** The points on the unit cube; the luck of a design is its own, so that the same seed gives the same design whatever is run on it. */
function unitDesign(method: RangeMethod, names: readonly string[], points: number | undefined, seed: string): Design {
  const random = new RandomStreams(seed, 0).stream("design", method)
  const usual = 10 * names.length
  if (method === "lhs") return latinHypercube(names, points ?? usual, random)
  if (method === "maximin") return maximinLatinHypercube(names, points ?? usual, random)
  if (method === "morris") return morrisDesign(names, points ?? 10, random)
  if (method === "saltelli") return saltelliDesign(names, points ?? 64, random)
  return sobolSequence(names, points ?? 2 ** Math.ceil(Math.log2(usual)), { shift: random })
}

/**
 * Makes a design by its method's name, in the parameters' units.
 *
 * @param entries The parameters of the subject.
 * @param seed What its random choices follow from.
 * @throws ExperimentError `request` with what is wrong: a parameter that does not exist, a range that is none, too many points, a method that does
 *   not take levels
 */
export function namedDesign(request: DesignRequest, entries: readonly ParameterEntry[], seed: string): Design {
  const { parameters, points } = request
  const choices = Object.values(parameters)
  const method = request.method ?? (choices.length > 0 && choices.every(hasLevels) ? "factorial" : "lhs")
  if (method === "factorial") return fullFactorial(levelsFor(entries, parameters, points ?? 5))
  if (method === "one-at-a-time") {
    const levels = levelsFor(entries, parameters, points ?? 5)
    const base = entries.flatMap((entry) =>
      Object.hasOwn(levels, parameterName(entry)) ? [[parameterName(entry), entry.value] as const] : [],
    )
    return oneAtATime(Object.fromEntries(base), levels)
  }
  return designOnRanges({ ...request, method }, entries, seed).design
}

/** A design over ranges, on the unit cube and in the parameters' units. */
export interface RangedDesign {
  readonly ranges: readonly ParameterRange[]
  /** 0 is the low end of each range, 1 the high one. */
  readonly unit: Design
  readonly design: Design
}

/**
 * Makes a design over ranges by its method's name.
 *
 * @throws ExperimentError `request` as `namedDesign` does
 */
export function designOnRanges(
  { method, parameters, points }: DesignRequest & { readonly method: RangeMethod },
  entries: readonly ParameterEntry[],
  seed: string,
): RangedDesign {
  const listed = Object.entries(parameters).filter(([, choice]) => hasLevels(choice))
  if (listed.length > 0)
    throw new ExperimentError(
      "request",
      listed.map(([name]) => `Parameter ${quoted(name)} is given as single values: ${method} needs a range, low:high.`),
    )
  const ranges = rangesOf(entries, parameters as Readonly<Record<string, RangeChoice>>)
  const names = ranges.map(({ name }) => name)
  const unit = unitDesign(method, names, points, seed)
  return { ranges, unit, design: scaledDesign(unit, ranges) }
}

/** The same design with parameters that have one value everywhere, as columns at its end. */
export function withFixed(design: Design, fixed: Readonly<Record<string, number>>): Design {
  const names = Object.keys(fixed)
  const twice = names.filter((name) => design.parameters.includes(name))
  if (twice.length > 0)
    throw new ExperimentError(
      "request",
      twice.map((name) => `Parameter ${quoted(name)} is varied and set at the same time: do one of the two.`),
    )
  const values = Object.values(fixed)
  return {
    parameters: [...design.parameters, ...names],
    points: names.length === 0 ? design.points : design.points.map((point) => [...point, ...values]),
  }
}
