import { ExperimentError, quoted } from "@contested/experiments"
import { isScenarioFile, openScenarioFile } from "@contested/experiments/node"
import type { Session } from "../session/session.js"
import type { GivenArguments } from "./given-arguments.js"

/** Arguments that may be a scenario's name or a file that holds one. */
const SCENARIO_ARGUMENTS = ["scenario", "subject"]

/**
 * The session in which a verb finds the scenario of a file where it was given the file instead of a name: `contested run towns.yaml`. Of a
 * program with several scenarios one is named behind a hash: `study.ts#towns`.
 *
 * @throws ExperimentError with every mistake in the file
 */
export async function withGivenFile(given: GivenArguments, session: Session): Promise<Session> {
  const word = given.positional(0)
  if (word === undefined || !SCENARIO_ARGUMENTS.includes(given.argumentName(0) ?? "")) return session
  const [path = "", name] = splitName(word)
  if (!isScenarioFile(path)) return session
  const { session: opened, names } = await withScenariosOf(path, session)
  if (name === undefined && names.length > 1)
    throw new ExperimentError(
      "request",
      `${quoted(path, 300)} holds ${names.length} scenarios; name one behind a hash: ${names.map((one) => `${path}#${one}`).join(", ")}.`,
    )
  given.replacePositional(0, name ?? (names[0] as string))
  return opened
}

/** The session with the scenarios of a file before those that ship. */
export async function withScenariosOf(
  path: string,
  session: Session,
): Promise<{ readonly session: Session; readonly names: readonly string[] }> {
  const { module, scenarios } = await openScenarioFile(path)
  const loadScenarios: Session["loadScenarios"] = async () => scenarios
  return { session: { ...session, module, loadScenarios }, names: scenarios.map(({ name }) => name) }
}

/** A word as the path of a scenario file and the scenario's name behind a hash, if there is one. */
export function splitName(word: string): [path: string, name?: string] {
  const hash = word.lastIndexOf("#")
  return hash > 0 && isScenarioFile(word.slice(0, hash)) ? [word.slice(0, hash), word.slice(hash + 1)] : [word]
}
