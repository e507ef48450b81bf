import type { Model, ParameterEntry } from "@contested/core"
import { parameterEntries } from "./parameter-entries.js"

/** All parameters that a model declares, under the model's name. */
export function modelParameters<World>(model: Model<World>): readonly ParameterEntry[] {
  return model.parts.flatMap((part) => parameterEntries(model.name, part.parameters))
}
