import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { ExportedFile } from "../../exports/data-package.js"
import { printable } from "../../printable.js"
import { fileError, systemCode } from "../file-error.js"
import { HashedFile } from "../hashed-file.js"

/** What says that a folder is an export of ours. */
export const PACKAGE_FILE = "datapackage.json"

async function isOurs(folder: string): Promise<boolean> {
  try {
    const document: unknown = JSON.parse(await readFile(join(folder, PACKAGE_FILE), "utf8"))
    return typeof document === "object" && document !== null && Object.hasOwn(document, "contested:run")
  } catch {
    return false
  }
}

/**
 * Why an export may not be written to this folder, as one sentence; null when it may: it is not there, is empty, or holds an older
 * export. Changes nothing.
 */
export async function exportFolderMistake(out: string): Promise<string | null> {
  const shown = printable(out, 300)
  if (out === "" || out.includes("\0")) return "the folder's name is impossible."
  try {
    const path = resolve(out)
    if (!(await stat(path)).isDirectory())
      return `${shown} is a file, not a folder: it is left as it is. Name another folder.`
    const names = await readdir(path)
    if (names.length === 0 || (await isOurs(path))) return null
    return `${shown} holds files that are no export of ours (no ${PACKAGE_FILE} of one): it is left as it is. Name another folder.`
  } catch (error) {
    return systemCode(error) === "ENOENT" ? null : fileError(error, "use the folder", out).message
  }
}

/** A file that is written aside and renamed into place when it is whole. */
export class ExportFile {
  readonly #file: HashedFile
  readonly #partial: string
  readonly #path: string
  #bytes = 0

  private constructor(file: HashedFile, partial: string, path: string) {
    this.#file = file
    this.#partial = partial
    this.#path = path
  }

  /** @throws ExperimentError `folder` or `file` when it cannot be made */
  static async create(folder: string, name: string): Promise<ExportFile> {
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      throw fileError(error, "make the folder", folder, "folder")
    }
    const path = join(folder, name)
    const partial = join(folder, `.${name}-${process.pid}.partial`)
    return new ExportFile(await HashedFile.create(partial, path), partial, path)
  }

  async append(bytes: Uint8Array, rows = 0): Promise<void> {
    await this.#file.append(bytes, rows)
    this.#bytes += bytes.length
  }

  /** Puts the file in place and says what it is. */
  async publish(description: string, table?: Omit<NonNullable<ExportedFile["table"]>, "rows">): Promise<ExportedFile> {
    const { name, sha256, rows = 0 } = await this.#file.finish("table")
    try {
      await rename(this.#partial, this.#path)
    } catch (error) {
      throw fileError(error, "put in place", this.#path)
    }
    return { name, sha256, bytes: this.#bytes, description, ...(table && { table: { ...table, rows } }) }
  }

  /** Takes away what is not complete; does nothing after `publish`. */
  async discard(): Promise<void> {
    await this.#file.close()
    await rm(this.#partial, { force: true }).catch(() => undefined)
  }
}

/** Writes a whole text to a folder, replacing the older one. */
export async function exportDocument(
  folder: string,
  name: string,
  text: string,
  description: string,
): Promise<ExportedFile> {
  const file = await ExportFile.create(folder, name)
  try {
    await file.append(new TextEncoder().encode(text))
    return await file.publish(description)
  } finally {
    await file.discard()
  }
}
