import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import type { RunCauses, RunManifest, Scenario } from "@contested/core"
import { OutcomeValues } from "../episode/outcome-values.js"
import type { LocatedEvent } from "../facts/event-facts.js"
import { runFacts } from "../facts/run-facts.js"
import { printable, quoted } from "../printable.js"
import { MeasureCollector } from "../statistics/measure-collector.js"
import { eventsTable } from "../tables/events-table.js"
import { seriesTable } from "../tables/series-table.js"
import { csvHeader } from "./csv-writer.js"
import { documentDifference } from "./document-difference.js"
import { makeEpisode, passesOf } from "./make-episode.js"
import { buildManifest } from "./manifest.js"
import { hashesOfParquetTables } from "./parquet-tables.js"
import { engineProvenance } from "./provenance.js"
import { damagedFiles, readManifest, readRunDocuments, readSummary } from "./read-run.js"
import { makeReplications, type PoolOptions } from "./replication-pool.js"
import type { RunDocuments } from "./run-documents.js"
import { buildSummary, collect, type RunProgress } from "./run-experiment.js"
import {
  CAUSES_FILE,
  causesText,
  DICTIONARY_FILE,
  dictionaryText,
  EPISODE_FILE,
  FACTS_FILE,
  jsonText,
  PARQUET_FILES,
  REPORT_FILE,
  SUMMARY_FILE,
} from "./run-files.js"
import { TableComparison } from "./table-comparison.js"

/** One thing that was looked at. */
export interface VerificationCheck {
  /** What was checked, as a short phrase. */
  readonly name: string
  readonly ok: boolean
  /** What was found, one sentence; the first difference when it failed. */
  readonly detail: string
}

export interface Verification {
  readonly ok: boolean
  readonly checks: readonly VerificationCheck[]
  readonly manifest: RunManifest
}

export interface VerifyRunOptions extends PoolOptions {
  /** The scenarios to look the run's scenario up in. */
  readonly scenarios: readonly Scenario[]
  /** Makes report.html, which is then compared too where there is one; without it the report is not looked at. */
  readonly renderReport?: (run: RunDocuments) => Promise<string>
  /** Called with each check as soon as it is made. */
  readonly onCheck?: (check: VerificationCheck) => void
  readonly onProgress?: (progress: RunProgress) => void
}

type Report = (name: string, problem: string | null, good: string) => void

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function openComparison(
  dir: string,
  name: string,
  columns = eventsTable.columns,
): Promise<TableComparison | null> {
  // A missing file has been reported with the hashes.
  return (await stat(join(dir, name)).catch(() => null)) === null ? null : TableComparison.open(dir, name, columns)
}

async function compareDocument(dir: string, name: string, text: string, report: Report): Promise<void> {
  const found = await readFile(join(dir, name), "utf8").catch(() => null)
  if (found === null || found === text) {
    if (found !== null) report(`${name} made again`, null, "The same bytes.")
    return
  }
  let difference: string | null
  try {
    difference = documentDifference(JSON.parse(found), JSON.parse(text))
  } catch {
    difference = "the document is not JSON"
  }
  report(`${name} made again`, `${name}: ${difference ?? "the same values, but written differently"}.`, "")
}

/** Parquet tables are made from the CSV tables, which have been compared, so their bytes follow from these. */
async function compareParquet(dir: string, manifest: RunManifest, report: Report): Promise<void> {
  const listed = manifest.files.filter(({ name }) => PARQUET_FILES.includes(name))
  if (listed.length === 0) return
  const again = await hashesOfParquetTables(dir, manifest, await readSummary(dir), manifest.recorded)
  for (const { name, sha256 } of listed) {
    const differs = `${name} is not the table that this program makes from the other files.`
    report(`${name} made again`, again.get(name) === sha256 ? null : differs, "The same bytes.")
  }
}

/** A folder without a document that the run gives is not whole. */
async function compareListed(
  dir: string,
  manifest: RunManifest,
  file: string,
  text: string,
  report: Report,
): Promise<void> {
  if (manifest.files.some(({ name }) => name === file)) await compareDocument(dir, file, text, report)
  else report(`${file} made again`, `manifest.json does not list ${file}.`, "")
}

