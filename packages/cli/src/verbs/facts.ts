import {
  type FactComparison,
  type FactTolerance,
  factsByYears,
  nearest,
  type RunFacts,
  type Scenario,
} from "@contested/core"
import { ExperimentError, type LocatedEvent, quoted, runFacts, seedMistake } from "@contested/experiments"
import { completeRequest, MOST_WORKERS, makeReplications } from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { threeDecimals } from "../lines/shown-number.js"
import { textTable } from "../lines/text-table.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_REPLICATIONS = 100_000

const command = withExamples(
  new Command("facts")
    .description(
      "Hold a scenario against observed events: yearly counts and stylised facts side by side, met or missed.",
    )
    .argument("<scenario>", "Name of a scenario that has observed facts.")
    .option("--seed <text>", "Seed of the random streams. Default: the scenario's.")
    .option("--replications <n>", "How many times to run it, 1 to 100,000. Default: the scenario's.")
    .option("--workers <n>", "Threads, 1 to 256; the results do not depend on it. Default: one per core.")
    .option("--json", "Write the rows as a JSON array.")
    .option("--quiet", "Show no progress.")
    .helpOption("-h, --help", "Show this help."),
  ["contested facts jalisco-zacatecas", "contested facts jalisco-zacatecas --replications 50 --json"],
)

function findComparable(given: GivenArguments, scenarios: readonly Scenario[]): Scenario | undefined {
  const name = given.positional(0)
  if (name === undefined) return undefined
  const comparable = scenarios.filter(({ observed }) => observed !== undefined && observed.length > 0)
  const found = comparable.find((scenario) => scenario.name === name)
  if (found !== undefined) return found
  const names = comparable.map((scenario) => scenario.name)
  const near = nearest(name, names)
  const meant = near === null ? "." : `: did you mean ${near}?`
  given.mistake(`${quoted(name)} is no scenario with observed facts${meant} There are: ${names.join(", ") || "none"}.`)
  return undefined
}

function metOf(rows: readonly FactComparison[]): string {
  return `${rows.filter(({ met }) => met).length} of ${rows.length}`
}

/** How many facts are met: in all, and where parameters were fitted to some years, apart for those, for later ones and for all years at once. */
function verdict(found: RunFacts): string[] {
  const all = `${metOf(found.facts)} facts are met.`
  if (found.fittedUntil === null) return [all]
  const { fitted, heldOut, allYears } = factsByYears(found)
  return [
    all,
    `Of the years up to ${found.fittedUntil}, to which parameters were fitted: ${metOf(fitted)}. Of later years, held out: ${metOf(heldOut)}. Over all years, partly held out: ${metOf(allYears)}.`,
  ]
}

function toleranceWords(tolerance: FactTolerance): string {
  return "factor" in tolerance ? `factor ${tolerance.factor}` : `${Math.round(tolerance.relative * 100)} %`
}

function lines(found: RunFacts, title: string): string[] {
  const rows = found.facts
  return [
    `${title}: ${found.replications} replications beside observed events`,
    found.isReported
      ? "Simulated is what media would have reported with place and day, by the scenario's mechanism of reporting; all that happened is more."
      : "Simulated is all that happened.",
    "",
    ...textTable(
      [
        { title: "fact", align: "left" },
        { title: "of", align: "left" },
        { title: "year", align: "left" },
        { title: "observed", align: "right" },
        { title: "simulated", align: "right" },
        { title: "nine in ten", align: "right" },
        { title: "tolerance", align: "left" },
        { title: "", align: "left" },
      ],
      rows.map((row) => [
        row.fact,
        row.state,
        String(row.year),
        threeDecimals(row.observed),
        threeDecimals(row.simulated),
        row.low === null ? "" : `${threeDecimals(row.low)} to ${threeDecimals(row.high)}`,
        toleranceWords(row.tolerance),
        row.met ? "met" : "MISSED",
      ]),
    ),
    "",
    ...verdict(found),
    "What misses stays visible. How parameters were chosen stands in the scenario's limits and sources.",
    ...new Set(rows.map(({ source }) => `Observed: ${source}.`)),
  ]
}

async function compare(
  scenario: Scenario,
  given: GivenArguments,
  session: Session,
  request: { seed?: string; replications?: number },
): Promise<RunFacts> {
  const complete = completeRequest(scenario, { ...request, record: true })
  const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
  const options = {
    module: session.module,
    signal: session.signal,
    ...(workers === undefined ? {} : { workers }),
  }
  const bar = new ProgressBar(session, given.has("--quiet"))
  const located: (readonly LocatedEvent[])[] = []
  try {
    for await (const made of makeReplications(scenario, complete, options)) {
      located.push(made.located ?? [])
      bar.update({ done: located.length, replications: complete.replications })
    }
  } finally {
    bar.clear()
  }
  const found = runFacts(scenario, complete.until, located)
  if (found === null)
    throw new ExperimentError("request", `${scenario.name} covers no year that it has observed facts of.`)
  return found
}

/** `contested facts`. */
export const facts: Verb = {
  command,
  run: async (given, session) => {
    const scenario = findComparable(given, await session.loadScenarios())
    const seed = given.value("--seed")
    const mistakenSeed = seed === undefined ? null : seedMistake(seed)
    given.mistake(mistakenSeed && `--seed ${mistakenSeed}`)
    const replications = wholeNumber(given, "--replications", 1, MOST_REPLICATIONS)
    wholeNumber(given, "--workers", 1, MOST_WORKERS)
    given.refuseMistakes()
    const request = { ...(seed === undefined ? {} : { seed }), ...(replications === undefined ? {} : { replications }) }
    const chosen = scenario as Scenario
    const found = await compare(chosen, given, session, request)
    session.stdout.write(
      given.has("--json") ? `${JSON.stringify(found.facts, null, 2)}\n` : `${lines(found, chosen.title).join("\n")}\n`,
    )
    return 0
  },
}
