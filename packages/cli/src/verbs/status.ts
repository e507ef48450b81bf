import { printable } from "@contested/experiments"
import { rowCommand, type SweepStatus, sweepStatus } from "@contested/experiments/node"
import { Command } from "commander"
import { wholeNumber } from "../arguments/option-values.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const MOST_FAILURES = 20

const command = withExamples(
  new Command("status")
    .description("Tell how far an experiment is, what failed in it, and how to make any of its runs again alone.")
    .argument("<folder>", "Results folder of a sweep.")
    .option("--row <n>", "Show the command that makes this row's run again alone.")
    .option(
      "--scenario <file>",
      "The file the subject comes from, to be named in commands, where it is none of those that ship.",
    )
    .option("--json", "Write it as JSON.")
    .helpOption("-h, --help", "Show this help."),
  ["contested status out/lanchester-sweep", "contested status out/lanchester-sweep --row 17"],
)

function stateOf({ isComplete, writer, done, runs }: SweepStatus): string {
  if (isComplete) return "complete"
  if (writer !== null) return `running (process ${writer.pid} on ${printable(writer.host)})`
  return done === runs ? "all runs are made, the results are not written yet" : "stopped"
}

function lines(status: SweepStatus, named: string): string[] {
  const { document, plan, done, failed, runs, failures, notes, folder } = status
  const state = stateOf(status)
  const goesOn = state === "complete" || state.startsWith("running")
  return [
    `${document.subject.name}: ${done} of ${runs} runs are safe, ${failed} failed; ${state}.`,
    ...notes,
    ...failures
      .slice(0, MOST_FAILURES)
      .flatMap(({ row, message }) => [
        `Row ${row} failed: ${printable(message, 600)}`,
        `  ${rowCommand(plan, row, named)}`,
      ]),
    ...(failed > MOST_FAILURES ? [`And ${failed - MOST_FAILURES} more; --json lists them.`] : []),
    ...(goesOn ? [] : [`contested resume ${printable(folder, 500)} goes on.`]),
  ]
}

/** `contested status`. */
export const status: Verb = {
  command,
  run: async (given, session) => {
    const row = wholeNumber(given, "--row", 1, 10_000_000)
    given.refuseMistakes()
    const found = await sweepStatus(given.positional(0) as string)
    const { document, plan, runs } = found
    if (row !== undefined && row > runs) given.mistake(`--row is ${row}: the experiment has ${runs} rows.`)
    given.refuseMistakes()
    const named = given.value("--scenario") ?? document.subject.name
    const { folder, done, failed, isComplete, writer, failures, notes } = found
    const told =
      row === undefined
        ? {
            subject: document.subject.name,
            folder,
            state: stateOf(found),
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
    session.stdout.write(`${given.has("--json") ? JSON.stringify(told, null, 2) : text.join("\n")}\n`)
    return 0
  },
}
