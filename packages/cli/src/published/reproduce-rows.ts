import { setImmediate } from "node:timers/promises"
import type { ReproducedRow } from "@contested/core"
import { ExperimentError } from "@contested/experiments"
import { type PublishedModel, reproduceQuantity } from "@contested/scenarios"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"

/**
 * Computes every quantity of these models, with progress on stderr.
 *
 * @throws ExperimentError `aborted` when stopped: that is looked at between two quantities, each of which takes seconds at most.
 */
export async function reproduceRows(
  models: readonly PublishedModel[],
  session: Session,
  quiet: boolean,
): Promise<readonly ReproducedRow[]> {
  const tasks = models.flatMap((model) => model.quantities.map((quantity) => ({ model, quantity })))
  const bar = new ProgressBar(session, quiet, "quantities")
  const rows: ReproducedRow[] = []
  try {
    for (const { model, quantity } of tasks) {
      bar.update({ done: rows.length, replications: tasks.length })
      // Lets a Ctrl-C arrive.
      await setImmediate()
      if (session.signal.aborted) throw new ExperimentError("aborted", "Stopped.")
      rows.push(reproduceQuantity(model, quantity))
    }
    return rows
  } finally {
    bar.clear()
  }
}
