import { rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { fileError } from "./file-error.js"
import { HashedFile } from "./hashed-file.js"
import { REPORT_FILE } from "./run-files.js"

/**
 * Writes report.html into a results folder, in the place of an older one; that one stays as it is when anything goes wrong.
 *
 * @returns The report's path.
 * @throws ExperimentError `file`.
 */
export async function replaceReport(dir: string, page: string): Promise<string> {
  const path = join(dir, REPORT_FILE)
  const partial = join(dir, `.${REPORT_FILE}-${process.pid}.partial`)
  try {
    const file = await HashedFile.create(partial, path)
    try {
      await file.append(new TextEncoder().encode(page))
    } finally {
      await file.finish("document")
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw fileError(error, "write", path)
  }
  return path
}