async function makeAgain(
  dir: string,
  manifest: RunManifest,
  scenario: Scenario,
  options: VerifyRunOptions,
  report: Report,
): Promise<void> {
  const request = { ...manifest, record: manifest.recorded }
  const collector = new MeasureCollector(manifest.replications)
  const digests: string[] = []
  const outcomes = new OutcomeValues(scenario, manifest.replications)
  const located: (readonly LocatedEvent[])[] = []
  const events = manifest.recorded ? await openComparison(dir, eventsTable.file) : null
  const series = manifest.recorded ? await openComparison(dir, seriesTable.file, seriesTable.columns) : null
  const passes = passesOf(scenario)
  let causes: RunCauses | null = null
  let occurrences = 0
  try {
    await events?.next(encoded(csvHeader(eventsTable)))
    await series?.next(encoded(csvHeader(seriesTable)))
    for await (const made of makeReplications(scenario, request, { ...options, causes: true })) {
      collect(collector, made, scenario, request)
      outcomes.add(made.replication, made.measures)
      digests.push(made.digest)
      if (made.located !== null) located.push(made.located)
      causes ??= made.causes
      occurrences += made.occurrences
      await events?.next(made.events.bytes)
      await series?.next(made.series.bytes)
      options.onProgress?.({ done: made.replication, replications: passes * manifest.replications, occurrences })
    }
    const wrong = digests.findIndex((digest, index) => digest !== manifest.replicationDigests[index])
    report(
      "digests of the replications",
      wrong === -1
        ? null
        : `Replication ${wrong + 1} has digest ${manifest.replicationDigests[wrong]}, made again it has ${digests[wrong]}.`,
      `All ${digests.length} replications, made again, have the digests of the manifest.`,
    )
    if (events !== null) report(`${eventsTable.file} made again`, await events.end(), "The same bytes.")
    if (series !== null) report(`${seriesTable.file} made again`, await series.end(), "The same bytes.")
  } finally {
    await events?.close()
    await series?.close()
  }
  await compareDocument(dir, SUMMARY_FILE, jsonText(buildSummary(scenario, manifest.replications, collector)), report)
  await compareDocument(dir, DICTIONARY_FILE, dictionaryText, report)
  const facts = runFacts(scenario, manifest.until, located)
  if (facts !== null) await compareListed(dir, manifest, FACTS_FILE, jsonText(facts), report)
  if (causes !== null) await compareListed(dir, manifest, CAUSES_FILE, causesText(causes), report)
  let done = manifest.replications
  const episode = await makeEpisode(scenario, request, options, outcomes, (made) => {
    occurrences += made
    done += 1
    options.onProgress?.({ done, replications: passes * manifest.replications, occurrences })
  })
  if (episode !== null) await compareDocument(dir, EPISODE_FILE, jsonText(episode), report)
  // Whose commit made the run, and what its files hashed to, are the manifest's own to say; everything else must follow from the scenario.
  const again = buildManifest(scenario, request, manifest.engine, digests, manifest.files)
  const difference = documentDifference(manifest, JSON.parse(JSON.stringify(again)))
  report("manifest made again", difference && `manifest.json: ${difference}.`, "Says what this scenario says.")
}

/** The report follows from the other files, and the manifest does not list it: it is compared with the one they give. */
async function compareReport(
  dir: string,
  render: (run: RunDocuments) => Promise<string>,
  report: Report,
): Promise<void> {
  const found = await readFile(join(dir, REPORT_FILE), "utf8").catch(() => null)
  if (found === null) return
  // What the scenario says is escaped in a report, so no text of it can look like this.
  if (found.includes('<meta name="boundaries" content="given">')) {
    const reason = "Drawn with boundaries that the folder does not hold: not compared."
    report(`${REPORT_FILE} made again`, null, reason)
    return
  }
  const same = found === (await render(await readRunDocuments(dir)))
  const problem = `${REPORT_FILE} is not the report this program makes from the other files: contested report makes it again.`
  report(`${REPORT_FILE} made again`, same ? null : problem, "The same bytes.")
}

/**
 * Checks a results folder: every file has the bytes its manifest says, and the run, made again from the manifest, gives the same
 * digests and the same bytes; with `renderReport`, and when all else is well, so does its report. Costs as much as the run did.
 *
 * @throws ExperimentError `damaged` when there is no readable manifest, `replication` when the run cannot be made again, `aborted`.
 */
export async function verifyRun(dir: string, options: VerifyRunOptions): Promise<Verification> {
  const manifest = await readManifest(dir)
  const checks: VerificationCheck[] = []
  const report: Report = (name, problem, good) => {
    const check = { name, ok: problem === null, detail: problem ?? good }
    checks.push(check)
    options.onCheck?.(check)
  }
  const damaged = await damagedFiles(dir, manifest)
  const scenario = options.scenarios.find(({ name }) => name === manifest.scenario.name)
  const expected = [
    ...(manifest.recorded ? [eventsTable.file, seriesTable.file] : []),
    SUMMARY_FILE,
    ...((scenario?.outcomes ?? []).length > 0 ? [EPISODE_FILE] : []),
    ...[FACTS_FILE, CAUSES_FILE, ...PARQUET_FILES].filter((file) => manifest.files.some(({ name }) => name === file)),
    DICTIONARY_FILE,
  ]
  for (const name of expected) {
    const listed = manifest.files.some((file) => file.name === name)
    report(
      `${name} as written`,
      listed ? (damaged.get(name) ?? null) : `manifest.json does not list ${name}.`,
      "Its SHA-256 is the manifest's.",
    )
  }
  if (scenario === undefined) {
    report(
      "scenario",
      `This program has no scenario ${quoted(manifest.scenario.name)}: the run cannot be made again.`,
      "",
    )
  } else {
    const { version } = engineProvenance()
    const other =
      version === manifest.engine.version ? "" : ` (the run was made by ${printable(manifest.engine.version)})`
    report("engine", null, `Making the run again with version ${version}${other}.`)
    await makeAgain(dir, manifest, scenario, options, report)
    if (checks.every(({ ok }) => ok)) await compareParquet(dir, manifest, report)
    const well = checks.every(({ ok }) => ok)
    if (well && options.renderReport !== undefined) await compareReport(dir, options.renderReport, report)
  }
  return { ok: checks.every(({ ok }) => ok), checks, manifest }
}
