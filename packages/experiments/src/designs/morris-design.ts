import { shuffle, type UniformSource } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { type Design, design, requireAffordable, requireWhole } from "./design.js"

/** Step of a Morris trajectory on the unit cube with an even number of levels: p / (2 (p - 1)) (Morris 1991). */
export function morrisStep(levels: number): number {
  if (!Number.isInteger(levels) || levels < 2 || levels > 1_000 || levels % 2 !== 0) {
    throw new ExperimentError(
      "request",
      `A Morris design was to have ${levels} levels: expected an even number from 2 to 1,000.`,
    )
  }
  return levels / (2 * (levels - 1))
}

/**
 * Trajectories for elementary effects on the unit cube: each starts at a random place of a grid of p levels and moves every parameter once, in
 * random order, by the step p / (2 (p - 1)) up or down, so that k + 1 points give one effect of each parameter (Morris 1991,
 * doi:10.2307/1269043, §3). Outputs go to `morrisEffects` in this order.
 *
 * @param parameters Names, at least one.
 * @param trajectories At least 2; 10 to 50 are usual.
 * @param random Stream of its own.
 * @param levels Even number from 2 to 1,000, default 4. Ranges of whole numbers should have at least as many values.
 * @throws ExperimentError `request` for names that are none, numbers out of range, or more than 1,000,000 points.
 */
export function morrisDesign(
  parameters: readonly string[],
  trajectories: number,
  random: UniformSource,
  levels = 4,
): Design {
  const step = levels / 2
  morrisStep(levels)
  requireAffordable(trajectories * (parameters.length + 1), `A Morris design of ${trajectories} trajectories`)
  requireWhole(trajectories, 2, 1_000_000, "The number of trajectories of a Morris design")
  const points = Array.from({ length: trajectories }, () => {
    const start = parameters.map(() => Math.floor(levels * random.uniform()))
    const order = shuffle(
      random,
      parameters.map((_, column) => column),
    )
    const rows = [start]
    for (const column of order) {
      const last = rows[rows.length - 1] as number[]
      const level = last[column] as number
      // In the lower half only the step up stays on the grid, in the upper half only the step down.
      rows.push(last.with(column, level < step ? level + step : level - step))
    }
    return rows.map((row) => row.map((level) => level / (levels - 1)))
  })
  return design(parameters, points.flat())
}
