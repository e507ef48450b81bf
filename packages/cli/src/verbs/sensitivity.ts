import {
  MOST_REPLICATIONS,
  SENSITIVITY_METHODS,
  type SensitivityAnalysisRequest,
  seedMistake,
  sensitivityDesign,
  withFixed,
} from "@contested/experiments"
import { completePlan, requirePlan } from "@contested/experiments/node"
import { Command } from "commander"
import { tellSensitivity } from "../answers/tell-sensitivity.js"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { noted } from "../arguments/noted-mistakes.js"
import { wholeNumber } from "../arguments/option-values.js"
import { readNames, readSettings, readSitting, readWord, withSittingOptions } from "../arguments/sweep-options.js"
import type { Session } from "../session/session.js"
import { findSubject } from "../subjects/find-subject.js"
import { makeRuns, type Undertaking } from "../subjects/run-sitting.js"
import { noteUnknownMeasures } from "../subjects/subject-measures.js"
import { openSource } from "../subjects/subject-source.js"
import { variedParameters } from "../subjects/varied-parameters.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  withSittingOptions(
    new Command("sensitivity")
      .description(
        "Tell which parameters a measure depends on: Morris screening, Sobol indices or partial rank correlations, with intervals, luck told apart from effect.",
      )
      .argument(
        "<subject>",
        "Name of a scenario, published model or test function (ishigami, sobol-g), or a scenario's file.",
      )
      .option(
        "--method <name>",
        "morris: screening. sobol: shares of variance. prcc: rank correlations. Default: morris.",
      )
      .option(
        "--parameter <name=low:high...>",
        "Vary a parameter over a range (name=low:high, name=low:high:log), or over its declared one (name); repeat for more. Default: all that declare two ends.",
      )
      .option("--set <name=value...>", "Give a parameter one value in all runs; repeat for more.")
      .option("--points <n>", "Trajectories of morris (20), base points of sobol (256), points of prcc (100).")
      .option(
        "--replications <n>",
        "Runs of every point; two or more tell luck apart. Default: 1 for test functions, else 2.",
      )
      .option("--measure <name>", "What is looked at. Default: the subject's first.")
      .option("--variants <name>", "The form or what-if that is run. Default: the first.")
      .option("--until <day>", "Last day simulated, YYYY-MM-DD. Default: the scenario's.")
      .option("--seed <text>", "Text that points, runs and intervals follow from. Default: the subject's.")
      .option("--out <folder>", "Results folder: begun, or gone on with. Default: out/<subject>-<method>."),
  ),
  [
    "contested sensitivity ishigami --method sobol --points 1024",
    "contested sensitivity lanchester --parameter m=5:20 --parameter n=5:20 --replications 20 --measure winsA",
    "contested sensitivity jalisco-zacatecas --parameter recruitment.growth --parameter clash.encounters=0.0002:0.002:log --measure deaths",
  ],
)

interface Asked extends Undertaking {
  readonly analysis: SensitivityAnalysisRequest
}

async function ask(given: GivenArguments, session: Session): Promise<Asked | undefined> {
  const method = readWord(given, "--method", SENSITIVITY_METHODS) ?? "morris"
  const points = wholeNumber(given, "--points", 2, 1_000_000)
  const replications = wholeNumber(given, "--replications", 1, MOST_REPLICATIONS)
  const variants = readNames(given, "--variants")
  if (variants !== undefined && variants.length > 1)
    given.mistake("--variants names several: one form is looked at, name one.")
  const set = readSettings(given)
  const seedGiven = given.value("--seed")
  const mistaken = seedGiven === undefined ? null : seedMistake(seedGiven)
  given.mistake(mistaken && `--seed ${mistaken}`)
  const word = given.positional(0)
  if (word === undefined) return undefined
  const source = await openSource(word, session)
  const subject = findSubject(given, source.subjects, source.name, "<subject>")
  if (subject === undefined) return undefined
  const seed = seedGiven ?? subject.defaults.seed
  const until = given.value("--until")
  const parameters = variedParameters(given, subject)
  const design =
    Object.keys(parameters).length === 0
      ? undefined
      : noted(given, () =>
          sensitivityDesign({ method, parameters, ...(points !== undefined && { points }) }, subject.parameters, seed),
        )
  const least = Object.keys(parameters).length + 4
  if (method === "prcc" && (points ?? 100) < least)
    given.mistake(`--points is ${points ?? 100}: prcc of ${least - 4} parameters needs at least ${least}.`)
  const named = given.value("--measure")
  const partial = {
    replications: replications ?? (subject.defaults.replications === 1 ? 1 : 2),
    seed,
    luck: "own" as const,
    ...(variants !== undefined && { variants }),
    ...(until !== undefined && { until }),
  }
  const plan =
    design === undefined
      ? undefined
      : noted(given, () => {
          const made = completePlan(subject, { ...partial, design: withFixed(design.design, set) })
          requirePlan(made, subject)
          return made
        })
  const measure = noteUnknownMeasures(given, subject, named === undefined ? [] : [named], {
    option: "--measure",
    until: plan?.until ?? subject.defaults.until,
  })
  given.refuseMistakes()
  if (design === undefined || plan === undefined) return undefined
  const { module, named: called } = source.originOf(subject)
  const chosen = named ?? measure
  return {
    subject,
    plan: { ...plan, measures: [chosen] },
    out: given.value("--out") ?? `out/${subject.name}-${method}`,
    module,
    named: called,
    analysis: {
      kind: "sensitivity",
      method,
      parameters,
      ...(points !== undefined && { points }),
      measure: chosen,
    },
  }
}

/** `contested sensitivity`. */
export const sensitivity: Verb = {
  command,
  run: async (given, session) => {
    const sitting = readSitting(given, session)
    const asked = await ask(given, session)
    given.refuseMistakes()
    if (asked === undefined) return 1
    await tellSensitivity(await makeRuns(asked, sitting, given, session), asked.subject, given, session)
    return 0
  },
}
