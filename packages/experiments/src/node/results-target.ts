import { constants } from "node:fs"
import { access, lstat, readdir, readFile, realpath, stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { fileError, systemCode } from "./file-error.js"
import { MANIFEST_FILE, RUN_FILES, UNFINISHED_REPORT } from "./run-files.js"

const MANIFEST_LIMIT = 256 * 1024 * 1024

/** Where a run's folder goes, and whether an older one of ours is there. */
export interface ResultsTarget {
  /** Absolute; symbolic links of an existing folder resolved. */
  readonly path: string
  readonly exists: boolean
}

function refuse(path: string, why: string): ExperimentError {
  return new ExperimentError("folder", `The results folder ${printable(path, 300)} ${why}`)
}

/** The scenario of the run that this manifest belongs to, or null when it is no run's manifest. */
async function scenarioOfRun(manifest: string): Promise<string | null> {
  try {
    const { size } = await lstat(manifest)
    if (size > MANIFEST_LIMIT) return null
    const document: unknown = JSON.parse(await readFile(manifest, "utf8"))
    const { format, scenario } = document as { format?: unknown; scenario?: { name?: unknown } }
    return format === "contested/run" && typeof scenario?.name === "string" ? scenario.name : null
  } catch {
    return null
  }
}

async function checkExisting(path: string, shown: string, scenario: string): Promise<void> {
  const names = await readdir(path)
  if (names.length > 0) {
    const owner = names.includes(MANIFEST_FILE) ? await scenarioOfRun(join(path, MANIFEST_FILE)) : null
    if (owner === null) {
      throw refuse(
        shown,
        "holds files that no run has written (no manifest.json of a run): it is left as it is. Name another folder.",
      )
    }
    const foreign = names.filter((name) => !RUN_FILES.has(name) && !UNFINISHED_REPORT.test(name)).sort()
    if (foreign.length > 0) {
      throw refuse(
        shown,
        `holds ${quoted(foreign[0] as string)}, which no run has written: it is left as it is. Move that file or name another folder.`,
      )
    }
    if (owner !== scenario) {
      throw refuse(
        shown,
        `holds a run of ${quoted(owner)}, not of ${quoted(scenario)}: it is left as it is. Name another folder.`,
      )
    }
  }
  await access(path, constants.W_OK | constants.X_OK)
}

/**
 * Decides whether a run of this scenario may be written to this folder: it is not there, is empty, or holds a run of the same
 * scenario and nothing else. Changes nothing.
 *
 * @throws ExperimentError `folder`.
 */
export async function resultsTarget(out: string, scenario: string): Promise<ResultsTarget> {
  if (out === "") throw new ExperimentError("folder", "The results folder's name is empty.")
  if (out.includes("\0")) throw refuse(out, "has a NUL character in its name, which no file system allows.")
  const path = resolve(out)
  try {
    const found = await stat(path)
    if (!found.isDirectory()) throw refuse(out, "is a file, not a folder: it is left as it is. Name another folder.")
    await checkExisting(path, out, scenario)
    return { path: await realpath(path), exists: true }
  } catch (error) {
    if (systemCode(error) === "ENOENT" && !(await isThere(path))) return { path, exists: false }
    throw fileError(error, "use the results folder", out, "folder")
  }
}

/** Whether the path itself is there; a symbolic link that leads nowhere is. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** Why a run of this scenario may not be written to this folder, as one sentence; null when it may. */
export async function resultsFolderMistake(out: string, scenario: string): Promise<string | null> {
  return resultsTarget(out, scenario).then(
    () => null,
    (error: Error) => error.message,
  )
}
