// Apart from the package's own barrel, so that who runs no files need not load the parser.
import type { Scenario } from "@contested/core"
import { regions, scenarios } from "../catalogue.js"
import { readScenario } from "./read-scenario.js"

export { scenarioFileSchema } from "./file-schema.js"

/**
 * Reads a scenario file, YAML or JSON: a whole scenario, or one that changes a scenario of the catalogue.
 *
 * @param content bytes (UTF-8), or text
 * @param file what messages call it
 * @throws DocumentError with every mistake: file, line, column, path, value, what is allowed, the nearest name
 */
export function readScenarioFile(content: Uint8Array | string, file: string): Scenario {
  return readScenario(content, file, { regions, scenarios })
}
