import { resolve } from "node:path"
import { type OpenRun, type RunManifest, type ScenarioRun, SimulationError, whyEvent, whyNot } from "@contested/core"
import { ExperimentError, MOST_REPLICATIONS, quoted } from "@contested/experiments"
import { readManifest, recoverResults } from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { withScenariosOf } from "../arguments/given-file.js"
import { type NamedPeriod, namedPeriod } from "../arguments/named-period.js"
import { existingFolder, wholeNumber } from "../arguments/option-values.js"
import type { Session } from "../session/session.js"
import { UsageError } from "../session/usage-error.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("why")
    .description("Say why an event of a run happened, or why something did not: the run is made again and asked.")
    .argument("<folder>", "Results folder of a run.")
    .option("--event <id>", "An event by its id in events.csv, such as 1-2345, or any other occurrence of the run.")
    .option("--not <hazard>", "What did not happen: a hazard, such as clash or takeover/lapse.")
    .option("--at <period>", "With --not: a year, a month or a day, such as 2019-06.")
    .option("--territory <code>", "With --not: the code of a territory. Default: all.")
    .option("--group <id>", "With --not: the id of a group that takes part. Default: all.")
    .option("--replication <k>", "With --not: which replication. Default: 1.")
    .option("--scenario <file>", "The file that holds the scenario, where it is none of those that ship.")
    .option("--json", "Write the answer as JSON.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested why out/jalisco-zacatecas --event 1-2345",
    "contested why out/jalisco-zacatecas --not takeover/takeover --territory 14097 --at 2019-06",
    "contested why out/jalisco-zacatecas --not clash --territory 32020 --group sinaloa --at 2020 --json",
  ],
)

type Question =
  | { readonly kind: "event"; readonly id: string; readonly replication: number; readonly occurrence: number }
  | { readonly kind: "not"; readonly hazard: string; readonly replication: number; readonly at: NamedPeriod }

function readEvent(given: GivenArguments, id: string, replications: number): Question | undefined {
  for (const name of ["--at", "--territory", "--group", "--replication"])
    if (given.has(name)) given.mistake(`${name} has no meaning beside --event, whose id says it all.`)
  const [, replication = "", occurrence = ""] = /^(\d{1,15})-(\d{1,15})(?:\.\d+)?$/.exec(id) ?? []
  if (occurrence === "" || Number(occurrence) === 0)
    given.mistake(`--event is ${quoted(id)}: expected an id of events.csv, replication-occurrence, such as 1-2345.`)
  else if (Number(replication) < 1 || Number(replication) > replications)
    given.mistake(
      `--event is ${quoted(id)}, of replication ${replication}; the run has replications 1 to ${replications}.`,
    )
  else return { kind: "event", id, replication: Number(replication), occurrence: Number(occurrence) }
  return undefined
}

function readNot(given: GivenArguments, hazard: string, manifest: RunManifest): Question | undefined {
  const replication = wholeNumber(given, "--replication", 1, Math.min(manifest.replications, MOST_REPLICATIONS)) ?? 1
  const text = given.value("--at")
  const at =
    text === undefined
      ? "is missing: --not needs a year, a month or a day, such as 2019-06."
      : namedPeriod(text, manifest.start, manifest.until)
  if (typeof at !== "string") return { kind: "not", hazard, replication, at }
  given.mistake(`--at ${at}`)
  return undefined
}

function readQuestion(given: GivenArguments, manifest: RunManifest): Question {
  const [event, hazard] = [given.value("--event"), given.value("--not")]
  if ((event === undefined) === (hazard === undefined))
    given.mistake("contested why needs either --event or --not: an event that happened, or a hazard that did not.")
  const question =
    event !== undefined ? readEvent(given, event, manifest.replications) : readNot(given, hazard ?? "", manifest)
  given.refuseMistakes()
  return question as Question
}

/** Starts the run of a replication anew, as often as it is asked, and keeps the last one so that it can be proved to be the run of the folder. */
class Replay {
  readonly open: OpenRun
  #last: ScenarioRun | undefined

  constructor(
    session: readonly { readonly name: string; readonly open?: OpenScenario }[],
    manifest: RunManifest,
    replication: number,
  ) {
    const { scenario, seed, until } = manifest
    const found = session.find(({ name }) => name === scenario.name)
    if (found?.open === undefined) {
      throw new ExperimentError(
        "request",
        found === undefined
          ? `This program has no scenario ${quoted(scenario.name)}; if it comes from a file of yours, name that with --scenario.`
          : `The scenario ${quoted(scenario.name)} was not put together from mechanisms, so its runs cannot be asked why.`,
      )
    }
    const { open } = found
    this.open = (watch) => {
      this.#last = open({ seed, until, replication }, watch)
      return this.#last
    }
  }

  /** @throws ExperimentError when the run, gone on to its end, is not the one in the folder */
  prove(folder: string, digest: string | undefined): void {
    if (this.#last === undefined) return
    const { run, end } = this.#last
    if (run.runUntil(end).digest() === digest) return
    throw new ExperimentError(
      "damaged",
      `Made again, the run is not the one in ${quoted(folder, 300)}: it was made by another version of the program or of the scenario. contested verify says how they differ.`,
    )
  }
}

type OpenScenario = (
  request: { seed: string; until: string; replication: number },
  watch?: Parameters<OpenRun>[0],
) => ScenarioRun

/** The answer; what the engine refuses of the question is a mistake of whoever asked. */
function answered<Answer>(answer: () => Answer): Answer {
  try {
    return answer()
  } catch (error) {
    if (error instanceof SimulationError) throw new UsageError([error.message])
    throw error
  }
}

/** `contested why`. */
export const why: Verb = {
  command,
  run: async (given, shipped) => {
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    await existingFolder(given, dir)
    given.refuseMistakes()
    const file = given.value("--scenario")
    const session: Session = file === undefined ? shipped : (await withScenariosOf(file, shipped)).session
    const folder = dir as string
    const manifest = await readManifest(folder)
    const question = readQuestion(given, manifest)
    const replay = new Replay(await session.loadScenarios(), manifest, question.replication)
    const { stdout } = session
    const { whyEventLines, whyNotLines } = await import("../lines/why-lines.js")
    if (question.kind === "event") {
      const answer = answered(() => whyEvent(replay.open, question.occurrence))
      replay.prove(folder, manifest.replicationDigests[question.replication - 1])
      if (given.has("--json")) stdout.write(`${JSON.stringify({ event: question.id, ...answer }, null, 2)}\n`)
      else stdout.write(`${whyEventLines(answer, question.id, manifest, question.replication).join("\n")}\n`)
      return 0
    }
    const [territory, group] = [given.value("--territory"), given.value("--group")]
    const { hazard, at } = question
    const asked = {
      hazard,
      ...at,
      ...(territory !== undefined && { territory }),
      ...(group !== undefined && { group }),
    }
    const answer = answered(() => whyNot(replay.open, asked))
    replay.prove(folder, manifest.replicationDigests[question.replication - 1])
    if (given.has("--json"))
      stdout.write(`${JSON.stringify({ replication: question.replication, ...answer }, null, 2)}\n`)
    else stdout.write(`${whyNotLines(answer, manifest, question.replication).join("\n")}\n`)
    return 0
  },
}
