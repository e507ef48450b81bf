import { ExperimentError } from "../experiment-error.js"
import { quoted } from "../printable.js"
import { type Design, design, requireAffordable, requireWhole } from "./design.js"
import { type ParameterRange, valueAt } from "./parameter-range.js"

/** The values each parameter takes, by name. */
export type Levels = Readonly<Record<string, readonly number[]>>

/**
 * Every combination of the levels of every parameter (Fisher 1935, The Design of Experiments, ch. 6), the last parameter changing fastest.
 *
 * @param levels At least one parameter with at least one level each; no level twice.
 * @throws ExperimentError `request` for no levels, a level that is doubled or not finite, or more than 1,000,000 combinations.
 */
export function fullFactorial(levels: Levels): Design {
  checkLevels(levels)
  const names = Object.keys(levels)
  const counts = Object.values(levels).map((values) => values.length)
  requireAffordable(
    counts.reduce((product, count) => product * count, 1),
    `A full factorial of ${names.length} parameters with ${counts.join(" x ")} levels`,
  )
  let points: readonly (readonly number[])[] = [[]]
  for (const values of Object.values(levels)) {
    points = points.flatMap((point) => values.map((value) => [...point, value]))
  }
  return design(names, points)
}

/**
 * A base point, then each parameter alone at each of its levels while the others stay at the base; a level that is the base is not repeated.
 * Tells nothing about interactions, and is cheap: 1 + levels points (Saltelli & Annoni 2010, doi:10.1016/j.envsoft.2010.04.012, on its limits).
 *
 * @param base The value of every parameter that has levels; may hold others, which then are columns that never change.
 * @throws ExperimentError `request` for no levels, a level that is doubled or not finite, a base that lacks a parameter, or too many points.
 */
export function oneAtATime(base: Readonly<Record<string, number>>, levels: Levels): Design {
  checkLevels(levels)
  const names = Object.keys(base)
  const mistakes = Object.keys(levels)
    .filter((name) => !Object.hasOwn(base, name))
    .map((name) => `Parameter ${quoted(name)} has levels and no base value: give one.`)
  for (const [name, value] of Object.entries(base)) {
    if (!Number.isFinite(value))
      mistakes.push(`Parameter ${quoted(name)} has the base value ${value}: expected a finite number.`)
  }
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
  const counts = Object.values(levels).map((values) => values.length)
  requireAffordable(1 + counts.reduce((sum, count) => sum + count, 0), "A one-at-a-time design")
  const start = Object.values(base)
  const moved = Object.entries(levels).flatMap(([name, values]) => {
    const column = names.indexOf(name)
    return values.filter((value) => value !== start[column]).map((value) => start.with(column, value))
  })
  return design(names, [start, ...moved])
}

/**
 * Levels of a range at equal steps of its scale, both ends included; fewer where whole numbers fall together.
 *
 * @param count 2 to 1,000.
 * @throws ExperimentError `request` for another count.
 */
export function levelsOf(range: ParameterRange, count: number): number[] {
  requireWhole(count, 2, 1_000, `The number of levels of parameter ${quoted(range.name)}`)
  return [...new Set(Array.from({ length: count }, (_, level) => valueAt(range, level / (count - 1))))]
}

function checkLevels(levels: Levels): void {
  const mistakes: string[] = []
  for (const [name, values] of Object.entries(levels)) {
    if (values.length === 0) mistakes.push(`Parameter ${quoted(name)} has no levels: give at least one.`)
    for (const [index, value] of values.entries()) {
      if (!Number.isFinite(value)) {
        mistakes.push(`Level ${index + 1} of parameter ${quoted(name)} is ${value}: expected a finite number.`)
      } else if (values.indexOf(value) < index) {
        mistakes.push(`Parameter ${quoted(name)} has the level ${value} twice: expected different levels.`)
      }
    }
  }
  if (Object.keys(levels).length === 0)
    mistakes.push("No levels were given: name at least one parameter with its levels.")
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
}
