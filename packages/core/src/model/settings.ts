import { SimulationError } from "../engine/simulation-error.js"
import type { ValuesByPart } from "./bind-program.js"
import type { Model } from "./model.js"
import { resolveParameters } from "./parameter.js"

/** Parameter settings in declared units: by name in a model of one part, by part and name in a model of several. */
export type Settings = Readonly<Record<string, number | Readonly<Record<string, number>>>>

/** The values a run uses, by part. @throws SimulationError naming every setting that does not fit, of all parts at once */
export function resolveSettings<World>(model: Model<World>, settings: Settings): ValuesByPart {
  const single = model.parts.length === 1 && model.parts[0]?.name === ""
  const byPart = (single ? { "": settings } : settings) as Readonly<Record<string, Readonly<Record<string, number>>>>
  const problems: string[] = []
  for (const name of Object.keys(byPart)) {
    if (model.parts.some((part) => part.name === name)) continue
    problems.push(`"${model.name}" has no part "${name}"; it has ${model.parts.map((part) => part.name).join(", ")}`)
  }
  const values: Record<string, Readonly<Record<string, number>>> = {}
  for (const part of model.parts) {
    try {
      values[part.name] = resolveParameters(part.name, part.parameters, byPart[part.name])
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error
      problems.push(error.message.replace(/\.$/, ""))
    }
  }
  if (problems.length > 0) throw new SimulationError("bad-parameter", `${problems.join(";\n")}.`)
  return values
}
