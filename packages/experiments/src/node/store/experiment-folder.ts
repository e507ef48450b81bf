import { createHash } from "node:crypto"
import { dirname } from "node:path"
import type { RunFile } from "@contested/core"
import type { AnalysisRequest } from "../../analysis/analysis-request.js"
import { ExperimentError } from "../../experiment-error.js"
import { printable, quoted } from "../../printable.js"
import { chunksOf, type RowRange } from "../../runs/chunks.js"
import type { ChunkResult } from "../../runs/run-row.js"
import { documentDifference } from "../document-difference.js"
import { fileError } from "../file-error.js"
import { jsonText, MANIFEST_FILE, REPORT_FILE } from "../run-files.js"
import { analysisText, readAnalysis } from "./analysis-document.js"
import { type ChunkPlace, chunkFileName, decodeChunk, encodeChunk } from "./chunk-file.js"
import { DESIGN_FILE, documentProblem, EXPERIMENT_FILE, type ExperimentDocument } from "./experiment-document.js"
import { ANALYSIS_FILE, CHUNKS_FOLDER, LISTED_FILES } from "./experiment-files.js"
import { LOCK_FILE, type Processes, takeLock } from "./folder-lock.js"
import { type StoreFiles, writeUnsynced, writeWhole } from "./store-files.js"
import { isSweepManifest, type SweepManifest } from "./sweep-manifest.js"

/** What may lie in the folder: what an experiment leaves, and the report that is made of it. */
const OURS = new Set([...LISTED_FILES, CHUNKS_FOLDER, MANIFEST_FILE, REPORT_FILE])

/** What the chunks of a folder hold. */
export interface ChunkScan {
  /** Chunks that are whole. */
  readonly ready: readonly RowRange[]
  /** Chunks that are to be made, because they are not there or cannot be used. */
  readonly missing: readonly RowRange[]
  /** Rows of the whole chunks that failed. */
  readonly failed: number
  /** What was found damaged or strange, one sentence each. */
  readonly notes: readonly string[]
}

function rowsOf({ first, last }: RowRange): string {
  return first === last ? `row ${first} is` : `rows ${first} to ${last} are`
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

function refuse(path: string, why: string): ExperimentError {
  return new ExperimentError("folder", `The results folder ${printable(path, 300)} ${why}`)
}

/** Reads experiment.json of a folder, if there is one. @throws ExperimentError `damaged` when it is there and cannot be used */
export async function readExperiment(files: StoreFiles, path: string): Promise<ExperimentDocument | null> {
  const bytes = await files.read(`${path}/${EXPERIMENT_FILE}`)
  if (bytes === null) return null
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new ExperimentError(
      "damaged",
      `${printable(path, 300)}/${EXPERIMENT_FILE} is not JSON: restore it, or name another folder.`,
    )
  }
  const problem = documentProblem(document)
  if (problem !== null) throw new ExperimentError("damaged", `${printable(path, 300)}/${EXPERIMENT_FILE} ${problem}.`)
  return document as ExperimentDocument
}

/** With what a folder begins. */
export interface Beginning {
  readonly document: ExperimentDocument
  readonly designCsv: string
  readonly analysis?: AnalysisRequest | undefined
}

/** The folder of one experiment: what is to be run, the chunks that are done, and in the end the results. One process writes to it at a time. */
export class ExperimentFolder {
  readonly path: string
  readonly document: ExperimentDocument
  /** What is to be made of the rows; null is nothing. */
  readonly analysis: AnalysisRequest | null
  readonly #files: StoreFiles
  readonly #unlock: () => Promise<void>

  private constructor(
    files: StoreFiles,
    path: string,
    document: ExperimentDocument,
    analysis: AnalysisRequest | null,
    unlock: () => Promise<void>,
  ) {
    this.#files = files
    this.path = path
    this.document = document
    this.analysis = analysis
    this.#unlock = unlock
  }

  /**
   * Opens the folder of an experiment, or begins one where there is none. A folder that was begun and killed is taken up.
   *
   * @param path Absolute.
   * @param analysis What is to be made of the rows; undefined is what the folder says, where it says so.
   * @param otherVersion Whether an experiment that another version of the program began may be gone on with.
   * @throws ExperimentError `folder` when it holds something else, or another process writes to it; `damaged` when experiment.json is
   */
  static async open(
    files: StoreFiles,
    path: string,
    { document, designCsv, analysis }: Beginning,
    otherVersion = false,
    processes?: Processes,
  ): Promise<ExperimentFolder> {
    let unlock: (() => Promise<void>) | undefined
    try {
      await makeFolders(files, path)
      const names = (await files.list(path)) ?? []
      await requireOurs(files, path, names)
      unlock = await takeLock(files, path, processes)
      const found = await readExperiment(files, path)
      if (found !== null) requireSame(path, found, document, otherVersion)
      const chunks = `${path}/${CHUNKS_FOLDER}`
      const kind = await files.kind(chunks)
      if (kind === null) {
        await files.makeFolder(chunks)
        await files.syncFolder(path)
      } else if (kind !== "folder")
        throw refuse(path, `has a ${CHUNKS_FOLDER} that is no folder: results would go elsewhere.`)
      const design = await files.read(`${path}/${DESIGN_FILE}`)
      if (design === null || hashOf(design) !== document.design.sha256)
        await writeWhole(files, path, DESIGN_FILE, [encoded(designCsv)])
      // Before experiment.json, so that what is killed in between is begun anew, and never without its analysis.
      const request = await agreedAnalysis(files, path, analysis)
      if (found === null) await writeWhole(files, path, EXPERIMENT_FILE, [encoded(jsonText(document))])
      return new ExperimentFolder(files, path, found ?? document, request, unlock)
    } catch (error) {
      await unlock?.().catch(() => undefined)
      throw fileError(error, "use the results folder", path, "folder")
    }
  }

