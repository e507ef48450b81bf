import { createHash } from "node:crypto"
import { open, stat } from "node:fs/promises"
import { extname, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Scenario } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { printable, quoted } from "../printable.js"
import { fileError } from "./file-error.js"

const DOCUMENTS = [".yaml", ".yml", ".json"]
const PROGRAMS = [".ts", ".mts", ".js", ".mjs"]
/** What a document may have; a longer one is not even read. */
const MOST_BYTES = 2 * 1024 * 1024

/** Scenarios of a file, and the module specifier under which threads find the same ones. */
export interface ScenarioModule {
  readonly module: string
  readonly scenarios: readonly Scenario[]
}

/** Whether a word names a scenario file, going by its ending. */
export function isScenarioFile(word: string): boolean {
  return [...DOCUMENTS, ...PROGRAMS].includes(extname(word).toLowerCase())
}

/** Whether a module specifier stands for a document, which is read rather than imported. */
export function isDocumentModule(module: string | undefined): boolean {
  return module?.startsWith("file:") === true && DOCUMENTS.includes(extname(new URL(module).pathname).toLowerCase())
}

/**
 * Opens a file that somebody has written: YAML or JSON, or a program that exports `scenarios` or one scenario by default.
 *
 * @throws ExperimentError `request` with every mistake in it, or `file` when it cannot be read
 */
export async function openScenarioFile(path: string): Promise<ScenarioModule> {
  const url = pathToFileURL(resolve(path)).href
  if (isDocumentModule(url)) {
    const bytes = await bytesOf(path)
    return { module: `${url}?sha256=${sha256(bytes)}`, scenarios: [await readDocumentScenario(bytes, path)] }
  }
  await bytesOf(path)
  let scenarios: readonly Scenario[]
  try {
    scenarios = scenariosOfProgram((await import(url)) as object)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExperimentError("request", `${printable(path, 300)} cannot be loaded: ${printable(reason, 500)}`, error)
  }
  if (scenarios.length > 0) return { module: url, scenarios }
  throw new ExperimentError(
    "request",
    `${printable(path, 300)} exports no scenario: export const scenarios = [...], or one scenario by default, made by defineScenario.`,
  )
}

/**
 * The scenarios of a document that was opened before.
 *
 * @throws Error when the file has changed since
 */
export async function loadDocumentModule(module: string): Promise<{ readonly scenarios: readonly Scenario[] }> {
  const path = fileURLToPath(module.replace(/\?.*$/, ""))
  const bytes = await bytesOf(path)
  if (sha256(bytes) !== new URL(module).searchParams.get("sha256"))
    throw new Error(`${path} was changed while its runs were made; run it again`)
  return { scenarios: [await readDocumentScenario(bytes, path)] }
}

/** What a module of a program holds, however it exports it. */
export function scenariosOfProgram(module: object): readonly Scenario[] {
  const { scenarios, default: one } = module as { scenarios?: readonly Scenario[]; default?: Scenario }
  if (Array.isArray(scenarios)) return scenarios
  return typeof one?.replicate === "function" ? [one] : []
}

async function readDocumentScenario(bytes: Uint8Array, path: string): Promise<Scenario> {
  // Here, so that who names no file does not load the parser.
  const [{ DocumentError }, { readScenarioFile }] = await Promise.all([
    import("@contested/core/documents"),
    import("@contested/scenarios/file"),
  ])
  try {
    return readScenarioFile(bytes, path)
  } catch (error) {
    if (error instanceof DocumentError) throw new ExperimentError("request", error.sentences, error)
    throw error
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (path.includes("\0"))
    throw new ExperimentError("request", `${quoted(path, 300)} has a NUL character in its name, which no file has.`)
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw new ExperimentError("request", `${printable(path, 300)} is a folder; name the scenario file in it.`)
    // A pipe or device may never end.
    if (!found.isFile()) throw new ExperimentError("request", `${printable(path, 300)} is no ordinary file.`)
    if (found.size > MOST_BYTES)
      throw new ExperimentError(
        "request",
        `${printable(path, 300)} has ${found.size} bytes; a scenario file has at most ${MOST_BYTES}.`,
      )
    const handle = await open(path, "r")
    try {
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof ExperimentError) throw error
    const { code, sentences } = fileError(error, "read the scenario file", resolve(path))
    throw new ExperimentError(code === "file" ? "request" : code, sentences, error)
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
