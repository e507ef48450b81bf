import type { RunCauses, RunEpisode, RunManifest, RunSummary, Scenario } from "@contested/core"
import { OutcomeValues } from "../episode/outcome-values.js"
import { ExperimentError } from "../experiment-error.js"
import { type ExperimentRequest, requestMistakes } from "../experiment-request.js"
import type { LocatedEvent } from "../facts/event-facts.js"
import { runFacts } from "../facts/run-facts.js"
import { MeasureCollector } from "../statistics/measure-collector.js"
import { eventsTable } from "../tables/events-table.js"
import { RowStore } from "../tables/row-store.js"
import { seriesTable } from "../tables/series-table.js"
import { csvHeader } from "./csv-writer.js"
import type { EncodedReplication } from "./encoded-replication.js"
import type { HashedFile } from "./hashed-file.js"
import { makeEpisode, passesOf } from "./make-episode.js"
import { buildManifest } from "./manifest.js"
import { writeParquetTables } from "./parquet-tables.js"
import { engineProvenance } from "./provenance.js"
import { replicationFailure } from "./replication-failure.js"
import { makeReplications, type PoolOptions } from "./replication-pool.js"
import type { RunDocuments } from "./run-documents.js"
import {
  CAUSES_FILE,
  causesText,
  DICTIONARY_FILE,
  dictionaryText,
  EPISODE_FILE,
  FACTS_FILE,
  jsonText,
  MANIFEST_FILE,
  REPORT_FILE,
  SUMMARY_FILE,
} from "./run-files.js"
import { RunFolder } from "./run-folder.js"
import { MOST_WORKERS } from "./threads/open-threads.js"

/** How far a run has come. */
export interface RunProgress {
  /** Replications made, those of an episode's what-ifs among them. */
  readonly done: number
  /** Replications to be made, those of an episode's what-ifs among them. */
  readonly replications: number
  /** Occurrences of the engine in all of them. */
  readonly occurrences: number
}

export interface RunExperimentOptions extends Omit<PoolOptions, "keepRows">, Partial<ExperimentRequest> {
  /** What to run; seed, replications and last day default to the scenario's. */
  readonly scenario: Scenario
  /** The results folder: made, or replaced when it holds an older run of the same scenario and nothing else. */
  readonly out: string
  /** Whether the tables are also left as Parquet, beside the CSV that everything here reads. Default false. */
  readonly parquet?: boolean
  /** Makes report.html from the finished tables; without it the folder has none. */
  readonly renderReport?: (run: RunDocuments) => Promise<string>
  /** Called after each replication, in order, and once before the first. */
  readonly onProgress?: (progress: RunProgress) => void
}

/** A finished run. */
export interface RunOutcome {
  /** Absolute path of the results folder. */
  readonly folder: string
  readonly manifest: RunManifest
  readonly summary: RunSummary
  /** null where the scenario is no episode. */
  readonly episode: RunEpisode | null
  readonly occurrences: number
  /** Why there is no report although one was asked for; the rest of the folder is complete. */
  readonly reportFailure: Error | null
}

/** The request with the scenario's defaults where it is silent. */
export function completeRequest(scenario: Scenario, partial: Partial<ExperimentRequest>): ExperimentRequest {
  const { defaults } = scenario
  return {
    seed: partial.seed ?? defaults.seed,
    replications: partial.replications ?? defaults.replications,
    until: partial.until ?? defaults.until,
    record: partial.record ?? true,
  }
}

function checkOptions(scenario: Scenario, request: ExperimentRequest, workers: number | undefined): void {
  const mistakes = requestMistakes(scenario, request)
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 0 && workers <= MOST_WORKERS)) {
    mistakes.push(`workers ${workers} is not a whole number from 0 to ${MOST_WORKERS}.`)
  }
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
}

/** The summary of so many replications. */
export function buildSummary(scenario: Scenario, replications: number, collector: MeasureCollector): RunSummary {
  return {
    format: "contested/summary",
    version: 1,
    scenario: scenario.name,
    replications,
    measures: collector.summaries(),
  }
}

/** Adds a replication's measures; a measure that does not fit is that replication's failure. */
export function collect(
  collector: MeasureCollector,
  { replication, measures }: EncodedReplication,
  scenario: Scenario,
  request: ExperimentRequest,
): void {
  try {
    collector.add(measures)
  } catch (error) {
    throw replicationFailure(scenario.name, { ...request, replication }, (error as Error).message, error)
  }
}

async function startTable(folder: RunFolder, name: string, header: string): Promise<HashedFile> {
  const file = await folder.file(name)
  await file.append(new TextEncoder().encode(header))
  return file
}

