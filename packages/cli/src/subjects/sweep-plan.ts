import {
  DESIGN_METHODS,
  type Design,
  defaultsDesign,
  type ExperimentPlan,
  MOST_REPLICATIONS,
  namedDesign,
  type Subject,
  withFixed,
} from "@contested/experiments"
import { readDesignFile } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { readNames, readParameters, readSettings, readWord } from "../arguments/sweep-options.js"

/** Options that say which points are run. */
export const DESIGN_OPTIONS = ["--parameter", "--design", "--method", "--points"]

/** What the words say beyond the subject: the options of a plan that were given. */
export function planOptions(given: GivenArguments): Partial<ExperimentPlan> {
  const replications = wholeNumber(given, "--replications", 1, MOST_REPLICATIONS)
  const luck = readWord(given, "--luck", ["common", "own"])
  const variants = readNames(given, "--variants")
  const names = readNames(given, "--measures")
  const measures = names?.length === 1 && names[0] === "all" ? "all" : names
  const [seed, until] = [given.value("--seed"), given.value("--until")]
  return {
    ...(replications !== undefined && { replications }),
    ...(luck !== undefined && { luck }),
    ...(variants !== undefined && { variants }),
    ...(measures !== undefined && { measures }),
    ...(seed !== undefined && { seed }),
    ...(until !== undefined && { until }),
  }
}

/** Notes what is wrong with the options of a design where there is no subject to make it for. */
export function noteDesignMistakes(given: GivenArguments): void {
  readParameters(given)
  readSettings(given)
}

/** A design without some of its columns. */
function without({ parameters, points }: Design, names: readonly string[]): Design {
  const isKept = (_: unknown, column: number): boolean => !names.includes(parameters[column] as string)
  return { parameters: parameters.filter(isKept), points: points.map((point) => point.filter(isKept)) }
}

/**
 * The design that the options ask for; without any, the subject's defaults.
 *
 * @throws UsageError, ExperimentError `request`
 */
export async function designFromWords(
  given: GivenArguments,
  subject: Subject,
  seed = subject.defaults.seed,
): Promise<ExperimentPlan["design"]> {
  const parameters = readParameters(given)
  const settings = readSettings(given)
  const method = readWord(given, "--method", DESIGN_METHODS)
  const points = wholeNumber(given, "--points", 1, 1_000_000)
  const file = given.value("--design")
  const isNamed = Object.keys(parameters).length > 0
  if (file !== undefined && (isNamed || method !== undefined || points !== undefined))
    given.mistake("--design is given beside --parameter, --method or --points: take the points from one of the two.")
  if (file === undefined && !isNamed && (method !== undefined || points !== undefined))
    given.mistake("--method and --points say how, not what: name the parameters to vary with --parameter.")
  given.refuseMistakes()
  const design =
    file !== undefined
      ? await readDesignFile(file)
      : isNamed
        ? namedDesign(
            { ...(method !== undefined && { method }), ...(points !== undefined && { points }), parameters },
            subject.parameters,
            seed,
          )
        : without(defaultsDesign(subject), Object.keys(settings))
  return withFixed(design, settings)
}
