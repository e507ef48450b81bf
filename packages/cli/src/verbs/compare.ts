import { BASELINE, nearest, type Scenario } from "@contested/core"
import {
  type BestOf,
  bestOf,
  compareVariants,
  ExperimentError,
  quoted,
  runsOf,
  scenarioSubject,
  seedMistake,
  type VariantComparison,
} from "@contested/experiments"
import { completePlan, MOST_WORKERS, rowCommand, runDesign } from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { decimal, readWord } from "../arguments/sweep-options.js"
import { significant } from "../lines/shown-number.js"
import { textTable } from "../lines/text-table.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_REPLICATIONS = 100_000
const MEASURES = ["deaths", "events"] as const

const command = withExamples(
  new Command("compare")
    .description("Run what-ifs of a scenario beside it, with the same luck, and tell what differs.")
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
    .option("--workers <n>", "Threads, 1 to 256; the results do not depend on it. Default: one per core.")
    .option("--json", "Write the comparison as JSON.")
    .option("--quiet", "Show no progress.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested compare jalisco-zacatecas",
    "contested compare jalisco-zacatecas --variants guard-doubled,recruitment-halved --replications 50 --json",
    "contested compare encarnacion-2022 --measure officers-killed",
  ],
)

interface Words {
  readonly scenario: Scenario
  readonly variants: readonly string[]
  readonly measure: string
  readonly best: "smallest" | "largest"
  readonly indifference?: number
  readonly seed?: string
  readonly replications?: number
  readonly workers: number | undefined
}

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

async function readWords(given: GivenArguments, session: Session): Promise<Words> {
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
  const replications = wholeNumber(given, "--replications", 2, MOST_REPLICATIONS)
  const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
  const variants = scenario === undefined ? [] : chooseVariants(given, scenario)
  const best = readWord(given, "--best", ["smallest", "largest"]) ?? "smallest"
  const asked = given.value("--indifference")
  const indifference = asked === undefined ? undefined : decimal(asked)
  if (indifference !== undefined && !(indifference > 0))
    given.mistake(`--indifference is ${quoted(asked ?? "")}: give a number above 0, in decimal digits.`)
  given.refuseMistakes()
  return {
    scenario: scenario as Scenario,
    variants,
    measure,
    workers,
    best,
    ...(indifference === undefined ? {} : { indifference }),
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  }
}

/** The measure of every replication, for the scenario as it is and for each variant. */
async function makeRuns(
  words: Words,
  given: GivenArguments,
  session: Session,
): Promise<{ name: string; values: number[] }[]> {
  const { scenario, variants, measure, workers, best: _, indifference: __, ...partial } = words
  const subject = scenarioSubject(scenario)
  const plan = completePlan(subject, { ...partial, variants: [BASELINE, ...variants], measures: [measure] })
  const runs = plan.variants.map((name) => ({ name, values: [] as number[] }))
  const bar = new ProgressBar(session, given.has("--quiet"), "runs")
  const options = { module: session.module, signal: session.signal, ...(workers === undefined ? {} : { workers }) }
  try {
    for await (const row of runDesign(subject, plan, options)) {
      if (row.status === "failed")
        throw new ExperimentError("replication", [
          `Replication ${row.replication} of ${scenario.name}, ${row.variant}, failed: ${row.message}`,
          `To see it alone: ${rowCommand(plan, row.row)}`,
        ])
      runs.find(({ name }) => name === row.variant)?.values.push(row.measures[measure] as number)
      bar.update({ done: row.row, replications: runsOf(plan) })
    }
  } finally {
    bar.clear()
  }
  return runs
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The variant to choose, and how sure that is; the scenario as it is counts among them. */
function bestLine(found: BestOf | null, { best }: Words): string[] {
  if (found === null) return []
  const { chosen, alive, replications, level, indifference } = found
  const than = `with ${Math.round(level * 100)} % probability if better than all others by ${significant(indifference)}`
  return chosen !== null
    ? [`Best (${best}): ${chosen}, decided after ${replications} replications, ${than} (Kim & Nelson 2001).`]
    : [
        `Best (${best}): still open after ${replications} replications between ${alive.join(", ")}; more replications, or a larger --indifference, decide.`,
      ]
}

function lines(
  words: Words,
  baseline: readonly number[],
  compared: readonly VariantComparison[],
  found: BestOf | null,
): string[] {
  const { scenario, measure } = words
  const titles = new Map((scenario.variants ?? []).map(({ name, title }) => [name, title]))
  return [
    `${scenario.title}: ${measure} over the whole run, ${baseline.length} pairs of runs with the same luck`,
    `As it is: ${mean(baseline).toFixed(1)} on average.`,
    "",
    ...textTable(
      [
        { title: "variant", align: "left" },
        { title: "difference", align: "right" },
        { title: "joint 95 % interval", align: "right" },
        { title: "adjusted p", align: "right" },
        { title: "pairing is worth", align: "right" },
      ],
      compared.map(({ name, mean: difference, interval: [low, high], adjustedPValue, varianceReduction }) => [
        name,
        difference.toFixed(1),
        `${low.toFixed(1)} to ${high.toFixed(1)}`,
        adjustedPValue < 0.001 ? "< 0.001" : adjustedPValue.toFixed(3),
        varianceReduction === null ? "-" : `${varianceReduction.toFixed(2)} x runs`,
      ]),
    ),
    "",
    ...compared.map(({ name }) => `${name}: ${titles.get(name) ?? ""}.`),
    ...bestLine(found, words),
    "Pairing is worth so many times the runs: unpaired runs would need that many for the same interval.",
    "What differs in this model under its assumptions; intervals hold together (Bonferroni), p values are Holm's.",
  ]
}

/** `contested compare`. */
export const compare: Verb = {
  command,
  run: async (given, session) => {
    const words = await readWords(given, session)
    const [baseline, ...variants] = await makeRuns(words, given, session)
    if (baseline === undefined) return 1
    const compared = compareVariants(baseline, variants)
    const { scenario, measure, best } = words
    const indifference = words.indifference ?? 0.05 * Math.abs(mean(baseline.values))
    const found = indifference > 0 ? bestOf([baseline, ...variants], { best, indifference }) : null
    const json = {
      scenario: scenario.name,
      measure,
      replications: baseline.values.length,
      baseline: { mean: mean(baseline.values) },
      variants: compared,
      best: found,
    }
    const text = given.has("--json")
      ? JSON.stringify(json, null, 2)
      : lines(words, baseline.values, compared, found).join("\n")
    session.stdout.write(`${text}\n`)
    return 0
  },
}
