import { COMPARISON_FILE, type ComparisonDocument } from "@contested/experiments"
import { replaceReport, type SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { comparisonTables } from "../figures/comparison-tables.js"
import { comparisonLines } from "../lines/comparison-lines.js"
import type { Session } from "../session/session.js"
import { readResult, shownPath } from "../subjects/run-sitting.js"

/**
 * Writes a comparison's report into its folder, and tells what the comparison says: as JSON, in words, or not at all.
 *
 * @throws ExperimentError `replication` when runs failed, `file`
 */
export async function tellComparison(
  outcome: SweepOutcome,
  given: GivenArguments,
  { stdout, renderComparison }: Session,
): Promise<void> {
  const document = await readResult<ComparisonDocument>(outcome, COMPARISON_FILE)
  const { folder } = outcome
  const report = await replaceReport(folder, await renderComparison(await comparisonTables(folder)))
  if (given.has("--json")) stdout.write(`${JSON.stringify({ folder, report, ...document }, null, 2)}\n`)
  else if (!given.has("--quiet")) {
    const places = [`Folder: ${shownPath(folder)}`, `Report: ${shownPath(report)}`]
    stdout.write(`${[...comparisonLines(document), ...places].join("\n")}\n`)
  }
}
