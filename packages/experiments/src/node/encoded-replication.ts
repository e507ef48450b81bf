import type { MeasureValue, ReplicationRequest, ReplicationResult, RunCauses, Scenario } from "@contested/core"
import { locatedEvents } from "../facts/compare-facts.js"
import type { LocatedEvent } from "../facts/event-facts.js"
import { saysWhatIsReported } from "../facts/run-facts.js"
import { printable } from "../printable.js"
import { eventsTable } from "../tables/events-table.js"
import { packRows, type RowBlock } from "../tables/row-block.js"
import { seriesTable } from "../tables/series-table.js"
import { csvRows } from "./csv-writer.js"

/** Rows of a table as the bytes of its CSV lines. */
export interface EncodedRows {
  readonly bytes: Uint8Array
  readonly rows: number
}

/** One replication, ready to be written: what crosses from a worker to the main thread. */
export interface EncodedReplication {
  readonly replication: number
  readonly digest: string
  readonly occurrences: number
  readonly measures: readonly MeasureValue[]
  readonly events: EncodedRows
  readonly series: EncodedRows
  /** Its events as a comparison with observed ones sees them, where the scenario has observed facts and the run is recorded. */
  readonly located: readonly LocatedEvent[] | null
  /** Why its events happened, where that was asked for and the scenario tells. */
  readonly causes: RunCauses | null
  /** The same rows as data, column by column, when they were asked for. */
  readonly rows: { readonly events: RowBlock; readonly series: RowBlock } | null
}

function check(result: ReplicationResult, request: ReplicationRequest): void {
  if (result.replication !== request.replication) {
    throw new RangeError(
      `The scenario answered for replication ${result.replication} when asked for ${request.replication}.`,
    )
  }
  if (typeof result.digest !== "string" || !/^[0-9a-f]{64}$/.test(result.digest)) {
    throw new RangeError(`The scenario's digest is ${printable(String(result.digest))}, not a SHA-256 in hexadecimal.`)
  }
  if (!request.record && result.events.length + result.series.length > 0) {
    throw new RangeError("The scenario gave rows although none were to be recorded.")
  }
  const stray = [...result.events, ...result.series].find(({ replication }) => replication !== request.replication)
  if (stray !== undefined) {
    throw new RangeError(`A row of replication ${request.replication} says replication ${stray.replication}.`)
  }
}

function encode(text: string, rows: number): EncodedRows {
  return { bytes: new TextEncoder().encode(text), rows }
}

/**
 * Makes one replication and writes its rows as CSV, in the thread that made it: half the work of moving the rows between
 * threads and writing them there.
 *
 * @param keepRows Whether the rows come along as data too.
 */
export function encodeReplication(
  scenario: Scenario,
  request: ReplicationRequest,
  keepRows: boolean,
): EncodedReplication {
  const result = scenario.replicate(request)
  check(result, request)
  const { replication, digest, occurrences, measures, events, series } = result
  return {
    replication,
    digest,
    occurrences,
    measures,
    events: encode(csvRows(eventsTable, events), events.length),
    series: encode(csvRows(seriesTable, series), series.length),
    located:
      request.record && scenario.observed !== undefined
        ? locatedEvents(events, { start: scenario.start, isReported: saysWhatIsReported(scenario) })
        : null,
    causes: result.causes ?? null,
    rows: keepRows ? { events: packRows(eventsTable, events), series: packRows(seriesTable, series) } : null,
  }
}