  /** Gives the folder back. */
  async close(): Promise<void> {
    // A folder that is gone, or a disk that is read-only by now, has no lock that anybody would wait for.
    await this.#unlock().catch(() => undefined)
  }

  /** The manifest, when the experiment is complete and every file is as it was written; else null, and what is wrong if it was complete once. */
  async finished(): Promise<{ readonly manifest: SweepManifest | null; readonly notes: readonly string[] }> {
    const bytes = await this.#read(MANIFEST_FILE)
    if (bytes === null) return { manifest: null, notes: [] }
    let manifest: unknown = null
    try {
      manifest = JSON.parse(new TextDecoder().decode(bytes))
    } catch {
      // Told below.
    }
    if (!isSweepManifest(manifest) || manifest.experiment !== this.document.experiment)
      return { manifest: null, notes: [`${MANIFEST_FILE} is damaged: the results are put together anew.`] }
    const notes: string[] = []
    for (const { name, sha256 } of manifest.files) {
      const found = await this.#read(name)
      if (found === null) notes.push(`${name} is missing: the results are put together anew.`)
      else if (hashOf(found) !== sha256)
        notes.push(`${name} was changed since it was written: the results are put together anew.`)
    }
    return { manifest: notes.length === 0 ? manifest : null, notes }
  }

