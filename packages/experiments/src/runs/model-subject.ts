import type { Model, Run } from "@contested/core"
// Not the whole catalogue: who reads no scenario need not load them.
import { publishedSimulation } from "@contested/scenarios/simulation"
import { publishedSubject } from "./published-subject.js"
import type { Subject } from "./subject.js"

/** How a model of one's own is run by experiments. */
export interface ModelSubjectOptions<World> {
  /** What to read from a run at its end, by name: the columns of the results. */
  readonly measures: Readonly<
    Record<string, { readonly unit: string; readonly description?: string; readonly of: (run: Run<World>) => number }>
  >
  /** Length of a run, days; left out where every run comes to an end of its own. */
  readonly until?: number
  /** Other forms of the model, with the same parameters, by name; the model itself is called `baseline`. */
  readonly variants?: Readonly<Record<string, Model<World>>>
  readonly title?: string
}

/**
 * A model made by `defineModel`, to be swept by its own declared parameters.
 *
 * @throws RangeError for a model of several parts: their parameters have no names of their own, and a scenario is what has
 */
export function modelSubject<World>(model: Model<World>, options: ModelSubjectOptions<World>): Subject {
  const { measures, until, variants = {}, title = model.name } = options
  const models = [model, ...Object.values(variants)]
  const several = models.find(({ parts }) => parts.length !== 1 || parts[0]?.name !== "")
  if (several !== undefined)
    throw new RangeError(`Model "${several.name}" has ${several.parts.length} parts: give one made by defineModel.`)
  const simulation = publishedSimulation(
    [
      { name: "baseline", title: "The model as it is", model },
      ...Object.entries(variants).map(([name, variant]) => ({ name, title: variant.name, model: variant })),
    ],
    Object.fromEntries(
      Object.entries(measures).map(([name, { unit, description = "", of }]) => [name, { unit, description, of }]),
    ),
    until,
  )
  return publishedSubject({ name: model.name, title, limits: [] }, simulation)
}
