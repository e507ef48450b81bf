import { SimulationError } from "../engine/simulation-error.js"
import type { Model } from "./model.js"
import { type Run, start } from "./run.js"
import type { RunOptions } from "./run-options.js"

/**
 * Runs a model from start to end as an exact jump process.
 *
 * @param options.until days; needed unless the model has an end that it is sure to reach
 */
export function simulate<World>(model: Model<World>, options: RunOptions & { readonly until?: number }): Run<World> {
  const run = start(model, options)
  const { until = Number.POSITIVE_INFINITY } = options
  if (Number.isNaN(until) || until < 0) {
    throw new SimulationError("bad-time", `"until" must be a number of days >= 0, got ${until}.`)
  }
  while (run.step(until)) {
    // Everything happens in the step.
  }
  return Number.isFinite(until) && !run.ended ? run.runUntil(until) : run
}
