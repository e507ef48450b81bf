import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { ExperimentError, printable, quoted } from "@contested/experiments"

/** What says that a folder is ours. */
export const REPRODUCTION_FILE = "reproduction.json"
/** Its files, in the order in which they are written. */
export const REPRODUCTION_FILES = [REPRODUCTION_FILE, "quantities.csv", "figure.json", "report.html"] as const

export type ReproductionFiles = Readonly<Record<(typeof REPRODUCTION_FILES)[number], string>>

/** The model whose reproduction a folder holds, or null when it holds none. */
async function modelOf(folder: string): Promise<string | null> {
  try {
    const { format, model } = JSON.parse(await readFile(join(folder, REPRODUCTION_FILE), "utf8")) as {
      readonly format?: unknown
      readonly model?: { readonly name?: unknown }
    }
    return format === "contested/reproduction" && typeof model?.name === "string" ? model.name : null
  } catch {
    return null
  }
}

/** The published model whose reproduction a folder holds; null when it holds none. */
export async function reproducedModel(folder: string): Promise<string | null> {
  return folder === "" || folder.includes("\0") ? null : modelOf(resolve(folder))
}

async function problemOf(out: string, model: string): Promise<string | null> {
  if (out === "" || out.includes("\0")) return "has an impossible name."
  const path = resolve(out)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? "unknown")
  if (found === "ENOENT") return null
  if (typeof found === "string") return `cannot be used: ${found}.`
  if (!found.isDirectory()) return "is a file, not a folder: it is left as it is. Name another folder."
  const names = await readdir(path)
  const writable = await access(path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return "cannot be used: permission is denied."
  if (names.length === 0) return null
  const owner = await modelOf(path)
  if (owner === null)
    return `holds files that are no reproduction (no ${REPRODUCTION_FILE}): it is left as it is. Name another folder.`
  const foreign = names.filter((name) => !(REPRODUCTION_FILES as readonly string[]).includes(name)).sort()
  if (foreign.length > 0)
    return `holds ${quoted(foreign[0] as string)}, which is not ours: it is left as it is. Move that file or name another folder.`
  return owner === model ? null : `holds a reproduction of ${quoted(owner)}: it is left as it is. Name another folder.`
}

/** Why this model's reproduction may not be written to a folder, as one sentence; null when it may. Changes nothing. */
export async function reproductionFolderMistake(out: string, model: string): Promise<string | null> {
  const problem = await problemOf(out, model)
  return problem === null ? null : `The folder ${printable(out, 300)} ${problem}`
}

/**
 * Writes a reproduction: all files beside, then in place of an older one of the same model. On failure the older one stays as it was.
 *
 * @returns The folder's absolute path.
 * @throws ExperimentError `folder` when the folder may not be written, `file` when writing fails.
 */
export async function writeReproduction(out: string, model: string, files: ReproductionFiles): Promise<string> {
  const mistake = await reproductionFolderMistake(out, model)
  if (mistake !== null) throw new ExperimentError("folder", mistake)
  const path = await realpath(out).catch(() => resolve(out))
  let partial: string | undefined
  try {
    await mkdir(dirname(path), { recursive: true })
    partial = await mkdtemp(join(dirname(path), `.${basename(path)}-`))
    const made = join(partial, "new")
    await mkdir(made)
    for (const name of REPRODUCTION_FILES) await writeFile(join(made, name), files[name], { flush: true })
    const older = join(partial, "older")
    const replaces = await rename(path, older).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false
        throw error
      },
    )
    try {
      await rename(made, path)
    } catch (error) {
      if (replaces) await rename(older, path)
      throw error
    }
    return path
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new ExperimentError(
      "file",
      `The folder ${printable(path, 300)} cannot be written: ${code ?? message}.`,
      error,
    )
  } finally {
    if (partial !== undefined) await rm(partial, { recursive: true, force: true }).catch(() => undefined)
  }
}
