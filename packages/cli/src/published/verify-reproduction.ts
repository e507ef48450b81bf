import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { RunManifest } from "@contested/core"
import { ExperimentError, printable } from "@contested/experiments"
import type { VerificationCheck } from "@contested/experiments/node"
import type { Session } from "../session/session.js"
import { reproductionOf } from "./reproduction-files.js"
import { REPRODUCTION_FILES } from "./reproduction-folder.js"

/** The first line in which two texts differ, as a sentence; null when they are the same. */
function textDifference(name: string, found: string, made: string): string | null {
  if (found === made) return null
  const [here, there] = [found.split("\n"), made.split("\n")]
  const at = here.findIndex((line, index) => line !== there[index])
  const line = at === -1 ? here.length : at
  return `${name}:${line + 1}: the line is "${printable(here[line] ?? "", 120)}", made again it is "${printable(there[line] ?? "", 120)}".`
}

/**
 * Checks the folder of a published model: computed again, every file has the same bytes.
 *
 * @throws ExperimentError `damaged` when reproduction.json does not say which model and program made it
 */
export async function verifyReproduction(
  folder: string,
  name: string,
  session: Session,
  { isQuiet, onCheck }: { readonly isQuiet: boolean; readonly onCheck: (check: VerificationCheck) => void },
): Promise<{ readonly ok: boolean; readonly checks: readonly VerificationCheck[] }> {
  const model = (await session.loadPublished()).find((one) => one.name === name)
  if (model === undefined)
    throw new ExperimentError(
      "request",
      `${printable(folder, 300)} is of ${printable(name)}, which is no published model here.`,
    )
  const text = await readFile(join(folder, "reproduction.json"), "utf8")
  const { engine } = JSON.parse(text) as { readonly engine?: RunManifest["engine"] }
  if (engine === undefined)
    throw new ExperimentError("damaged", "reproduction.json does not say which version of the program made it.")
  const { files } = await reproductionOf(model, session, isQuiet, engine)
  const checks: VerificationCheck[] = []
  for (const file of REPRODUCTION_FILES) {
    const found = await readFile(join(folder, file), "utf8").catch(() => null)
    const problem = found === null ? `${file} is missing.` : textDifference(file, found, files[file])
    const check = { name: `${file} made again`, ok: problem === null, detail: problem ?? "The same bytes." }
    checks.push(check)
    onCheck(check)
  }
  return { ok: checks.every(({ ok }) => ok), checks }
}
