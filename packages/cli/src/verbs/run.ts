import { relative } from "node:path"
import { styleText } from "node:util"
import { nearest, type Scenario } from "@contested/core"
import {
  ExperimentError,
  isCalendarDate,
  MOST_REPLICATIONS,
  quoted,
  seedMistake,
  untilMistake,
} from "@contested/experiments"
import {
  completeRequest,
  MOST_WORKERS,
  makeReplications,
  REPORT_FILE,
  type RunOutcome,
  resultsFolderMistake,
  runExperiment,
} from "@contested/experiments/node"
import type { PublishedModel } from "@contested/scenarios"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { boundariesHelp, boundaryText, matchedBoundaries } from "../arguments/given-boundaries.js"
import { oneOf, wholeNumber } from "../arguments/option-values.js"
import { episodeLines } from "../lines/episode-lines.js"
import { shownNumber } from "../lines/shown-number.js"
import { summaryLines } from "../lines/summary-table.js"
import { runPublished } from "../published/run-published.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"
import { UsageError } from "../session/usage-error.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const FORMATS = ["csv", "parquet"] as const

const command = withExamples(
  new Command("run")
    .description(
      "Run a scenario's replications, or a published model against its numbers, and leave a folder with tables and a report.",
    )
    .argument("<scenario>", "Name of a scenario; see contested list.")
    .option("--seed <text>", "Text all random numbers follow from, 1 to 200 characters. Default: the scenario's.")
    .option("--replications <n>", "How many times to run it, 1 to 1,000,000. Default: the scenario's.")
    .option("--until <day>", "Last day simulated, YYYY-MM-DD. Default: the scenario's.")
    .option(
      "--out <folder>",
      "Results folder; replaced only if it holds a run of this scenario. Default: out/<scenario>.",
    )
    .option("--workers <n>", "Threads, 1 to 256; the results do not depend on it. Default: one per core.")
    .option(
      "--no-record",
      "Leave out the tables of events and series, and the report with them; measures stay the same.",
    )
    .option(
      "--format <name>",
      `Of the tables: ${FORMATS.join(", ")}; parquet leaves Parquet files beside the CSV, which other verbs read. Default: csv.`,
    )
    .option("--boundaries <file>", boundariesHelp)
    .option("--replication <k>", "Make replication k alone, show its digest and measures, and write nothing.")
    .option("--json", "Write what was done, and the summary, as JSON.")
    .option("--quiet", "Show neither progress nor summary.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested run jalisco-zacatecas",
    "contested run jalisco-zacatecas --replications 100 --seed study-1 --until 2019-12-31 --out out/study-1",
    "contested run jalisco-zacatecas --seed study-1 --replication 17",
    "contested run jalisco-zacatecas --format parquet --out out/study-2",
    "contested run lanchester",
  ],
)

interface RunWords {
  readonly scenario: Scenario
  readonly seed?: string
  readonly replications?: number
  readonly until?: string
  readonly out: string
  readonly workers?: number
  readonly record: boolean
  readonly replication?: number
  /** Whether the tables are left as Parquet too. */
  readonly parquet: boolean
  /** Text of the file of boundaries. */
  readonly boundaries?: string
}

function findScenario(
  given: GivenArguments,
  scenarios: readonly Scenario[],
  published: readonly PublishedModel[],
): Scenario | undefined {
  const name = given.positional(0)
  if (name === undefined) return undefined
  const found = scenarios.find((scenario) => scenario.name === name)
  if (found !== undefined) return found
  const names = [...scenarios, ...published].map((one) => one.name)
  const near = nearest(name, names)
  const meant = near === null ? "." : `: did you mean ${near}?`
  given.mistake(`${quoted(name)} is no scenario${meant} Scenarios: ${names.join(", ") || "none"}.`)
  return undefined
}

function checkUntil(given: GivenArguments, scenario: Scenario | undefined): void {
  const until = given.value("--until")
  if (until === undefined) return
  const mistake =
    scenario === undefined && isCalendarDate(until) ? null : untilMistake(until, scenario?.start ?? "2015-01-01")
  given.mistake(mistake && `--until ${mistake}`)
}

function checkAlone(given: GivenArguments): void {
  if (!given.has("--replication")) return
  for (const name of ["--replications", "--out", "--no-record", "--workers", "--boundaries", "--format"]) {
    if (given.has(name))
      given.mistake(`${name} has no meaning beside --replication, which makes one replication and writes nothing.`)
  }
}

