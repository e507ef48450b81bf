import {
  CALIBRATION_METHODS,
  type CalibrationRequest,
  calibrationMistakes,
  MOST_REPLICATIONS,
  parameterName,
  type RangeChoice,
  rangesOf,
  type Subject,
  seedMistake,
} from "@contested/experiments"
import { Command } from "commander"
import { tellCalibration } from "../answers/tell-calibration.js"
import { type Aim, readAim, subjectOfAim } from "../arguments/calibration-targets.js"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { noted } from "../arguments/noted-mistakes.js"
import { wholeNumber } from "../arguments/option-values.js"
import { readParameters, readSettings, readSitting, readWord, withSittingOptions } from "../arguments/sweep-options.js"
import type { Session } from "../session/session.js"
import { type CalibrationUndertaking, makeCalibration } from "../subjects/calibration-sitting.js"
import { findSubject } from "../subjects/find-subject.js"
import { noteUnknownMeasures } from "../subjects/subject-measures.js"
import { openSource } from "../subjects/subject-source.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_BUDGET = 10_000_000

const command = withExamples(
  withSittingOptions(
    new Command("calibrate")
      .description(
        "Find the parameters under which runs agree with observed numbers: a posterior (abc-smc) or the best point (nelder-mead, cma-es). Killed at any moment, the same command goes on where it was.",
      )
      .argument("<subject>", "Name of a scenario or published model, or a scenario's file.")
      .option(
        "--target <file>",
        "Observed numbers, YAML or JSON: a list targets of measure, observed and absolute, relative or factor.",
      )
      .option(
        "--observed <names>",
        "Observed facts of the scenario instead, such as events,deaths: of single years, up to those it was fitted to.",
      )
      .option(
        "--parameter <name=low:high...>",
        "A parameter to find: within a range (name=low:high, name=low:high:log) or its declared one (name); repeat for more.",
      )
      .option("--set <name=value...>", "Give a parameter one value in all runs; repeat for more.")
      .option("--method <name>", `One of ${CALIBRATION_METHODS.join(", ")}. Default: abc-smc.`)
      .option("--budget <n>", "Runs at most. Default: 10000.")
      .option("--replications <n>", "Runs of each point. Default: 1 for abc-smc, else 10.")
      .option("--particles <n>", "Points of a posterior. Default: a tenth of what the budget pays for, 20 to 1000.")
      .option("--variants <name>", "The form or what-if that is run. Default: the first.")
      .option(
        "--until <day>",
        "Last day simulated, YYYY-MM-DD. Default: the last day of the targets, or the scenario's.",
      )
      .option("--seed <text>", "Text all random numbers follow from. Default: the subject's.")
      .option("--out <folder>", "Results folder: begun, or gone on with. Default: out/<subject>-<method>."),
  ),
  [
    "contested calibrate poisson-count --target targets.yaml --parameter rate --budget 5000",
    "contested calibrate jalisco-zacatecas --observed events,deaths --parameter clash.encounters=0.0002:0.002:log --budget 200",
    "contested calibrate lanchester --target targets.yaml --parameter alpha=0.1:10:log --method cma-es --replications 50",
  ],
)

function chosenRanges(given: GivenArguments, subject: Subject) {
  const parameters = readParameters(given)
  if (!given.has("--parameter")) {
    given.mistake(
      `Name the parameters to find with --parameter: ${subject.name} has ${subject.parameters.map(parameterName).slice(0, 20).join(", ")}.`,
    )
    return undefined
  }
  const choices: Record<string, RangeChoice> = {}
  for (const [name, choice] of Object.entries(parameters)) {
    if ("levels" in choice)
      given.mistake(`--parameter gives ${name} as single values: a calibration needs a range, low:high.`)
    else choices[name] = choice
  }
  return Object.keys(choices).length === 0 ? undefined : noted(given, () => rangesOf(subject.parameters, choices))
}

function requestOf(given: GivenArguments, subject: Subject, aim: Aim | undefined): CalibrationRequest | undefined {
  const method = readWord(given, "--method", CALIBRATION_METHODS) ?? "abc-smc"
  const budget = wholeNumber(given, "--budget", 1, MOST_BUDGET) ?? 10_000
  const replications = wholeNumber(given, "--replications", 1, MOST_REPLICATIONS) ?? (method === "abc-smc" ? 1 : 10)
  const particles = wholeNumber(given, "--particles", 10, 100_000)
  const ranges = chosenRanges(given, subject)
  const seed = given.value("--seed") ?? subject.defaults.seed
  const mistaken = seedMistake(seed)
  given.mistake(mistaken && `--seed ${mistaken}`)
  if (aim === undefined) return undefined
  const request = {
    method,
    ranges: ranges ?? [{ name: "none", low: 0, high: 1 }],
    targets: aim.targets,
    score: aim.score,
    budget,
    replications,
    seed,
    ...(particles !== undefined && { particles }),
  }
  for (const sentence of calibrationMistakes(request)) given.mistake(sentence)
  return ranges === undefined ? undefined : request
}

async function ask(given: GivenArguments, session: Session): Promise<CalibrationUndertaking | undefined> {
  const word = given.positional(0)
  if (word === undefined) return undefined
  const scenario = (await session.loadScenarios()).find(({ name }) => name === word)
  const aim = await readAim(given, scenario)
  const source = await openSource(word, session)
  const subject = findSubject(
    given,
    source.subjects,
    aim === undefined ? source.name : subjectOfAim(source.name, aim),
    "<subject>",
  )
  const set = readSettings(given)
  if (subject === undefined) return undefined
  const request = requestOf(given, subject, aim)
  const until = given.value("--until") ?? aim?.until ?? subject.defaults.until
  if (aim !== undefined)
    noteUnknownMeasures(
      given,
      subject,
      aim.targets.map(({ measure }) => measure),
      { option: aim.areFacts ? "--observed" : "--target", until },
    )
  given.refuseMistakes()
  if (request === undefined) return undefined
  return {
    subject,
    module: source.originOf(subject).module,
    request,
    variant: given.value("--variants"),
    until,
    set,
    out: given.value("--out") ?? `out/${subject.name}-${request.method}`,
  }
}

/** `contested calibrate`. */
export const calibrateVerb: Verb = {
  command,
  run: async (given, session) => {
    const sitting = readSitting(given, session)
    const asked = await ask(given, session)
    given.refuseMistakes()
    if (asked === undefined) return 1
    tellCalibration(await makeCalibration(asked, sitting, given, session), asked, given, session)
    return 0
  },
}
