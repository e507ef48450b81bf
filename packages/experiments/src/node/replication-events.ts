import { join } from "node:path"
import type { EventRow, RunManifest } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { eventsTable } from "../tables/events-table.js"
import { tableBatches } from "./csv-reader.js"
import { damagedFiles } from "./read-run.js"

/**
 * The events of a recorded run, one replication after another, those without events among them: memory of one replication. About 20 microseconds a row.
 *
 * @throws ExperimentError `damaged` when the file was changed or is missing, naming the line and column that cannot be read, or where
 *   replications do not follow each other as they were written.
 */
export async function* replicationEvents(
  dir: string,
  { files, replications }: Pick<RunManifest, "files" | "replications">,
): AsyncGenerator<readonly EventRow[]> {
  const damaged = await damagedFiles(dir, { files: files.filter(({ name }) => name === eventsTable.file) })
  if (damaged.size > 0) throw new ExperimentError("damaged", [...damaged.values()])
  let current = 1
  let own: EventRow[] = []
  for await (const batch of tableBatches(eventsTable, join(dir, eventsTable.file)))
    for (const row of batch) {
      if (row.replication < current || row.replication > replications)
        throw new ExperimentError(
          "damaged",
          `${eventsTable.file} has a row of replication ${row.replication} after those of replication ${current}, of ${replications}: replications follow each other.`,
        )
      while (current < row.replication) {
        yield own
        own = []
        current += 1
      }
      own.push(row)
    }
  for (; current <= replications; current += 1) {
    yield own
    own = []
  }
}
