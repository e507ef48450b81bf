import { COMPARISON_FILE, type ComparisonDocument } from "@contested/experiments"
import type { SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { comparisonLines } from "../lines/comparison-lines.js"
import type { Session } from "../session/session.js"
import { readResult, shownPath } from "../subjects/run-sitting.js"

/** Tells what a comparison says: as JSON, in words, or not at all. @throws ExperimentError `replication` when runs failed */
export async function tellComparison(outcome: SweepOutcome, given: GivenArguments, { stdout }: Session): Promise<void> {
  const document = await readResult<ComparisonDocument>(outcome, COMPARISON_FILE)
  const { folder } = outcome
  if (given.has("--json")) stdout.write(`${JSON.stringify({ folder, ...document }, null, 2)}\n`)
  else if (!given.has("--quiet"))
    stdout.write(`${[...comparisonLines(document), `Folder: ${shownPath(folder)}`].join("\n")}\n`)
}
