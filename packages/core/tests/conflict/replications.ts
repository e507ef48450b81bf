import type { ConflictWorld, Ground } from "@contested/core"
import { conflictModel, type Mechanism, type OccurrenceRecord, type Run, type Settings, start } from "@contested/core"
import { lineGround } from "./line-ground.js"

export interface Replication {
  readonly run: Run<ConflictWorld>
  readonly records: readonly OccurrenceRecord[]
}

/** So many runs of some mechanisms on the invented ground, each to the same day, with what they left on record. */
export function replications(
  n: number,
  mechanisms: readonly Mechanism[],
  parameters: Settings,
  { ground = lineGround(), days = 70, seed = "mechanisms" }: { ground?: Ground; days?: number; seed?: string } = {},
): Replication[] {
  const model = conflictModel("line", ground, mechanisms)
  return Array.from({ length: n }, (_, i) => {
    const records: OccurrenceRecord[] = []
    const run = start(model, {
      seed,
      replication: i + 1,
      parameters,
      onRecord: (record) => void records.push(record),
    })
    return { run: run.runUntil(days), records }
  })
}
