import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { RunCauses, RunEpisode, RunFacts, RunManifest, RunSummary } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { eventsTable } from "../tables/events-table.js"
import { RowStore } from "../tables/row-store.js"
import { seriesTable } from "../tables/series-table.js"
import type { Table } from "../tables/table.js"
import { tableBatches } from "./csv-reader.js"
import { fileError, systemCode } from "./file-error.js"
import { manifestProblems } from "./manifest-shape.js"
import type { RunDocuments } from "./run-documents.js"
import { CAUSES_FILE, EPISODE_FILE, FACTS_FILE, MANIFEST_FILE, SUMMARY_FILE } from "./run-files.js"

async function readJson(dir: string, name: string): Promise<unknown> {
  const path = join(dir, name)
  let text: string
  try {
    text = await readFile(path, "utf8")
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") {
      throw new ExperimentError(
        "damaged",
        `${printable(dir, 300)} has no ${name}: it is not the results folder of a run.`,
      )
    }
    throw fileError(error, "read", path)
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new ExperimentError("damaged", `${name} is not JSON: ${printable((error as Error).message, 200)}.`)
  }
}

/**
 * Reads and checks the manifest of a results folder.
 *
 * @throws ExperimentError `damaged` with everything that is wrong with it; `file` when it cannot be read.
 */
export async function readManifest(dir: string): Promise<RunManifest> {
  if (dir.includes("\0"))
    throw new ExperimentError("file", `Cannot read ${quoted(dir)}: no path holds a NUL character.`)
  const document = await readJson(dir, MANIFEST_FILE)
  const problems = manifestProblems(document)
  if (problems.length > 0)
    throw new ExperimentError(
      "damaged",
      problems.map((problem) => `${MANIFEST_FILE}: ${problem}`),
    )
  return document as RunManifest
}

/** SHA-256 of a file's bytes, hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

/** What is wrong with the files that a manifest lists, one sentence each: missing, unreadable, or other bytes than were written. */
export async function damagedFiles(dir: string, manifest: Pick<RunManifest, "files">): Promise<Map<string, string>> {
  const damaged = new Map<string, string>()
  for (const { name, sha256 } of manifest.files) {
    try {
      const found = await hashOfFile(join(dir, name))
      if (found === sha256) continue
      damaged.set(name, `${name} was changed since the run: its SHA-256 is ${found}, the manifest says ${sha256}.`)
    } catch (error) {
      const missing = systemCode(error) === "ENOENT"
      damaged.set(name, missing ? `${name} is missing.` : fileError(error, "read", name).message)
    }
  }
  return damaged
}

/** Reads summary.json of a results folder whose files were checked. */
export async function readSummary(dir: string): Promise<RunSummary> {
  return (await readJson(dir, SUMMARY_FILE)) as RunSummary
}

/** A table of the folder; empty where the run was not recorded. */
async function storedTable<Row extends object>(
  table: Table<Row>,
  dir: string,
  { recorded }: RunManifest,
): Promise<RowStore<Row>> {
  const rows = new RowStore(table)
  if (recorded) for await (const batch of tableBatches(table, join(dir, table.file))) rows.add(batch)
  return rows
}

/**
 * Reads a results folder back. Memory: all rows, 20 to 80 bytes each.
 *
 * @throws ExperimentError `damaged` naming each file that was changed or is missing, or the line and column that cannot be read.
 */
export async function readRunDocuments(dir: string): Promise<RunDocuments> {
  const manifest = await readManifest(dir)
  const damaged = await damagedFiles(dir, manifest)
  if (damaged.size > 0) throw new ExperimentError("damaged", [...damaged.values()])
  const summary = await readSummary(dir)
  const events = await storedTable(eventsTable, dir, manifest)
  const series = await storedTable(seriesTable, dir, manifest)
  const has = (file: string): boolean => manifest.files.some(({ name }) => name === file)
  const episode = has(EPISODE_FILE) ? ((await readJson(dir, EPISODE_FILE)) as RunEpisode) : null
  const causes = has(CAUSES_FILE) ? ((await readJson(dir, CAUSES_FILE)) as RunCauses) : null
  const facts = has(FACTS_FILE) ? ((await readJson(dir, FACTS_FILE)) as RunFacts) : null
  return { manifest, summary, events, series, episode, facts, causes }
}
