import { resolve } from "node:path"
import { fileError } from "./file-error.js"
import { jsonText } from "./run-files.js"
import { diskFiles } from "./store/disk-files.js"
import { SENSITIVITY_FILE } from "./store/experiment-folder.js"
import { writeWhole } from "./store/store-files.js"

/**
 * Writes sensitivity.json into the folder of its experiment, whole or not at all.
 *
 * @returns Its path.
 * @throws ExperimentError `file`
 */
export async function writeSensitivity(folder: string, document: object): Promise<string> {
  const path = resolve(folder)
  try {
    await writeWhole(diskFiles, path, SENSITIVITY_FILE, [new TextEncoder().encode(jsonText(document))])
  } catch (error) {
    throw fileError(error, "write", `${path}/${SENSITIVITY_FILE}`)
  }
  return `${path}/${SENSITIVITY_FILE}`
}