  /** Looks at every chunk. @param withoutFailures Chunks in which a run failed count as missing. */
  async scan(withoutFailures = false): Promise<ChunkScan> {
    const names = new Set(await this.#chunkNames())
    const ready: RowRange[] = []
    const missing: RowRange[] = []
    const notes: string[] = []
    let failed = 0
    for (const range of this.ranges()) {
      const name = chunkFileName(this.#placeOf(range))
      const found = names.delete(name) ? await this.#decode(range) : null
      if (found === null) missing.push(range)
      else if ("problem" in found) {
        notes.push(`${CHUNKS_FOLDER}/${name} ${found.problem}: ${rowsOf(range)} made again.`)
        missing.push(range)
      } else {
        const failures = found.results.filter(({ status }) => status === "failed").length
        if (withoutFailures && failures > 0) missing.push(range)
        else {
          failed += failures
          ready.push(range)
        }
      }
    }
    const strange = [...names].filter((name) => !name.endsWith(".partial"))
    if (strange.length > 0)
      notes.push(
        `${CHUNKS_FOLDER}/${printable(strange[0] as string)} is no chunk of this experiment: it is left alone.`,
      )
    return { ready, missing, failed, notes }
  }

  /** All chunks, in order. */
  ranges(): Iterable<RowRange> {
    return chunksOf(this.document.runs, this.document.chunkSize)
  }

  /** Keeps chunks. When it returns, all of them survive a loss of power. @throws ExperimentError `file` */
  async put(chunks: readonly (readonly [range: RowRange, result: ChunkResult])[]): Promise<void> {
    const folder = `${this.path}/${CHUNKS_FOLDER}`
    let name = ""
    try {
      for (const [range, result] of chunks) {
        const place = this.#placeOf(range)
        name = chunkFileName(place)
        await writeUnsynced(this.#files, folder, name, [encodeChunk(place, result)])
      }
      await this.#files.syncFolder(folder)
    } catch (error) {
      throw fileError(error, "write", `${folder}/${name}`)
    }
  }

  /** The results of a chunk. @throws ExperimentError `damaged` when it is not there or cannot be used */
  async get(range: RowRange): Promise<ChunkResult> {
    const found = await this.#decode(range)
    if (found !== null && !("problem" in found)) return found
    const name = chunkFileName(this.#placeOf(range))
    const problem = found === null ? "is missing" : found.problem
    throw new ExperimentError("damaged", `${CHUNKS_FOLDER}/${name} ${problem}: give the same command again.`)
  }

  /** Writes a file of the folder, whole or not at all. @throws ExperimentError `file` */
  async write(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, rows?: number): Promise<RunFile> {
    const slash = name.lastIndexOf("/")
    const [folder, file] =
      slash === -1 ? [this.path, name] : [`${this.path}/${name.slice(0, slash)}`, name.slice(slash + 1)]
    const hash = createHash("sha256")
    async function* hashed(): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    }
    try {
      await writeWhole(this.#files, folder, file, hashed())
    } catch (error) {
      throw fileError(error, "write", `${this.path}/${name}`)
    }
    return { name, sha256: hash.digest("hex"), ...(rows !== undefined && { rows }) }
  }

  /** Takes the manifest away: the experiment is no longer complete. */
  async reopen(): Promise<void> {
    try {
      await this.#files.remove(`${this.path}/${MANIFEST_FILE}`)
      await this.#files.syncFolder(this.path)
    } catch (error) {
      throw fileError(error, "take away", `${this.path}/${MANIFEST_FILE}`)
    }
  }

  async #chunkNames(): Promise<readonly string[]> {
    const path = `${this.path}/${CHUNKS_FOLDER}`
    try {
      return (await this.#files.list(path)) ?? []
    } catch (error) {
      throw fileError(error, "list", path)
    }
  }

  #placeOf({ first, last }: RowRange): ChunkPlace {
    return { experiment: this.document.experiment, first, last }
  }

  async #decode(range: RowRange): Promise<ChunkResult | { readonly problem: string } | null> {
    const place = this.#placeOf(range)
    const bytes = await this.#read(`${CHUNKS_FOLDER}/${chunkFileName(place)}`)
    return bytes === null ? null : decodeChunk(bytes, place)
  }

  async #read(name: string): Promise<Uint8Array | null> {
    const path = `${this.path}/${name}`
    try {
      return await this.#files.read(path)
    } catch (error) {
      throw fileError(error, "read", path)
    }
  }
}

async function makeFolders(files: StoreFiles, path: string): Promise<void> {
  const kind = await files.kind(path)
  // A symbolic link to a folder is what the user named; what it leads to is found by listing.
  if (kind === "folder" || (kind === "other" && (await files.list(path)) !== null)) return
  if (kind !== null) throw refuse(path, "is a file, not a folder: it is left as it is. Name another folder.")
  const parent = dirname(path)
  if (parent !== path) await makeFolders(files, parent)
  await files.makeFolder(path)
  await files.syncFolder(parent)
}

/**
 * What is to be made of the rows: what is asked for, which is then written, or what the folder says. A complete folder that is asked for another analysis
 * is no longer complete.
 */
async function agreedAnalysis(
  files: StoreFiles,
  path: string,
  asked: AnalysisRequest | undefined,
): Promise<AnalysisRequest | null> {
  const bytes = await files.read(`${path}/${ANALYSIS_FILE}`)
  if (asked === undefined) {
    const found = bytes === null ? null : readAnalysis(bytes)
    if (found === null || !("problem" in found)) return found
    throw new ExperimentError(
      "damaged",
      `${printable(path, 300)}/${ANALYSIS_FILE} ${found.problem}: give the command that began it.`,
    )
  }
  const text = encoded(analysisText(asked))
  if (bytes !== null && Buffer.compare(bytes, text) === 0) return asked
  await files.remove(`${path}/${MANIFEST_FILE}`)
  await files.syncFolder(path)
  await writeWhole(files, path, ANALYSIS_FILE, [text])
  return asked
}

async function requireOurs(files: StoreFiles, path: string, names: readonly string[]): Promise<void> {
  const foreign = names.find((name) => !OURS.has(name) && !name.startsWith(LOCK_FILE) && !/^\..*\.partial$/.test(name))
  if (foreign !== undefined)
    throw refuse(
      path,
      `holds ${quoted(foreign)}, which no experiment has written: it is left as it is. Name another folder.`,
    )
  if (names.includes(EXPERIMENT_FILE) || !names.includes(MANIFEST_FILE)) return
  const manifest = await files.read(`${path}/${MANIFEST_FILE}`)
  if (manifest !== null && !new TextDecoder().decode(manifest).includes('"contested/sweep"'))
    throw refuse(
      path,
      `holds results that are no experiment's (${MANIFEST_FILE}): it is left as it is. Name another folder.`,
    )
}

function requireSame(path: string, found: ExperimentDocument, wanted: ExperimentDocument, otherVersion: boolean): void {
  if (found.experiment !== wanted.experiment) {
    const { experiment: _, engine: __, ...before } = found
    const { experiment: ___, engine: ____, ...now } = wanted
    const difference = documentDifference(before, JSON.parse(JSON.stringify(now)))
    throw refuse(
      path,
      `holds another experiment (${difference ?? "it was written otherwise"}): it is left as it is. Name another folder.`,
    )
  }
  const same = found.engine.version === wanted.engine.version && found.engine.commit === wanted.engine.commit
  if (same || otherVersion) return
  const told = ({ version, commit }: ExperimentDocument["engine"]): string =>
    printable(
      commit === null ? version : `${version} (${commit.slice(0, 12)}${commit.endsWith("-dirty") ? "-dirty" : ""})`,
    )
  throw refuse(
    path,
    `was begun by version ${told(found.engine)}, this is ${told(wanted.engine)}: their rows may differ. Name another folder, or say --other-version to go on.`,
  )
}
