import { readFile, stat } from "node:fs/promises"
import { basename, dirname, extname, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { ExperimentError } from "../../experiment-error.js"
import { printable } from "../../printable.js"
import type { SubjectModule } from "../../runs/subjects-of-module.js"
import { fileError } from "../file-error.js"
import type { ExperimentText } from "./experiment-schema.js"

const TEXTS = [".yaml", ".yml", ".json"]
const PROGRAMS = [".ts", ".mts", ".js", ".mjs"]
const START = { line: 1, column: 1 }
const MOST_BYTES = 2 * 1024 * 1024

/** An experiment that was written to a file. */
export interface ExperimentFile {
  readonly text: ExperimentText
  /** Folder that file names in it are relative to. */
  readonly folder: string
  /** The file as a module, when it brings subjects of its own; else null. */
  readonly own: { readonly url: string; readonly module: SubjectModule } | null
}

/** Whether a word names an experiment file rather than a subject. */
export function isExperimentFile(word: string): boolean {
  return [...TEXTS, ...PROGRAMS].includes(extname(word).toLowerCase())
}

/** A file of at most 2 MiB; devices, pipes and folders are none. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile())
      throw new ExperimentError("request", `${printable(path, 300)} is no file: give an experiment's file.`)
    if (found.size > MOST_BYTES)
      throw new ExperimentError(
        "request",
        `${printable(path, 300)} has ${found.size} bytes: an experiment has at most ${MOST_BYTES}.`,
      )
    return await readFile(path)
  } catch (error) {
    throw fileError(error, "read", path, "request")
  }
}

/** What says `subject` wants to be an experiment; what does not is something else, such as a scenario. */
function isExperiment(value: unknown): boolean {
  return typeof value === "object" && value !== null && "subject" in value
}

/**
 * Reads an experiment from YAML, JSON, TypeScript or JavaScript. A program's default export is the experiment, as the same plain data; it may
 * export `subjects`, `scenarios` or `publishedModels` of its own.
 *
 * @returns null for a file that is no experiment: it names no subject
 * @throws ExperimentError `request` with every mistake by line and column where there are lines, else by path
 */
export async function readExperimentFile(path: string): Promise<ExperimentFile | null> {
  const [full, name] = [resolve(path), basename(path)]
  const folder = dirname(full)
  const bytes = await bytesOf(full)
  // Here, so that who reads no experiment file does not load the parser.
  const { checkDocument, DocumentError, readDocument } = await import("@contested/core/documents")
  const { experimentSchema } = await import("./experiment-schema.js")
  try {
    if (TEXTS.includes(extname(path).toLowerCase())) {
      const document = readDocument(bytes, name)
      return isExperiment(document.value)
        ? { text: checkDocument(document, experimentSchema), folder, own: null }
        : null
    }
    const url = pathToFileURL(full).href
    let module: SubjectModule & { readonly default?: unknown }
    try {
      module = (await import(url)) as typeof module
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new ExperimentError(
        "request",
        `${name} cannot be loaded: ${printable(reason.split("\n")[0] ?? "", 300)}.`,
        error,
      )
    }
    const { default: value } = module
    if (!isExperiment(value)) return null
    const text = checkDocument(
      { file: name, value: value as never, placeOf: () => START, placeOfName: () => START },
      experimentSchema,
    )
    const hasOwn = (["subjects", "scenarios", "publishedModels"] as const).some((field) => module[field] !== undefined)
    return { text, folder, own: hasOwn ? { url, module } : null }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    // What a program exports has a path, and no line.
    const told = error.problems.map((problem) => (problem.place === START ? { ...problem, place: null } : problem))
    throw new ExperimentError("request", new DocumentError(name, told).sentences, error)
  }
}
