import { BASELINE, nearest, type Scenario } from "@contested/core"
import { quoted, scenarioSubject, seedMistake, untilMistake } from "@contested/experiments"
import { completePlan } from "@contested/experiments/node"
import { Command } from "commander"
import { tellComparison } from "../answers/tell-comparison.js"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { decimal, readSitting, readWord, withSittingOptions } from "../arguments/sweep-options.js"
import type { Session } from "../session/session.js"
import { makeRuns, type Undertaking } from "../subjects/run-sitting.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_REPLICATIONS = 100_000
const MEASURES = ["deaths", "events"] as const

const command = withExamples(
  withSittingOptions(
    new Command("compare")
      .description(
        "Run what-ifs of a scenario beside it, with the same luck, tell what differs, and leave a folder with tables and a report. Killed at any moment, the same command goes on where it was.",
      )
      .argument("<scenario>", "Name of a scenario that has variants.")
      .option("--variants <names>", "Names separated by commas. Default: all of the scenario's.")
      .option(
        "--measure <name>",
        `What to compare: ${MEASURES.join(" or ")} over the whole run, or an outcome of a vignette. Default: deaths.`,
      )
      .option("--best <word>", "Which is best: smallest or largest. Default: smallest.")
      .option(
        "--indifference <x>",
        "Smallest difference worth finding the best by. Default: 5 % of what it is without a variant.",
      )
      .option("--seed <text>", "Seed of the random streams. Default: the scenario's.")
      .option("--replications <n>", "Pairs of runs per variant, 2 to 100,000. Default: the scenario's.")
      .option("--until <day>", "Last day simulated, YYYY-MM-DD. Default: the scenario's.")
      .option("--out <folder>", "Results folder: begun, or gone on with. Default: out/<scenario>-compare."),
  ),
  [
    "contested compare jalisco-zacatecas",
    "contested compare jalisco-zacatecas --variants guard-doubled,recruitment-halved --replications 50 --json",
    "contested compare encarnacion-2022 --measure officers-killed --out out/battle",
  ],
)

function chooseVariants(given: GivenArguments, scenario: Scenario): readonly string[] {
  const known = (scenario.variants ?? []).map(({ name }) => name)
  const chosen = given.value("--variants")?.split(",") ?? known
  for (const [place, name] of chosen.entries()) {
    const near = nearest(name, known)
    const meant = near === null ? "" : `: did you mean ${near}?`
    if (!known.includes(name))
      given.mistake(
        `--variants names ${quoted(name)}, which ${scenario.name} does not have${meant || "."} It has ${known.join(", ")}.`,
      )
    else if (chosen.indexOf(name) !== place) given.mistake(`--variants names ${quoted(name)} twice.`)
  }
  return chosen
}

async function ask(given: GivenArguments, session: Session): Promise<Undertaking> {
  const comparable = (await session.loadScenarios()).filter(
    ({ variants }) => variants !== undefined && variants.length > 0,
  )
  const name = given.positional(0)
  const scenario = comparable.find((candidate) => candidate.name === name)
  if (name !== undefined && scenario === undefined) {
    const names = comparable.map((candidate) => candidate.name)
    const near = nearest(name, names)
    given.mistake(
      `${quoted(name)} is no scenario with variants${near === null ? "." : `: did you mean ${near}?`} There are: ${names.join(", ") || "none"}.`,
    )
  }
  const measure = given.value("--measure") ?? "deaths"
  const measures = [...MEASURES, ...(scenario?.outcomes ?? []).map((outcome) => outcome.measure)]
  if (!measures.includes(measure)) {
    const near = nearest(measure, measures)
    const meant = near === null ? "" : `did you mean ${near}? `
    given.mistake(
      `--measure is ${quoted(measure)}: ${meant}give ${measures.slice(0, -1).join(", ")} or ${measures.at(-1)}.`,
    )
  }
  const seed = given.value("--seed")
  const mistakenSeed = seed === undefined ? null : seedMistake(seed)
  given.mistake(mistakenSeed && `--seed ${mistakenSeed}`)
  const until = given.value("--until")
  const mistakenUntil = until === undefined || scenario === undefined ? null : untilMistake(until, scenario.start)
  given.mistake(mistakenUntil && `--until ${mistakenUntil}`)
  const replications = wholeNumber(given, "--replications", 2, MOST_REPLICATIONS)
  const variants = scenario === undefined ? [] : chooseVariants(given, scenario)
  const best = readWord(given, "--best", ["smallest", "largest"]) ?? "smallest"
  const asked = given.value("--indifference")
  const indifference = asked === undefined ? null : decimal(asked)
  if (indifference !== null && !(indifference > 0))
    given.mistake(`--indifference is ${quoted(asked ?? "")}: give a number above 0, in decimal digits.`)
  given.refuseMistakes()
  const subject = scenarioSubject(scenario as Scenario)
  const plan = completePlan(subject, {
    variants: [BASELINE, ...variants],
    series: true,
    ...(seed !== undefined && { seed }),
    ...(replications !== undefined && { replications }),
    ...(until !== undefined && { until }),
  })
  return {
    subject,
    plan,
    out: given.value("--out") ?? `out/${subject.name}-compare`,
    module: session.module,
    named: given.typed(0) ?? subject.name,
    analysis: { kind: "comparison", measure, best, indifference },
  }
}

/** `contested compare`. */
export const compare: Verb = {
  command,
  run: async (given, session) => {
    const sitting = readSitting(given, session)
    const asked = await ask(given, session)
    await tellComparison(await makeRuns(asked, sitting, given, session), given, session)
    return 0
  },
}
