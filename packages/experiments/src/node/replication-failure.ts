import type { ReplicationRequest } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { shellWord } from "./shell-word.js"

/** The command that makes one replication of a run again, alone. */
export function replayCommand(
  scenario: string,
  request: Pick<ReplicationRequest, "seed" | "replication" | "until">,
): string {
  const words = ["contested", "run", scenario, `--seed=${request.seed}`, "--until", request.until]
  return [...words, "--replication", String(request.replication)].map(shellWord).join(" ")
}

/** A failed replication as an error that says which one it was, why, and how to see it again. */
export function replicationFailure(
  scenario: string,
  request: ReplicationRequest,
  reason: string,
  cause?: unknown,
): ExperimentError {
  const because = printable(reason.trim(), 500).replace(/[.!]?$/, ".")
  return new ExperimentError(
    "replication",
    [
      `Replication ${request.replication} of ${scenario} (seed ${quoted(request.seed, 200)}) failed: ${because}`,
      `To see it alone: ${printable(replayCommand(scenario, request), 600)}`,
    ],
    cause,
  )
}
