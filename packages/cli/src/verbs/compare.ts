import { BASELINE, nearest, type Scenario } from "@contested/core"
import {
  type BestOf,
  COMPARISON_FILE,
  type ComparedVariant,
  type ComparisonDocument,
  quoted,
  scenarioSubject,
  seedMistake,
  untilMistake,
} from "@contested/experiments"
import { completePlan } from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { decimal, readSitting, readWord, withSittingOptions } from "../arguments/sweep-options.js"
import { significant } from "../lines/shown-number.js"
import { textTable } from "../lines/text-table.js"
import type { Session } from "../session/session.js"
import { makeRuns, readResult, shownPath, type Undertaking } from "../subjects/run-sitting.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_REPLICATIONS = 100_000
const MEASURES = ["deaths", "events"] as const

const command = withExamples(
  withSittingOptions(
    new Command("compare")
      .description(
        "Run what-ifs of a scenario beside it, with the same luck, and tell what differs. Killed at any moment, the same command goes on where it was.",
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

/** The variant to choose, and how sure that is; the scenario as it is counts among them. */
function bestLine(found: BestOf | null): string[] {
  if (found === null) return []
  const { chosen, alive, replications, level, indifference, best } = found
  const than = `with ${Math.round(level * 100)} % probability if better than all others by ${significant(indifference)}`
  return chosen !== null
    ? [`Best (${best}): ${chosen}, decided after ${replications} replications, ${than} (Kim & Nelson 2001).`]
    : [
        `Best (${best}): still open after ${replications} replications between ${alive.join(", ")}; more replications, or a larger --indifference, decide.`,
      ]
}

/** How many runs something is worth, with its interval. */
function worth(factor: number | null, interval: ComparedVariant["varianceReductionInterval"] = null): string {
  if (factor === null) return "-"
  const [low, high] = interval ?? []
  const ends = low === undefined ? "" : high == null ? ` (${shown(low)} or more)` : ` (${shown(low)} to ${shown(high)})`
  return `${shown(factor)}${ends} x runs`
}

function shown(factor: number): string {
  return factor >= 10 ? factor.toFixed(0) : factor.toFixed(2)
}

const LUCK_OUT = "  its coins' luck out"

function row(
  name: string,
  { mean, interval, adjustedPValue }: Pick<ComparedVariant, "mean" | "interval" | "adjustedPValue">,
  worthOf: string,
): string[] {
  return [
    name,
    mean.toFixed(1),
    `${interval[0].toFixed(1)} to ${interval[1].toFixed(1)}`,
    adjustedPValue < 0.001 ? "< 0.001" : adjustedPValue.toFixed(3),
    worthOf,
  ]
}

/** What the second line of a variant is, and what pairing alone is worth in it. */
function controlLine({ name, controlled }: ComparedVariant): string[] {
  if (controlled === null) return []
  const { controls, worthOfPairingAlone: alone } = controlled
  const pairing =
    alone === null ? "" : `; of unpaired runs treated alike it would take ${worth(alone.factor, alone.interval)}`
  return [
    `${name} tosses coins (${controls.join(", ")}): in its second line their luck is taken out, for their probabilities are known (control variates, Lavenberg & Welch 1981)${pairing}.`,
  ]
}

function lines({ title, measure, replications, baseline, variants, best }: ComparisonDocument): string[] {
  return [
    `${title}: ${measure} over the whole run, ${replications} pairs of runs with the same luck`,
    `As it is: ${baseline.mean.toFixed(1)} on average.`,
    "",
    ...textTable(
      [
        { title: "variant", align: "left" },
        { title: "difference", align: "right" },
        { title: "joint 95 % interval", align: "right" },
        { title: "adjusted p", align: "right" },
        { title: "pairing is worth (95 % interval)", align: "right" },
      ],
      variants.flatMap((one) => [
        row(one.name, one, worth(one.varianceReduction, one.varianceReductionInterval)),
        ...(one.controlled === null
          ? []
          : [
              row(
                LUCK_OUT,
                one.controlled,
                worth(one.controlled.worth?.factor ?? null, one.controlled.worth?.interval),
              ),
            ]),
      ]),
    ),
    "",
    ...variants.map(({ name, title: said }) => `${name}: ${said}.`),
    ...variants.flatMap(controlLine),
    ...bestLine(best),
    "Pairing is worth so many times the runs: unpaired runs would need that many for the same interval.",
    "What differs in this model under its assumptions; intervals hold together (Bonferroni), p values are Holm's.",
  ]
}

/** `contested compare`. */
export const compare: Verb = {
  command,
  run: async (given, session) => {
    const sitting = readSitting(given, session)
    const asked = await ask(given, session)
    const outcome = await makeRuns(asked, sitting, given, session)
    const document = await readResult<ComparisonDocument>(outcome, COMPARISON_FILE)
    const { folder } = outcome
    if (given.has("--json")) session.stdout.write(`${JSON.stringify({ folder, ...document }, null, 2)}\n`)
    else if (!given.has("--quiet"))
      session.stdout.write(`${[...lines(document), `Folder: ${shownPath(folder)}`].join("\n")}\n`)
    return 0
  },
}