async function readWords(
  given: GivenArguments,
  session: Session,
  published: readonly PublishedModel[],
): Promise<RunWords> {
  const scenario = findScenario(given, await session.loadScenarios(), published)
  const seed = given.value("--seed")
  const mistakenSeed = seed === undefined ? null : seedMistake(seed)
  given.mistake(mistakenSeed && `--seed ${mistakenSeed}`)
  const replications = wholeNumber(given, "--replications", 1, MOST_REPLICATIONS)
  const replication = wholeNumber(given, "--replication", 1, MOST_REPLICATIONS)
  const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
  checkUntil(given, scenario)
  checkAlone(given)
  const out = given.value("--out") ?? `out/${scenario?.name}`
  if (scenario !== undefined && replication === undefined) {
    const mistake = await resultsFolderMistake(out, scenario.name)
    given.mistake(mistake && `--out: ${mistake}`)
  }
  if (given.has("--boundaries") && given.has("--no-record"))
    given.mistake("--boundaries has no meaning beside --no-record, which leaves out the report.")
  const format = oneOf(given, "--format", FORMATS) ?? "csv"
  const boundaries = await boundaryText(given)
  given.refuseMistakes()
  const until = given.value("--until")
  return {
    scenario: scenario as Scenario,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(until === undefined ? {} : { until }),
    ...(workers === undefined ? {} : { workers }),
    ...(replication === undefined ? {} : { replication }),
    ...(boundaries === undefined ? {} : { boundaries }),
    out,
    parquet: format === "parquet",
    record: !given.has("--no-record"),
  }
}

function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === "" || near.startsWith("..") ? path : near
}

function tellOutcome(outcome: RunOutcome, given: GivenArguments, { stdout, env }: Session, seconds: number): void {
  const { folder, manifest, summary, episode, occurrences, reportFailure } = outcome
  const hasReport = manifest.recorded && reportFailure === null
  if (given.has("--json")) {
    const { scenario, seed, replications, start, until, digest } = manifest
    const report = hasReport ? `${folder}/${REPORT_FILE}` : null
    const done = {
      scenario: scenario.name,
      seed,
      replications,
      start,
      until,
      folder,
      report,
      digest,
      occurrences,
      summary,
      ...(episode === null ? {} : { episode }),
    }
    stdout.write(`${JSON.stringify(done, null, 2)}\n`)
    return
  }
  if (given.has("--quiet")) return
  const coloured = stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb"
  const bold = (text: string): string => (coloured ? styleText("bold", text, { validateStream: false }) : text)
  const lines = [
    ...summaryLines(summary, manifest, bold),
    ...(episode === null ? [] : ["", ...episodeLines(episode, bold)]),
    `${occurrences} occurrences in ${shownNumber(seconds)} s.`,
    hasReport ? `Report: ${shownPath(`${folder}/${REPORT_FILE}`)}` : `Results: ${shownPath(folder)}`,
  ]
  stdout.write(`${lines.join("\n")}\n`)
}

async function runAll(words: RunWords, given: GivenArguments, session: Session): Promise<number> {
  const bar = new ProgressBar(session, given.has("--quiet"))
  const started = performance.now()
  const { boundaries: text } = words
  const render: Session["renderReport"] = async (run) =>
    session.renderReport(
      run,
      text === undefined ? undefined : await matchedBoundaries(text, run.manifest, session, given.has("--quiet")),
    )
  try {
    const outcome = await runExperiment({
      ...words,
      module: session.module,
      signal: session.signal,
      onProgress: (progress) => bar.update(progress),
      ...(words.record ? { renderReport: render } : {}),
    })
    bar.clear()
    tellOutcome(outcome, given, session, (performance.now() - started) / 1000)
    if (outcome.reportFailure === null) return 0
    throw new ExperimentError(
      "file",
      `The run is complete in ${shownPath(outcome.folder)}, but its report could not be made: ${outcome.reportFailure.message}`,
      outcome.reportFailure,
    )
  } catch (error) {
    if (!(error instanceof ExperimentError) || error.code !== "folder") throw error
    throw new UsageError(error.sentences.map((sentence) => `--out: ${sentence}`))
  } finally {
    bar.clear()
  }
}

async function runOne(words: RunWords, replication: number, given: GivenArguments, session: Session): Promise<number> {
  const request = completeRequest(words.scenario, words)
  const options = { workers: session.workers ?? 1, module: session.module, signal: session.signal }
  for await (const made of makeReplications(words.scenario, request, options, [replication])) {
    const { digest, occurrences, measures, events, series } = made
    if (given.has("--json")) {
      const { seed, until } = request
      const done = { scenario: words.scenario.name, seed, until, replication, digest, occurrences, measures }
      session.stdout.write(`${JSON.stringify(done, null, 2)}\n`)
    } else if (!given.has("--quiet")) {
      const total = measures.filter(({ place, agent, year }) => place === "all" && agent === "" && year === "all")
      const lines = [
        `Replication ${replication} of ${words.scenario.name}, seed ${quoted(request.seed, 200)}, until ${request.until}:`,
        `${occurrences} occurrences, ${events.rows} events, ${series.rows} observations; nothing was written.`,
        ...total.map(({ measure, unit, value }) => `${measure}: ${value} ${unit}`),
        `Digest: ${digest}`,
      ]
      session.stdout.write(`${lines.join("\n")}\n`)
    }
  }
  return 0
}

/** `contested run`. */
export const run: Verb = {
  command,
  run: async (given, session) => {
    const published = await session.loadPublished()
    const model = published.find(({ name }) => name === given.positional(0))
    if (model !== undefined) return runPublished(model, given, session)
    const words = await readWords(given, session, published)
    if (words.replication === undefined) return runAll(words, given, session)
    return runOne(words, words.replication, given, session)
  },
}
