import { resolve } from "node:path"
import { printable } from "../../printable.js"
import { fileError } from "../file-error.js"
import { diskFiles } from "../store/disk-files.js"
import { type LockHolder, localProcesses, lockHolder } from "../store/folder-lock.js"
import {
  BATCHES_FOLDER,
  CALIBRATION_FILE,
  type CalibrationDocument,
  REQUEST_FILE,
  readCalibration,
  readJson,
} from "./calibration-folder.js"

/** Where a calibration stands, read from its folder alone. */
export interface CalibrationStatus {
  readonly folder: string
  readonly document: CalibrationDocument
  /** Whether the result is written. */
  readonly isComplete: boolean
  /** Batches that are safe. */
  readonly batches: number
  /** Points tried in them, and those of which a run failed. */
  readonly points: number
  readonly failed: number
  /** Runs made for them. */
  readonly done: number
  /** Who is writing to it; null when nobody is. */
  readonly writer: LockHolder | null
  /** Batches that are damaged, one sentence each. */
  readonly notes: readonly string[]
}

/** Whether a folder is that of a calibration, complete or not. */
export async function isCalibrationFolder(folder: string): Promise<boolean> {
  return (await diskFiles.kind(`${resolve(folder)}/${REQUEST_FILE}`).catch(() => null)) === "file"
}

/** Looks at the folder of a calibration; changes nothing, also while another process writes to it. @throws ExperimentError `damaged`, `file` */
export async function calibrationStatus(folder: string): Promise<CalibrationStatus> {
  const path = resolve(folder)
  const document = await readCalibration(path)
  const notes: string[] = []
  let [batches, points, failed] = [0, 0, 0]
  try {
    const names = ((await diskFiles.list(`${path}/${BATCHES_FOLDER}`)) ?? []).filter((name) => /^\d+\.json$/.test(name))
    for (const name of names) {
      const outputs = ((await readJson(`${path}/${BATCHES_FOLDER}/${name}`)) as { outputs?: unknown } | null)?.outputs
      if (!Array.isArray(outputs)) {
        notes.push(`${BATCHES_FOLDER}/${printable(name)} is damaged: its runs are made again.`)
        continue
      }
      batches += 1
      points += outputs.length
      failed += outputs.filter((output) => output === null).length
    }
    const isComplete = (await diskFiles.kind(`${path}/${CALIBRATION_FILE}`)) === "file"
    const writer = await lockHolder(diskFiles, path, localProcesses())
    const done = points * document.request.replications
    return { folder: path, document, isComplete, batches, points, failed, done, writer, notes }
  } catch (error) {
    throw fileError(error, "read", path)
  }
}
