import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { ExperimentError } from "../../experiment-error.js"
import { printable } from "../../printable.js"
import type { Subject } from "../../runs/subject.js"
import { documentDifference } from "../document-difference.js"
import { fileDifference } from "../file-difference.js"
import { fileError } from "../file-error.js"
import { diskFiles } from "../store/disk-files.js"
import type { VerificationCheck } from "../verify-run.js"
import type { WorkplaceOptions } from "../workplace/workplace.js"
import { BATCHES_FOLDER, CALIBRATION_FILE, POSTERIOR_FILE, readCalibration, TRACE_FILE } from "./calibration-folder.js"
import { runCalibration } from "./run-calibration.js"

export interface VerifyCalibrationOptions extends WorkplaceOptions {
  readonly subject: Subject
  readonly onCheck?: (check: VerificationCheck) => void
  readonly onProgress?: (progress: { readonly runs: number; readonly budget: number }) => void
}

/**
 * Checks the folder of a calibration: made again from its request, every batch, table and document has the same bytes. Costs as much as the calibration
 * did.
 *
 * @throws ExperimentError `damaged` when the calibration is not complete, `request` when the subject no longer fits it, `aborted`
 */
export async function verifyCalibration(
  folder: string,
  { subject, onCheck, ...options }: VerifyCalibrationOptions,
): Promise<{ readonly ok: boolean; readonly checks: readonly VerificationCheck[] }> {
  const path = resolve(folder)
  const { variant, until, set, request, subject: begun } = await readCalibration(path)
  const checks: VerificationCheck[] = []
  const report = (name: string, problem: string | null, good: string): void => {
    const check = { name, ok: problem === null, detail: problem ?? good }
    checks.push(check)
    onCheck?.(check)
  }
  const again = await mkdtemp(join(tmpdir(), "contested-verify-"))
  try {
    if ((await diskFiles.kind(join(path, CALIBRATION_FILE))) !== "file")
      throw new ExperimentError(
        "damaged",
        `${printable(folder, 300)} has no ${CALIBRATION_FILE}: the calibration is not complete.`,
      )
    const now = JSON.parse(JSON.stringify(subject.parameters)) as unknown
    report("the subject", documentDifference(begun.parameters, now), "Its parameters are those that were calibrated.")
    await runCalibration({ ...options, subject, variant, until, set, request, out: again })
    const batches = (await diskFiles.list(join(again, BATCHES_FOLDER))) ?? []
    for (const name of [
      ...batches.map((batch) => `${BATCHES_FOLDER}/${batch}`),
      POSTERIOR_FILE,
      TRACE_FILE,
      CALIBRATION_FILE,
    ]) {
      const isThere = (await diskFiles.kind(join(path, name))) === "file"
      const problem = isThere ? await fileDifference(path, again, name) : `${name} is missing.`
      report(`${name} made again`, problem, "The same bytes.")
    }
  } catch (error) {
    throw fileError(error, "verify", path)
  } finally {
    await rm(again, { recursive: true, force: true })
  }
  return { ok: checks.every(({ ok }) => ok), checks }
}
