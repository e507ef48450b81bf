import { readFile, stat } from "node:fs/promises"
import { basename, resolve } from "node:path"
import type { Design } from "../../designs/design.js"
import { designFromCsv } from "../../designs/design-csv.js"
import { namedDesign, withFixed } from "../../designs/named-design.js"
import { parameterName } from "../../designs/parameter-range.js"
import { ExperimentError } from "../../experiment-error.js"
import { defaultsDesign, type ExperimentPlan } from "../../runs/experiment-plan.js"
import type { Subject } from "../../runs/subject.js"
import { fileError } from "../file-error.js"
import { completePlan } from "../run-design.js"
import type { ExperimentText } from "./experiment-schema.js"

const MOST_DESIGN_BYTES = 512 * 1024 * 1024

/** Reads a design from a CSV file. @throws ExperimentError `request` with every mistake by line and column */
export async function readDesignFile(path: string): Promise<Design> {
  let text: string
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > MOST_DESIGN_BYTES)
      throw new ExperimentError(
        "request",
        `${path} is ${found.isFile() ? "too large" : "no file"}: give a design as CSV.`,
      )
    text = await readFile(path, "utf8")
  } catch (error) {
    throw fileError(error, "read", path, "request")
  }
  return designFromCsv(text, basename(path))
}

/**
 * The plan that a written experiment stands for.
 *
 * @param folder What the design's file name is relative to.
 * @throws ExperimentError `request`
 */
export async function planFromText(text: ExperimentText, subject: Subject, folder: string): Promise<ExperimentPlan> {
  const { design, set = {}, subject: _, ...rest } = text
  const seed = text.seed ?? subject.defaults.seed
  return completePlan(subject, {
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<ExperimentPlan>),
    design: withFixed(await designOf(design, subject, seed, folder, set), set),
  })
}

/** Every parameter at its default, but for those that are set. */
function defaultsBeside(subject: Subject, set: Readonly<Record<string, number>>): Design {
  return defaultsDesign({ parameters: subject.parameters.filter((entry) => !Object.hasOwn(set, parameterName(entry))) })
}

async function designOf(
  asked: ExperimentText["design"],
  subject: Subject,
  seed: string,
  folder: string,
  set: Readonly<Record<string, number>>,
): Promise<Design> {
  if (asked === undefined) return defaultsBeside(subject, set)
  const { file, method, points, parameters } = asked
  const isNamed = method !== undefined || points !== undefined || parameters !== undefined
  if (file !== undefined) {
    if (isNamed)
      throw new ExperimentError("request", "The design is a file and described at the same time: do one of the two.")
    return readDesignFile(resolve(folder, file))
  }
  if (parameters === undefined)
    throw new ExperimentError("request", "The design says how and not what: name the parameters to vary, or a file.")
  return namedDesign(
    {
      ...(method !== undefined && { method }),
      ...(points !== undefined && { points }),
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, choice]) => [
          name,
          Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)),
        ]),
      ),
    },
    subject.parameters,
    seed,
  )
}
