import type { ParameterEntry, RunManifest } from "@contested/core"
import type { Batch, BatchOutputs, CalibrationRequest } from "../../calibration/calibrate.js"
import { ExperimentError } from "../../experiment-error.js"
import { printable, quoted } from "../../printable.js"
import { documentDifference } from "../document-difference.js"
import { fileError } from "../file-error.js"
import { jsonText } from "../run-files.js"
import { diskFiles } from "../store/disk-files.js"
import { LOCK_FILE, takeLock } from "../store/folder-lock.js"
import { writeWhole } from "../store/store-files.js"

/** What is calibrated, written first. */
export const REQUEST_FILE = "calibration-request.json"
/** What came of it, written last. */
export const CALIBRATION_FILE = "calibration.json"
export const POSTERIOR_FILE = "posterior.csv"
export const TRACE_FILE = "trace.csv"
export const BATCHES_FOLDER = "batches"
const OURS = new Set([REQUEST_FILE, CALIBRATION_FILE, BATCHES_FOLDER, POSTERIOR_FILE, TRACE_FILE])

/** calibration-request.json: all that is needed to go on. */
export interface CalibrationDocument {
  readonly format: "contested/calibration-request"
  readonly version: 1
  /** Which program began it. */
  readonly engine: RunManifest["engine"]
  readonly subject: { readonly name: string; readonly parameters: readonly ParameterEntry[] }
  readonly variant: string
  readonly until: string | null
  /** Parameters that have one value in all runs. */
  readonly set: Readonly<Record<string, number>>
  readonly request: CalibrationRequest
}

interface KeptBatch {
  readonly batch: number
  readonly points: readonly (readonly number[])[]
  readonly outputs: BatchOutputs
}

/** Name of a batch's file in its folder. */
export function batchFile(batch: number): string {
  return `${String(batch).padStart(5, "0")}.json`
}

/** Writes a file of a calibration's folder, whole or not at all. @throws ExperimentError `file` */
export async function writeCalibrationFile(folder: string, name: string, text: string): Promise<void> {
  try {
    await writeWhole(diskFiles, folder, name, [new TextEncoder().encode(text)])
  } catch (error) {
    throw fileError(error, "write", `${folder}/${name}`)
  }
}

/** Keeps a batch: it will not be run again. @throws ExperimentError `file` */
export function writeBatch(path: string, { batch, design }: Batch, outputs: BatchOutputs): Promise<void> {
  const document: KeptBatch = { batch, points: design.points, outputs }
  return writeCalibrationFile(`${path}/${BATCHES_FOLDER}`, batchFile(batch), `${JSON.stringify(document)}\n`)
}

/** The outputs of a batch that was run before; null when it was not, or is not whole. @throws ExperimentError `file` */
export async function readBatch(path: string, { batch, design }: Batch): Promise<BatchOutputs | null> {
  const kept = (await readJson(`${path}/${BATCHES_FOLDER}/${batchFile(batch)}`)) as KeptBatch | null
  const isSame = kept !== null && documentDifference(kept.points, design.points) === null
  return isSame && kept.outputs.length === design.points.length ? kept.outputs : null
}

/** A JSON document of the folder; null when it is not there or is none. @throws ExperimentError `file` */
export async function readJson(file: string): Promise<unknown> {
  let bytes: Uint8Array | null
  try {
    bytes = await diskFiles.read(file)
  } catch (error) {
    throw fileError(error, "read", file)
  }
  try {
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** Reads what is calibrated in a folder. @throws ExperimentError `damaged` when it is not there or cannot be used; `file` */
export async function readCalibration(folder: string): Promise<CalibrationDocument> {
  const found = (await readJson(`${folder}/${REQUEST_FILE}`)) as Partial<CalibrationDocument> | null
  const refuse = (why: string): ExperimentError =>
    new ExperimentError("damaged", `${printable(folder, 300)}/${REQUEST_FILE} ${why}`)
  if (found?.format !== "contested/calibration-request")
    throw refuse("is not that of a calibration, or damaged: give the command that began it.")
  if (found.version !== 1)
    throw refuse(
      `is of format version ${JSON.stringify(found.version)}: this program reads version 1. Go on with the program that wrote it.`,
    )
  const { subject, request, set } = found
  const isWhole =
    typeof subject?.name === "string" &&
    typeof set === "object" &&
    Array.isArray(request?.ranges) &&
    Array.isArray(request?.targets)
  if (!isWhole) throw refuse("does not say what is calibrated to what: give the command that began it.")
  return found as CalibrationDocument
}

function refuse(path: string, why: string): ExperimentError {
  return new ExperimentError("folder", `The results folder ${printable(path, 300)} ${why}`)
}

/**
 * Opens or begins the folder of a calibration. One process writes to it at a time.
 *
 * @param otherVersion Whether one that another version of the program began may be gone on with.
 * @returns How to close it.
 * @throws ExperimentError `folder` when it holds something else, or another process writes to it
 */
export async function openCalibration(
  path: string,
  document: CalibrationDocument,
  otherVersion: boolean,
): Promise<() => Promise<void>> {
  let unlock: (() => Promise<void>) | undefined
  try {
    const { mkdir } = await import("node:fs/promises")
    await mkdir(`${path}/${BATCHES_FOLDER}`, { recursive: true })
    const names = (await diskFiles.list(path)) ?? []
    const foreign = names.find(
      (name) => !OURS.has(name) && !name.startsWith(LOCK_FILE) && !/^\..*\.partial$/.test(name),
    )
    if (foreign !== undefined)
      throw refuse(
        path,
        `holds ${quoted(foreign)}, which no calibration has written: it is left as it is. Name another folder.`,
      )
    unlock = await takeLock(diskFiles, path)
    if (!names.includes(REQUEST_FILE)) await writeCalibrationFile(path, REQUEST_FILE, jsonText(document))
    else requireSame(path, await readJson(`${path}/${REQUEST_FILE}`), document, otherVersion)
    return unlock
  } catch (error) {
    await unlock?.().catch(() => undefined)
    throw fileError(error, "use the results folder", path, "folder")
  }
}

function requireSame(path: string, found: unknown, document: CalibrationDocument, otherVersion: boolean): void {
  const wanted = JSON.parse(JSON.stringify(document)) as CalibrationDocument
  const { engine, ...before } = (found ?? {}) as Partial<CalibrationDocument>
  const { engine: own, ...now } = wanted
  const difference = documentDifference(before, now)
  if (difference !== null)
    throw refuse(path, `holds another calibration (${difference}): it is left as it is. Name another folder.`)
  if (!otherVersion && documentDifference(engine, own) !== null)
    throw refuse(
      path,
      `was begun by another version of the program (${documentDifference(engine, own)}): its runs may differ. Name another folder, or say --other-version to go on.`,
    )
}
