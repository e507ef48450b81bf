import { resolve } from "node:path"
import { printable, quoted } from "@contested/experiments"
import {
  calibrationStatus,
  folderKind,
  readManifest,
  recoverResults,
  rowCommand,
  type SweepStatus,
  sweepStatus,
} from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { calibrationStatusLines, onwardLines, stateOf } from "../lines/folder-state.js"
import { reproducedModel } from "../published/reproduction-folder.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_FAILURES = 20

const command = withExamples(
  new Command("status")
    .description("Tell how far an experiment is, what failed in it, and how to make any of its runs again alone.")
    .argument("<folder>", "Results folder: of a sweep, comparison, sensitivity analysis, calibration or run.")
    .option("--row <n>", "Show the command that makes this row's run again alone.")
    .option(
      "--scenario <file>",
      "The file the subject comes from, to be named in commands, where it is none of those that ship.",
    )
    .option("--json", "Write it as JSON.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested status out/lanchester-sweep",
    "contested status out/lanchester-abc-smc --json",
    "contested status out/lanchester-sweep --row 17",
  ],
)

function lines(status: SweepStatus, named: string): string[] {
  const { document, plan, analysis, done, failed, runs, failures, notes, folder } = status
  const state = stateOf(status, done === runs)
  return [
    `${document.subject.name}${analysis === null ? "" : `, ${analysis.kind} of ${quoted(analysis.measure)}`}: ${done} of ${runs} runs are safe, ${failed} failed; ${state}.`,
    ...notes,
    ...failures
      .slice(0, MOST_FAILURES)
      .flatMap(({ row, message }) => [
        `Row ${row} failed: ${printable(message, 600)}`,
        `  ${rowCommand(plan, row, named)}`,
      ]),
    ...(failed > MOST_FAILURES ? [`And ${failed - MOST_FAILURES} more; --json lists them.`] : []),
    ...onwardLines(state, folder),
  ]
}

async function experimentStatus(
  given: GivenArguments,
  folder: string,
  row: number | undefined,
  { stdout }: Session,
): Promise<number> {
  const found = await sweepStatus(folder)
  const { document, plan, analysis, runs } = found
  if (row !== undefined && row > runs) given.mistake(`--row is ${row}: the experiment has ${runs} rows.`)
  given.refuseMistakes()
  const named = given.value("--scenario") ?? document.subject.name
  const { done, failed, isComplete, writer, failures, notes } = found
  const told =
    row === undefined
      ? {
          subject: document.subject.name,
          folder: found.folder,
          kind: analysis?.kind ?? "sweep",
          state: stateOf(found, done === runs),
          runs,
          done,
          failed,
          isComplete,
          writer,
          failures: failures.map((failure) => ({ ...failure, command: rowCommand(plan, failure.row, named) })),
          notes,
        }
      : { row, command: rowCommand(plan, row, named) }
  const text = row === undefined ? lines(found, named) : [rowCommand(plan, row, named)]
  stdout.write(`${given.has("--json") ? JSON.stringify(told, null, 2) : text.join("\n")}\n`)
  return 0
}

/** Only experiments have rows. */
function refuseRow(given: GivenArguments, kind: string): void {
  if (given.has("--row")) given.mistake(`--row has no meaning for ${kind}: its runs are not numbered in a table.`)
  given.refuseMistakes()
}

async function statusOfCalibration(given: GivenArguments, folder: string, { stdout }: Session): Promise<number> {
  refuseRow(given, "a calibration")
  const found = await calibrationStatus(folder)
  const { document, ...rest } = found
  const { method, budget } = document.request
  const told = {
    subject: document.subject.name,
    kind: "calibration",
    state: stateOf(found, false),
    method,
    budget,
    ...rest,
  }
  stdout.write(`${given.has("--json") ? JSON.stringify(told, null, 2) : calibrationStatusLines(found).join("\n")}\n`)
  return 0
}

async function statusOfRun(given: GivenArguments, folder: string, { stdout }: Session): Promise<number> {
  refuseRow(given, "the run of a scenario")
  const { scenario, replications, seed, until, digest } = await readManifest(folder)
  const told = {
    subject: scenario.name,
    folder: resolve(folder),
    kind: "run",
    state: "complete",
    isComplete: true,
    replications,
    seed,
    until,
    digest,
  }
  const line = `${scenario.name}: run of ${replications} replications until ${until}, seed ${quoted(seed, 200)}; complete.`
  stdout.write(`${given.has("--json") ? JSON.stringify(told, null, 2) : line}\n`)
  return 0
}

async function statusOfReproduction(given: GivenArguments, folder: string, { stdout }: Session): Promise<number> {
  refuseRow(given, "a published model")
  const model = await reproducedModel(folder)
  const told = { subject: model, folder: resolve(folder), kind: "reproduction", state: "complete", isComplete: true }
  stdout.write(
    `${given.has("--json") ? JSON.stringify(told, null, 2) : `${model}: numbers of a published model; complete.`}\n`,
  )
  return 0
}

/** `contested status`. */
export const status: Verb = {
  command,
  run: async (given, session) => {
    const row = wholeNumber(given, "--row", 1, 10_000_000)
    given.refuseMistakes()
    const folder = given.positional(0) as string
    if (folder !== "" && !folder.includes("\0")) await recoverResults(resolve(folder))
    const kind = await folderKind(folder)
    if (kind === "calibration") return statusOfCalibration(given, folder, session)
    if (kind === "run") return statusOfRun(given, folder, session)
    if (kind === null && (await reproducedModel(folder)) !== null) return statusOfReproduction(given, folder, session)
    return experimentStatus(given, folder, row, session)
  },
}
