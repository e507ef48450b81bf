import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { RunFile } from "@contested/core"
import type { Subject } from "../runs/subject.js"
import { fileDifference } from "./file-difference.js"
import { fileError } from "./file-error.js"
import { hashOfFile } from "./read-run.js"
import { runSweep, type SweepProgress } from "./run-sweep.js"
import { diskFiles } from "./store/disk-files.js"
import { DESIGN_FILE, EXPERIMENT_FILE } from "./store/experiment-document.js"
import { ANALYSIS_FILE } from "./store/experiment-files.js"
import { readAnalysisOf, readPlan, readSweepManifest } from "./sweep-status.js"
import type { VerificationCheck } from "./verify-run.js"
import type { WorkplaceOptions } from "./workplace/workplace.js"

export interface VerifySweepOptions extends WorkplaceOptions {
  readonly subject: Subject
  readonly onCheck?: (check: VerificationCheck) => void
  readonly onProgress?: (progress: SweepProgress) => void
}

/** Files that say what is to be run, and are not made. */
const GIVEN: ReadonlySet<string> = new Set([DESIGN_FILE, EXPERIMENT_FILE, ANALYSIS_FILE])

async function isFile(path: string): Promise<boolean> {
  return (await diskFiles.kind(path)) === "file"
}

/**
 * Checks the folder of a sweep: its files are as its manifest says, and every run, made again, gives the same table. Costs as much as the sweep
 * did, and as much room for temporary files.
 *
 * @throws ExperimentError `damaged` when the sweep is not complete, `request` when the subject no longer fits it, `aborted`
 */
export async function verifySweep(
  folder: string,
  { subject, onCheck, ...options }: VerifySweepOptions,
): Promise<{ readonly ok: boolean; readonly checks: readonly VerificationCheck[] }> {
  const path = resolve(folder)
  const { plan } = await readPlan(path)
  const manifest = await readSweepManifest(path)
  const checks: VerificationCheck[] = []
  const report = (name: string, problem: string | null, good: string): void => {
    const check = { name, ok: problem === null, detail: problem ?? good }
    checks.push(check)
    onCheck?.(check)
  }
  for (const { name, sha256 } of manifest.files) {
    const found = await hashOfFile(join(path, name)).catch(() => null)
    const problem =
      found === null ? `${name} is missing.` : `${name} was changed since the sweep: its SHA-256 is ${found}.`
    report(`${name} as written`, found === sha256 ? null : problem, "Its SHA-256 is the manifest's.")
  }
  const again = await mkdtemp(join(tmpdir(), "contested-verify-"))
  try {
    const analysis = await readAnalysisOf(path)
    const engine = manifest.engine
    const made = await runSweep({ ...options, subject, plan, out: again, engine, ...(analysis && { analysis }) })
    const other = made.manifest.experiment !== manifest.experiment
    report(
      "the experiment",
      other ? `${subject.name} is no longer what was swept: its parameters or variants differ.` : null,
      "The subject is what was swept.",
    )
    const isMade = ({ name }: RunFile): boolean => !GIVEN.has(name)
    for (const { name } of manifest.files.filter(isMade)) {
      const [isHere, isThere] = [await isFile(join(path, name)), await isFile(join(again, name))]
      if (isHere && isThere) report(`${name} made again`, await fileDifference(path, again, name), "The same bytes.")
      else if (!isThere) report(`${name} made again`, "It is not made any more.", "")
    }
    const differs = made.manifest.digest !== manifest.digest
    report(
      "digest of all runs",
      differs ? `The manifest says ${manifest.digest}, made again it is ${made.manifest.digest}.` : null,
      "The same.",
    )
  } catch (error) {
    throw fileError(error, "verify", path)
  } finally {
    await rm(again, { recursive: true, force: true })
  }
  return { ok: checks.every(({ ok }) => ok), checks }
}
