import { quoted, SENSITIVITY_FILE, type SensitivityDocument, type Subject } from "@contested/experiments"
import type { SweepOutcome } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { sensitivityLines } from "../lines/sensitivity-lines.js"
import type { Session } from "../session/session.js"
import { readResult, shownPath } from "../subjects/run-sitting.js"

/** Tells what a sensitivity analysis says: as JSON, in words, or not at all. @throws ExperimentError `replication` when runs failed */
export async function tellSensitivity(
  outcome: SweepOutcome,
  { title }: Pick<Subject, "title">,
  given: GivenArguments,
  { stdout }: Session,
): Promise<void> {
  const document = await readResult<SensitivityDocument>(outcome, SENSITIVITY_FILE)
  const { folder } = outcome
  const { measure, method, points, replications, exact = null } = document
  if (given.has("--json")) stdout.write(`${JSON.stringify({ folder, ...document }, null, 2)}\n`)
  else if (!given.has("--quiet"))
    stdout.write(
      `${[
        `${title}: ${quoted(measure)} by ${method}, ${points} points x ${replications}`,
        "",
        ...sensitivityLines(document, exact),
        "What differs in this model over these ranges, under its assumptions.",
        `Rows: ${shownPath(`${folder}/results.csv`)}. Analysis: ${shownPath(`${folder}/${SENSITIVITY_FILE}`)}.`,
      ].join("\n")}\n`,
    )
}
