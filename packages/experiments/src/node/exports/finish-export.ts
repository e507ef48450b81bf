import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { RunManifest } from "@contested/core"
import { dataPackage, type ExportedFile } from "../../exports/data-package.js"
import { pythonLoader, rLoader } from "../../exports/loader-snippets.js"
import { jsonText } from "../run-files.js"
import { exportDocument, PACKAGE_FILE } from "./export-folder.js"

interface KnownPackage {
  readonly version?: unknown
  readonly "contested:files"?: readonly ExportedFile[]
}

/** Files of an earlier export of the same run into the same folder; none when it was of another run. */
async function earlierFiles(out: string, digest: string): Promise<readonly ExportedFile[]> {
  try {
    const known = JSON.parse(await readFile(join(out, PACKAGE_FILE), "utf8")) as KnownPackage
    return known.version === digest ? (known["contested:files"] ?? []) : []
  } catch {
    return []
  }
}

/**
 * Writes what goes with exported files: the data package's descriptor, and scripts that load the tables in R and Python. What was
 * exported before from the same run into the same folder stays listed.
 *
 * @returns the names of the files that go with them
 */
export async function finishExport(
  out: string,
  manifest: RunManifest,
  files: readonly ExportedFile[],
): Promise<readonly string[]> {
  const names = new Set(files.map(({ name }) => name))
  const earlier = (await earlierFiles(out, manifest.digest)).filter(({ name }) => !names.has(name))
  const all = [...earlier, ...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const descriptor = { ...dataPackage(manifest, all), "contested:files": all }
  await exportDocument(out, "load.py", pythonLoader(all), "Loads the tables in Python.")
  await exportDocument(out, "load.R", rLoader(all), "Loads the tables in R.")
  await exportDocument(out, PACKAGE_FILE, jsonText(descriptor), "Describes the files of this folder.")
  return [PACKAGE_FILE, "load.py", "load.R"]
}