async function addReport(
  folder: RunFolder,
  render: (run: RunDocuments) => Promise<string>,
  documents: RunDocuments,
): Promise<Error | null> {
  let page: string
  try {
    page = await render(documents)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
  await folder.document(REPORT_FILE, page)
  return null
}

/**
 * Runs a scenario's replications and leaves a results folder: manifest.json, events.csv, series.csv (both only when recorded),
 * summary.json, dictionary.json and, with `renderReport`, report.html; facts.json too where it was recorded and the scenario has observed facts that it covers. A scenario with outcomes is an episode: its variants are run as
 * well, with the same luck, and episode.json says how they differ. Where it was recorded and the scenario tells, causes.json says why events of
 * the first replication happened. The same request gives the same bytes on any number
 * of workers. Rows stream to the disk; memory grows with replications x measures only (8 bytes each), and, while a report
 * is made, with the rows (20 to 80 bytes each).
 *
 * @throws ExperimentError `request` with all mistakes, `folder` before anything is run, `replication`, `file`, `aborted`; in each
 *   case nothing is left that looks complete, and an older result is as it was.
 */
export async function runExperiment(options: RunExperimentOptions): Promise<RunOutcome> {
  const { scenario, onProgress, renderReport, signal } = options
  const request = completeRequest(scenario, options)
  checkOptions(scenario, request, options.workers)
  const folder = await RunFolder.open(options.out, scenario.name)
  try {
    const tables = request.record
      ? {
          events: await startTable(folder, eventsTable.file, csvHeader(eventsTable)),
          series: await startTable(folder, seriesTable.file, csvHeader(seriesTable)),
        }
      : null
    const collector = new MeasureCollector(request.replications)
    const outcomes = new OutcomeValues(scenario, request.replications)
    const total = passesOf(scenario) * request.replications
    const digests: string[] = []
    // Kept for the report, column by column: reading 100,000 rows back from the files takes three seconds.
    const rows = { events: new RowStore(eventsTable), series: new RowStore(seriesTable) }
    const keepRows = renderReport !== undefined
    const located: (readonly LocatedEvent[])[] = []
    let causes: RunCauses | null = null
    let occurrences = 0
    let done = 0
    const tell = (made: number): void => {
      occurrences += made
      done += 1
      onProgress?.({ done, replications: total, occurrences })
    }
    onProgress?.({ done, replications: total, occurrences })
    for await (const made of makeReplications(scenario, request, { ...options, keepRows, causes: true })) {
      collect(collector, made, scenario, request)
      outcomes.add(made.replication, made.measures)
      digests.push(made.digest)
      if (made.located !== null) located.push(made.located)
      causes ??= made.causes
      if (made.rows !== null) {
        rows.events.addBlock(made.rows.events)
        rows.series.addBlock(made.rows.series)
      }
      await tables?.events.append(made.events.bytes, made.events.rows)
      await tables?.series.append(made.series.bytes, made.series.rows)
      tell(made.occurrences)
    }
    const episode = await makeEpisode(scenario, request, options, outcomes, tell)
    const summary = buildSummary(scenario, request.replications, collector)
    const facts = runFacts(scenario, request.until, located)
    const files = [
      ...(tables === null ? [] : [await tables.events.finish("table"), await tables.series.finish("table")]),
      await folder.document(SUMMARY_FILE, jsonText(summary)),
      ...(episode === null ? [] : [await folder.document(EPISODE_FILE, jsonText(episode))]),
      ...(facts === null ? [] : [await folder.document(FACTS_FILE, jsonText(facts))]),
      ...(causes === null ? [] : [await folder.document(CAUSES_FILE, causesText(causes))]),
      await folder.document(DICTIONARY_FILE, dictionaryText),
    ]
    const engine = engineProvenance()
    if (options.parquet === true) {
      const run = buildManifest(scenario, request, engine, digests, [])
      const start = (name: string): Promise<HashedFile> => folder.file(name)
      files.push(...(await writeParquetTables(folder.unfinished, run, summary, request.record, start, signal)))
    }
    const manifest = buildManifest(scenario, request, engine, digests, files)
    await folder.document(MANIFEST_FILE, jsonText(manifest))
    const reportFailure =
      renderReport === undefined
        ? null
        : await addReport(folder, renderReport, { manifest, summary, ...rows, episode, facts, causes })
    if (signal?.aborted)
      throw new ExperimentError("aborted", "The run was stopped before it was complete; nothing was written.")
    await folder.publish()
    return { folder: folder.path, manifest, summary, episode, occurrences, reportFailure }
  } finally {
    await folder.discard()
  }
}
